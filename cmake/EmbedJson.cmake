# Writes the JSON files of FOLDER into the C++ file OUT, as NAMESPACE::FUNCTION() of header HEADER: a vector of TYPE
# {name, text}, satisfaction.json being "satisfaction". Run by the build.
file(GLOB files ${FOLDER}/*.json)
list(SORT files)
set(rows "")
foreach(file IN LISTS files)
  get_filename_component(name ${file} NAME_WE)
  file(READ ${file} body)
  string(APPEND rows "      {\"${name}\", R\"json(${body})json\"},\n")
endforeach()
file(WRITE ${OUT} "// Written by the build from JSON files.
#include \"${HEADER}\"
namespace ${NAMESPACE} {
const std::vector<${TYPE}>& ${FUNCTION}() {
  static const std::vector<${TYPE}> all = {
${rows}  };
  return all;
}
}  // namespace ${NAMESPACE}
")
