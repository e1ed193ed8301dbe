# SPDX-License-Identifier: GPL-3.0-or-later
# The resource tree and what a resource may use.
target_sources(coap_core PRIVATE
    ${CMAKE_CURRENT_LIST_DIR}/echoguard.cpp
    ${CMAKE_CURRENT_LIST_DIR}/echoguard.h
    ${CMAKE_CURRENT_LIST_DIR}/exchange.cpp
    ${CMAKE_CURRENT_LIST_DIR}/exchange.h
    ${CMAKE_CURRENT_LIST_DIR}/hashingetag.cpp
    ${CMAKE_CURRENT_LIST_DIR}/hashingetag.h
    ${CMAKE_CURRENT_LIST_DIR}/listmaking.cpp
    ${CMAKE_CURRENT_LIST_DIR}/listmaking.h
    ${CMAKE_CURRENT_LIST_DIR}/preconditions.cpp
    ${CMAKE_CURRENT_LIST_DIR}/preconditions.h
    ${CMAKE_CURRENT_LIST_DIR}/proxytarget.cpp
    ${CMAKE_CURRENT_LIST_DIR}/proxytarget.h
    ${CMAKE_CURRENT_LIST_DIR}/ratelimit.cpp
    ${CMAKE_CURRENT_LIST_DIR}/ratelimit.h
    ${CMAKE_CURRENT_LIST_DIR}/request.cpp
    ${CMAKE_CURRENT_LIST_DIR}/request.h
    ${CMAKE_CURRENT_LIST_DIR}/resource.cpp
    ${CMAKE_CURRENT_LIST_DIR}/resource.h
    ${CMAKE_CURRENT_LIST_DIR}/response.cpp
    ${CMAKE_CURRENT_LIST_DIR}/response.h
    ${CMAKE_CURRENT_LIST_DIR}/scheduler.cpp
    ${CMAKE_CURRENT_LIST_DIR}/scheduler.h
    ${CMAKE_CURRENT_LIST_DIR}/site.cpp
    ${CMAKE_CURRENT_LIST_DIR}/site.h
    ${CMAKE_CURRENT_LIST_DIR}/sitecontent.cpp
    ${CMAKE_CURRENT_LIST_DIR}/sitecontent.h
    ${CMAKE_CURRENT_LIST_DIR}/sitehost.h
    ${CMAKE_CURRENT_LIST_DIR}/siterender.cpp
    ${CMAKE_CURRENT_LIST_DIR}/sitewalk.cpp
    ${CMAKE_CURRENT_LIST_DIR}/sitewalk.h
    ${CMAKE_CURRENT_LIST_DIR}/wellknowncore.cpp
    ${CMAKE_CURRENT_LIST_DIR}/wellknowncore.h
)
