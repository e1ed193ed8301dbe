# SPDX-License-Identifier: GPL-3.0-or-later
foreach(name IN ITEMS messagefiltertest messageanatomytest messagemodeltest messagedetailtest messagespanetest)
    studio_test(${name} SOURCES ${name}.cpp messagesamples.h LIBS coap_ui ui_fake)
endforeach()
