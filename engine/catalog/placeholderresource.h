// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalogitem.h"
#include "site/resource.h"

namespace studio {

/// Stands for a resource whose kind this version does not know. It keeps the definition untouched, so that it is saved
/// as it was, and answers 5.01 to every request; discovery does not list it.
class PlaceholderResource final : public coap::Resource, public CatalogItem {
public:
    explicit PlaceholderResource(const QJsonObject &definition);

    coap::Response render(const coap::Request &request) override;
    bool isListed() const override { return false; }

    const KindDescription &kind() const override { return m_kind; }
    void setFolder(const QString &) override {}
    QJsonObject definition() const override { return m_definition; }
    QJsonObject definitionWithCurrentValue() const override { return m_definition; }
    QList<FieldError> applyDefinition(const QJsonObject &definition) override;
    void keepValueWith(const QJsonObject &definition) override { m_definition = definition; }
    LiveValue liveValue() const override;
    QString setValueText(const QString &text) override;
    QString valueText() const override { return {}; }
    void tellBefore() override {}
    quint64 valueRevision() const override { return 1; }
    qint64 lastChange() const override { return 0; }

private:
    KindDescription m_kind;         ///< its own: nothing is known but the id
    QJsonObject m_definition;
};

/// What is wrong with the definition of a kind that is not known: its path, at most.
QList<FieldError> problemsWithPlaceholder(const QJsonObject &definition);

} // namespace studio
