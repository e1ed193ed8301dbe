// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalogresource.h"

namespace studio {

/// "large": a body of that many octets, numbered lines or noise, to be had block by block; PUT replaces it.
class LargeResource final : public CatalogResource {
public:
    static KindDescription describe();
    LargeResource(const KindDescription &kind, const QJsonObject &definition);
    coap::Response renderPut(const coap::Request &request) override;
    LiveValue liveValue() const override { return shown(m_body, static_cast<int>(m_format)); }

protected:
    coap::Octets payload() const override { return m_body; }
    Representation representation(coap::Octets &) const override { return {m_body, static_cast<int>(m_format)}; }
    coap::ContentFormat format() const override { return m_format; }
    bool isSteady() const override { return true; }
    void configure() override;
    QStringList beginsAnewWith() const override { return {QStringLiteral("size"), QStringLiteral("content"), QStringLiteral("seed")}; }

private:
    coap::Octets m_body;
    coap::ContentFormat m_format = coap::ContentFormat::TextPlain;
};

} // namespace studio
