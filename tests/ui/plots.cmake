# SPDX-License-Identifier: GPL-3.0-or-later
foreach(name IN ITEMS ratesamplertest minmaxpyramidtest plotviewtest plotexporttest plotspanetest)
    studio_test(${name} SOURCES ${CMAKE_CURRENT_LIST_DIR}/${name}.cpp LIBS coap_ui ui_fake)
endforeach()
