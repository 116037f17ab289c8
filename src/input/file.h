// One file or standard input → its bytes; private to this folder.
//
// Files are opened, read to their end and closed within a call. What fails is an Error with the
// path as its place.
#pragma once

#include <cstddef>
#include <functional>
#include <string>

#include "shinsa/result.h"

namespace shinsa::input {

/// Reads the file or pipe at `path`; "-" is standard input.
Result<std::string> read_file(const std::string& path, std::size_t max_bytes);

/// Calls `line` for each line of a list of paths that is not blank, without its line end, until it
/// returns false. Reads as it goes. Gives the Error that ended it, or none.
Errors read_lines(const std::string& path, const std::function<bool(const std::string&)>& line);

/// "path: no such file or directory; check the path" and the like, from an errno.
Error system_error(const std::string& path, int code);

}  // namespace shinsa::input
