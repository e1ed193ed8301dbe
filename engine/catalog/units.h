// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace studio {

/// How people write a SenML unit (RFC 8428 §12.1): "Cel" is "°C". Others are shown as they are.
inline QString shownUnit(const QString &senml)
{
    const std::pair<const char *, const char *> rows[] = {
        {"Cel", "°C"}, {"%RH", "%"}, {"Ohm", "Ω"}, {"m2", "m²"}, {"m3", "m³"}, {"/", ""}, {"deg", "°"}, {"lx", "lx"}};
    for (const auto &[unit, shown] : rows) {
        if (senml == QLatin1String(unit))
            return QString::fromUtf8(shown);
    }
    return senml;
}

} // namespace studio
