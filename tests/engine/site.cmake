# SPDX-License-Identifier: GPL-3.0-or-later
foreach(test optionstest sitetest wellknowncoretest largelisttest hashingetagtest schedulertest resourcetest)
    studio_test(${test} SOURCES ${test}.cpp LIBS coap_core)
endforeach()

# Datagrams of other implementations, as captured.
foreach(test ackwindowtest footprinttest foreigntest abusetest crowdtest lossylinktest nonpacetest grouptest freshnesstest extendedtokentest anystatetest limitstest proxytest advisorytest fetchtest)
    studio_test(${test} SOURCES ${test}.cpp LIBS coap_core)
    target_compile_definitions(${test} PRIVATE VECTORS="${CMAKE_SOURCE_DIR}/tests/vectors")
endforeach()
