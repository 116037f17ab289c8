// Points as every format prints them: at most two decimals, no trailing zeros, never by a locale.
// Nothing can fail.
#pragma once

#include <string>

namespace shinsa::report {

/// Rounded half away from zero to two decimals; what is no finite number, or is no sensible number
/// of points (10^12 and more), becomes 0 so that every output stays well-formed.
double rounded_points(double points);

/// "12", "4.5", "0.25", "-1".
std::string points_text(double points);

}  // namespace shinsa::report
