// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/jsonkind.h"

#include "catalog/jsonpatches.h"
#include "catalog/jsonpointer.h"
#include "catalog/jsontext.h"
#include "catalog/senml.h"
#include "catalog/textpayload.h"
#include "control/describe.h"
#include "site/preconditions.h"

#include <QCborStreamReader>
#include <QCborValue>
#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>
#include <utility>

namespace studio {

using coap::Code;
using coap::ContentFormat;
using coap::RenderableError;

namespace {

QJsonValue parsedJson(const coap::Request &request)
{
    Problem problem;
    const auto value = jsonOf(payloadText(request), &problem);
    problem.refuse(Code::BadRequest);
    return value;
}

/// The name of a member stands right behind it (RFC 8428 §4.5.1).
std::string baseNameOf(std::string name)
{
    return std::string_view(":/.-").find(name.back()) == std::string_view::npos ? name + ':' : name;
}

/// Octets become texts in base64url, and other things that JSON has not what RFC 8949 §6.1 says.
QJsonValue parsedCbor(coap::OctetView octets)
{
    QCborStreamReader reader(octets.data(), static_cast<qsizetype>(octets.size()));
    const QCborValue value = QCborValue::fromCbor(reader);
    if (reader.lastError() != QCborError::NoError || value.isInvalid() || reader.currentOffset() != static_cast<qint64>(octets.size()))
        throw RenderableError(Code::BadRequest, "this is not one CBOR item");
    const QJsonValue made = value.toJsonValue();
    return made.isUndefined() ? QJsonValue(QJsonValue::Null) : made;
}

/// A document, as JSON (also unsaid) or CBOR.
QJsonValue documentOf(const coap::Request &request)
{
    const auto format = coap::requireContentFormat(request, {ContentFormat::Json, ContentFormat::Cbor});
    return format == ContentFormat::Cbor ? parsedCbor(request.payload()) : parsedJson(request);
}

coap::Octets encoded(const QJsonValue &value, ContentFormat format)
{
    const QByteArray octets = format == ContentFormat::Cbor
        ? QCborValue::fromJsonValue(value).toCbor(QCborValue::EncodingOptions(QCborValue::UseFloat16) | QCborValue::UseIntegers)
        : compactJson(value);
    return {octets.begin(), octets.end()};
}

QList<FieldError> problems(const QJsonObject &definition)
{
    const JsonShape shape{definition.value(QLatin1String("required")), definition.value(QLatin1String("types"))};
    const QJsonValue initial = definition.value(QLatin1String("initial"));
    const Problem problem = shape.problemWith(initial.isUndefined() ? QJsonObject() : initial);
    return problem ? QList<FieldError>{{QStringLiteral("initial"), problem.text()}} : QList<FieldError>();
}

} // namespace

KindDescription JsonResource::describe()
{
    using Type = PropertyDescription::Type;
    auto kind = describeKind("json", QT_TRANSLATE_NOOP("Kinds", "JSON"), QT_TRANSLATE_NOOP("Kinds", "A JSON document, also as CBOR (Accept 60) and, while a member is a number, as SenML (110, 112). POST merges the members of an object into it, PATCH takes a merge patch or a JSON patch. FETCH gives a part: its payload is a JSON Pointer such as /a/0 as plain text, or an array of them as JSON."));
    kind.methods = methodsOf("GET FETCH PUT POST PATCH iPATCH");
    kind.check = problems;
    auto required = property("required", Type::Json, QT_TRANSLATE_NOOP("Kinds", "Required members"), QT_TRANSLATE_NOOP("Kinds", "A list of names, for example [\"name\"]; a change that leaves one out is refused with 4.00, a patch with 4.09."), QJsonArray());
    required.check = problemWithRequired;
    auto types = property("types", Type::Json, QT_TRANSLATE_NOOP("Kinds", "Types of members"), QT_TRANSLATE_NOOP("Kinds", "For example {\"name\": \"string\"}: string, number, integer, boolean, object or array; a change to another type is refused in the same way."), QJsonObject());
    types.check = problemWithTypes;
    auto units = property("units", Type::Json, QT_TRANSLATE_NOOP("Kinds", "Units of members"), QT_TRANSLATE_NOOP("Kinds", "SenML units for SenML records, for example {\"temperature\": \"Cel\"}."), QJsonObject());
    units.check = problemWithTexts;
    for (auto *each : {&required, &types, &units})
        each->isAdvanced = true;
    kind.properties = QList<PropertyDescription>{property("initial", Type::Json, QT_TRANSLATE_NOOP("Kinds", "Initial value"), QT_TRANSLATE_NOOP("Kinds", "What it holds when the site is opened."), QJsonObject()),
                                                 required, types, units, senmlNameProperty()} + commonProperties();
    return kind;
}

JsonResource::JsonResource(const KindDescription &kind, const QJsonObject &definition) : CatalogResource(kind, definition)
{
    configure();
}

std::span<const ContentFormat> JsonResource::furtherFormats() const
{
    static constexpr ContentFormat all[] = {ContentFormat::Cbor, ContentFormat::SenmlJson, ContentFormat::SenmlCbor};
    return std::span(all).first(m_hasNumbers ? 3 : 1);
}

coap::Octets JsonResource::payloadAs(ContentFormat format) const
{
    const bool isSenml = format == ContentFormat::SenmlJson || format == ContentFormat::SenmlCbor;
    return isSenml ? senml(format) : encoded(m_value, format);
}

/// A record for each member that SenML has a field for (RFC 8428 §4.2).
coap::Octets JsonResource::senml(ContentFormat format) const
{
    std::vector<SenmlRecord> pack;
    const QJsonObject members = m_value.toObject(), units = value("units").toObject();
    for (auto member = members.begin(); member != members.end(); ++member) {
        SenmlRecord record;
        if (member->isDouble())
            record.value = member->toDouble();
        else if (member->isBool())
            record.value = member->toBool();
        else if (member->isString())
            record.value = member->toString();
        else
            continue;
        record.name = senmlName(member.key().toStdString());
        record.unit = units.value(member.key()).toString().toStdString();
        pack.push_back(std::move(record));
    }
    if (!pack.empty())
        pack.front().baseName = text("name").isEmpty() ? senmlName(path()) + '/' : baseNameOf(text("name").toStdString());
    return toSenml(pack, format);
}

coap::Response JsonResource::renderFetch(const coap::Request &request)
{
    const auto asked = coap::requireContentFormat(request, {ContentFormat::TextPlain, ContentFormat::Json});
    const auto format = coap::requireAccept(request, {ContentFormat::Json, ContentFormat::Cbor});
    const QJsonValue selection = asked == ContentFormat::Json ? parsedJson(request) : QJsonValue(payloadText(request));
    return partial(request, encoded(fetched(m_value, selection), format), format);
}

coap::Response JsonResource::renderPut(const coap::Request &request)
{
    set(documentOf(request), Code::BadRequest);
    return Code::Changed;
}

coap::Response JsonResource::renderPost(const coap::Request &request)
{
    const auto given = documentOf(request);
    if (!given.isObject() || !m_value.isObject())
        throw RenderableError(Code::BadRequest, "POST merges a JSON object into a JSON object");
    QJsonObject merged = m_value.toObject();
    const QJsonObject more = given.toObject();
    for (auto member = more.begin(); member != more.end(); ++member)
        merged.insert(member.key(), member.value());
    set(merged, Code::BadRequest);
    return Code::Changed;
}

coap::Response JsonResource::renderPatch(const coap::Request &request)
{
    if (!request.contentFormat())
        throw RenderableError(Code::UnsupportedContentFormat, "a patch says its Content-Format: 51 or 52");
    const auto format = coap::requireContentFormat(request, {ContentFormat::JsonPatch, ContentFormat::MergePatch});
    const auto patch = parsedJson(request);
    // A result that is not consistent is a conflict (RFC 8132 §3.4).
    set(format == ContentFormat::MergePatch ? mergePatched(m_value, patch) : jsonPatched(m_value, patch), Code::Conflict);
    return Code::Changed;
}

void JsonResource::set(const QJsonValue &value, Code ifRefused)
{
    shape().problemWith(value).refuse(ifRefused);
    hold(value);
    valueChanged();
}

void JsonResource::hold(const QJsonValue &value)
{
    m_value = value;
    const QJsonObject members = m_value.toObject();
    const bool hasNumbers = std::any_of(members.begin(), members.end(), [](const QJsonValue &member) { return member.isDouble(); });
    if (std::exchange(m_hasNumbers, hasNumbers) != hasNumbers)
        listingChanged();
}

QString JsonResource::setValueText(const QString &text)
{
    Problem problem;
    const auto given = jsonOf(text, &problem);
    if (!problem)
        problem = shape().problemWith(given);
    if (problem)
        return problem.text();
    hold(given);
    valueChanged();
    return {};
}

QJsonObject JsonResource::definitionWithCurrentValue() const
{
    QJsonObject current = definition();
    current[QLatin1String("initial")] = m_value;
    return current;
}

} // namespace studio
