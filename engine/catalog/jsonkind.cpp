// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/jsonkind.h"

#include "control/describe.h"
#include "catalog/jsonpatches.h"
#include "site/preconditions.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

namespace studio {

using Type = PropertyDescription::Type;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Catalog)
};

/// Any JSON value; an undefined one if the text is not JSON.
QJsonValue parsed(const QString &given, QString *problem)
{
    if (given.contains(QChar::ReplacementCharacter)) {
        *problem = Text::tr("The text is not UTF-8.");
        return QJsonValue(QJsonValue::Undefined);
    }
    const QByteArray text = given.toUtf8();
    // QJsonDocument takes objects and arrays only: a value alone is read as an array's.
    QJsonParseError error;
    const auto document = QJsonDocument::fromJson('[' + text + "\n]", &error);
    if (error.error != QJsonParseError::NoError || document.array().size() != 1) {
        *problem = Text::tr("This is not JSON: %1").arg(error.error == QJsonParseError::NoError ? Text::tr("one value is needed") : error.errorString());
        return QJsonValue(QJsonValue::Undefined);
    }
    return document.array().first();
}

QByteArray compact(const QJsonValue &value)
{
    const auto array = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return array.mid(1, array.size() - 2);
}

QJsonValue payloadOf(const coap::Request &request)
{
    const auto text = request.payloadText();
    QString problem;
    const auto value = parsed(QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())), &problem);
    if (!problem.isEmpty())
        throw coap::RenderableError(coap::Code::BadRequest, problem.toStdString());
    return value;
}

} // namespace

KindDescription JsonResource::describe()
{
    auto kind = describeKind("json", QT_TRANSLATE_NOOP("Kinds", "JSON"), QT_TRANSLATE_NOOP("Kinds", "A JSON document; POST merges the members of an object into it, PATCH takes a merge patch or a JSON patch."));
    kind.methods = methodsOf("GET PUT POST PATCH iPATCH");
    kind.properties = QList<PropertyDescription>{property("initial", Type::Json, QT_TRANSLATE_NOOP("Kinds", "Initial value"), QT_TRANSLATE_NOOP("Kinds", "What it holds when the site is opened."), QJsonObject())} + commonProperties();
    return kind;
}

JsonResource::JsonResource(const KindDescription &kind, const QJsonObject &definition) : CatalogResource(kind, definition)
{
    configure();
}

coap::Octets JsonResource::payload() const
{
    const auto text = compact(m_value);
    return {text.begin(), text.end()};
}

coap::Response JsonResource::renderPut(const coap::Request &request)
{
    coap::requireContentFormat(request, {coap::ContentFormat::Json});
    set(payloadOf(request));
    return coap::Code::Changed;
}

coap::Response JsonResource::renderPost(const coap::Request &request)
{
    coap::requireContentFormat(request, {coap::ContentFormat::Json});
    const auto given = payloadOf(request);
    if (!given.isObject() || !m_value.isObject())
        throw coap::RenderableError(coap::Code::BadRequest, "POST merges a JSON object into a JSON object");
    QJsonObject merged = m_value.toObject();
    const QJsonObject more = given.toObject();
    for (auto member = more.begin(); member != more.end(); ++member)
        merged.insert(member.key(), member.value());
    set(merged);
    return coap::Code::Changed;
}

coap::Response JsonResource::renderPatch(const coap::Request &request)
{
    using coap::ContentFormat;
    if (!request.contentFormat())
        throw coap::RenderableError(coap::Code::UnsupportedContentFormat, "a patch says its Content-Format: 51 or 52");
    const auto format = coap::requireContentFormat(request, {ContentFormat::JsonPatch, ContentFormat::MergePatch});
    const auto patch = payloadOf(request);
    set(format == ContentFormat::MergePatch ? mergePatched(m_value, patch) : jsonPatched(m_value, patch));
    return coap::Code::Changed;
}

void JsonResource::set(const QJsonValue &value)
{
    m_value = value;
    valueChanged();
}

QString JsonResource::setValueText(const QString &text)
{
    QString problem;
    const auto given = parsed(text, &problem);
    if (!problem.isEmpty())
        return problem;
    set(given);
    return {};
}

QJsonObject JsonResource::definitionWithCurrentValue() const
{
    QJsonObject current = definition();
    current[QLatin1String("initial")] = m_value;
    return current;
}

} // namespace studio
