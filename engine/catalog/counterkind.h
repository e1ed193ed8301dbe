// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalogresource.h"
#include "catalog/problem.h"

namespace studio {

/// "counter": GET; POST adds the step; PUT sets it.
class CounterResource final : public CatalogResource {
public:
    static KindDescription describe();
    CounterResource(const KindDescription &kind, const QJsonObject &definition);
    coap::Response renderPut(const coap::Request &request) override;
    coap::Response renderPost(const coap::Request &request) override;
    LiveValue liveValue() const override;
    QString setValueText(const QString &text) override { return take(text).text(); }
    QJsonObject definitionWithCurrentValue() const override;

protected:
    coap::Octets payload() const override { return octets(numberText(m_count)); }
    void configure() override { m_count = number("initial"); }

private:
    Problem take(const QString &text);

    double m_count = 0;     // whole, up to 2^53
};

} // namespace studio
