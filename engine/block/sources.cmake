# SPDX-License-Identifier: GPL-3.0-or-later
# RFC 7959: block-wise transfers.
target_sources(coap_core PRIVATE
    ${CMAKE_CURRENT_LIST_DIR}/block1spool.cpp
    ${CMAKE_CURRENT_LIST_DIR}/block1spool.h
    ${CMAKE_CURRENT_LIST_DIR}/block2.cpp
    ${CMAKE_CURRENT_LIST_DIR}/block2.h
    ${CMAKE_CURRENT_LIST_DIR}/blockoption.h
    ${CMAKE_CURRENT_LIST_DIR}/requestkey.cpp
    ${CMAKE_CURRENT_LIST_DIR}/requestkey.h
)
