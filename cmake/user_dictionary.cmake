# MeCab's user dictionary: dictionaries/mecab/user.csv → ${CMAKE_BINARY_DIR}/share/shinsa/user.dic.
#
# Run as a script (cmake -P), it starts the compiler of dictionaries and shows what it says only when it
# fails: it always warns of files that only the training of a dictionary needs.
if(CMAKE_SCRIPT_MODE_FILE)
  execute_process(
    COMMAND ${mecab_dict_index} -d ${dictionary} -u ${output} -f utf-8 -t utf-8 ${source}
    RESULT_VARIABLE status OUTPUT_VARIABLE messages ERROR_VARIABLE messages)
  if(NOT status EQUAL 0)
    file(REMOVE ${output})
    message(FATAL_ERROR "${source}: mecab-dict-index failed\n${messages}")
  endif()
  return()
endif()

set(SHINSA_MECAB_DICTIONARY /var/lib/mecab/dic/ipadic-utf8 CACHE PATH
    "IPADIC in UTF-8, which the user dictionary is compiled for")
find_program(MECAB_DICT_INDEX mecab-dict-index PATHS /usr/lib/mecab /usr/libexec/mecab REQUIRED)
if(NOT EXISTS ${SHINSA_MECAB_DICTIONARY}/sys.dic)
  message(FATAL_ERROR "${SHINSA_MECAB_DICTIONARY}: no MeCab dictionary here; "
                      "install mecab-ipadic-utf8 or set SHINSA_MECAB_DICTIONARY")
endif()

set(shinsa_user_dictionary_source ${PROJECT_SOURCE_DIR}/dictionaries/mecab/user.csv)
set(shinsa_user_dictionary_output ${CMAKE_BINARY_DIR}/share/shinsa/user.dic)
file(MAKE_DIRECTORY ${CMAKE_BINARY_DIR}/share/shinsa)
add_custom_command(
  OUTPUT ${shinsa_user_dictionary_output}
  COMMAND ${CMAKE_COMMAND} -D mecab_dict_index=${MECAB_DICT_INDEX}
          -D dictionary=${SHINSA_MECAB_DICTIONARY} -D source=${shinsa_user_dictionary_source}
          -D output=${shinsa_user_dictionary_output} -P ${CMAKE_CURRENT_LIST_FILE}
  DEPENDS ${shinsa_user_dictionary_source} ${SHINSA_MECAB_DICTIONARY}/sys.dic
          ${CMAKE_CURRENT_LIST_FILE}
  COMMENT "Compiling the user dictionary"
  VERBATIM)
add_custom_target(shinsa_user_dictionary ALL DEPENDS ${shinsa_user_dictionary_output})
if(TARGET shinsa_morph)
  add_dependencies(shinsa_morph shinsa_user_dictionary)
endif()
