# Variables: BUILD (a built tree), WORK (scratch), CONSUMER (a project), COMPILER, SANITIZE.
function(run)
  execute_process(COMMAND ${ARGN} RESULT_VARIABLE status OUTPUT_VARIABLE output ERROR_VARIABLE output)
  if(NOT status EQUAL 0)
    message(FATAL_ERROR "failed (${status}): ${ARGN}\n${output}")
  endif()
  set(output "${output}" PARENT_SCOPE)
endfunction()

file(REMOVE_RECURSE ${WORK})
run(${CMAKE_COMMAND} --install ${BUILD} --prefix ${WORK}/first)
file(RENAME ${WORK}/first ${WORK}/moved)

# The program finds its data beside it, wherever it was moved to.
run(${WORK}/moved/bin/shinsa doctor)
if(NOT output MATCHES "${WORK}/moved/share/shinsa")
  message(FATAL_ERROR "the moved program does not use its own data:\n${output}")
endif()

run(${CMAKE_COMMAND} -S ${CONSUMER} -B ${WORK}/consumer -D CMAKE_PREFIX_PATH=${WORK}/moved
    -D CMAKE_CXX_COMPILER=${COMPILER} -D CMAKE_BUILD_TYPE=Debug)
run(${CMAKE_COMMAND} --build ${WORK}/consumer)
run(${WORK}/consumer/consumer)
if(NOT output MATCHES "finding")
  message(FATAL_ERROR "the consumer found nothing:\n${output}")
endif()
file(REMOVE_RECURSE ${WORK})
