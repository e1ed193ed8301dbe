# SPDX-License-Identifier: GPL-3.0-or-later
# RFC 7641: observations and notifications.
target_sources(coap_core PRIVATE
    ${CMAKE_CURRENT_LIST_DIR}/ackwindow.h
    ${CMAKE_CURRENT_LIST_DIR}/edits.cpp
    ${CMAKE_CURRENT_LIST_DIR}/nonpace.h
    ${CMAKE_CURRENT_LIST_DIR}/notifications.cpp
    ${CMAKE_CURRENT_LIST_DIR}/observation.h
    ${CMAKE_CURRENT_LIST_DIR}/observationinfo.h
    ${CMAKE_CURRENT_LIST_DIR}/observerregistry.cpp
    ${CMAKE_CURRENT_LIST_DIR}/observerregistry.h
)
