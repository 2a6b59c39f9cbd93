# Writes the templates of FOLDER into a C++ file: head.part.tpl is "part.head", family.tpl is "family".
file(GLOB templates ${FOLDER}/*.tpl)
set(rows "")
foreach(template IN LISTS templates)
  get_filename_component(name ${template} NAME)
  string(REGEX REPLACE "\\.tpl$" "" name ${name})
  string(REGEX REPLACE "^(.*)\\.part$" "part.\\1" name ${name})
  file(READ ${template} body)
  string(APPEND rows "      {\"${name}\", R\"tpl(${body})tpl\"},\n")
endforeach()
file(WRITE ${OUT} "// Written by the build from templates/.
#include \"certificates/embedded_templates.h\"
namespace aiyl::certificates {
const std::vector<std::pair<std::string_view, std::string_view>>& EmbeddedTemplates() {
  static const std::vector<std::pair<std::string_view, std::string_view>> all = {
${rows}  };
  return all;
}
}  // namespace aiyl::certificates
")
