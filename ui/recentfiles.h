// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QStringList>

class QMenu;

namespace studio {

/// The site files that were open last, newest first; remembered in QSettings.
class RecentFiles : public QObject {
    Q_OBJECT
public:
    static constexpr int mostFiles = 10;

    explicit RecentFiles(QObject *parent = nullptr);

    QStringList files() const { return m_files; }
    void add(const QString &file);
    void remove(const QString &file);
    void clear();
    /// Fills the menu, and again whenever the list changes; disabled while there is none.
    void fill(QMenu &menu);

signals:
    void chosen(const QString &file);
    void changed();

private:
    void store();

    QStringList m_files;
};

} // namespace studio
