# Data that is compiled at build time into ${CMAKE_BINARY_DIR}/share/shinsa, where the program that was
# built beside it finds it: rules.pack from rules/ and dictionaries/.
set(shinsa_data_dir ${CMAKE_BINARY_DIR}/share/shinsa)
file(MAKE_DIRECTORY ${shinsa_data_dir})

add_executable(shinsa_pack tools/pack.cpp)
target_link_libraries(shinsa_pack PRIVATE shinsa_rules shinsa_match shinsa_normalize)
shinsa_compile_options(shinsa_pack)

file(GLOB_RECURSE pack_sources CONFIGURE_DEPENDS rules/*.yaml dictionaries/*.tsv)
add_custom_command(
  OUTPUT ${shinsa_data_dir}/rules.pack
  COMMAND shinsa_pack rules dictionaries ${shinsa_data_dir}/rules.pack
  WORKING_DIRECTORY ${PROJECT_SOURCE_DIR}
  DEPENDS shinsa_pack ${pack_sources}
  COMMENT "Compiling the rule pack"
  VERBATIM)
add_custom_target(shinsa_data ALL DEPENDS ${shinsa_data_dir}/rules.pack)

include(cmake/user_dictionary.cmake)
