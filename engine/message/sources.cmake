# SPDX-License-Identifier: GPL-3.0-or-later
# RFC 7252 §4: reliability, duplicates, message ids.
target_sources(coap_core PRIVATE
    ${CMAKE_CURRENT_LIST_DIR}/deduplicator.cpp
    ${CMAKE_CURRENT_LIST_DIR}/deduplicator.h
    ${CMAKE_CURRENT_LIST_DIR}/datagramsink.h
    ${CMAKE_CURRENT_LIST_DIR}/messagekey.h
    ${CMAKE_CURRENT_LIST_DIR}/messagelayer.cpp
    ${CMAKE_CURRENT_LIST_DIR}/messagelayer.h
    ${CMAKE_CURRENT_LIST_DIR}/mids.h
    ${CMAKE_CURRENT_LIST_DIR}/optionrules.cpp
    ${CMAKE_CURRENT_LIST_DIR}/optionrules.h
    ${CMAKE_CURRENT_LIST_DIR}/retransmitter.cpp
    ${CMAKE_CURRENT_LIST_DIR}/retransmitter.h
)
