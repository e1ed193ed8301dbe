// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QHash>
#include <QStaticText>

namespace studio {

/// Texts of cells as they are drawn: shaped, and cut where a cell is too narrow. To shape a text costs ten times what it
/// costs to draw it, and a table shows the same peers, codes and paths again and again: the last ones are remembered.
class CellTexts {
public:
    /// Of a generation; there are two. More than the cells of a large screen.
    static constexpr int mostTexts = 2'048;

    /// The text in one line, with "…" at its end if `width` has no room for all of it. Lives until the next call.
    const QStaticText &text(const QString &text, int width, const QFont &font);
    int count() const { return int(m_young.size() + m_old.size()); }

private:
    using Key = std::pair<QString, int>;
    static QStaticText shaped(const QString &text, int width, const QFont &font);

    QHash<Key, QStaticText> m_young, m_old;    ///< used since the last change of generation; and before
    QFont m_font;
};

} // namespace studio
