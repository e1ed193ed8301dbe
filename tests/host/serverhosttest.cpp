// SPDX-License-Identifier: GPL-3.0-or-later
// A real server on loopback, met by a client of another kind: listening, counting, watching, ending.
#include "host/hostserver.h"

#include <QElapsedTimer>
#include <QTranslator>

using namespace studio;

namespace {

class Pieces : public QTranslator {
public:
    QString translate(const char *, const char *source, const char *, int) const override
    {
        return qstrcmp(source, "%1 items") == 0 ? QStringLiteral("%1 pieces") : QString();
    }
    bool isEmpty() const override { return false; }
};

} // namespace

class ServerHostTest : public QObject {
    Q_OBJECT
private slots:
    // Listening

    void servesLoopbackOfBothProtocolsOnOneFreePort()
    {
        ServerHost host;
        QSignalSpy changed(&host, &ServerControl::stateChanged);
        const ServerState state = await(host.start({"loopback", 0}));
        QVERIFY(state.isRunning);
        QVERIFY(!state.problem);
        QVERIFY(state.uris.value(0).startsWith("coap://127.0.0.1:"));
        for (const QString &uri : state.uris)
            QCOMPARE(QUrl(uri).port(), QUrl(state.uris[0]).port());
        QCOMPARE(state.receiveBuffers.size(), state.uris.size());
        QCOMPARE(host.state().uris, state.uris);
        QTRY_COMPARE(changed.size(), 1);
    }

    void answersFromAnotherProcessesPointOfView_data()
    {
        QTest::addColumn<bool>("portable");
        QTest::newRow("fastest") << false;
        QTest::newRow("portable") << true;
    }
    void answersFromAnotherProcessesPointOfView()
    {
        QFETCH(bool, portable);
        ServerHost::Options options;
        options.portableTransport = portable;
        Server server(options);
        HostPeer peer = server.peer();
        QByteArray answer = peer.exchange(HostPeer::request(GET, 1, {"one"}));
        QCOMPARE(HostPeer::typeOf(answer), 2);
        QCOMPARE(HostPeer::midOf(answer), hex("0001"));
        QCOMPARE(HostPeer::codeOf(answer), CONTENT);
        QCOMPARE(HostPeer::payloadOf(answer), QByteArray("1"));
        answer = peer.exchange(HostPeer::request(PUT, 2, {"one"}, "42"));
        QCOMPARE(HostPeer::codeOf(answer), CHANGED);
        QCOMPARE(HostPeer::payloadOf(peer.exchange(HostPeer::request(GET, 3, {"one"}))), QByteArray("42"));
        QCOMPARE(HostPeer::codeOf(peer.exchange(HostPeer::request(GET, 4, {"none"}))), NOT_FOUND);
        QCOMPARE(HostPeer::codeOf(peer.exchange(HostPeer::request(2, 5, {".well-known", "core"}))), METHOD_NOT_ALLOWED);
        const QByteArray links = HostPeer::payloadOf(peer.exchange(HostPeer::request(GET, 6, {".well-known", "core"})));
        QVERIFY(links.contains("</one>"));
        QVERIFY(links.contains("</.well-known/core>"));
    }

    void aTakenPortIsSaidAndTheNextFreeOneWorks()
    {
        QUdpSocket other;
        QVERIFY(other.bind(QHostAddress(QHostAddress::LocalHost), 0, QAbstractSocket::DontShareAddress));
        ServerHost host;
        const ServerState state = await(host.start({"loopback", other.localPort()}));
        QVERIFY(!state.isRunning);
        QVERIFY(state.uris.isEmpty());
        QVERIFY(state.problem.has_value());
        QCOMPARE(state.problem->kind, BindProblem::Kind::PortInUse);
        QVERIFY(state.problem->message.contains(QString::number(other.localPort())));
        QVERIFY(state.problem->nextFreePort != 0);
        const ServerState second = await(host.start({"loopback", state.problem->nextFreePort}));
        QVERIFY(second.isRunning);
        QVERIFY(!second.problem);
    }

