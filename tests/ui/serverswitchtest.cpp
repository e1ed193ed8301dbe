// SPDX-License-Identifier: GPL-3.0-or-later
#include "errorbar.h"
#include "serverswitch.h"
#include "ui/fakeservercontrol.h"

#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace studio;

namespace {

struct Switch {
    FakeServerControl server;
    ErrorBar bar;
    ServerSwitch control{server, bar};

    QStringList choices() const
    {
        QStringList texts;
        for (const QPushButton *button : bar.findChildren<QPushButton *>()) {
            if (button->parentWidget()->parentWidget() == &bar && !button->parentWidget()->isHidden())
                texts << button->text();
        }
        return texts;
    }
    void choose(const QString &text) const
    {
        for (QPushButton *button : bar.findChildren<QPushButton *>()) {
            if (button->text() == text && !button->parentWidget()->isHidden()) {
                button->click();
                return;
            }
        }
        QFAIL("no such button");
    }
};

} // namespace

class ServerSwitchTest : public QObject {
    Q_OBJECT

private slots:
    void itStartsWhereTheSiteSays()
    {
        Switch the;
        the.server.setSiteInfo({}, {"any", 5700});
        QTRY_COMPARE(the.server.site().listen.port, 5700);
        the.control.toggle();
        QTRY_VERIFY(the.server.state().isRunning);
        the.control.toggle();
        QTRY_VERIFY(!the.server.state().isRunning);
        QCOMPARE(the.server.calls.mid(1), QStringList({"start any 5700", "stop"}));
    }

    void aTakenPortIsSaidWithThreeWaysOut()
    {
        Switch the;
        the.server.takenPorts.insert(5683, FakeServerControl::portInUse(5683, 5684));
        the.control.start();
        QTRY_COMPARE(the.bar.text("bind"), "Port 5683 is used by another program.");
        QCOMPARE(the.choices(), QStringList({"Use 5684", "Retry", "Server settings…"}));
    }

    void theOtherPortIsUsedUntilTheSiteSaysSomethingElse()
    {
        Switch the;
        the.server.takenPorts.insert(5683, FakeServerControl::portInUse(5683, 5684));
        the.control.start();
        QTRY_VERIFY(!the.bar.text("bind").isEmpty());
        the.choose("Use 5684");
        QTRY_VERIFY(the.server.state().isRunning);
        QCOMPARE(the.bar.count(), 0);
        QCOMPARE(the.server.site().listen.port, 5683);      // the document was not touched
        the.control.stop();
        the.control.start();
        QTRY_COMPARE(the.server.calls.last(), "start loopback 5684");
        QTRY_VERIFY(the.server.state().isRunning);
        the.control.stop();
        the.server.setSiteInfo({}, {"loopback", 5690});
        QTRY_COMPARE(the.server.site().listen.port, 5690);
        the.control.start();
        QCOMPARE(the.server.calls.last(), "start loopback 5690");
    }

    void retryTriesTheSamePlace()
    {
        Switch the;
        the.server.takenPorts.insert(5683, FakeServerControl::portInUse(5683, 0));
        the.control.start();
        QTRY_VERIFY(!the.bar.text("bind").isEmpty());
        QCOMPARE(the.choices(), QStringList({"Retry", "Server settings…"}));
        the.server.takenPorts.clear();
        the.choose("Retry");
        QTRY_VERIFY(the.server.state().isRunning);
        QCOMPARE(the.bar.count(), 0);
    }

    void theSettingsAreOneClickAway()
    {
        Switch the;
        QSignalSpy asked(&the.control, &ServerSwitch::settingsRequested);
        the.server.takenPorts.insert(5683, FakeServerControl::portInUse(5683, 5684));
        the.control.start();
        QTRY_VERIFY(!the.bar.text("bind").isEmpty());
        the.choose("Server settings…");
        QCOMPARE(asked.count(), 1);
    }

    void changedSettingsMoveARunningServer()
    {
        Switch the;
        the.control.start();
        QTRY_VERIFY(the.server.state().isRunning);
        const QSignalSpy moved(&the.control, &ServerSwitch::moved);
        QVERIFY(the.control.runsElsewhere({"any", 5683}));
        the.control.moveTo({"any", 5683});
        QCOMPARE(moved.size(), 0);
        QTRY_COMPARE(the.server.state().listen.address, "any");
        QCOMPARE(moved.size(), 1);
        QCOMPARE(moved[0][0].value<ListenSettings>(), (ListenSettings{"any", 5683}));
        QCOMPARE(the.bar.count(), 0);
        the.control.stop();
        QTRY_VERIFY(!the.server.state().isRunning);
        the.server.calls.clear();
        the.control.moveTo({"any", 5700});
        QVERIFY(the.server.calls.isEmpty());    // a stopped one stays stopped
    }

    void aRunningServerThatCannotMoveGoesOnAndSaysWhere()
    {
        Switch the;
        the.control.start();
        QTRY_VERIFY(the.server.state().isRunning);
        the.server.takenPorts.insert(5700, FakeServerControl::portInUse(5700, 5701));
        const QSignalSpy moved(&the.control, &ServerSwitch::moved);
        the.control.moveTo({"any", 5700});
        QTRY_COMPARE(the.bar.text("bind"), "Port 5700 is used by another program. The server goes on at coap://127.0.0.1:5683.");
        QVERIFY(the.server.state().isRunning);
        QCOMPARE(the.choices(), QStringList({"Use 5701", "Retry", "Server settings…"}));
        the.choose("Retry");
        QTRY_COMPARE(the.server.calls.count("start any 5700"), 2);
        QTRY_COMPARE(the.choices().size(), 3);
        QCOMPARE(moved.size(), 0);
        the.choose("Use 5701");
        QTRY_COMPARE(the.server.state().listen, (ListenSettings{"any", 5701}));
        QCOMPARE(moved.size(), 1);
        QCOMPARE(moved[0][0].value<ListenSettings>(), (ListenSettings{"any", 5701}));
        QCOMPARE(the.bar.count(), 0);
    }

    void whatWasSaidAndClosedIsNotSaidAgainByTheWay()
    {
        Switch the;
        the.control.start();
        QTRY_VERIFY(the.server.state().isRunning);
        the.server.takenPorts.insert(5700, FakeServerControl::portInUse(5700, 5701));
        the.control.moveTo({"loopback", 5700});
        QTRY_VERIFY(!the.bar.text("bind").isEmpty());
        the.bar.solve("bind");
        emit the.server.stateChanged(the.server.state());      // datagrams were lost, say
        QCOMPARE(the.bar.count(), 0);
        the.control.moveTo({"loopback", 5700});
        QTRY_VERIFY(!the.bar.text("bind").isEmpty());
    }

    void anotherSiteWithAnotherPlaceIsSaidAndNotFollowedUnasked()
    {
        Switch the;
        the.control.start();
        QTRY_VERIFY(the.server.state().isRunning);
        the.server.nextSite.listen = {"any", 5700};
        the.server.openSite("/a.coapsite");
        QTRY_COMPARE(the.bar.text("place"), "This site asks for port 5700, reachable from the whole network. The server still runs at coap://127.0.0.1:5683.");
        QCOMPARE(the.server.state().listen.port, 5683);
        the.choose("Restart there");
        QTRY_COMPARE(the.server.state().listen, (ListenSettings{"any", 5700}));
        QCOMPARE(the.bar.count(), 0);
    }
};

QTEST_MAIN(ServerSwitchTest)
#include "serverswitchtest.moc"
