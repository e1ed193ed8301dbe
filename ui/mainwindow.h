// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plots/ratesampler.h"
#include "site/sitemodel.h"
#include "theme.h"
#include "tick.h"

#include <QMainWindow>
#include <QUndoStack>

class QDockWidget;
class QSplitter;
class QTabWidget;

namespace studio {

class DetailsPane;
class ErrorBar;
class LogPane;
class MainActions;
class MainMenus;
class MainToolBar;
class MessagesPane;
class ObserversPane;
class OverviewPane;
class PlotsPane;
class RecentFiles;
class ResourcesPane;
class ServerControl;
class ServerSwitch;
class SiteDocument;
class SiteExchange;
class StatusLine;
class TextZoom;

/// The window: makes the panes, gives them their places and joins them. It owns the undo stack, the model of the site and
/// the tick by which everything moves; it knows the server by ServerControl only. Theme and language are chosen
/// here and applied by the application.
class MainWindow : public QMainWindow {
    Q_OBJECT
public:
    explicit MainWindow(ServerControl &control, QWidget *parent = nullptr);
    ~MainWindow() override;

    enum Tab { OverviewTab, MessagesTab, PlotsTab };
    void showTab(Tab tab);
    /// Draws the values of the resource at that path, if they are numbers.
    void plot(const QString &path);
    SiteDocument &document() { return *m_document; }
    SiteModel &site() { return m_site; }
    SiteExchange &exchange() { return *m_exchange; }
    ErrorBar &errorBar() { return *m_errors; }
    MainActions &actions() { return *m_actions; }
    QUndoStack &undoStack() { return m_stack; }
    Tick &tick() { return m_tick; }
    /// What the menus show as chosen.
    void setShownTheme(Theme theme);
    void setShownLanguage(const QString &id);
    /// A reading of the counters and a look at all panes now; tests and screenshots need not wait for the timers.
    void refreshNow(double secondsSince1970);

public slots:
    void openFile(const QString &file);
    void openExample(const QString &id);
    void startServer();

signals:
    void themeChosen(studio::Theme theme);
    void languageChosen(const QString &id);

protected:
    void changeEvent(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void makeCentre();
    void makeDocks();
    void makeMenus();
    QDockWidget *addDock(const QString &name, QWidget *pane, Qt::DockWidgetArea area);
    void joinPanes();
    void joinOverview();
    void joinFilter();
    void joinServer();
    void joinDocument();
    void joinFileActions();
    void joinViewActions();
    void joinChoices();
    void startTick();
    void restoreLayout();
    void restoreDefaultLayout();

    void setPlotsBeside(bool isBeside);
    void updateTitle();
    void showProblem(const QString &text);
    void showLog();
    void findResource();
    void filterMessages();
    void showMessagesOf(const QString &path);
    void openSettings();
    void setProjector(bool isOn);
    void showAbout();
    void retranslate();

    ServerControl &m_control;
    QUndoStack m_stack;
    SiteModel m_site;
    RateSampler m_sampler;
    MainActions *m_actions;
    RecentFiles *m_recent;
    ErrorBar *m_errors;
    QSplitter *m_centre;
    QTabWidget *m_tabs;
    SiteDocument *m_document;
    SiteExchange *m_exchange;
    ServerSwitch *m_server;
    OverviewPane *m_overview;
    MessagesPane *m_messages;
    PlotsPane *m_plots;
    ResourcesPane *m_resources;
    DetailsPane *m_details;
    ObserversPane *m_observers;
    LogPane *m_log;
    StatusLine *m_status;
    TextZoom *m_zoom = nullptr;
    MainMenus *m_menus = nullptr;
    MainToolBar *m_toolBar = nullptr;
    QDockWidget *m_resourcesDock = nullptr, *m_detailsDock = nullptr, *m_observersDock = nullptr, *m_logDock = nullptr;
    QByteArray m_defaultLayout;
    Tick m_tick;
    bool m_wasMaximized = false;
    bool m_mayClose = false;    ///< the question about unsaved changes was answered
};

} // namespace studio
