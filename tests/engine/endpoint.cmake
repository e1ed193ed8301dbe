# SPDX-License-Identifier: GPL-3.0-or-later
foreach(test endpointtest observetest blocktest)
    studio_test(${test} SOURCES ${test}.cpp LIBS coap_core)
endforeach()
