# SPDX-License-Identifier: Apache-2.0
# Writes OUT: the bytes of each of FILES (<domain>-<language>.mo) as an array, and EmbeddedMo that finds one.
# A plain array, because it must compile the same with every compiler and for every system.
set(arrays "")
set(cases "")
foreach(file IN LISTS FILES)
  get_filename_component(stem ${file} NAME_WE)
  string(REGEX MATCH "^([a-z]+)-([a-z]+)$" ignored ${stem})
  set(domain ${CMAKE_MATCH_1})
  set(language ${CMAKE_MATCH_2})
  file(READ ${file} bytes HEX)
  string(REGEX REPLACE "(................................)" "\\1\n" bytes "${bytes}")
  string(REGEX REPLACE "([0-9a-f][0-9a-f])" "0x\\1," bytes "${bytes}")
  string(APPEND arrays "const unsigned char k_${domain}_${language}[] = {\n${bytes}};\n")
  string(APPEND cases "  if (language == \"${language}\" && domain == \"${domain}\")\n"
                      "    return {reinterpret_cast<const char*>(k_${domain}_${language}), "
                      "sizeof k_${domain}_${language}};\n")
endforeach()
file(WRITE ${OUT}.new "// Made by locale/embed.cmake from the .mo files.\n#include \"text/embedded_catalogue.h\"\n\n"
     "namespace aiyl::text {\nnamespace {\n${arrays}}  // namespace\n\n"
     "std::string_view EmbeddedMo([[maybe_unused]] std::string_view language, "
     "[[maybe_unused]] std::string_view domain) {\n${cases}  return {};\n}\n\n}  // namespace aiyl::text\n")
file(RENAME ${OUT}.new ${OUT})
