# gumbo is the oracle of gumbo_differential_test; nothing that is installed uses it.
pkg_check_modules(gumbo REQUIRED IMPORTED_TARGET gumbo)
set(unit_extract_links PkgConfig::gumbo nlohmann_json::nlohmann_json)
