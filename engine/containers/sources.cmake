# SPDX-License-Identifier: GPL-3.0-or-later
# Where things lie and how they are found; knows nothing of CoAP.
target_sources(coap_core PRIVATE
    ${CMAKE_CURRENT_LIST_DIR}/hashindex.h
    ${CMAKE_CURRENT_LIST_DIR}/pool.h
    ${CMAKE_CURRENT_LIST_DIR}/prefetch.h
)
