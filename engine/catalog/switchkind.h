// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalogresource.h"
#include "catalog/problem.h"

namespace studio {

/// "switch": on or off, a level in percent, or a colour, by its form. GET gives exactly "1", "40" or "#ff8800", or the same as
/// JSON: {"level":40,"on":true}. PUT and POST take either, and in each form on, off, true and false. What is off says "0" or "#000000", and keeps its
/// level and its colour for the next "on".
class SwitchResource final : public CatalogResource {
public:
    static KindDescription describe();
    SwitchResource(const KindDescription &kind, const QJsonObject &definition);
    coap::Response renderPut(const coap::Request &request) override;
    coap::Response renderPost(const coap::Request &request) override { return renderPut(request); }
    LiveValue liveValue() const override;
    QString setValueText(const QString &text) override;
    QJsonObject definitionWithCurrentValue() const override;

protected:
    coap::Octets payload() const override { return octets(stateText().toStdString()); }
    std::span<const coap::ContentFormat> furtherFormats() const override;
    coap::Octets payloadAs(coap::ContentFormat format) const override;
    bool isSteady() const override { return true; }
    void configure() override;
    void readProperties() override;
    std::optional<double> liveNumber() const override;
    QStringList beginsAnewWith() const override { return {QStringLiteral("initial"), QStringLiteral("form"), QStringLiteral("whenOn")}; }

private:
    enum class Form : std::uint8_t { OnOff, Dim, Color };
    struct Wish;
    static std::optional<Wish> wishOf(const QString &text);
    static std::optional<Wish> wishOf(const QJsonValue &json);
    static std::optional<Wish> wishOfMembers(const QJsonObject &members);
    static QString problemWithInitial(const QJsonValue &value);
    static QString problemWithWhenOn(const QJsonValue &value);
    bool suits(const Wish &wish) const;
    Problem set(const std::optional<Wish> &wish, const QString &given);
    void take(const Wish &wish);
    QString stateText() const;

    Form m_form = Form::OnOff;
    bool m_isOn = false;
    int m_level = 100;                  // percent, 1 to 100
    std::uint32_t m_color = 0xffffff;   // red, green, blue; not black
};

} // namespace studio
