// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalogresource.h"

namespace studio {

/// "button": a person presses it in the window, a client by POST, and each press is a notification. Its value is how often it
/// was pressed. setValueText() presses for an empty text or "press"; a number is a count to go back to.
class ButtonResource final : public CatalogResource {
public:
    static KindDescription describe();
    ButtonResource(const KindDescription &kind, const QJsonObject &definition);
    coap::Response renderPost(const coap::Request &request) override;
    LiveValue liveValue() const override;
    QString setValueText(const QString &text) override;
    QJsonObject definitionWithCurrentValue() const override;

protected:
    coap::Octets payload() const override { return octets(numberText(m_presses)); }
    bool isSteady() const override { return true; }
    std::optional<double> liveNumber() const override { return m_presses; }
    void configure() override { m_presses = number("initial"); }

private:
    void press();

    double m_presses = 0;       // whole, up to 2^53
};

} // namespace studio
