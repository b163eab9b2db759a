# The texts of the web are built into the program: one place for every sentence.
set(texts_cpp ${PROJECT_BINARY_DIR}/texts_built_in.cpp)
set(texts_nb ${PROJECT_SOURCE_DIR}/web/src/texts/nb.json)
set(texts_en ${PROJECT_SOURCE_DIR}/web/src/texts/en.json)
add_custom_command(OUTPUT ${texts_cpp}
  COMMAND ${CMAKE_COMMAND} -DOUT=${texts_cpp} -DNB=${texts_nb} -DEN=${texts_en}
          -P ${PROJECT_SOURCE_DIR}/cmake/embed_texts.cmake
  DEPENDS ${texts_nb} ${texts_en} ${PROJECT_SOURCE_DIR}/cmake/embed_texts.cmake)
target_sources(schema PRIVATE ${texts_cpp})

# The migrations, in the order of their numbers.
file(GLOB migrations CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/src/storage/migrations/*.sql)
list(SORT migrations)
set(built_in ${PROJECT_BINARY_DIR}/built_in/storage/migrations_built_in.inc)
add_custom_command(OUTPUT ${built_in}
  COMMAND ${CMAKE_COMMAND} -DOUT=${built_in} "-DFILES=${migrations}"
          -P ${PROJECT_SOURCE_DIR}/cmake/embed_migrations.cmake
  DEPENDS ${migrations} ${PROJECT_SOURCE_DIR}/cmake/embed_migrations.cmake VERBATIM)
target_sources(storage PRIVATE ${built_in})
target_include_directories(storage PRIVATE ${PROJECT_BINARY_DIR}/built_in)
