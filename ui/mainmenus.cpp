// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainmenus.h"

#include "control/servercontrol.h"
#include "icons.h"
#include "mainactions.h"
#include "recentfiles.h"
#include "site/kindtexts.h"
#include "site/resourceactions.h"

#include <QActionGroup>
#include <QMenu>
#include <QMenuBar>

namespace studio {

MainMenus::MainMenus(QMenuBar &bar, const ServerControl &control, const Parts &parts) : QObject(&bar), m_control(control), m_recentFiles(parts.recent)
{
    for (QMenu **menu : {&m_file, &m_edit, &m_server, &m_resource, &m_view, &m_help})
        *menu = bar.addMenu(QString());
    fillFile(parts);
    fillEdit(parts);
    m_server->addActions({parts.actions.startStop, parts.actions.copyAddress});
    m_server->addSeparator();
    m_server->addAction(parts.actions.settings);
    fillResource(parts);
    fillView(parts);
    m_help->addAction(parts.actions.shortcuts);
    m_help->addSeparator();
    m_help->addAction(parts.actions.about);
    retranslate();
}

void MainMenus::fillFile(const Parts &parts)
{
    m_file->addActions({parts.actions.newSite, parts.actions.open});
    m_recent = m_file->addMenu(QString());
    m_examples = m_file->addMenu(QString());
    m_examples->addActions(parts.actions.examples);
    m_file->addSeparator();
    m_file->addActions({parts.actions.save, parts.actions.saveAs, parts.actions.saveValues});
    m_file->addSeparator();
    m_import = m_file->addMenu(QString());
    m_import->addActions({parts.actions.importLinks, parts.actions.importTable});
    m_export = m_file->addMenu(QString());
    m_export->addActions({parts.actions.exportLinks, parts.actions.exportTable});
    m_file->addSeparator();
    m_file->addAction(parts.actions.quit);
}

void MainMenus::fillEdit(const Parts &parts)
{
    m_edit->addActions({parts.actions.undo, parts.actions.redo});
    m_edit->addSeparator();
    m_edit->addActions({parts.actions.findResource, parts.actions.filterMessages});
}

void MainMenus::fillResource(const Parts &parts)
{
    const ResourceActions &resources = parts.resources;
    m_resource->addAction(resources.newResource);
    m_templates = m_resource->addMenu(QString());
    m_resource->addActions({resources.newChild, resources.duplicate, resources.rename, resources.remove});
    m_resource->addSeparator();
    m_resource->addActions({resources.cut, resources.copy, resources.paste});
    m_resource->addSeparator();
    m_resource->addActions({resources.setValue, resources.simulate, resources.notifyNow, resources.dropObservers});
    m_resource->addActions(parts.observers);
    m_resource->addSeparator();
    m_resource->addActions({resources.copyUri, resources.copyCommand});
    m_resource->addSeparator();
    m_resource->addActions({resources.showMessages, resources.plot});
}

void MainMenus::fillView(const Parts &parts)
{
    const MainActions &actions = parts.actions;
    m_view->addActions({actions.showOverview, actions.showMessages, actions.showPlots, actions.plotsBeside});
    m_panes = m_view->addMenu(QString());
    m_panes->addActions(parts.docks);
    m_view->addSeparator();
    m_view->addActions({actions.pause, actions.followEnd, actions.clearMessages});
    m_view->addSeparator();
    m_text = m_view->addMenu(QString());
    m_text->addActions({actions.zoomIn, actions.zoomOut, actions.zoomReset});
    m_theme = m_view->addMenu(QString());
    m_theme->addActions(actions.themes->actions());
    m_language = m_view->addMenu(QString());
    m_language->addActions(actions.languages->actions());
    m_view->addSeparator();
    m_view->addActions({actions.projector, actions.restoreLayout});
}

void MainMenus::retranslate()
{
    m_file->setTitle(tr("&File"));
    m_edit->setTitle(tr("&Edit"));
    m_server->setTitle(tr("&Server"));
    m_resource->setTitle(tr("&Resource"));
    m_view->setTitle(tr("&View"));
    m_help->setTitle(tr("&Help"));
    m_recent->setTitle(tr("Open &recent"));
    m_examples->setTitle(tr("&Examples"));
    m_import->setTitle(tr("&Import"));
    m_export->setTitle(tr("E&xport"));
    m_templates->setTitle(tr("New from &template"));
    m_panes->setTitle(tr("Pa&nes"));
    m_text->setTitle(tr("Te&xt size"));
    m_theme->setTitle(tr("&Theme"));
    m_language->setTitle(tr("&Language"));
    m_recentFiles.fill(*m_recent);
    m_templates->clear();
    for (const Template &ready : m_control.templates()) {
        QAction *action = m_templates->addAction(themedIcon(ready.icon), kindText(ready.label));
        action->setStatusTip(tr("Make a resource from this template"));
        connect(action, &QAction::triggered, this, [this, id = ready.id] { emit templateChosen(id); });
    }
}

} // namespace studio
