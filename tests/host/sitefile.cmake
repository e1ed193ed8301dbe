# SPDX-License-Identifier: GPL-3.0-or-later
studio_test(sitefiletest SOURCES sitefiletest.cpp LIBS coap_host)
target_compile_definitions(sitefiletest PRIVATE SAMPLES="${CMAKE_CURRENT_SOURCE_DIR}/samples" SITES="${CMAKE_SOURCE_DIR}/resources/sites")
