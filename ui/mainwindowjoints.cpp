// SPDX-License-Identifier: GPL-3.0-or-later
// How the parts of the window are joined: which pane's wish goes to whom.
#include "mainwindow.h"

#include "control/servercontrol.h"
#include "copybutton.h"
#include "errorbar.h"
#include "mainactions.h"
#include "mainmenus.h"
#include "maintoolbar.h"
#include "messages/messagespane.h"
#include "observers/observerspane.h"
#include "overview/overviewpane.h"
#include "plots/plotspane.h"
#include "recentfiles.h"
#include "serverswitch.h"
#include "settings/serversettingsdialog.h"
#include "shortcutsdialog.h"
#include "site/detailspane.h"
#include "site/resourcespane.h"
#include "site/siteundo.h"
#include "sitedocument.h"
#include "siteexchange.h"
#include "statusline.h"
#include "textzoom.h"

#include <QActionGroup>
#include <QDockWidget>
#include <QLineEdit>
#include <QMenuBar>
#include <QMessageBox>

namespace studio {

namespace {

const QString editMatter = QStringLiteral("edit");

} // namespace

void MainWindow::joinPanes()
{
    connect(m_resources, &ResourcesPane::resourceSelected, m_details, &DetailsPane::showResource);
    connect(m_resources, &ResourcesPane::folderSelected, m_details, &DetailsPane::showFolder);
    connect(m_resources, &ResourcesPane::resourcesSelected, m_details, &DetailsPane::showResources);
    connect(m_resources, &ResourcesPane::messagesRequested, this, &MainWindow::showMessagesOf);
    connect(m_resources, &ResourcesPane::plotRequested, this, [this](quint64 id) {
        m_plots->addResource(id);
        showTab(PlotsTab);
    });
    connect(m_observers, &ObserversPane::observerSelected, m_details, &DetailsPane::showObserver);
    connect(m_observers, &ObserversPane::resourceSelected, this, [this](quint64 id) {
        m_resources->select(id);
        m_details->showResource(id);
    });
    connect(m_resources, &ResourcesPane::problem, this, &MainWindow::showProblem);
    connect(m_details, &DetailsPane::problem, this, &MainWindow::showProblem);
    connect(m_plots, &PlotsPane::problem, this, &MainWindow::showProblem);
    connect(m_menus, &MainMenus::templateChosen, m_resources, &ResourcesPane::newFromTemplate);
}

void MainWindow::joinOverview()
{
    connect(m_overview, &OverviewPane::startRequested, m_server, &ServerSwitch::start);
    connect(m_overview, &OverviewPane::settingsRequested, this, &MainWindow::openSettings);
    connect(m_overview, &OverviewPane::newResourceRequested, m_resources->actions().newResource, &QAction::trigger);
    connect(m_overview, &OverviewPane::demoRequested, m_actions->examples.first(), &QAction::trigger);
    connect(m_overview, &OverviewPane::openRequested, m_document, &SiteDocument::open);
    connect(m_overview, &OverviewPane::logRequested, this, &MainWindow::showLog);
}

void MainWindow::joinFilter()
{
    connect(m_toolBar, &MainToolBar::filterEdited, this, [this](const QString &text) {
        m_messages->setFilterText(text);
        if (!text.isEmpty())
            m_tabs->setCurrentIndex(MessagesTab);     // the field keeps the focus: one goes on typing
    });
    connect(m_toolBar, &MainToolBar::filterEntered, this, [this] { showTab(MessagesTab); });
    connect(m_messages, &MessagesPane::filterTextChanged, m_toolBar, &MainToolBar::setFilterText);
}

void MainWindow::joinServer()
{
    const auto show = [this](const ServerState &state) {
        m_actions->setRunning(state.isRunning);
        m_actions->copyAddress->setEnabled(state.isRunning);
        m_toolBar->setState(state);
        m_status->setState(state);
    };
    connect(&m_control, &ServerControl::stateChanged, this, show);
    show(m_control.state());
    connect(m_server, &ServerSwitch::settingsRequested, this, &MainWindow::openSettings);
    connect(m_server, &ServerSwitch::moved, this, [this](const ListenSettings &listen) { m_document->setServerSettings(m_control.site().title, listen); });
    connect(m_actions->startStop, &QAction::triggered, m_server, &ServerSwitch::toggle);
    connect(m_actions->copyAddress, &QAction::triggered, &m_toolBar->copyAddress(), &CopyButton::copy);
    connect(m_actions->settings, &QAction::triggered, this, &MainWindow::openSettings);
    connect(&m_sampler, &RateSampler::sampled, this, [this](const RateSampler::Rates &rates) {
        const coap::MessageStore::Range kept = m_control.messages().range();
        m_status->setRates(rates);
        m_status->setKept(kept.size(), kept.lost);
    });
}

void MainWindow::joinDocument()
{
    connect(m_document, &SiteDocument::aboutToAsk, m_details, &DetailsPane::applyNow);
    connect(m_actions->undo, &QAction::triggered, this, [this] {
        if (!m_details->takeBackTyping())
            m_stack.undo();
    });
    connect(m_actions->redo, &QAction::triggered, this, [this] {
        m_details->takeBackTyping();
        m_stack.redo();
    });
    connect(m_document, &SiteDocument::modifiedChanged, this, &MainWindow::updateTitle);
    connect(m_document, &SiteDocument::nameChanged, this, &MainWindow::updateTitle);
    connect(m_document, &SiteDocument::logRequested, this, &MainWindow::showLog);
    connect(m_document, &SiteDocument::opened, m_exchange, &SiteExchange::forgetNews);
    connect(m_document, &SiteDocument::opened, this, [this] { m_errors->solve(editMatter); });
    connect(&SiteUndo::of(m_control, m_stack), &SiteUndo::applied, this, [this] { m_errors->solve(editMatter); });
    connect(m_recent, &RecentFiles::chosen, m_document, &SiteDocument::openFile);
}

void MainWindow::joinFileActions()
{
    connect(m_actions->newSite, &QAction::triggered, m_document, &SiteDocument::newSite);
    connect(m_actions->open, &QAction::triggered, m_document, &SiteDocument::open);
    for (QAction *example : std::as_const(m_actions->examples))
        connect(example, &QAction::triggered, this, [this, example] { openExample(example->data().toString()); });
    connect(m_actions->save, &QAction::triggered, m_document, qOverload<>(&SiteDocument::save));
    connect(m_actions->saveAs, &QAction::triggered, m_document, qOverload<>(&SiteDocument::saveAs));
    connect(m_actions->saveValues, &QAction::triggered, m_document, &SiteDocument::saveWithValues);
    connect(m_actions->importLinks, &QAction::triggered, m_exchange, &SiteExchange::importLinks);
    connect(m_actions->importTable, &QAction::triggered, m_exchange, &SiteExchange::importTable);
    connect(m_actions->exportLinks, &QAction::triggered, m_exchange, &SiteExchange::exportLinks);
    connect(m_actions->exportTable, &QAction::triggered, m_exchange, &SiteExchange::exportTable);
    connect(m_actions->quit, &QAction::triggered, this, &QWidget::close);
    connect(m_actions->findResource, &QAction::triggered, this, &MainWindow::findResource);
    connect(m_actions->filterMessages, &QAction::triggered, this, &MainWindow::filterMessages);
}

void MainWindow::joinViewActions()
{
    connect(m_actions->showOverview, &QAction::triggered, this, [this] { showTab(OverviewTab); });
    connect(m_actions->showMessages, &QAction::triggered, this, [this] { showTab(MessagesTab); });
    connect(m_actions->showPlots, &QAction::triggered, this, [this] { showTab(PlotsTab); });
    connect(m_actions->plotsBeside, &QAction::toggled, this, &MainWindow::setPlotsBeside);
    connect(m_actions->pause, &QAction::toggled, m_messages, &MessagesPane::setPaused);
    connect(m_actions->pause, &QAction::toggled, m_plots, &PlotsPane::setPaused);
    connect(m_plots, &PlotsPane::pausedChanged, m_actions->pause, &QAction::setChecked);
    connect(m_actions->pause, &QAction::toggled, m_overview, &OverviewPane::setPaused);
    connect(m_actions->followEnd, &QAction::triggered, this, [this] {
        showTab(MessagesTab);
        m_messages->followTail();
    });
    connect(m_actions->clearMessages, &QAction::triggered, m_messages, &MessagesPane::clear);
    connect(m_actions->projector, &QAction::toggled, this, &MainWindow::setProjector);
    connect(m_actions->restoreLayout, &QAction::triggered, this, &MainWindow::restoreDefaultLayout);
    connect(m_actions->about, &QAction::triggered, this, &MainWindow::showAbout);
    connect(m_actions->shortcuts, &QAction::triggered, this, [this] {
        auto *dialog = new ShortcutsDialog(*menuBar(), this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->show();
    });
}

void MainWindow::joinChoices()
{
    connect(m_actions->themes, &QActionGroup::triggered, this, [this](const QAction *action) { emit themeChosen(Theme(action->data().toInt())); });
    connect(m_actions->languages, &QActionGroup::triggered, this, [this](const QAction *action) { emit languageChosen(action->data().toString()); });
}

void MainWindow::setShownTheme(Theme theme)
{
    for (QAction *action : m_actions->themes->actions())
        action->setChecked(action->data().toInt() == int(theme));
}

void MainWindow::setShownLanguage(const QString &id)
{
    for (QAction *action : m_actions->languages->actions())
        action->setChecked(action->data().toString() == id);
}

void MainWindow::showProblem(const QString &text)
{
    m_errors->say(editMatter, ErrorBar::Severity::Warning, text);
}

void MainWindow::showLog()
{
    m_logDock->show();
    m_logDock->raise();
}

void MainWindow::findResource()
{
    m_resourcesDock->show();
    m_resourcesDock->raise();
    if (auto *field = m_resources->findChild<QLineEdit *>(QString(), Qt::FindDirectChildrenOnly)) {
        field->setFocus(Qt::ShortcutFocusReason);
        field->selectAll();
    }
}

void MainWindow::filterMessages()
{
    m_tabs->setCurrentIndex(MessagesTab);
    m_messages->focusFilter();
}

void MainWindow::showMessagesOf(const QString &path)
{
    const QString filter = QStringLiteral("path:") + path;
    m_messages->setFilterText(filter);
    m_toolBar->setFilterText(filter);
    showTab(MessagesTab);
}

void MainWindow::openSettings()
{
    auto *dialog = new ServerSettingsDialog(m_control, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        // Where the server cannot go, the site must not say it is.
        const ListenSettings listen = dialog->listen();
        m_document->setServerSettings(dialog->title(), m_server->runsElsewhere(listen) ? m_control.site().listen : listen);
        m_server->moveTo(listen);
    });
    dialog->open();
}

void MainWindow::setProjector(bool isOn)
{
    m_zoom->setProjector(isOn);
    if (isOn) {
        m_wasMaximized = isMaximized();
        showFullScreen();
    } else if (m_wasMaximized) {
        showMaximized();
    } else {
        showNormal();
    }
}

void MainWindow::showAbout()
{
    auto *box = new QMessageBox(QMessageBox::NoIcon, tr("About CoAP Studio"), QStringLiteral("<b>CoAP Studio %1</b>").arg(QStringLiteral(COAPSTUDIO_VERSION)),
                                QMessageBox::Close, this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setInformativeText(tr("A CoAP server you can watch: resources, messages, observers and curves, live.\n\n"
                               "Free software under the GNU General Public License, version 3 or later.\n"
                               "Built with Qt %1, QCustomPlot and libqrencode.")
                                .arg(QLatin1String(qVersion())));
    box->setIconPixmap(windowIcon().pixmap(64, 64));
    box->open();
}

} // namespace studio
