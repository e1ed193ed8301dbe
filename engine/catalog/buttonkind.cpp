// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/buttonkind.h"

#include "catalog/wholenumber.h"
#include "control/describe.h"

#include <QCoreApplication>

namespace studio {

KindDescription ButtonResource::describe()
{
    using Type = PropertyDescription::Type;
    auto kind = describeKind("button", QT_TRANSLATE_NOOP("Kinds", "Button"), QT_TRANSLATE_NOOP("Kinds", "Each press, in the window or by POST, notifies its observers; GET tells how often it was pressed."));
    kind.methods = methodsOf("GET POST");
    auto initial = property("initial", Type::Integer, QT_TRANSLATE_NOOP("Kinds", "Initial value"), QT_TRANSLATE_NOOP("Kinds", "How often it was pressed before the site is opened."), 0);
    initial.minimum = 0;
    initial.maximum = largestWhole;
    initial.isAdvanced = true;
    kind.properties = QList<PropertyDescription>{property("readOnly", Type::Boolean, QT_TRANSLATE_NOOP("Kinds", "Read-only"), QT_TRANSLATE_NOOP("Kinds", "Only people press it in the window; a POST gets 4.05."), false), initial} + commonProperties();
    return kind;
}

ButtonResource::ButtonResource(const KindDescription &kind, const QJsonObject &definition) : CatalogResource(kind, definition)
{
    configure();
}

coap::Response ButtonResource::renderPost(const coap::Request &)
{
    if (flag("readOnly"))
        throw coap::RenderableError(coap::Code::MethodNotAllowed);
    press();
    return {coap::Code::Changed, numberText(m_presses)};
}

void ButtonResource::press()
{
    if (m_presses < largestWhole)
        ++m_presses;
    valueChanged();
}

CatalogItem::LiveValue ButtonResource::liveValue() const
{
    LiveValue live = CatalogResource::liveValue();
    live.number = m_presses;
    return live;
}

QString ButtonResource::setValueText(const QString &text)
{
    const QString word = text.trimmed().toLower();
    if (word.isEmpty() || word == QLatin1String("press")) {
        press();
        return {};
    }
    const auto count = wholeNumberOf(word.toStdString());
    if (!count || *count < 0)
        return QCoreApplication::translate("Catalog", "“%1” does not press it: leave it empty to press, or give a number to go back to.").arg(text.left(40));
    m_presses = *count;
    valueChanged();
    return {};
}

QJsonObject ButtonResource::definitionWithCurrentValue() const
{
    QJsonObject current = definition();
    current[QLatin1String("initial")] = m_presses;
    return current;
}

} // namespace studio
