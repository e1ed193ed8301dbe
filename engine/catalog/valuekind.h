// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalogresource.h"

namespace studio {

/// "value": a text, a number with range and unit, or a boolean. GET, PUT, POST.
class ValueResource final : public CatalogResource {
public:
    static KindDescription describe();
    ValueResource(const KindDescription &kind, const QJsonObject &definition);

    bool isThere(const coap::Request &) const override { return m_isThere; }
    bool isListed() const override { return m_isThere && CatalogResource::isListed(); }
    coap::Response renderGet(const coap::Request &request) override;
    coap::Response renderDelete(const coap::Request &request) override;
    coap::Response renderPut(const coap::Request &request) override;
    coap::Response renderPost(const coap::Request &request) override { return renderPut(request); }
    LiveValue liveValue() const override;
    QString setValueText(const QString &text) override;
    QJsonObject definitionWithCurrentValue() const override;

protected:
    coap::Octets payload() const override { return octets(m_text); }
    bool isSteady() const override { return true; }
    void configure() override;
    void readProperties() override;
    std::optional<double> liveNumber() const override;
    QStringList beginsAnewWith() const override { return {QStringLiteral("initial"), QStringLiteral("type"), QStringLiteral("absent")}; }

private:
    enum class Holds : std::uint8_t { Text, Number, Boolean };
    /// What is wrong with a value, empty if it is fine; `text` is then in the form that is served.
    QString problemWithValue(std::string &text) const;
    QString problemWithNumber(std::string &text) const;
    QString take(std::string candidate);

    void setThere(bool isThere);

    std::string m_text;
    Holds m_holds = Holds::Text;
    bool m_isReadOnly = false, m_isThere = true;
};

} // namespace studio
