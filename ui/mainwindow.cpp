// SPDX-License-Identifier: GPL-3.0-or-later
// What the window is made of and how it comes and goes. How its parts are joined: mainwindowjoints.cpp.
#include "mainwindow.h"

#include "control/servercontrol.h"
#include "errorbar.h"
#include "icons.h"
#include "log/logpane.h"
#include "mainactions.h"
#include "mainmenus.h"
#include "maintoolbar.h"
#include "messages/messagespane.h"
#include "observers/observerspane.h"
#include "overview/overviewpane.h"
#include "plots/plotspane.h"
#include "recentfiles.h"
#include "serverswitch.h"
#include "site/detailspane.h"
#include "site/resourcespane.h"
#include "sitedocument.h"
#include "siteexchange.h"
#include "statusline.h"
#include "textzoom.h"

#include <QCloseEvent>
#include <QDockWidget>
#include <QMenuBar>
#include <QMimeData>
#include <QScreen>
#include <QSettings>
#include <QSplitter>
#include <QTabWidget>
#include <QVBoxLayout>

namespace studio {

namespace {

const QLatin1String geometryKey("window/geometry"), layoutKey("window/layout"), tabKey("window/tab"),
    messagesKey("columns/messages"),
    besideKey("window/plotsBeside");
/// Grows when docks are added or renamed: an older layout is not restored then.
constexpr int layoutVersion = 1;
constexpr int dockWidth = 300;

QString droppedSite(const QMimeData &data)
{
    const QList<QUrl> urls = data.urls();
    const QString file = urls.size() == 1 ? urls.first().toLocalFile() : QString();
    return file.endsWith(QLatin1String(".coapsite"), Qt::CaseInsensitive) ? file : QString();
}

} // namespace

MainWindow::MainWindow(ServerControl &control, QWidget *parent)
    : QMainWindow(parent), m_control(control), m_site(control), m_sampler(control), m_actions(new MainActions(m_stack, this)),
      m_recent(new RecentFiles(this)), m_errors(new ErrorBar(this)), m_centre(new QSplitter(this)), m_tabs(new QTabWidget(this)),
      m_document(new SiteDocument(control, m_stack, *m_recent, *m_errors, *this)),
      m_exchange(new SiteExchange(control, m_stack, *m_errors, *this)), m_server(new ServerSwitch(control, *m_errors, this)),
      m_overview(new OverviewPane(control, m_sampler, m_site, this)), m_messages(new MessagesPane(control, this)),
      m_plots(new PlotsPane(control, m_sampler, m_site, this)), m_resources(new ResourcesPane(control, m_site, m_stack, this)),
      m_details(new DetailsPane(control, m_site, m_stack, this)), m_observers(new ObserversPane(control, this)), m_log(new LogPane(control, this)),
      m_status(new StatusLine(this))
{
    setMinimumSize(900, 560);
    // What the window manager puts around it is not known yet.
    resize(QSize(1280, 800).boundedTo(screen()->availableSize() - QSize(0, 40)));
    setAcceptDrops(true);
    setStatusBar(m_status);
    makeCentre();
    makeDocks();
    makeMenus();
    joinPanes();
    joinOverview();
    joinFilter();
    joinServer();
    joinDocument();
    joinFileActions();
    joinViewActions();
    joinChoices();
    m_zoom = new TextZoom(*this);
    connect(m_actions->zoomIn, &QAction::triggered, m_zoom, &TextZoom::in);
    connect(m_actions->zoomOut, &QAction::triggered, m_zoom, &TextZoom::out);
    connect(m_actions->zoomReset, &QAction::triggered, m_zoom, &TextZoom::reset);
    retranslate();
    restoreLayout();
    startTick();
    m_control.requestSnapshot();
}

/// Panes use the stack and the model to their end: they go before these members do.
MainWindow::~MainWindow()
{
    m_tick.stop();
    delete m_zoom;
    for (QWidget *pane : std::initializer_list<QWidget *>{m_overview, m_messages, m_plots, m_resources, m_details, m_observers, m_log})
        delete pane;
    delete m_exchange;
    delete m_document;
    delete m_actions;
}

void MainWindow::makeCentre()
{
    auto *centre = new QWidget(this);
    auto *rows = new QVBoxLayout(centre);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addWidget(m_errors);
    m_centre->setChildrenCollapsible(false);
    m_centre->addWidget(m_tabs);
    rows->addWidget(m_centre, 1);
    m_tabs->setDocumentMode(true);
    centre->setMinimumWidth(fontMetrics().averageCharWidth() * 60);     // in a small window the docks give way
    m_tabs->addTab(m_overview, QString());
    m_tabs->addTab(m_messages, QString());
    m_tabs->addTab(m_plots, QString());
    setCentralWidget(centre);
}

QDockWidget *MainWindow::addDock(const QString &name, QWidget *pane, Qt::DockWidgetArea area)
{
    auto *dock = new QDockWidget(this);
    dock->setObjectName(name);      // for saveState()
    dock->setWidget(pane);
    addDockWidget(area, dock);
    return dock;
}

void MainWindow::makeDocks()
{
    setDockOptions(AnimatedDocks | AllowTabbedDocks | AllowNestedDocks);
    setTabPosition(Qt::AllDockWidgetAreas, QTabWidget::North);
    m_resourcesDock = addDock(QStringLiteral("resources"), m_resources, Qt::LeftDockWidgetArea);
    m_detailsDock = addDock(QStringLiteral("details"), m_details, Qt::RightDockWidgetArea);
    m_observersDock = addDock(QStringLiteral("observers"), m_observers, Qt::BottomDockWidgetArea);
    m_logDock = addDock(QStringLiteral("log"), m_log, Qt::BottomDockWidgetArea);
    tabifyDockWidget(m_observersDock, m_logDock);
    m_observersDock->raise();
    resizeDocks({m_resourcesDock, m_detailsDock}, {dockWidth, dockWidth - 30}, Qt::Horizontal);
    resizeDocks({m_observersDock}, {170}, Qt::Vertical);
}

void MainWindow::makeMenus()
{
    QList<QAction *> docks;
    for (const QDockWidget *dock : {m_resourcesDock, m_detailsDock, m_observersDock, m_logDock})
        docks.append(dock->toggleViewAction());
    m_menus = new MainMenus(*menuBar(), m_control, {*m_actions, m_resources->actions(), *m_recent, docks, {m_observers->cancelAction()}});
    m_toolBar = new MainToolBar(*m_actions, m_resources->actions(), m_menus->templates(), this);
    addToolBar(m_toolBar);
    setContextMenuPolicy(Qt::NoContextMenu);     // panes are shown and hidden in the View menu
}

void MainWindow::restoreLayout()
{
    const QSettings settings;
    m_defaultLayout = saveState(layoutVersion);
    restoreGeometry(settings.value(geometryKey).toByteArray());
    restoreState(settings.value(layoutKey).toByteArray(), layoutVersion);
    m_messages->restoreState(settings.value(messagesKey).toByteArray());
    m_actions->plotsBeside->setChecked(settings.value(besideKey).toBool());
    m_tabs->setCurrentIndex(qBound(0, settings.value(tabKey, 0).toInt(), m_tabs->count() - 1));
}

void MainWindow::restoreDefaultLayout()
{
    m_actions->plotsBeside->setChecked(false);
    restoreState(m_defaultLayout, layoutVersion);
    resizeDocks({m_resourcesDock, m_detailsDock}, {dockWidth, dockWidth - 30}, Qt::Horizontal);
    resizeDocks({m_observersDock}, {170}, Qt::Vertical);
}

void MainWindow::startTick()
{
    m_tick.add(*m_overview, [this](double now) { m_overview->refresh(now); });
    m_tick.add(*m_messages, [this](double) { m_messages->refresh(); });
    m_tick.add(*m_plots, [this](double now) { m_plots->refresh(now); });
    m_tick.add(*m_details, [this](double now) { m_details->refresh(now); });
    m_tick.add(*m_resources, [this](double now) { m_resources->refresh(now); });
    m_tick.add(*m_observers, [this](double now) { m_observers->refresh(now); });
    connect(&m_tick, &Tick::second, &m_sampler, &RateSampler::sample);
    m_tick.start();
}

void MainWindow::refreshNow(double secondsSince1970)
{
    m_sampler.sample(secondsSince1970);
    m_overview->refresh(secondsSince1970);
    m_messages->refresh();
    m_plots->refresh(secondsSince1970);
    m_details->refresh(secondsSince1970);
}

void MainWindow::showTab(Tab tab)
{
    QWidget *panes[] = {m_overview, m_messages, m_plots};
    m_tabs->setCurrentIndex(m_tabs->indexOf(panes[tab]));   // -1 changes nothing: the plots are beside
    panes[tab]->setFocus(Qt::ShortcutFocusReason);
}

void MainWindow::setPlotsBeside(bool isBeside)
{
    if (isBeside) {
        m_tabs->removeTab(m_tabs->indexOf(m_plots));
        m_centre->addWidget(m_plots);
        m_centre->setSizes({1000, 1000});    // halves
        m_plots->show();
    } else {
        m_tabs->addTab(m_plots, QString());
        retranslate();
    }
}

void MainWindow::plot(const QString &path)
{
    if (const ResourceState *state = m_site.resourceAt(path))
        m_plots->addResource(state->id);
}

void MainWindow::openFile(const QString &file)
{
    m_document->openFile(file);
}

void MainWindow::openExample(const QString &id)
{
    m_document->openExample(id);
}

void MainWindow::startServer()
{
    m_server->start();
}

void MainWindow::updateTitle()
{
    setWindowTitle(tr("%1[*] — CoAP Studio").arg(m_document->name()));
    setWindowModified(m_document->isModified());
}

void MainWindow::retranslate()
{
    m_actions->retranslate();
    m_menus->retranslate();
    m_server->retranslate();
    const QString tabs[] = {tr("Overview"), tr("Messages"), tr("Plots")};
    const QLatin1String icons[] = {QLatin1String("overview"), QLatin1String("messages"), QLatin1String("plot")};
    for (int at = OverviewTab; at <= PlotsTab; ++at) {
        m_tabs->setTabText(at, tabs[at]);
        m_tabs->setTabIcon(at, themedIcon(icons[at]));
    }
    m_tabs->setAccessibleName(tr("Views"));
    m_resourcesDock->setWindowTitle(tr("Resources"));
    m_detailsDock->setWindowTitle(tr("Details"));
    m_observersDock->setWindowTitle(tr("Observers"));
    m_logDock->setWindowTitle(tr("Log"));
    updateTitle();
}

void MainWindow::changeEvent(QEvent *event)
{
    if (m_menus != nullptr && (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)) {
        retranslate();
        m_site.refreshLook();
    }
    if (m_menus != nullptr && event->type() == QEvent::LanguageChange)
        m_control.retranslate();
    QMainWindow::changeEvent(event);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (!m_mayClose && m_document->wouldLose()) {
        event->ignore();    // the question is answered later
        m_document->guard([this] {
            m_mayClose = true;
            close();
        });
        return;
    }
    m_mayClose = false;
    m_document->leave();
    QSettings settings;
    settings.setValue(geometryKey, saveGeometry());
    settings.setValue(layoutKey, saveState(layoutVersion));
    settings.setValue(tabKey, m_tabs->currentIndex());
    settings.setValue(besideKey, m_actions->plotsBeside->isChecked());
    settings.setValue(messagesKey, m_messages->saveState());
    QMainWindow::closeEvent(event);
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (!droppedSite(*event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    const QString file = droppedSite(*event->mimeData());
    if (file.isEmpty())
        return;
    event->acceptProposedAction();
    openFile(file);
}

} // namespace studio
