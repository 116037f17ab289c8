# The installed tree: the program, its data, and the library with its headers and CMake package.
include(CMakePackageConfigHelpers)

# What the program knows of its own build.
set_source_files_properties(src/cli/data_dir.cpp PROPERTIES COMPILE_DEFINITIONS
  SHINSA_DATA_DIR="${CMAKE_INSTALL_FULL_DATADIR}/shinsa")
find_program(MECAB_CONFIG mecab-config)
if(MECAB_CONFIG)
  execute_process(COMMAND ${MECAB_CONFIG} --version OUTPUT_VARIABLE mecab_version
                  OUTPUT_STRIP_TRAILING_WHITESPACE)
endif()
set_property(SOURCE src/cli/version.cpp PROPERTY COMPILE_DEFINITIONS
  "SHINSA_VERSION=\"${PROJECT_VERSION}\""
  "SHINSA_BUILT_WITH=\"${CMAKE_CXX_COMPILER_ID} ${CMAKE_CXX_COMPILER_VERSION}, ICU ${ICU_VERSION}, MeCab ${mecab_version}\"")

install(TARGETS shinsa RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
install(DIRECTORY ${shinsa_data_dir} DESTINATION ${CMAKE_INSTALL_DATADIR})

# The library: shinsa::shinsa, which stands on one static library per stage.
set(library_stages core decode extract normalize segment morph rules match assertion wording disclosure
                   advert score pipeline)
list(TRANSFORM library_stages PREPEND shinsa_ OUTPUT_VARIABLE library_targets)
foreach(stage IN LISTS library_stages)
  set_target_properties(shinsa_${stage} PROPERTIES EXPORT_NAME ${stage})
endforeach()
add_library(shinsa_shinsa INTERFACE)
add_library(shinsa::shinsa ALIAS shinsa_shinsa)
set_target_properties(shinsa_shinsa PROPERTIES EXPORT_NAME shinsa)
target_link_libraries(shinsa_shinsa INTERFACE shinsa_pipeline)
target_compile_features(shinsa_shinsa INTERFACE cxx_std_20)

install(TARGETS shinsa_shinsa ${library_targets} EXPORT shinsaTargets
        ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR}
        INCLUDES DESTINATION ${CMAKE_INSTALL_INCLUDEDIR})
install(DIRECTORY include/shinsa DESTINATION ${CMAKE_INSTALL_INCLUDEDIR})

set(package_dir ${CMAKE_INSTALL_LIBDIR}/cmake/shinsa)
install(EXPORT shinsaTargets NAMESPACE shinsa:: DESTINATION ${package_dir})
set(data_install_dir ${CMAKE_INSTALL_DATADIR}/shinsa)
configure_package_config_file(cmake/shinsaConfig.cmake.in
  ${CMAKE_BINARY_DIR}/cmake/shinsaConfig.cmake
  INSTALL_DESTINATION ${package_dir} PATH_VARS data_install_dir)
write_basic_package_version_file(${CMAKE_BINARY_DIR}/cmake/shinsaConfigVersion.cmake
  COMPATIBILITY SameMinorVersion)
install(FILES ${CMAKE_BINARY_DIR}/cmake/shinsaConfig.cmake
              ${CMAKE_BINARY_DIR}/cmake/shinsaConfigVersion.cmake
        DESTINATION ${package_dir})
