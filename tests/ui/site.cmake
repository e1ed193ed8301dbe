# SPDX-License-Identifier: GPL-3.0-or-later
add_library(ui_sitefake STATIC sitefake.cpp sitefake.h)
target_include_directories(ui_sitefake PUBLIC ${CMAKE_SOURCE_DIR}/tests)
target_link_libraries(ui_sitefake PUBLIC coap_control Qt6::Core PRIVATE project_options)

foreach(name IN ITEMS sitemodeltest undotest resourcespanetest newresourcedialogtest detailspanetest observerspanetest)
    studio_test(${name} SOURCES ${name}.cpp LIBS coap_ui ui_sitefake)
endforeach()
