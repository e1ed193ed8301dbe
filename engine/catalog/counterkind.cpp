// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/counterkind.h"

#include "catalog/textpayload.h"
#include "catalog/wholenumber.h"
#include "control/describe.h"

#include <QCoreApplication>

namespace studio {

using Type = PropertyDescription::Type;

KindDescription CounterResource::describe()
{
    auto kind = describeKind("counter", QT_TRANSLATE_NOOP("Kinds", "Counter"), QT_TRANSLATE_NOOP("Kinds", "A whole number; POST adds the step, PUT sets it."));
    kind.methods = methodsOf("GET PUT POST");
    auto initial = property("initial", Type::Integer, QT_TRANSLATE_NOOP("Kinds", "Initial value"), QT_TRANSLATE_NOOP("Kinds", "What it holds when the site is opened."), 0);
    auto step = property("step", Type::Integer, QT_TRANSLATE_NOOP("Kinds", "Step"), QT_TRANSLATE_NOOP("Kinds", "What a POST adds."), 1);
    for (auto *p : {&initial, &step}) {
        p->minimum = -largestWhole;
        p->maximum = largestWhole;
    }
    kind.properties = QList<PropertyDescription>{initial, step} + commonProperties();
    return kind;
}

CounterResource::CounterResource(const KindDescription &kind, const QJsonObject &definition) : CatalogResource(kind, definition)
{
    configure();
}

coap::Response CounterResource::renderPut(const coap::Request &request)
{
    take(givenText(request)).refuse(coap::Code::BadRequest);
    return coap::Code::Changed;
}

coap::Response CounterResource::renderPost(const coap::Request &)
{
    const double next = m_count + number("step");
    if (std::abs(next) > largestWhole)
        throw coap::RenderableError(coap::Code::Conflict, "the counter is at its end");
    m_count = next;
    valueChanged();
    return {coap::Code::Changed, numberText(m_count)};
}

CatalogItem::LiveValue CounterResource::liveValue() const
{
    LiveValue live = CatalogResource::liveValue();
    live.number = m_count;
    return live;
}

Problem CounterResource::take(const QString &text)
{
    const auto number = wholeNumberOf(text.toStdString());
    if (!number)
        return Problem(QT_TRANSLATE_NOOP("Catalog", "“%1” is not a whole number."), {text.left(40)});
    m_count = *number;
    valueChanged();
    return {};
}

QJsonObject CounterResource::definitionWithCurrentValue() const
{
    QJsonObject current = definition();
    current[QLatin1String("initial")] = m_count;
    return current;
}

} // namespace studio
