// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/problem.h"

#include <QByteArray>
#include <QJsonValue>

namespace studio {

/// Any JSON value, which QJsonDocument alone would not read. An undefined one if the text is none, or has what would not be
/// kept as it is: equal keys, numbers that a double does not hold. `problem` then says what.
QJsonValue jsonOf(const QString &text, Problem *problem);

/// Its shortest text, of any value.
QByteArray compactJson(const QJsonValue &value);
/// A text in quotation marks.
std::string quotedJson(const QString &text);

} // namespace studio
