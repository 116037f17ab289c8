# These tests open the pack that the build compiles.
add_dependencies(shinsa_pipeline shinsa_data)
