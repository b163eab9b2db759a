# Writes both text files as string literals.
set(source "#include <string_view>\nnamespace samdrift {\n")
foreach(language NB EN)
  string(TOLOWER ${language} name)
  file(READ ${${language}} json)
  string(APPEND source "extern const std::string_view texts_${name};\n"
    "const std::string_view texts_${name} = R\"~~~(${json})~~~\";\n")
endforeach()
string(APPEND source "} // namespace samdrift\n")
file(WRITE ${OUT} "${source}")
