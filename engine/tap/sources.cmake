# SPDX-License-Identifier: GPL-3.0-or-later
# What leaves the engine for watchers.
target_sources(coap_core PRIVATE
    ${CMAKE_CURRENT_LIST_DIR}/change.h
    ${CMAKE_CURRENT_LIST_DIR}/changejournal.cpp
    ${CMAKE_CURRENT_LIST_DIR}/changejournal.h
    ${CMAKE_CURRENT_LIST_DIR}/changestore.cpp
    ${CMAKE_CURRENT_LIST_DIR}/changestore.h
    ${CMAKE_CURRENT_LIST_DIR}/historystore.cpp
    ${CMAKE_CURRENT_LIST_DIR}/historystore.h
    ${CMAKE_CURRENT_LIST_DIR}/messagefeed.cpp
    ${CMAKE_CURRENT_LIST_DIR}/messagefeed.h
    ${CMAKE_CURRENT_LIST_DIR}/messagepage.h
    ${CMAKE_CURRENT_LIST_DIR}/messagestore.cpp
    ${CMAKE_CURRENT_LIST_DIR}/messagestore.h
    ${CMAKE_CURRENT_LIST_DIR}/octetring.h
    ${CMAKE_CURRENT_LIST_DIR}/spscring.h
    ${CMAKE_CURRENT_LIST_DIR}/stats.cpp
    ${CMAKE_CURRENT_LIST_DIR}/stats.h
    ${CMAKE_CURRENT_LIST_DIR}/tap.cpp
    ${CMAKE_CURRENT_LIST_DIR}/tap.h
    ${CMAKE_CURRENT_LIST_DIR}/taprecord.h
)
