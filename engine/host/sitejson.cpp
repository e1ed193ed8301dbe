// SPDX-License-Identifier: GPL-3.0-or-later
#include "host/sitejson.h"

#include "catalog/jsonflaw.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

#include <nlohmann/json.hpp>

#include <cmath>

namespace studio {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(SiteFile)
};

/// No site needs more; a file of brackets only must not cost more than its length.
constexpr unsigned deepest = 64;

QString problemOf(const JsonFlaw &flaw)
{
    switch (flaw.what) {
    case JsonFlaw::What::Nothing: return {};
    case JsonFlaw::What::NotJson: break;
    case JsonFlaw::What::Twice: return Text::tr("%1 is there twice").arg(flaw.path);
    case JsonFlaw::What::TooLarge: return Text::tr("%1: this number is too large to be kept exactly").arg(flaw.path);
    case JsonFlaw::What::TooDeep: return Text::tr("%1: nested deeper than %2 levels").arg(flaw.path, QString::number(deepest));
    }
    return Text::tr("line %1, column %2: this is not JSON (%3)").arg(flaw.line).arg(flaw.column).arg(flaw.reason);
}

using Ordered = nlohmann::ordered_json;

Ordered ordered(const QJsonValue &value, const QStringList &first);

Ordered ordered(const QJsonObject &object, const QStringList &first)
{
    Ordered out = Ordered::object();
    for (const QString &key : first) {
        if (object.contains(key))
            out[key.toStdString()] = ordered(object.value(key), first);
    }
    for (auto member = object.begin(); member != object.end(); ++member) {
        if (!first.contains(member.key()))
            out[member.key().toStdString()] = ordered(member.value(), first);
    }
    return out;
}

Ordered ordered(const QJsonValue &value, const QStringList &first)
{
    if (value.isObject())
        return ordered(value.toObject(), first);
    if (value.isArray()) {
        Ordered out = Ordered::array();
        const QJsonArray array = value.toArray();
        for (const auto &each : array)
            out.push_back(ordered(QJsonValue(each), first));
        return out;
    }
    if (value.isBool())
        return value.toBool();
    if (value.isString())
        return value.toString().toStdString();
    if (!value.isDouble())
        return nullptr;
    const double number = value.toDouble();
    if (std::trunc(number) == number && std::abs(number) <= 9007199254740992.0)
        return static_cast<std::int64_t>(number);
    return number;
}

} // namespace

/// Gone through twice: Qt builds its values several times faster from a text than one by one.
StrictJson parseStrictJson(const QByteArray &text)
{
    StrictJson parsed;
    parsed.problem = problemOf(flawOf(text, deepest));
    if (!parsed.problem.isEmpty())
        return parsed;
    const QJsonDocument document = QJsonDocument::fromJson(text);
    if (document.isObject())
        parsed.object = document.object();
    else
        parsed.problem = Text::tr("a JSON object is needed: { … }");
    return parsed;
}

QByteArray toReadableJson(const QJsonObject &object, const QStringList &first)
{
    // A lone surrogate cannot be UTF-8: it is replaced, not thrown.
    return QByteArray::fromStdString(ordered(object, first).dump(2, ' ', false, Ordered::error_handler_t::replace)) + '\n';
}

} // namespace studio
