// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/valuekind.h"

#include "control/describe.h"
#include "catalog/units.h"
#include "site/preconditions.h"

#include <QCoreApplication>

namespace studio {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Catalog)
};

std::string textOfJson(const QJsonValue &value)
{
    if (value.isDouble())
        return numberText(value.toDouble());
    if (value.isBool())
        return value.toBool() ? "true" : "false";
    return value.toString().toStdString();
}

} // namespace

KindDescription ValueResource::describe()
{
    using Type = PropertyDescription::Type;
    auto kind = describeKind("value", QT_TRANSLATE_NOOP("Kinds", "Value"), QT_TRANSLATE_NOOP("Kinds", "A text, a number or a boolean that clients read and set."));
    kind.methods = methodsOf("GET PUT POST DELETE");
    auto type = property("type", Type::Choice, QT_TRANSLATE_NOOP("Kinds", "Type"), QT_TRANSLATE_NOOP("Kinds", "What it holds; other values are refused with 4.00."), QStringLiteral("text"));
    type.choices = {choice("text", QT_TRANSLATE_NOOP("Kinds", "Text")), choice("number", QT_TRANSLATE_NOOP("Kinds", "Number")),
                    choice("boolean", QT_TRANSLATE_NOOP("Kinds", "Boolean"))};
    auto least = property("min", Type::Number, QT_TRANSLATE_NOOP("Kinds", "Minimum"), QT_TRANSLATE_NOOP("Kinds", "Smaller values are refused with 4.00."), QJsonValue());
    auto most = property("max", Type::Number, QT_TRANSLATE_NOOP("Kinds", "Maximum"), QT_TRANSLATE_NOOP("Kinds", "Larger values are refused with 4.00."), QJsonValue());
    auto unit = property("unit", Type::Text, QT_TRANSLATE_NOOP("Kinds", "Unit"), QT_TRANSLATE_NOOP("Kinds", "A SenML unit such as Cel, %RH or lx; shown, not sent."), QString());
    for (auto *p : {&least, &most, &unit}) {
        p->onlyIf = type.name;
        p->onlyIfValues = {QStringLiteral("number")};
    }
    kind.properties = QList<PropertyDescription>{type,
        property("initial", Type::Value, QT_TRANSLATE_NOOP("Kinds", "Initial value"), QT_TRANSLATE_NOOP("Kinds", "What it holds when the site is opened."), QString()),
        least, most, unit,
        property("absent", Type::Boolean, QT_TRANSLATE_NOOP("Kinds", "Created by PUT"), QT_TRANSLATE_NOOP("Kinds", "Not there (4.04) until a PUT creates it, which If-None-Match can insist on; DELETE takes it away again."), false),
        property("readOnly", Type::Boolean, QT_TRANSLATE_NOOP("Kinds", "Read-only"), QT_TRANSLATE_NOOP("Kinds", "Clients cannot set it (4.05)."), false)} + commonProperties();
    return kind;
}

ValueResource::ValueResource(const KindDescription &kind, const QJsonObject &definition) : CatalogResource(kind, definition)
{
    readProperties();
    configure();
}

void ValueResource::readProperties()
{
    const QString type = text("type");
    m_holds = type == QLatin1String("number") ? Holds::Number : type == QLatin1String("boolean") ? Holds::Boolean : Holds::Text;
    m_isReadOnly = flag("readOnly");
}

void ValueResource::configure()
{
    m_isThere = !flag("absent");
    m_text = textOfJson(value("initial"));
    if (m_text.empty() && m_holds == Holds::Number)
        m_text = "0";
    if (m_text.empty() && m_holds == Holds::Boolean)
        m_text = "false";
}

