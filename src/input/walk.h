// A directory → the pages in it and below, in byte order of their paths; private to this folder.
//
// Holds the names of one directory a level, never the whole tree. What cannot be listed or read is
// one Error, and the walk goes on.
#pragma once

#include <functional>
#include <string>

#include "input/input.h"

namespace shinsa::input {

using Sink = std::function<bool(Result<RawInput>)>;

/// Walks the directory `path`; false if the sink wants no more.
bool walk(const std::string& path, const WalkOptions& options, const Sink& sink);

}  // namespace shinsa::input
