// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wire/contentformat.h"

#include <QString>

/// Every human string that more than one pane shows is made here, in the user's language and locale.
namespace studio::format {

/// "12:34:56.789" local time.
QString clockTime(qint64 millisecondsSince1970);
/// "now", "5 s ago", "3 min ago", "14:02", "2026-05-01 14:02"; empty for 0.
QString ago(qint64 millisecondsSince1970, qint64 nowMilliseconds);
/// "12 345".
QString count(quint64 number);
/// "1 resource", "12 345 resources".
QString resources(quint64 number);
/// "1.2 kB", "16 MiB" as appropriate: decimal units for data, always with a space.
QString octets(quint64 count);
/// On one line, and not longer than a sentence about it can hold.
QString excerpt(const QString &text);
/// "850 µs", "1.2 ms", "3.4 s".
QString duration(double seconds);
/// "41.3" with at most 6 significant digits.
QString number(double value);
/// "application/json (50)", "text/plain (0)", "65000".
QString contentFormat(int number);
/// "21.5 °C" for the window: value with its unit.
QString withUnit(const QString &value, const QString &unit);

} // namespace studio::format
