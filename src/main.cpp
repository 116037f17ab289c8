// The program; everything it does is in src/cli.
#include "cli/run.h"

int main(int argc, char** argv) { return shinsa::cli::run(argc, argv); }