coap::Response ValueResource::renderPut(const coap::Request &request)
{
    if (m_isReadOnly)
        throw coap::RenderableError(coap::Code::MethodNotAllowed);
    coap::requireContentFormat(request, {coap::ContentFormat::TextPlain});
    const bool wasThere = m_isThere;
    const auto problem = take(std::string(request.payloadText()));
    if (!problem.isEmpty())
        throw coap::RenderableError(coap::Code::BadRequest, problem.toStdString());
    return wasThere ? coap::Code::Changed : coap::Code::Created;
}

coap::Response ValueResource::renderGet(const coap::Request &request)
{
    if (!m_isThere)
        throw coap::RenderableError(coap::Code::NotFound);
    return CatalogResource::renderGet(request);
}

coap::Response ValueResource::renderDelete(const coap::Request &)
{
    if (!flag("absent"))
        throw coap::RenderableError(coap::Code::MethodNotAllowed);
    if (m_isThere)
        setThere(false);
    return coap::Code::Deleted;
}

/// Those who observe what goes get 4.04 (RFC 7641 §4.2).
void ValueResource::setThere(bool isThere)
{
    m_isThere = isThere;
    listingChanged();
    if (!isThere)
        updatedState(coap::Response::error(coap::Code::NotFound));
}

QString ValueResource::setValueText(const QString &newText)
{
    return take(newText.toStdString());
}

QString ValueResource::take(std::string candidate)
{
    const auto problem = problemWithValue(candidate);
    if (!problem.isEmpty())
        return problem;
    m_text = std::move(candidate);
    if (!m_isThere)
        setThere(true);
    valueChanged();
    return {};
}

QString ValueResource::problemWithValue(std::string &candidate) const
{
    if (!QUtf8StringView(candidate.data(), static_cast<qsizetype>(candidate.size())).isValidUtf8())
        return Text::tr("The text is not UTF-8.");
    if (m_holds == Holds::Number)
        return problemWithNumber(candidate);
    if (m_holds == Holds::Boolean) {
        const bool yes = candidate == "true" || candidate == "1" || candidate == "on";
        if (!yes && candidate != "false" && candidate != "0" && candidate != "off")
            return Text::tr("“%1” is not true or false.").arg(QString::fromStdString(candidate).left(40));
        candidate = yes ? "true" : "false";
    }
    return {};
}

QString ValueResource::problemWithNumber(std::string &candidate) const
{
    const auto number = numberOf(candidate);
    if (!number)
        return Text::tr("“%1” is not a number.").arg(QString::fromStdString(candidate).left(40));
    const auto least = value("min"), most = value("max");
    if (least.isDouble() && *number < least.toDouble())
        return Text::tr("%1 is less than the minimum of %2.").arg(QString::fromStdString(numberText(*number)), QString::fromStdString(numberText(least.toDouble())));
    if (most.isDouble() && *number > most.toDouble())
        return Text::tr("%1 is more than the maximum of %2.").arg(QString::fromStdString(numberText(*number)), QString::fromStdString(numberText(most.toDouble())));
    candidate = numberText(*number);
    return {};
}

CatalogItem::LiveValue ValueResource::liveValue() const
{
    LiveValue live = CatalogResource::liveValue();
    if (!m_isThere)
        live.text = Text::tr("(not there)");
    live.number = liveNumber();
    if (m_holds == Holds::Number)
        live.unit = shownUnit(text("unit"));
    return live;
}

std::optional<double> ValueResource::liveNumber() const
{
    if (m_holds == Holds::Number)
        return numberOf(m_text);
    if (m_holds == Holds::Boolean)
        return m_text == "true" ? 1 : 0;
    return std::nullopt;
}

QJsonObject ValueResource::definitionWithCurrentValue() const
{
    QJsonObject current = definition();
    if (m_holds == Holds::Number)
        current[QLatin1String("initial")] = numberOf(m_text).value_or(0);
    else if (m_holds == Holds::Boolean)
        current[QLatin1String("initial")] = m_text == "true";
    else
        current[QLatin1String("initial")] = QString::fromStdString(m_text);
    return current;
}

} // namespace studio
