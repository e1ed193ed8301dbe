// SPDX-License-Identifier: GPL-3.0-or-later
// What the window shows is what real clients did.
#include "host/serverhost.h"
#include "interop/peerprograms.h"
#include "mainwindow.h"
#include "messages/messagespane.h"
#include "observers/observerspane.h"
#include "overview/overviewpane.h"
#include "ui/settingsinfolder.h"

#include <QDateTime>

using namespace studio;

class WindowNumbersTest : public QObject {
    Q_OBJECT

    ServerHost m_host;
    QString m_base;

    template<class Result>
    static Result await(const QFuture<Result> &future)
    {
        [&] { QTRY_VERIFY_WITH_TIMEOUT(future.isFinished(), 20'000); }();
        return future.result();
    }

    /// One client that runs while the window's events go on.
    static int client(const QStringList &arguments)
    {
        QProcess process;
        process.start(COAP_CLIENT, QStringList{"-B", "20"} + arguments);
        [&] { QTRY_VERIFY_WITH_TIMEOUT(process.state() == QProcess::NotRunning, 30'000); }();
        return process.exitCode();
    }

    static quint64 shown(MainWindow &window, OverviewPane::Number which)
    {
        window.refreshNow(static_cast<double>(QDateTime::currentMSecsSinceEpoch()) / 1000);
        return window.findChild<OverviewPane *>()->number(which);
    }

private slots:
    void init()
    {
        QVERIFY(await(m_host.openExample("demo")).isOk);
        m_base = await(m_host.start({"127.0.0.1", 0})).uris.value(0);
        QVERIFY(!m_base.isEmpty());
    }

    void theNumbersAreWhatTheClientsDid()
    {
        const SettingsInFolder settings;
        MainWindow window(m_host);
        window.show();
        const QString hello = m_base + "/hello";
        for (int i = 0; i < 3; ++i)
            QCOMPARE(client({hello}), 0);
        QCOMPARE(client({"-N", hello}), 0);
        QTRY_COMPARE(shown(window, OverviewPane::Requests), 4u);
        QTRY_COMPARE(shown(window, OverviewPane::Messages), 8u);

        QProcess observer;
        observer.start(COAP_CLIENT, {"-s", "5", hello});
        QTRY_COMPARE(shown(window, OverviewPane::Observers), 1u);
        QTRY_COMPARE(window.findChild<ObserversPane *>()->observerCount(), 1);
        for (quint64 i = 1; i <= 3; ++i) {
            QCOMPARE(client({"-m", "put", "-e", QString::number(i), hello}), 0);
            QTRY_COMPARE(shown(window, OverviewPane::Notifications), i);
        }
        QTRY_VERIFY_WITH_TIMEOUT(observer.state() == QProcess::NotRunning, 30'000);
        QTRY_COMPARE(shown(window, OverviewPane::Observers), 0u);
        QTRY_COMPARE(window.findChild<ObserversPane *>()->observerCount(), 0);
        // 4 GET, 3 PUT, and the observation's beginning and end.
        QCOMPARE(shown(window, OverviewPane::Requests), 9u);
        // Two for each request; each notification and its acknowledgement.
        QTRY_COMPARE(shown(window, OverviewPane::Messages), 2u * 9 + 2 * 3);
        window.showTab(MainWindow::MessagesTab);
        QTRY_COMPARE(window.findChild<MessagesPane *>()->rowCount(), 24u);
    }
};

QTEST_MAIN(WindowNumbersTest)
#include "windownumberstest.moc"
