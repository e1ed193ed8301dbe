// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalogresource.h"
#include "catalog/rule.h"

namespace studio {

/// "rules": scripted answers. The first rule that is for a request answers it; with none it gets 4.05, 4.06 or 4.04, by
/// what was missing.
class RulesResource final : public CatalogResource {
public:
    static KindDescription describe();
    RulesResource(const KindDescription &kind, const QJsonObject &definition);

    std::optional<coap::Octets> currentEtag(const coap::Request &request) const override;
    LiveValue liveValue() const override;
    QString valueText() const override { return {}; }

protected:
    coap::Response answer(const coap::Request &request) override;
    coap::Octets payload() const override { return {}; }
    coap::ContentFormat format() const override;
    void configure() override { m_rules = rulesOf(value("rules")); }
    QStringList beginsAnewWith() const override { return {QStringLiteral("rules")}; }

private:
    const Rule &ruleFor(const coap::Request &request) const;
    bool happens(double chance) const;
    coap::Response made(const Rule &rule, const coap::Request &request) const;
    void endObservations(const QString &path) const;

    std::vector<Rule> m_rules;
    std::uint64_t m_answers = 0;
};

} // namespace studio
