# SPDX-License-Identifier: Apache-2.0
# One way to declare a module, and one to declare its tests.

find_package(PkgConfig REQUIRED)
find_package(Threads REQUIRED)

add_library(aiyl_flags INTERFACE)
# -Wrestrict is off: gcc 12 reports std::string's own operator+ (GCC bug 105651).
target_compile_options(aiyl_flags INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wno-sign-conversion
                                            -Wnon-virtual-dtor -Wold-style-cast -Woverloaded-virtual -Wcast-qual -Wno-restrict
                                            $<$<BOOL:${AIYL_WERROR}>:-Werror>)
target_include_directories(aiyl_flags INTERFACE ${CMAKE_SOURCE_DIR}/src)
if(AIYL_SANITIZE)
  # -Og: every check is there, and compiling took about a third of the time of -O1 (src/store/undo.cpp on a busy machine:
  # 4.9 s and 13 s); how fast the programs run was not measured. gcc 12 sees uninitialized values in std::variant and
  # std::string that are only the sanitizers' own moves (GCC bug 105562).
  target_compile_options(aiyl_flags INTERFACE -Og -fsanitize=address,undefined -fno-sanitize-recover=undefined
                                              -fno-omit-frame-pointer -g1 -Wno-maybe-uninitialized)
  target_link_options(aiyl_flags INTERFACE -fsanitize=address,undefined)
endif()

# aiyl_pkg(NAME pkg-config-name): an imported target PkgConfig::NAME whose headers count as system headers.
macro(aiyl_pkg name module)
  if(NOT TARGET PkgConfig::${name})
    pkg_check_modules(${name} REQUIRED IMPORTED_TARGET GLOBAL ${module})
  endif()
endmacro()

# aiyl_module(NAME SOURCES a.cpp … USES base … LIBS PkgConfig::X … PUBLIC_LIBS …)
# USES: modules of ours whose headers the public headers of this one need. LIBS: third-party, private to the module.
function(aiyl_module name)
  cmake_parse_arguments(A "" "" "SOURCES;USES;LIBS;PUBLIC_LIBS" ${ARGN})
  add_library(aiyl_${name} STATIC ${A_SOURCES})
  target_link_libraries(aiyl_${name} PUBLIC aiyl_flags PRIVATE ${A_LIBS} PUBLIC ${A_PUBLIC_LIBS})
  foreach(used IN LISTS A_USES)
    target_link_libraries(aiyl_${name} PUBLIC aiyl_${used})
  endforeach()
endfunction()

# aiyl_templates(NAME): the texts of src/NAME/templates/*.tpl compiled into the module NAME, as papers::EmbeddedTexts
# aiyl::NAME::EmbeddedTemplates().
function(aiyl_templates name)
  set(folder ${CMAKE_SOURCE_DIR}/src/${name}/templates)
  set(embedded ${CMAKE_BINARY_DIR}/src/${name}/embedded_templates.cpp)
  set(script ${CMAKE_SOURCE_DIR}/cmake/EmbedTemplates.cmake)
  file(GLOB templates CONFIGURE_DEPENDS ${folder}/*.tpl)
  add_custom_command(
    OUTPUT ${embedded}
    COMMAND ${CMAKE_COMMAND} -DOUT=${embedded} -DFOLDER=${folder} -DMODULE=${name} -P ${script}
    DEPENDS ${templates} ${script}
    VERBATIM)
  target_sources(aiyl_${name} PRIVATE ${embedded})
endfunction()

# aiyl_json(NAME FOLDER HEADER TYPE FUNCTION): the *.json files of FOLDER compiled into the module NAME, as
# const std::vector<TYPE>& aiyl::NAME::FUNCTION(), which HEADER declares; TYPE is {name, text}.
function(aiyl_json name folder header type function)
  set(embedded ${CMAKE_BINARY_DIR}/src/${name}/embedded_json.cpp)
  set(script ${CMAKE_SOURCE_DIR}/cmake/EmbedJson.cmake)
  file(GLOB texts CONFIGURE_DEPENDS ${folder}/*.json)
  add_custom_command(
    OUTPUT ${embedded}
    COMMAND ${CMAKE_COMMAND} -DOUT=${embedded} -DFOLDER=${folder} -DNAMESPACE=aiyl::${name} -DHEADER=${header}
            "-DTYPE=${type}" -DFUNCTION=${function} -P ${script}
    DEPENDS ${texts} ${script}
    VERBATIM)
  target_sources(aiyl_${name} PRIVATE ${embedded})
endfunction()

# aiyl_test(NAME LABELS unit USES m SOURCES … LIBS …): one Catch2 program, one CTest entry `NAME`.
# The program runs in its own folder under the build tree; AIYL_SOURCE_DIR names the checkout.
# With sanitizers a program labelled slow or speed is left out: it measures speed, of which they say nothing; the others
# get five times the time.
function(aiyl_test name)
  cmake_parse_arguments(A "" "TIMEOUT" "SOURCES;USES;LIBS;LABELS" ${ARGN})
  if(AIYL_SANITIZE AND ("slow" IN_LIST A_LABELS OR "speed" IN_LIST A_LABELS))
    return()
  endif()
  add_executable(test_${name} ${A_SOURCES})
  target_link_libraries(test_${name} PRIVATE aiyl_test_support ${A_LIBS})
  foreach(used IN LISTS A_USES)
    target_link_libraries(test_${name} PRIVATE aiyl_${used})
  endforeach()
  target_compile_definitions(test_${name} PRIVATE AIYL_SOURCE_DIR="${CMAKE_SOURCE_DIR}"
                                                  AIYL_BINARY_DIR="${CMAKE_BINARY_DIR}")
  if(NOT A_LABELS)
    set(A_LABELS unit)
  endif()
  if("ui" IN_LIST A_LABELS) # a screen of its own for every program that opens windows: the least one that we promise
    add_test(NAME ${name} COMMAND xvfb-run -a -s "-screen 0 1366x768x24" $<TARGET_FILE:test_${name}>
             WORKING_DIRECTORY ${CMAKE_BINARY_DIR})
  else()
    add_test(NAME ${name} COMMAND test_${name} WORKING_DIRECTORY ${CMAKE_BINARY_DIR})
  endif()
  if(NOT A_TIMEOUT)
    set(A_TIMEOUT 300)
  endif()
  if(AIYL_SANITIZE)
    math(EXPR A_TIMEOUT "5 * ${A_TIMEOUT}")
  endif()
  set_tests_properties(${name} PROPERTIES LABELS "${A_LABELS}" TIMEOUT ${A_TIMEOUT})
endfunction()
