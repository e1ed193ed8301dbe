# SPDX-License-Identifier: GPL-3.0-or-later
target_sources(coap_ui PRIVATE
    observers/observerfacts.cpp observers/observerfacts.h
    observers/observermodel.cpp observers/observermodel.h
    observers/observerspane.cpp observers/observerspane.h
)
