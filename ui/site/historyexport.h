// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "site/historymodel.h"

#include <QByteArray>
#include <QString>

/// The history of one resource for other programs. Times are ISO 8601 in UTC; values as text, what is not text in hexadecimal.
namespace studio::historyexport {

/// RFC 4180, a line for each change: time, who, method, what, contentFormat, encoding, old, new, size, count.
QByteArray csv(const HistoryModel &model);
/// {"resource": "/a", "olderChanges": 3, "changes": [{"time": …, "who": …, "old": …, "new": …}]}.
QByteArray json(const HistoryModel &model);
/// One of the two, by the file's suffix; whole or not at all. False: `problem` says why.
bool write(const HistoryModel &model, const QString &file, QString *problem);

} // namespace studio::historyexport
