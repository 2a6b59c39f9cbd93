# Writes the templates of FOLDER into a C++ file of module MODULE: head.part.tpl is "part.head", family.tpl is "family".
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
#include \"papers/template_set.h\"
namespace aiyl::${MODULE} {
const aiyl::papers::EmbeddedTexts& EmbeddedTemplates();
const aiyl::papers::EmbeddedTexts& EmbeddedTemplates() {
  static const aiyl::papers::EmbeddedTexts all = {
${rows}  };
  return all;
}
}  // namespace aiyl::${MODULE}
")
