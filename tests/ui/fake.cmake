# SPDX-License-Identifier: GPL-3.0-or-later
# ui_fake: a server without an engine, for tests of windows and panes.
add_library(ui_fake STATIC fakeservercontrol.cpp fakeservercontrol.h fakesite.cpp fakesite.h)
target_include_directories(ui_fake PUBLIC ${CMAKE_SOURCE_DIR}/tests)
target_link_libraries(ui_fake PUBLIC coap_control Qt6::Core PRIVATE project_options)