    void probingDoesNotDisturbAndSeesWhatOthersHold()
    {
        Server server;
        const auto port = static_cast<quint16>(QUrl(server.state.uris[0]).port());
        QVERIFY(!await(server.host.probe({"loopback", port})).has_value());
        QUdpSocket other;
        QVERIFY(other.bind(QHostAddress(QHostAddress::LocalHost), 0, QAbstractSocket::DontShareAddress));
        const auto problem = await(server.host.probe({"loopback", other.localPort()}));
        QCOMPARE(problem->kind, BindProblem::Kind::PortInUse);
        HostPeer peer = server.peer();
        QCOMPARE(HostPeer::codeOf(peer.exchange(HostPeer::request(GET, 1, {"one"}))), CONTENT);
    }

    void aServerThatCannotMoveGoesOnWithItsObservers()
    {
        Server server;
        HostPeer peer = server.peer();
        QCOMPARE(HostPeer::codeOf(peer.exchange(HostPeer::request(GET, 1, {"one"}, {}, 0))), CONTENT);
        QUdpSocket other;
        QVERIFY(other.bind(QHostAddress(QHostAddress::LocalHost), 0, QAbstractSocket::DontShareAddress));
        const ServerState state = await(server.host.start({"loopback", other.localPort()}));
        QVERIFY(state.isRunning);
        QCOMPARE(state.uris, server.state.uris);
        QCOMPARE(state.listen, server.state.listen);
        QCOMPARE(state.problem->kind, BindProblem::Kind::PortInUse);
        QCOMPARE(state.problem->asked, (ListenSettings{"loopback", other.localPort()}));
        await(server.host.setValue(server.results[0].resource, "told", {}));
        const QByteArray notification = peer.receive();
        QCOMPARE(HostPeer::codeOf(notification), CONTENT);
        QCOMPARE(HostPeer::payloadOf(notification), QByteArray("told"));
    }

    void aServerThatMovesEndsItsObservationsAndServesThere()
    {
        Server server;
        HostPeer peer = server.peer();
        QCOMPARE(HostPeer::codeOf(peer.exchange(HostPeer::request(GET, 1, {"one"}, {}, 0))), CONTENT);
        const ServerState moved = await(server.host.start({"127.0.0.2", 0}));
        QVERIFY(moved.isRunning && !moved.problem);
        QCOMPARE(int(HostPeer::codeOf(peer.receive())), 0xa3);      // 5.03, from where it was
        HostPeer there(moved.uris.value(0));
        QCOMPARE(HostPeer::codeOf(there.exchange(HostPeer::request(GET, 2, {"one"}))), CONTENT);
    }

    void theSamePortOfOtherAddressesIsTaken()
    {
        Server server;
        const auto port = static_cast<quint16>(QUrl(server.state.uris[0]).port());
        const ServerState moved = await(server.host.start({"127.0.0.1", port, {{"nstart", 2}}}));
        QVERIFY(moved.isRunning && !moved.problem);
        QCOMPARE(moved.uris, QStringList("coap://127.0.0.1:" + QString::number(port)));
    }

#ifdef Q_OS_LINUX
    // 127.0.0.2 is nowhere among the interfaces' addresses, so that only the attempt shows that it is taken.
    void whatOnlyAStopCouldShowBringsTheServerBackWhereItWas()
    {
        ServerHost host;
        const ServerState before = await(host.start({"127.0.0.1", 0}));
        const auto port = static_cast<quint16>(QUrl(before.uris[0]).port());
        QUdpSocket other;
        QVERIFY(other.bind(QHostAddress("127.0.0.2"), port, QAbstractSocket::DontShareAddress));
        const ServerState state = await(host.start({"any", port}));
        QVERIFY(state.isRunning);
        QCOMPARE(state.uris, before.uris);
        QCOMPARE(state.listen, before.listen);
        QVERIFY(state.problem->message.contains("its observations have ended"));
        HostPeer peer(state.uris[0]);
        QCOMPARE(HostPeer::codeOf(peer.exchange(HostPeer::request(GET, 1, {".well-known", "core"}))), CONTENT);
    }
#endif

