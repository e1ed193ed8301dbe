// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "site/resource.h"

#include <QByteArray>

/// A resource that is nothing but its link.
class Linked : public coap::Resource {
public:
    explicit Linked(coap::LinkAttributes attributes = {}) : m_attributes(std::move(attributes)) {}
    coap::LinkAttributes linkAttributes() const override { return m_attributes; }
    void set(coap::LinkAttributes attributes) { m_attributes = std::move(attributes); listingChanged(); }

private:
    coap::LinkAttributes m_attributes;
};

/// How a list without impl-info begins.
inline const QByteArray linkOfItself = "</.well-known/core>;ct=40";
