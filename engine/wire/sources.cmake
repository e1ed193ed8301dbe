# SPDX-License-Identifier: GPL-3.0-or-later
# Bytes <-> values, no state.
target_sources(coap_core PRIVATE
    ${CMAKE_CURRENT_LIST_DIR}/octets.h
    ${CMAKE_CURRENT_LIST_DIR}/code.cpp
    ${CMAKE_CURRENT_LIST_DIR}/code.h
    ${CMAKE_CURRENT_LIST_DIR}/codec.cpp
    ${CMAKE_CURRENT_LIST_DIR}/codec.h
    ${CMAKE_CURRENT_LIST_DIR}/contentformat.cpp
    ${CMAKE_CURRENT_LIST_DIR}/contentformat.h
    ${CMAKE_CURRENT_LIST_DIR}/linkformat.cpp
    ${CMAKE_CURRENT_LIST_DIR}/linkformat.h
    ${CMAKE_CURRENT_LIST_DIR}/message.cpp
    ${CMAKE_CURRENT_LIST_DIR}/message.h
    ${CMAKE_CURRENT_LIST_DIR}/optionnumber.cpp
    ${CMAKE_CURRENT_LIST_DIR}/optionnumber.h
    ${CMAKE_CURRENT_LIST_DIR}/options.cpp
    ${CMAKE_CURRENT_LIST_DIR}/options.h
    # Plain values that all rooms share.
    ${CMAKE_CURRENT_LIST_DIR}/../message/remote.cpp
    ${CMAKE_CURRENT_LIST_DIR}/../message/remote.h
    ${CMAKE_CURRENT_LIST_DIR}/../message/tuning.cpp
    ${CMAKE_CURRENT_LIST_DIR}/../message/tuning.h
    ${CMAKE_CURRENT_LIST_DIR}/../serverlimits.cpp
    ${CMAKE_CURRENT_LIST_DIR}/../serverlimits.h
    ${CMAKE_CURRENT_LIST_DIR}/../services.h
)
