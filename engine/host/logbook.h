// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "control/serverstate.h"

namespace studio {

/// Log lines that wait for the next report. Holds 256; what comes on top of that in 40 ms nobody can read: it is
/// counted, and the count is a line of its own.
class Logbook {
public:
    static constexpr qsizetype mostLines = 256;

    void add(LogLine::Level level, const QString &text);
    QList<LogLine> take();
    bool isEmpty() const { return m_lines.isEmpty(); }

private:
    QList<LogLine> m_lines;
    quint64 m_left = 0;
};

} // namespace studio
