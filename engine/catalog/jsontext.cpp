// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/jsontext.h"

#include "catalog/jsonflaw.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

namespace studio {

namespace {

/// Qt reads no more, with the array around the value.
constexpr std::size_t deepest = 1'023;

Problem problemOf(const JsonFlaw &flaw)
{
    switch (flaw.what) {
    case JsonFlaw::What::Nothing: return {};
    case JsonFlaw::What::NotJson: break;
    case JsonFlaw::What::Twice: return Problem(QT_TRANSLATE_NOOP("Catalog", "“%1” is there twice."), {flaw.path.left(100)});
    case JsonFlaw::What::TooLarge: return Problem(QT_TRANSLATE_NOOP("Catalog", "A number is too large to be kept exactly."));
    case JsonFlaw::What::TooDeep: return Problem(QT_TRANSLATE_NOOP("Catalog", "It is nested too deeply."));
    }
    return Problem(QT_TRANSLATE_NOOP("Catalog", "This is not JSON: line %1, column %2."), {QString::number(flaw.line), QString::number(flaw.column)});
}

} // namespace

QJsonValue jsonOf(const QString &text, Problem *problem)
{
    if (text.contains(QChar::ReplacementCharacter)) {
        *problem = Problem(QT_TRANSLATE_NOOP("Catalog", "The text is not UTF-8."));
        return QJsonValue(QJsonValue::Undefined);
    }
    const QByteArray octets = text.toUtf8();
    *problem = problemOf(flawOf(octets, deepest));
    if (*problem)
        return QJsonValue(QJsonValue::Undefined);
    // QJsonDocument takes objects and arrays only: a value alone is read as an array's.
    const auto document = QJsonDocument::fromJson('[' + octets + "\n]");
    if (document.array().size() != 1) {
        *problem = problemOf({JsonFlaw::What::TooDeep, {}, 0, 0, {}});
        return QJsonValue(QJsonValue::Undefined);
    }
    return document.array().first();
}

QByteArray compactJson(const QJsonValue &value)
{
    const auto array = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return array.mid(1, array.size() - 2);
}

std::string quotedJson(const QString &text)
{
    return compactJson(text).toStdString();
}

} // namespace studio
