// SPDX-License-Identifier: GPL-3.0-or-later
#include "host/logbook.h"

#include <QCoreApplication>
#include <QDateTime>

#include <utility>

namespace studio {

void Logbook::add(LogLine::Level level, const QString &text)
{
    if (m_lines.size() >= mostLines)
        ++m_left;
    else
        m_lines.append({level, QDateTime::currentMSecsSinceEpoch(), text});
}

QList<LogLine> Logbook::take()
{
    if (const quint64 left = std::exchange(m_left, 0); left != 0) {
        m_lines.append({LogLine::Level::Warning, QDateTime::currentMSecsSinceEpoch(),
                        QCoreApplication::translate("Host", "%1 more lines are not shown.").arg(left)});
    }
    return std::exchange(m_lines, {});
}

} // namespace studio
