// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/jsontext.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

namespace studio {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Catalog)
};

} // namespace

QJsonValue jsonOf(const QString &text, QString *problem)
{
    if (text.contains(QChar::ReplacementCharacter)) {
        *problem = Text::tr("The text is not UTF-8.");
        return QJsonValue(QJsonValue::Undefined);
    }
    // QJsonDocument takes objects and arrays only: a value alone is read as an array's.
    QJsonParseError error;
    const auto document = QJsonDocument::fromJson('[' + text.toUtf8() + "\n]", &error);
    if (error.error != QJsonParseError::NoError || document.array().size() != 1) {
        *problem = Text::tr("This is not JSON: %1").arg(error.error == QJsonParseError::NoError ? Text::tr("one value is needed") : error.errorString());
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
