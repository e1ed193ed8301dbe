// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/senml.h"

#include "catalog/catalogcommon.h"
#include "catalog/jsontext.h"
#include "control/describe.h"

#include <QCborStreamWriter>
#include <QCoreApplication>

#include <algorithm>
#include <vector>

namespace studio {

namespace {

/// A field with its label in JSON and in CBOR (§4.3, table 1).
struct Field {
    const char *label;
    int number;
    QCborValue value;
};

bool isAlphanumeric(char c)
{
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

bool isNameChar(char c)
{
    return isAlphanumeric(c) || std::string_view("-:./_").find(c) != std::string_view::npos;
}

Field valueField(const QCborValue &value)
{
    if (value.isBool())
        return {"vb", 4, value};
    if (value.isString())
        return {"vs", 3, value};
    if (value.isByteArray())
        return {"vd", 8, value};
    return {"v", 2, value};
}

/// Those that are set, in the order of the examples of §5 and §6.
std::vector<Field> fieldsOf(const SenmlRecord &record)
{
    std::vector<Field> fields;
    const auto addText = [&](const char *label, int number, const std::string &text) {
        if (!text.empty())
            fields.push_back({label, number, QString::fromStdString(text)});
    };
    const auto addNumber = [&](const char *label, int number, std::optional<double> value) {
        if (value)
            fields.push_back({label, number, *value});
    };
    addText("bn", -2, record.baseName);
    addNumber("bt", -3, record.baseTime);
    addText("bu", -4, record.baseUnit);
    addNumber("bver", -1, record.baseVersion);
    addText("n", 0, record.name);
    addText("u", 1, record.unit);
    addNumber("t", 6, record.time);
    if (!record.value.isUndefined())
        fields.push_back(valueField(record.value));
    return fields;
}

std::string jsonText(const QCborValue &value)
{
    if (value.isBool())
        return value.toBool() ? "true" : "false";
    if (value.isString())
        return quotedJson(value.toString());
    if (value.isByteArray())
        return '"' + value.toByteArray().toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals).toStdString() + '"';
    return numberText(value.toDouble());
}

QString problemWithName(const QJsonValue &name)
{
    if (name.toString().isEmpty() || isSenmlName(name.toString().toStdString()))
        return {};
    return QCoreApplication::translate("Catalog", "must begin with a letter or digit and have only letters, digits and - : . / _");
}

} // namespace

std::string toSenmlJson(std::span<const SenmlRecord> pack)
{
    std::string text = "[";
    for (const SenmlRecord &record : pack) {
        text += text.size() > 1 ? ",{" : "{";
        const char *separator = "";
        for (const Field &field : fieldsOf(record)) {
            text += std::string(separator) + '"' + field.label + "\":" + jsonText(field.value);
            separator = ",";
        }
        text += '}';
    }
    return text + ']';
}

coap::Octets toSenmlCbor(std::span<const SenmlRecord> pack)
{
    QByteArray octets;
    QCborStreamWriter out(&octets);
    out.startArray(pack.size());
    for (const SenmlRecord &record : pack) {
        const auto fields = fieldsOf(record);
        out.startMap(fields.size());
        for (const Field &field : fields) {
            out.append(field.number);
            // The shortest form that is the same number (§6).
            field.value.toCbor(out, QCborValue::EncodingOptions(QCborValue::UseFloat16) | QCborValue::UseIntegers);
        }
        out.endMap();
    }
    out.endArray();
    return {octets.begin(), octets.end()};
}

coap::Octets toSenml(std::span<const SenmlRecord> pack, coap::ContentFormat format)
{
    if (format == coap::ContentFormat::SenmlCbor)
        return toSenmlCbor(pack);
    const auto text = toSenmlJson(pack);
    return {text.begin(), text.end()};
}

bool isSenmlName(std::string_view name)
{
    return !name.empty() && isAlphanumeric(name.front()) && std::all_of(name.begin(), name.end(), isNameChar);
}

std::string senmlName(std::string_view text)
{
    std::string name;
    for (const char c : text) {
        if (!name.empty() || isAlphanumeric(c))
            name += isNameChar(c) ? c : '_';
    }
    return name.empty() ? "root" : name;
}

std::string senmlName(const coap::Path &path)
{
    std::string joined;
    for (const std::string &segment : path)
        joined += '/' + segment;
    return senmlName(joined);
}

PropertyDescription senmlNameProperty()
{
    auto name = property("name", PropertyDescription::Type::Text, QT_TRANSLATE_NOOP("Kinds", "SenML name"), QT_TRANSLATE_NOOP("Kinds", "Its name in SenML records (RFC 8428), for example urn:dev:ow:10e2073a01080063; empty: made of the path."), QString());
    name.check = problemWithName;
    name.isAdvanced = true;
    return name;
}

} // namespace studio
