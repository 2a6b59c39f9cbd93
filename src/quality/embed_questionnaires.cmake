# Writes the questionnaires of FOLDER into the C++ file OUT: satisfaction.json is "satisfaction". Run by the build.
file(GLOB files ${FOLDER}/*.json)
list(SORT files)
set(rows "")
foreach(file IN LISTS files)
  get_filename_component(name ${file} NAME_WE)
  file(READ ${file} body)
  string(APPEND rows "      {\"${name}\", R\"json(${body})json\"},\n")
endforeach()
file(WRITE ${OUT} "// Written by the build from questionnaires/.
#include \"quality/questionnaire.h\"
namespace aiyl::quality {
const std::vector<ShippedQuestionnaire>& ShippedQuestionnaires() {
  static const std::vector<ShippedQuestionnaire> all = {
${rows}  };
  return all;
}
}  // namespace aiyl::quality
")
