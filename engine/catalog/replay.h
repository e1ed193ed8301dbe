// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <memory>

namespace studio {

/// A column of a CSV file, played back: which number stood there at which time. It is read as a whole, and once for all
/// who play the same column of it as long as one of them does and the file stays as it is. Any thread.
class Replay {
public:
    /// A whole file is read at once: 8 MiB take about a tenth of a second.
    static constexpr qint64 largestFile = 8 << 20;
    /// A year of one row in three minutes, or a day of two in a second, in 3 MB of memory.
    static constexpr std::size_t mostRows = 200'000;

    /// What to take of the file.
    struct Choice {
        enum class Header { Automatic, Present, Absent };
        QString column;             ///< its name, or its number from 1
        QString timeColumn;         ///< the same; empty: the rows follow each other in `rowSeconds`
        Header header = Header::Automatic;
        double rowSeconds = 1;
        bool isLoop = true;         ///< false: it stays at the last row
    };
    Replay(const QString &path, const Choice &choice);

    /// What is wrong with the file, translated; empty: it can be played.
    const QString &problem() const;
    /// The number of the row that is due that long after the first one.
    double at(double seconds) const;

private:
    struct Recording;
    static std::shared_ptr<const Recording> recordingOf(const QString &path, const Choice &choice);
    double length() const;

    std::shared_ptr<const Recording> m_recording;
    double m_rowSeconds = 1;
    bool m_isLoop = true;
};

} // namespace studio