    void stopsFreesThePortAndStartsAgain()
    {
        Server server;
        const auto port = static_cast<quint16>(QUrl(server.state.uris[0]).port());
        const ServerState stopped = await(server.host.stop());
        QVERIFY(!stopped.isRunning);
        QVERIFY(stopped.uris.isEmpty());
        {
            QUdpSocket other;
            QVERIFY(other.bind(QHostAddress(QHostAddress::LocalHost), port, QAbstractSocket::DontShareAddress));
        }
        QVERIFY(await(server.host.start({"loopback", port})).isRunning);
        HostPeer peer = server.peer();
        QCOMPARE(HostPeer::payloadOf(peer.exchange(HostPeer::request(GET, 1, {"two"}))), QByteArray("2"));
    }

    void observersAreToldBeforeTheServerStops()
    {
        Server server;
        HostPeer peer = server.peer();
        QCOMPARE(HostPeer::codeOf(peer.exchange(HostPeer::request(GET, 1, {"one"}, {}, 0))), CONTENT);
        await(server.host.stop());
        QCOMPARE(int(HostPeer::codeOf(peer.receive())), 0xa3);      // 5.03
    }

    // Counting

    void messagesAndNumbersEqualWhatTheClientDid()
    {
        Server server;
        HostPeer peer = server.peer();
        for (quint16 mid = 1; mid <= 20; ++mid)
            QCOMPARE(HostPeer::codeOf(peer.exchange(HostPeer::request(GET, mid, {"one"}))), CONTENT);
        QTRY_COMPARE(server.host.messages().range().size(), std::uint64_t(40));
        const auto rows = server.host.messages().read(1, 41, 100, true);
        for (std::size_t i = 0; i < rows.size(); i += 2) {
            QCOMPARE(rows[i].record.direction, coap::Direction::In);
            QCOMPARE(rows[i + 1].record.direction, coap::Direction::Out);
            const QByteArray sent = HostPeer::request(GET, static_cast<quint16>(i / 2 + 1), {"one"});
            QCOMPARE(rows[i].octets, coap::Octets(sent.begin(), sent.end()));
        }
        const coap::StatsSnapshot stats = server.host.stats();
        QCOMPARE(stats.requests, std::uint64_t(20));
        QCOMPARE(stats.responses, std::uint64_t(20));
        QCOMPARE(stats.messagesIn, std::uint64_t(20));
        QCOMPARE(stats.messagesOut, std::uint64_t(20));
        server.host.clearMessages();
        QCOMPARE(server.host.messages().range().size(), std::uint64_t(0));
    }

    // Watching

    void aWindowSeesTheWholeSiteAndThenWhatChanges()
    {
        Server server;
        Picture picture(server.host);
        QTRY_COMPARE(picture.resources.size(), 3);
        QCOMPARE(picture.resets, 1);
        QCOMPARE(picture.at("/.well-known/core").kind, QString());
        QCOMPARE(picture.at("/one").kind, QString("value"));
        QCOMPARE(picture.at("/one").value, QString("1"));
        QCOMPARE(picture.at("/one").definition.value("path").toString(), QString("/one"));
        QCOMPARE(picture.at("/one").revision, server.results[0].revision);
        HostPeer peer = server.peer();
        peer.exchange(HostPeer::request(PUT, 1, {"one"}, "seen"));
        QTRY_COMPARE(picture.at("/one").value, QString("seen"));
        QTRY_COMPARE(picture.at("/one").requests, quint64(1));
        QVERIFY(server.edit(remove(text("/two", "2"))).isApplied());
        QTRY_COMPARE(picture.resources.size(), 2);
        QCOMPARE(picture.resets, 1);
    }

