// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalogresource.h"

#include <QJsonValue>

namespace studio {

/// "json": GET, PUT; POST merges an object's members at the top level. Content-Format 50. PATCH and iPATCH take a JSON patch
/// (51) or a merge patch (52), RFC 8132.
class JsonResource final : public CatalogResource {
public:
    static KindDescription describe();
    JsonResource(const KindDescription &kind, const QJsonObject &definition);
    coap::Response renderPut(const coap::Request &request) override;
    coap::Response renderPost(const coap::Request &request) override;
    coap::Response renderPatch(const coap::Request &request) override;
    coap::Response renderIPatch(const coap::Request &request) override { return renderPatch(request); }
    QString setValueText(const QString &text) override;
    QJsonObject definitionWithCurrentValue() const override;

protected:
    coap::Octets payload() const override;
    coap::ContentFormat format() const override { return coap::ContentFormat::Json; }
    void configure() override { m_value = value("initial"); }

private:
    void set(const QJsonValue &value);

    QJsonValue m_value;
};

} // namespace studio
