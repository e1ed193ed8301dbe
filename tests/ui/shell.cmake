# SPDX-License-Identifier: GPL-3.0-or-later
foreach(name IN ITEMS formattest errorbartest logpanetest overviewtest serversettingstest serverswitchtest sitedocumenttest
                      recentfilestest mainwindowtest)
    studio_test(${name} SOURCES ${name}.cpp LIBS coap_ui ui_fake)
endforeach()

studio_test(themetest SOURCES themetest.cpp LIBS coap_ui)
qt_add_resources(themetest themetest_icons PREFIX /icons BASE data FILES data/testicon.svg)

studio_test(languagetest SOURCES languagetest.cpp LIBS coap_ui)
qt_add_lrelease(languagetest TS_FILES ${CMAKE_CURRENT_LIST_DIR}/data/coapstudio_zh_CN.ts QM_FILES_OUTPUT_VARIABLE languagetest_qm)
qt_add_resources(languagetest languagetest_i18n PREFIX /i18n BASE ${CMAKE_CURRENT_BINARY_DIR} FILES ${languagetest_qm})
