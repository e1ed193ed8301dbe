# SPDX-License-Identifier: GPL-3.0-or-later
target_sources(coap_ui PRIVATE
    ${CMAKE_CURRENT_LIST_DIR}/minmaxpyramid.cpp ${CMAKE_CURRENT_LIST_DIR}/minmaxpyramid.h
    ${CMAKE_CURRENT_LIST_DIR}/plotcurve.cpp ${CMAKE_CURRENT_LIST_DIR}/plotcurve.h
    ${CMAKE_CURRENT_LIST_DIR}/plotexport.cpp
    ${CMAKE_CURRENT_LIST_DIR}/plotgestures.cpp
    ${CMAKE_CURRENT_LIST_DIR}/plotlook.cpp
    ${CMAKE_CURRENT_LIST_DIR}/plotoverlay.cpp ${CMAKE_CURRENT_LIST_DIR}/plotoverlay.h
    ${CMAKE_CURRENT_LIST_DIR}/plotparts.h
    ${CMAKE_CURRENT_LIST_DIR}/plotspane.cpp ${CMAKE_CURRENT_LIST_DIR}/plotspane.h
    ${CMAKE_CURRENT_LIST_DIR}/plotview.cpp ${CMAKE_CURRENT_LIST_DIR}/plotview.h
    ${CMAKE_CURRENT_LIST_DIR}/ratesampler.cpp ${CMAKE_CURRENT_LIST_DIR}/ratesampler.h
    ${CMAKE_CURRENT_LIST_DIR}/valuecurves.cpp ${CMAKE_CURRENT_LIST_DIR}/valuecurves.h
)
