// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/placeholderresource.h"

#include <QCoreApplication>

namespace studio {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Catalog)
};

} // namespace

PlaceholderResource::PlaceholderResource(const QJsonObject &definition) : m_definition(definition)
{
    m_kind.id = definition.value(QLatin1String("kind")).toString();
    m_kind.label = m_kind.id;
    m_kind.isObservable = m_kind.isSettable = false;
}

coap::Response PlaceholderResource::render(const coap::Request &)
{
    // A diagnostic is for a person at the client: it is not translated.
    return coap::Response::error(coap::Code::NotImplemented, "unknown kind \"" + m_kind.id.toStdString() + '"');
}

QList<FieldError> PlaceholderResource::applyDefinition(const QJsonObject &definition)
{
    auto problems = problemsWithPlaceholder(definition);
    if (problems.isEmpty())
        m_definition = definition;
    return problems;
}

CatalogItem::LiveValue PlaceholderResource::liveValue() const
{
    LiveValue live;
    live.text = Text::tr("unknown kind “%1”").arg(m_kind.id.left(40));
    return live;
}

QString PlaceholderResource::setValueText(const QString &)
{
    return Text::tr("The value of this resource cannot be set.");
}

QList<FieldError> problemsWithPlaceholder(const QJsonObject &definition)
{
    const auto kind = definition.value(QLatin1String("kind"));
    if (!kind.isString() || kind.toString().isEmpty())
        return {{QStringLiteral("kind"), Text::tr("must be the name of a kind")}};
    return problemsWith(KindDescription(), definition);
}

} // namespace studio
