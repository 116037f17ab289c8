# The libraries shinsa stands on, all from Debian; `make setup` installs them.
find_package(PkgConfig REQUIRED)
find_package(Threads REQUIRED)
find_package(ICU REQUIRED COMPONENTS uc i18n)
find_package(CLI11 REQUIRED)
find_package(spdlog REQUIRED)
find_package(nlohmann_json REQUIRED)
pkg_check_modules(yaml_cpp REQUIRED IMPORTED_TARGET yaml-cpp)
pkg_check_modules(re2 REQUIRED IMPORTED_TARGET re2)

# Debian's libmecab-dev ships mecab-config but no pkg-config file.
find_path(MECAB_INCLUDE_DIR mecab.h REQUIRED)
find_library(MECAB_LIBRARY mecab REQUIRED)
add_library(MeCab::mecab INTERFACE IMPORTED)
target_include_directories(MeCab::mecab INTERFACE ${MECAB_INCLUDE_DIR})
target_link_libraries(MeCab::mecab INTERFACE ${MECAB_LIBRARY})
