# SPDX-License-Identifier: GPL-3.0-or-later
target_sources(coap_ui PRIVATE
    ${CMAKE_CURRENT_LIST_DIR}/anatomytree.cpp ${CMAKE_CURRENT_LIST_DIR}/anatomytree.h
    ${CMAKE_CURRENT_LIST_DIR}/filterbar.cpp ${CMAKE_CURRENT_LIST_DIR}/filterbar.h
    ${CMAKE_CURRENT_LIST_DIR}/filterchips.cpp ${CMAKE_CURRENT_LIST_DIR}/filterchips.h
    ${CMAKE_CURRENT_LIST_DIR}/hexview.cpp ${CMAKE_CURRENT_LIST_DIR}/hexview.h
    ${CMAKE_CURRENT_LIST_DIR}/messageanatomy.cpp ${CMAKE_CURRENT_LIST_DIR}/messageanatomy.h
    ${CMAKE_CURRENT_LIST_DIR}/messagecache.cpp ${CMAKE_CURRENT_LIST_DIR}/messagecache.h
    ${CMAKE_CURRENT_LIST_DIR}/messagecells.cpp ${CMAKE_CURRENT_LIST_DIR}/messagecells.h
    ${CMAKE_CURRENT_LIST_DIR}/messagedetail.cpp ${CMAKE_CURRENT_LIST_DIR}/messagedetail.h
    ${CMAKE_CURRENT_LIST_DIR}/messageempty.cpp ${CMAKE_CURRENT_LIST_DIR}/messageempty.h
    ${CMAKE_CURRENT_LIST_DIR}/messagefilter.cpp ${CMAKE_CURRENT_LIST_DIR}/messagefilter.h
    ${CMAKE_CURRENT_LIST_DIR}/messagefilterparser.cpp
    ${CMAKE_CURRENT_LIST_DIR}/messagemodel.cpp ${CMAKE_CURRENT_LIST_DIR}/messagemodel.h
    ${CMAKE_CURRENT_LIST_DIR}/messagerow.cpp ${CMAKE_CURRENT_LIST_DIR}/messagerow.h
    ${CMAKE_CURRENT_LIST_DIR}/messagespane.cpp ${CMAKE_CURRENT_LIST_DIR}/messagespane.h
    ${CMAKE_CURRENT_LIST_DIR}/messagetable.cpp ${CMAKE_CURRENT_LIST_DIR}/messagetable.h
    ${CMAKE_CURRENT_LIST_DIR}/optiontexts.cpp ${CMAKE_CURRENT_LIST_DIR}/optiontexts.h
    ${CMAKE_CURRENT_LIST_DIR}/payloadtexts.cpp ${CMAKE_CURRENT_LIST_DIR}/payloadtexts.h
    ${CMAKE_CURRENT_LIST_DIR}/payloadview.cpp ${CMAKE_CURRENT_LIST_DIR}/payloadview.h
)
