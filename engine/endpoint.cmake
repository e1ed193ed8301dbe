# SPDX-License-Identifier: GPL-3.0-or-later
# Joins the rooms.
target_sources(coap_core PRIVATE
    ${CMAKE_CURRENT_LIST_DIR}/endpoint.cpp
    ${CMAKE_CURRENT_LIST_DIR}/endpoint.h
    ${CMAKE_CURRENT_LIST_DIR}/endpointrequests.cpp
    ${CMAKE_CURRENT_LIST_DIR}/endpointrooms.h
    ${CMAKE_CURRENT_LIST_DIR}/endpointsettings.h
)
