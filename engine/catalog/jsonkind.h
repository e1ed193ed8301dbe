// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalogresource.h"
#include "catalog/jsonshape.h"

#include <QJsonValue>

namespace studio {

/// "json": a document. GET gives it as JSON (50), by Accept as CBOR (60), and its numbers, texts and booleans as SenML (110,
/// 112) while there is a number among its members. FETCH gives a part, PUT replaces, POST merges an object's members at the
/// top level, PATCH and iPATCH take a JSON patch (51) or a merge patch (52), RFC 8132. What a change makes must have the
/// members and types that the definition asks for, or nothing changes.
class JsonResource final : public CatalogResource {
public:
    static KindDescription describe();
    JsonResource(const KindDescription &kind, const QJsonObject &definition);
    coap::Response renderFetch(const coap::Request &request) override;
    coap::Response renderPut(const coap::Request &request) override;
    coap::Response renderPost(const coap::Request &request) override;
    coap::Response renderPatch(const coap::Request &request) override;
    coap::Response renderIPatch(const coap::Request &request) override { return renderPatch(request); }
    QString setValueText(const QString &text) override;
    QJsonObject definitionWithCurrentValue() const override;

protected:
    coap::Octets payload() const override { return payloadAs(format()); }
    coap::ContentFormat format() const override { return coap::ContentFormat::Json; }
    std::span<const coap::ContentFormat> furtherFormats() const override;
    coap::Octets payloadAs(coap::ContentFormat format) const override;
    bool isSteady() const override { return true; }
    void configure() override { hold(value("initial")); }

private:
    void set(const QJsonValue &value, coap::Code ifRefused);
    void hold(const QJsonValue &value);
    JsonShape shape() const { return {value("required"), value("types")}; }
    coap::Octets senml(coap::ContentFormat format) const;

    QJsonValue m_value;
    bool m_hasNumbers = false;      // among its members
};

} // namespace studio
