// SPDX-License-Identifier: GPL-3.0-or-later
#include "recentfiles.h"

#include <QDir>
#include <QFileInfo>
#include <QMenu>
#include <QSettings>

namespace studio {

namespace {

const QLatin1String key("recentFiles");

} // namespace

RecentFiles::RecentFiles(QObject *parent) : QObject(parent), m_files(QSettings().value(key).toStringList().mid(0, mostFiles)) {}

void RecentFiles::add(const QString &file)
{
    const QString absolute = QFileInfo(file).absoluteFilePath();
    m_files.removeAll(absolute);
    m_files.prepend(absolute);
    m_files = m_files.mid(0, mostFiles);
    store();
}

void RecentFiles::remove(const QString &file)
{
    if (m_files.removeAll(QFileInfo(file).absoluteFilePath()) > 0)
        store();
}

void RecentFiles::clear()
{
    m_files.clear();
    store();
}

void RecentFiles::store()
{
    QSettings().setValue(key, m_files);
    emit changed();
}

void RecentFiles::fill(QMenu &menu)
{
    const auto refill = [this, &menu] {
        menu.clear();
        for (qsizetype at = 0; at < m_files.size(); ++at) {
            const QString &file = m_files.at(at);
            QString name = QFileInfo(file).fileName();
            name.replace(u'&', QStringLiteral("&&"));
            QAction *action = menu.addAction(QStringLiteral("&%1  %2").arg((at + 1) % 10).arg(name));
            action->setStatusTip(QDir::toNativeSeparators(file));
            action->setToolTip(action->statusTip());
            connect(action, &QAction::triggered, this, [this, file] { emit chosen(file); });
        }
        menu.addSeparator();
        connect(menu.addAction(tr("&Clear this list")), &QAction::triggered, this, &RecentFiles::clear);
        menu.menuAction()->setEnabled(!m_files.isEmpty());
    };
    menu.setToolTipsVisible(true);
    disconnect(this, &RecentFiles::changed, &menu, nullptr);
    // Later than now: the list changes while one of the entries is being triggered.
    connect(this, &RecentFiles::changed, &menu, refill, Qt::QueuedConnection);
    refill();
}

} // namespace studio
