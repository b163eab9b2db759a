# Writes each migration as a raw string literal, with a comma after it.
set(out "")
foreach(file IN LISTS FILES)
  file(READ ${file} sql)
  string(APPEND out "R\"~~~(${sql})~~~\",\n")
endforeach()
file(WRITE ${OUT} "${out}")
