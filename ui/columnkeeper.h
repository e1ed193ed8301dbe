// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHeaderView>

namespace studio {

/// Remembers a header's columns in the settings, and keeps them in proportion to the text when that is zoomed.
class ColumnKeeper final : public QObject {
public:
    /// Restores what was remembered under `key`, or sets the widths, in average characters. Owned by the header.
    ColumnKeeper(QHeaderView *header, const QString &key, const QList<int> &widths);

    bool eventFilter(QObject *header, QEvent *event) override;

private:
    void save() const;
    void zoomTo(int character);

    QHeaderView &m_header;
    const QString m_key;
    int m_character;        ///< the average character's width that the columns are made for
};

} // namespace studio
