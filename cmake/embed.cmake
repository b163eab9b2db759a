# The texts of the web are built into the program: one place for every sentence.
set(texts_cpp ${PROJECT_BINARY_DIR}/texts_built_in.cpp)
set(texts_nb ${PROJECT_SOURCE_DIR}/web/src/texts/nb.json)
set(texts_en ${PROJECT_SOURCE_DIR}/web/src/texts/en.json)
add_custom_command(OUTPUT ${texts_cpp}
  COMMAND ${CMAKE_COMMAND} -DOUT=${texts_cpp} -DNB=${texts_nb} -DEN=${texts_en}
          -P ${PROJECT_SOURCE_DIR}/cmake/embed_texts.cmake
  DEPENDS ${texts_nb} ${texts_en} ${PROJECT_SOURCE_DIR}/cmake/embed_texts.cmake)
target_sources(schema PRIVATE ${texts_cpp})
