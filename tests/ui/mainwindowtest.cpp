// SPDX-License-Identifier: GPL-3.0-or-later
#include "errorbar.h"
#include "mainactions.h"
#include "maintoolbar.h"
#include "mainwindow.h"
#include "messages/messagespane.h"
#include "overview/overviewpane.h"
#include "plots/plotspane.h"
#include "settings/serversettingsdialog.h"
#include "sitedocument.h"
#include "statusline.h"
#include "textzoom.h"
#include "ui/fakeservercontrol.h"
#include "ui/settingsinfolder.h"
#include "ui/windowedit.h"

#include <QActionGroup>
#include <QCloseEvent>
#include <QDockWidget>
#include <QDropEvent>
#include <QFile>
#include <QLineEdit>
#include <QMenuBar>
#include <QMessageBox>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTabWidget>
#include <QTest>
#include <QTranslator>

using namespace studio;

namespace {

/// Every text in brackets: what is still bare was not translated again.
class Brackets : public QTranslator {
public:
    QString translate(const char *, const char *source, const char *, int) const override { return u'[' + QString::fromUtf8(source) + u']'; }
    bool isEmpty() const override { return false; }
};

QTabWidget *tabs(const MainWindow &window)
{
    return qobject_cast<QTabWidget *>(window.findChild<OverviewPane *>()->parentWidget()->parentWidget());
}

/// All actions of the menus, submenus too.
QList<QAction *> entries(const QWidget &menu)
{
    QList<QAction *> all;
    for (QAction *action : menu.actions()) {
        if (action->menu() != nullptr)
            all += entries(*action->menu());
        if (!action->isSeparator())
            all += action;
    }
    return all;
}

} // namespace

class MainWindowTest : public QObject {
    Q_OBJECT
    SettingsInFolder m_settings;

private slots:
    void init() { QSettings().clear(); }

    void itHasTheSizeThatWasDesigned()
    {
        FakeServerControl server;
        MainWindow window(server);
        QCOMPARE(window.size(), QSize(1280, 760));      // of the 800 of this platform's screen, the title bar needs some
        QCOMPARE(window.minimumSize(), QSize(900, 560));
        QCOMPARE(tabs(window)->count(), 3);
        QCOMPARE(window.findChildren<QDockWidget *>().size(), 4);
        window.show();
        window.resize(900, 560);
        QCoreApplication::processEvents();
        QCOMPARE(window.size(), QSize(900, 560));       // nothing inside needs more
    }

    void everyMenuEntryIsNamedAndNoKeyIsTakenTwice()
    {
        FakeServerControl server;
        MainWindow window(server);
        QHash<QKeySequence, QString> keys;
        QVERIFY(window.menuBar()->actions().size() >= 6);
        for (const QAction *action : entries(*window.menuBar())) {
            QVERIFY(!action->text().isEmpty());
            for (const QKeySequence &key : action->shortcuts()) {
                if (action->shortcutContext() == Qt::WidgetWithChildrenShortcut)
                    continue;       // of one pane only
                QVERIFY2(!keys.contains(key), qPrintable(action->text() + " and " + keys.value(key)));
                keys.insert(key, action->text());
            }
        }
        QVERIFY(keys.contains(QKeySequence(Qt::Key_F5)));
    }

    void theStatusLineAndTheToolBarFollowTheServer()
    {
        FakeServerControl server;
        MainWindow window(server);
        auto *status = window.findChild<StatusLine *>();
        QVERIFY(status->text().startsWith("Stopped"));
        window.actions().startStop->trigger();
        QTRY_VERIFY(server.state().isRunning);
        QVERIFY(status->text().startsWith("Running coap://127.0.0.1:5683"));
        QCOMPARE(window.actions().startStop->text(), "&Stop");
        window.actions().startStop->trigger();
        QTRY_VERIFY(!server.state().isRunning);
        QCOMPARE(window.actions().startStop->text(), "&Start");
    }

