// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QList>

class QAction;
class QMenu;
class QMenuBar;

namespace studio {

class MainActions;
class RecentFiles;
class ResourceActions;
class ServerControl;

/// The menu bar of the main window, and the menu of templates that the toolbar shares.
class MainMenus : public QObject {
    Q_OBJECT
public:
    struct Parts {
        MainActions &actions;
        ResourceActions &resources;
        RecentFiles &recent;
        QList<QAction *> docks;         ///< show and hide panes
        QList<QAction *> observers;     ///< what can be done with observers
    };

    MainMenus(QMenuBar &bar, const ServerControl &control, const Parts &parts);

    QMenu &templates() { return *m_templates; }
    /// Texts in the present language, icons in the present palette.
    void retranslate();

signals:
    void templateChosen(const QString &id);

private:
    void fillFile(const Parts &parts);
    void fillEdit(const Parts &parts);
    void fillResource(const Parts &parts);
    void fillView(const Parts &parts);

    const ServerControl &m_control;
    RecentFiles &m_recentFiles;
    QMenu *m_file, *m_edit, *m_server, *m_resource, *m_view, *m_help;
    QMenu *m_recent, *m_examples, *m_import, *m_export, *m_templates, *m_panes, *m_text, *m_theme, *m_language;
};

} // namespace studio
