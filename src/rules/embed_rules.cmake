# Writes the rule files of FOLDER into the C++ file OUT. Run by the build.
file(GLOB files ${FOLDER}/*.json)
list(SORT files)
set(rows "")
foreach(file IN LISTS files)
  get_filename_component(name ${file} NAME_WE)
  file(READ ${file} body)
  string(APPEND rows "      {\"${name}\", R\"json(${body})json\"},\n")
endforeach()
file(WRITE ${OUT} "// Written by the build from schema/reference/rules/.
#include \"rules/shipped_rules.h\"
namespace aiyl::rules {
const std::vector<std::pair<std::string, std::string>>& ShippedRuleTexts() {
  static const std::vector<std::pair<std::string, std::string>> all = {
${rows}  };
  return all;
}
}  // namespace aiyl::rules
")