    void whatTheSystemThrewAwayIsSeenInTheStatusLine()
    {
        StatusLine line;
        ServerState state;
        line.setState(state);
        QVERIFY(!line.text().contains("lost"));
        state.lost = {1'600, 100};
        line.setState(state);
        QVERIFY(line.text().endsWith("| 1 700 lost"));
    }

    void allNumbersAreTheEngines()
    {
        FakeServerControl server;
        MainWindow window(server);
        window.refreshNow(1'700'000'000);
        server.numbers.requests = 128;
        server.numbers.notifications = 41;
        server.numbers.observers = 3;
        server.numbers.messagesIn = 200;
        server.numbers.messagesOut = 145;
        server.numbers.p50 = std::chrono::microseconds(1200);
        server.numbers.p95 = std::chrono::milliseconds(3);
        window.refreshNow(1'700'000'001);
        const QString line = window.findChild<StatusLine *>()->text();
        QCOMPARE(line, "Stopped | 3 observers | 128 req/s  41 ntf/s | p50 1.2 ms  p95 3 ms | log 0/100 000");
        auto *overview = window.findChild<OverviewPane *>();
        QCOMPARE(overview->number(OverviewPane::Requests), 128u);
        QCOMPARE(overview->number(OverviewPane::Messages), 345u);
    }

    void plotsStandBesideTheMessagesIfWanted()
    {
        FakeServerControl server;
        {
            MainWindow window(server);
            window.show();
            window.showTab(MainWindow::PlotsTab);
            auto *plots = window.findChild<PlotsPane *>();
            auto *messages = window.findChild<MessagesPane *>();
            QVERIFY(plots->isVisible() && !messages->isVisible());
            window.actions().plotsBeside->trigger();
            QCOMPARE(tabs(window)->count(), 2);
            window.showTab(MainWindow::MessagesTab);
            QVERIFY(plots->isVisible() && messages->isVisible());
            window.showTab(MainWindow::PlotsTab);       // goes there, hides nothing
            QVERIFY(plots->isAncestorOf(window.focusWidget()));
            QVERIFY(messages->isVisible());
            window.close();
        }
        MainWindow window(server);      // the next day
        window.show();
        QVERIFY(window.actions().plotsBeside->isChecked());
        QCOMPARE(tabs(window)->count(), 2);
        window.actions().restoreLayout->trigger();
        QCOMPARE(tabs(window)->count(), 3);
        QCOMPARE(tabs(window)->tabText(MainWindow::PlotsTab), "Plots");
        QVERIFY(!window.findChild<PlotsPane *>()->isVisible());
    }

    void anEditMarksTheTitleAndItsUndoUnmarksIt()
    {
        FakeServerControl server;
        MainWindow window(server);
        QCOMPARE(window.windowTitle(), "Untitled site[*] — CoAP Studio");
        QVERIFY(!window.isWindowModified());
        addResource(window, server, "/a");
        QVERIFY(window.isWindowModified());
        QCOMPARE(window.actions().undo->text(), "&Undo: New /a");
        window.actions().undo->trigger();
        QTRY_VERIFY(!window.isWindowModified());
        window.actions().redo->trigger();
        QTRY_VERIFY(window.isWindowModified());
        server.settle();
    }

    void theDemoOpensAndStarts()
    {
        FakeServerControl server;
        MainWindow window(server);
        server.nextSite.title = "Classroom demo";
        window.openExample("demo");
        QTRY_COMPARE(window.windowTitle(), "Classroom demo[*] — CoAP Studio");
        window.startServer();
        QTRY_VERIFY(server.state().isRunning);
        QVERIFY(!window.isWindowModified());
    }

    /// The same that ship (tests/host/examplesitestest.cpp).
    void allExamplesAreOffered()
    {
        FakeServerControl server;
        MainWindow window(server);
        QStringList ids;
        for (const QAction *example : std::as_const(window.actions().examples)) {
            ids << example->data().toString();
            QVERIFY(!example->text().isEmpty() && !example->statusTip().isEmpty() && !example->icon().isNull());
        }
        ids.sort();
        QCOMPARE(ids, QStringList({"demo", "files", "home", "plugtest", "station", "stress"}));
        window.actions().examples.last()->trigger();
        QTRY_VERIFY(server.calls.contains("example stress"));
    }

    void closingAsksOnlyWhenSomethingWouldBeLost()
    {
        FakeServerControl server;
        MainWindow window(server);
        window.show();
        QVERIFY(window.close());
        window.show();
        addResource(window, server, "/a");
        QVERIFY(!window.close());
        auto *box = window.findChild<QMessageBox *>();
        QVERIFY(box != nullptr);
        box->reject();
        QTRY_VERIFY(window.findChild<QMessageBox *>() == nullptr);
        QVERIFY(window.isVisible());
        QVERIFY(!window.close());
        for (QAbstractButton *button : window.findChild<QMessageBox *>()->buttons()) {
            if (button->text() == "&Discard")
                button->click();
        }
        QTRY_VERIFY(!window.isVisible());
    }

    void aDroppedSiteIsOpenedAndNothingElse()
    {
        FakeServerControl server;
        MainWindow window(server);
        const QString file = m_settings.filePath("dropped.coapsite");
        QFile made(file);
        QVERIFY(made.open(QIODevice::WriteOnly));
        QMimeData site, other;
        site.setUrls({QUrl::fromLocalFile(file)});
        other.setUrls({QUrl::fromLocalFile("/picture.png")});
        const auto isTaken = [&window](const QMimeData &data) {
            QDragEnterEvent event({}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
            event.ignore();
            QCoreApplication::sendEvent(&window, &event);
            return event.isAccepted();
        };
        QVERIFY(!isTaken(other));
        QVERIFY(isTaken(site));
        QDropEvent drop({}, Qt::CopyAction, &site, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&window, &drop);
        QTRY_COMPARE(server.site().file, file);
    }

    void theFilterFieldLeadsToTheMessages()
    {
        FakeServerControl server;
        MainWindow window(server);
        window.show();
        auto *field = window.findChild<MainToolBar *>()->findChild<QLineEdit *>();
        QTest::keyClicks(field, "con");
        QCOMPARE(tabs(window)->currentIndex(), int(MainWindow::MessagesTab));
        QCOMPARE(window.findChild<MessagesPane *>()->filterText(), "con");
        window.findChild<MessagesPane *>()->setFilterText("non");
        QCOMPARE(field->text(), "non");
        field->clear();
        QCOMPARE(window.findChild<MessagesPane *>()->filterText(), "");
    }

    void serverSettingsAreAppliedAndUnsaved()
    {
        FakeServerControl server;
        MainWindow window(server);
        auto *dialog = settingsWithPort(window, server, 5700);
        QVERIFY(dialog != nullptr);
        dialog->accept();
        QTRY_COMPARE(server.state().listen.port, 5700);
        QTRY_COMPARE(server.site().listen.port, 5700);
        QVERIFY(window.isWindowModified());
        QCOMPARE(window.errorBar().count(), 0);
    }

    void themeAndLanguageAreChosenHereAndAppliedElsewhere()
    {
        FakeServerControl server;
        MainWindow window(server);
        QSignalSpy theme(&window, &MainWindow::themeChosen), language(&window, &MainWindow::languageChosen);
        window.actions().themes->actions().at(2)->trigger();
        QCOMPARE(theme.takeFirst().first().value<Theme>(), Theme::Dark);
        window.actions().languages->actions().at(2)->trigger();
        QCOMPARE(language.takeFirst().first().toString(), "zh_CN");
        window.setShownTheme(Theme::Light);
        window.setShownLanguage("en");
        QVERIFY(window.actions().themes->actions().at(1)->isChecked());
        QVERIFY(window.actions().languages->actions().at(1)->isChecked());
        QVERIFY(theme.isEmpty() && language.isEmpty());
    }

    void everyTextChangesWithTheLanguage()
    {
        FakeServerControl server;
        MainWindow window(server);
        window.show();
        Brackets brackets;
        QCoreApplication::installTranslator(&brackets);
        QCoreApplication::processEvents();
        const QStringList proper{"English", "简体中文"};
        for (const QAction *action : entries(*window.menuBar()))
            QVERIFY2(action->text().contains(u'[') || proper.contains(action->text()), qPrintable(action->text()));
        for (const QDockWidget *dock : window.findChildren<QDockWidget *>())
            QVERIFY2(dock->windowTitle().startsWith(u'['), qPrintable(dock->windowTitle()));
        for (int at = 0; at < tabs(window)->count(); ++at)
            QVERIFY(tabs(window)->tabText(at).startsWith(u'['));
        for (const QPushButton *button : window.findChild<OverviewPane *>()->findChildren<QPushButton *>())
            QVERIFY2(button->text().startsWith(u'['), qPrintable(button->text()));
        QVERIFY(window.findChild<StatusLine *>()->text().startsWith("[Stopped]"));
        QCOMPARE(server.calls.count("retranslate"), 1);     // what resources show in words comes from the engine
        QCoreApplication::removeTranslator(&brackets);
    }

    void geometryAndPanesAreRemembered()
    {
        FakeServerControl server;
        {
            MainWindow window(server);
            window.show();
            window.resize(1000, 700);
            window.findChild<QDockWidget *>("details")->hide();
            window.showTab(MainWindow::PlotsTab);
            QVERIFY(window.close());
        }
        MainWindow again(server);
        again.show();
        QCOMPARE(again.size(), QSize(1000, 700));
        QVERIFY(again.findChild<QDockWidget *>("details")->isHidden());
        QCOMPARE(tabs(again)->currentIndex(), int(MainWindow::PlotsTab));
        again.actions().restoreLayout->trigger();
        QVERIFY(!again.findChild<QDockWidget *>("details")->isHidden());
    }

    void textIsZoomedAndRemembered()
    {
        FakeServerControl server;
        const double normal = QApplication::font().pointSizeF();
        {
            MainWindow window(server);
            window.actions().zoomIn->trigger();
            window.actions().zoomIn->trigger();
            QVERIFY(QApplication::font().pointSizeF() > normal * 1.2);
            QCOMPARE(window.findChild<TextZoom *>()->level(), 2);
        }
        QCOMPARE(QApplication::font().pointSizeF(), normal);
        MainWindow again(server);
        QVERIFY(QApplication::font().pointSizeF() > normal * 1.2);
        again.actions().zoomReset->trigger();
        QCOMPARE(QApplication::font().pointSizeF(), normal);
    }

    void projectorModeIsFullScreenWithLargeText()
    {
        FakeServerControl server;
        MainWindow window(server);
        window.show();
        const double normal = QApplication::font().pointSizeF();
        window.actions().projector->trigger();
        QVERIFY(window.isFullScreen());
        QCOMPARE(QApplication::font().pointSizeF(), normal * 1.5);
        window.actions().projector->trigger();
        QVERIFY(!window.isFullScreen());
        QCOMPARE(QApplication::font().pointSizeF(), normal);
    }
};

QTEST_MAIN(MainWindowTest)
#include "mainwindowtest.moc"
