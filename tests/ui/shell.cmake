# SPDX-License-Identifier: GPL-3.0-or-later
foreach(name IN ITEMS formattest errorbartest logpanetest overviewtest serversettingstest serverswitchtest sitedocumenttest keptvaluestest siteexchangetest
                      recentfilestest mainwindowtest menukeystest languagetest ticktest celldelegatetest quietscrollbartest
                      windowfailurestest)
    studio_test(${name} SOURCES ${name}.cpp LIBS coap_ui ui_fake)
endforeach()

studio_test(themetest SOURCES themetest.cpp LIBS coap_ui)
qt_add_resources(themetest themetest_icons PREFIX /icons BASE data FILES data/testicon.svg)
