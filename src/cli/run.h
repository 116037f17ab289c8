// The program behind main(): command line in, exit status out (see exit_status.h).
#pragma once

namespace shinsa::cli {

int run(int argc, char** argv);

}  // namespace shinsa::cli