    void aThousandChangesAreFewDeltas()
    {
        Server server;
        Picture picture(server.host);
        QTRY_COMPARE(picture.resets, 1);
        QElapsedTimer timer;
        timer.start();
        QFuture<EditResult> last;
        for (int i = 0; i < 1'000; ++i)
            last = server.host.setValue(server.results[0].resource, QString::number(i));
        QVERIFY(await(last).isApplied());
        QTRY_COMPARE(picture.at("/one").value, QString("999"));
        QVERIFY2(picture.deltas <= 3 + timer.elapsed() / 40, qPrintable(QString::number(picture.deltas)));
    }

    void aWindowThatDoesNotLookGetsOneDeltaLater()
    {
        Server server;
        Picture picture(server.host);
        QTRY_COMPARE(picture.resets, 1);
        const int before = picture.deltas;
        QFuture<EditResult> last;
        for (int i = 0; i < 5'000; ++i)
            last = server.host.setValue(server.results[0].resource, QString::number(i));
        last.waitForFinished();         // the window's thread sleeps: no event is handled
        QTRY_COMPARE(picture.at("/one").value, QString("4999"));
        QVERIFY2(picture.deltas - before <= 3, qPrintable(QString::number(picture.deltas - before)));
    }

    void observersAreSeenAndCanBeCancelled()
    {
        Server server;
        Picture picture(server.host);
        HostPeer peer = server.peer();
        QCOMPARE(HostPeer::codeOf(peer.exchange(HostPeer::request(GET, 1, {"one"}, {}, 0))), CONTENT);
        QTRY_COMPARE(picture.observers.size(), 1);
        QTRY_COMPARE(picture.at("/one").observers, quint32(1));
        const ObserverState observer = picture.observers.first();
        QCOMPARE(observer.path, QString("/one"));
        QCOMPARE(observer.token, QString("7401"));
        QVERIFY(observer.peer.startsWith("127.0.0.1:"));
        QVERIFY(await(server.host.setValue(server.results[0].resource, "new")).isApplied());
        const QByteArray notification = peer.receive();
        QCOMPARE(HostPeer::payloadOf(notification), QByteArray("new"));
        if (HostPeer::typeOf(notification) == 0)
            peer.acknowledge(notification);
        QTRY_COMPARE(picture.observers.first().notifications, quint64(1));
        QVERIFY(awaitDone(server.host.cancelObservation(observer.id)));
        QTRY_VERIFY(picture.observers.isEmpty());
        QTRY_COMPARE(picture.at("/one").observers, quint32(0));
    }

    void notifyNowSendsThePresentStateAndDroppingEndsIt()
    {
        Server server;
        Picture picture(server.host);
        HostPeer peer = server.peer();
        peer.exchange(HostPeer::request(GET, 1, {"one"}, {}, 0));
        QVERIFY(awaitDone(server.host.notifyNow(server.results[0].resource)));
        const QByteArray notification = peer.receive();
        QCOMPARE(HostPeer::payloadOf(notification), QByteArray("1"));
        if (HostPeer::typeOf(notification) == 0)
            peer.acknowledge(notification);
        QVERIFY(awaitDone(server.host.dropObservers(server.results[0].resource)));
        QTRY_VERIFY(picture.observers.isEmpty());
        QTRY_COMPARE(server.host.stats().observers, std::uint64_t(0));
    }

    // Ending

    void endingFinishesWhatNobodyHasAnswered()
    {
        QList<QFuture<EditResult>> pending;
        QFuture<FileResult> opened;
        {
            ServerHost host;
            host.start({"loopback", 0});
            opened = host.openExample("demo");
            for (int i = 0; i < 100; ++i)
                pending.append(host.setValue(1, "x"));
        }
        QVERIFY(opened.isFinished());
        for (const auto &future : pending)
            QVERIFY(future.isFinished());
    }

    void beginningAndEndingAtOnceIsQuiet()
    {
        for (int i = 0; i < 20; ++i)
            ServerHost host;
    }

    void wordsAreToldAgainInAnotherLanguage()
    {
        Server server;
        Picture picture(server.host);
        QVERIFY(server.edit(add({{"path", "/c"}, {"kind", "collection"}})).isApplied());
        QTRY_COMPARE(picture.at("/c").value, "0 items");
        Pieces pieces;
        QCoreApplication::installTranslator(&pieces);
        server.host.retranslate();
        QTRY_COMPARE(picture.at("/c").value, "0 pieces");
        QCOMPARE(picture.resets, 1);        // nothing is selected or unfolded anew
        QCoreApplication::removeTranslator(&pieces);
    }

    void logLinesSayWhereItListens()
    {
        ServerHost host;
        QSignalSpy logged(&host, &ServerControl::logged);
        const ServerState state = await(host.start({"127.0.0.1", 0}));
        QTRY_VERIFY(!logged.isEmpty());
        QVERIFY(logged[0][0].value<LogLine>().text.contains(state.uris[0]));
    }
};

QTEST_GUILESS_MAIN(ServerHostTest)
#include "serverhosttest.moc"
