// Points to text; see numbers.h. std::to_chars is used because streams and printf follow the
// locale.
#include "report/numbers.h"

#include <array>
#include <charconv>
#include <cmath>

namespace shinsa::report {

double rounded_points(double points) {
  constexpr double kLimit = 1e12;
  if (!std::isfinite(points) || std::abs(points) >= kLimit) return 0;
  const double rounded = std::round(points * 100) / 100;
  return rounded == 0 ? 0 : rounded;  // no "-0"
}

std::string points_text(double points) {
  std::array<char, 32> buffer{};
  const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(),
                                 rounded_points(points), std::chars_format::fixed);
  return {buffer.data(), end.ptr};
}

}  // namespace shinsa::report
