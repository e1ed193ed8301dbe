// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonValue>
#include <QString>

namespace studio {

/// Any JSON value, which QJsonDocument alone would not read. An undefined one if the text is none; `problem` then says why,
/// translated.
QJsonValue jsonOf(const QString &text, QString *problem);

/// Its shortest text, of any value.
QByteArray compactJson(const QJsonValue &value);
/// A text in quotation marks.
std::string quotedJson(const QString &text);

} // namespace studio
