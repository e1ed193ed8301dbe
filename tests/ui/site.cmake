# SPDX-License-Identifier: GPL-3.0-or-later
add_library(ui_sitefake STATIC sitefake.cpp sitefake.h)
target_include_directories(ui_sitefake PUBLIC ${CMAKE_SOURCE_DIR}/tests)
target_link_libraries(ui_sitefake PUBLIC coap_control Qt6::Core PRIVATE project_options)

foreach(name IN ITEMS sitemodeltest undotest resourcespanetest resourcesfiltertest newresourcedialogtest detailspanetest observerspanetest
                      textdifftest historymodeltest
                      historyviewtest propertyfieldstest choicefieldtest manyresourcestest resourceclipboardtest shownpathtest sitesearchtest treeeditingtest undokeystest)
    studio_test(${name} SOURCES ${name}.cpp LIBS coap_ui ui_sitefake)
endforeach()

# The editor with the real engine behind it: every kind there is, and what clients see of an edited subtree.
studio_test(editorkindstest SOURCES editorkindstest.cpp LIBS coap_ui coap_host)
studio_test(livesubtreetest SOURCES livesubtreetest.cpp LIBS coap_ui coap_host)

studio_test(lampviewtest SOURCES lampviewtest.cpp LIBS coap_ui)

# Draws every kind's form, to be looked at; nobody's test.
add_executable(editorpictures EXCLUDE_FROM_ALL editorpictures.cpp)
target_include_directories(editorpictures PRIVATE ${CMAKE_SOURCE_DIR}/tests)
target_link_libraries(editorpictures PRIVATE project_options Qt6::Test coap_ui coap_host)
