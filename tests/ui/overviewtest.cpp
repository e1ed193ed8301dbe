// SPDX-License-Identifier: GPL-3.0-or-later
#include "overview/addresscard.h"
#include "overview/bigtext.h"
#include "overview/overviewpane.h"
#include "overview/problemscard.h"
#include "overview/qrcode.h"
#include "overview/tryitcard.h"
#include "overview/welcomecard.h"
#include "site/sitemodel.h"
#include "ui/fakeservercontrol.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

#include <memory>

using namespace studio;

namespace {

struct Overview {
    FakeServerControl server;
    SiteModel site{server};
    RateSampler sampler{server};
    OverviewPane pane{server, sampler, site};

    void start(const QString &address, quint16 port)
    {
        server.start({address, port});
        QTRY_VERIFY(server.state().isRunning);
    }
    template<class Widget>
    Widget *part() const { return pane.template findChild<Widget *>(); }
};

QPushButton *button(const QWidget *parent, const QString &text)
{
    for (QPushButton *found : parent->findChildren<QPushButton *>()) {
        if (found->text() == text)
            return found;
    }
    return nullptr;
}

} // namespace

class OverviewTest : public QObject {
    Q_OBJECT

private slots:
    void theAddressIsLargeAndAsAQrCode()
    {
        Overview overview;
        overview.start("any", 5683);
        QCOMPARE(overview.part<BigText>()->text(), "coap://192.168.1.5:5683");
        // ISO/IEC 18004, version 2 holds 26 octets at level M: 25 modules along a side.
        QCOMPARE(overview.part<QrCode>()->modules(), 25);
    }

    /// The finder pattern of ISO/IEC 18004 §6.3.3: dark, light and dark squares of 7, 5 and 3 modules, in three corners.
    void theQrCodeHasItsFinderPatterns()
    {
        QrCode code;
        code.setText("coap://127.0.0.1:5683");
        const int last = code.modules() - 7;
        for (const auto &[left, top] : {std::pair(0, 0), std::pair(last, 0), std::pair(0, last)}) {
            for (int row = 0; row < 7; ++row) {
                for (int column = 0; column < 7; ++column) {
                    const int ring = qMax(qAbs(row - 3), qAbs(column - 3));
                    QCOMPARE(code.isDark(left + column, top + row), ring != 2);
                }
            }
        }
        code.setText(QString(5000, u'a'));     // more than any version holds
        QCOMPARE(code.modules(), 0);
    }

    void aStoppedServerOffersToStart()
    {
        Overview overview;
        QSignalSpy asked(&overview.pane, &OverviewPane::startRequested);
        QPushButton *start = button(&overview.pane, "Start the server");
        QVERIFY(start != nullptr && !start->isHidden());
        start->click();
        QCOMPARE(asked.count(), 1);
        overview.start("loopback", 5683);
        QVERIFY(start->isHidden());
    }

    void theFourNumbersAreTheEngines()
    {
        Overview overview;
        overview.server.numbers.requests = 12;
        overview.server.numbers.observers = 3;
        overview.server.numbers.notifications = 45;
        overview.server.numbers.messagesIn = 20;
        overview.server.numbers.messagesOut = 57;
        overview.pane.refresh(1'700'000'000);
        QCOMPARE(overview.pane.number(OverviewPane::Requests), 12u);
        QCOMPARE(overview.pane.number(OverviewPane::Observers), 3u);
        QCOMPARE(overview.pane.number(OverviewPane::Notifications), 45u);
        QCOMPARE(overview.pane.number(OverviewPane::Messages), 77u);
    }

    void commandsAreMadeFromTheRealAddressAndResources()
    {
        Overview overview;
        overview.server.addDemoResources();
        overview.start("any", 5700);
        QTRY_COMPARE(overview.pane.tryIt().commands().size(), 4);
        const QList<TryCommand> commands = overview.pane.tryIt().commands();
        QCOMPARE(commands[0].command, "coap-client-notls -m get \"coap://192.168.1.5:5700/.well-known/core\"");
        QCOMPARE(commands[1].command, "coap-client-notls -m get \"coap://192.168.1.5:5700/sensors/temperature\"");
        QCOMPARE(commands[2].command, "coap-client-notls -s 30 \"coap://192.168.1.5:5700/sensors/temperature\"");
        QCOMPARE(commands[3].command, "coap-client-notls -m put -e true \"coap://192.168.1.5:5700/actuators/led\"");
    }

    void whatTheSiteHasNotIsNotToBeTried()
    {
        Overview overview;
        overview.start("loopback", 5683);
        QCOMPARE(overview.pane.tryIt().commands().size(), 1);
        const quint64 id = overview.server.addResource("/only", "simulated");
        QTRY_COMPARE(overview.pane.tryIt().commands().size(), 3);     // it cannot be set
        overview.server.removeResource(id);
        QTRY_COMPARE(overview.pane.tryIt().commands().size(), 1);
    }

    void aCommandIsCopiedByItsButton()
    {
        Overview overview;
        overview.start("loopback", 5683);
        overview.part<TryItCard>()->findChild<QToolButton *>()->click();
        QCOMPARE(QGuiApplication::clipboard()->text(), "coap-client-notls -m get \"coap://127.0.0.1:5683/.well-known/core\"");
    }

    void anEmptySiteIsWelcomedWithThreeWays()
    {
        Overview overview;
        auto *welcome = overview.part<WelcomeCard>();
        QVERIFY(!welcome->isHidden());
        QSignalSpy demo(&overview.pane, &OverviewPane::demoRequested), resource(&overview.pane, &OverviewPane::newResourceRequested),
            open(&overview.pane, &OverviewPane::openRequested);
        for (QPushButton *way : welcome->findChildren<QPushButton *>())
            way->click();
        QCOMPARE(demo.count() + resource.count() + open.count(), 3);
        QCOMPARE(demo.count(), 1);
        overview.server.addDemoResources();
        QTRY_VERIFY(welcome->isHidden());
    }

    void onlyProblemsAreListedNewestFirstAndNotForEver()
    {
        ProblemsCard card;
        card.add({LogLine::Level::Info, 1, "Listening"});
        QCOMPARE(card.shown(), 0);
        for (int number = 0; number < ProblemsCard::mostShown + 3; ++number)
            card.add({LogLine::Level::Warning, 1, "Warning"});
        QCOMPARE(card.shown(), ProblemsCard::mostShown);
        QSignalSpy log(&card, &ProblemsCard::logRequested);
        button(&card, "Show the log")->click();
        QCOMPARE(log.count(), 1);
    }
};

QTEST_MAIN(OverviewTest)
#include "overviewtest.moc"
