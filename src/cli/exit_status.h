// What the program tells its caller when it ends; the same on every command.
//
// A run that is incomplete says so even if it has findings: kIncomplete wins over kFindings, since
// what could not be judged may hold worse.
#pragma once

namespace shinsa::cli {

enum ExitStatus : int {
  kOk = 0,         // nothing at or above --fail-on
  kFindings = 1,   // findings, or failing examples
  kSetup = 2,      // a flag, rule, dictionary or output is wrong; nothing was judged
  kIncomplete = 3  // some input could not be read or judged
};

}  // namespace shinsa::cli
