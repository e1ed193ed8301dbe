// SPDX-License-Identifier: GPL-3.0-or-later
#include "host/limitwatch.h"
#include "host/hostserver.h"

using namespace studio;
using namespace std::chrono_literals;

class LimitWatchTest : public QObject {
    Q_OBJECT
private slots:
    void aLimitIsSaidAtOnceAndThenSeldom()
    {
        coap::ServerLimits limits;
        limits.set("observers", 5);
        LimitWatch watch(limits);
        coap::LimitHits::Counts counts{};
        const coap::TimePoint start{1h};
        QCOMPARE(watch.news(counts, 0, start), QStringList{});
        auto &observers = counts[std::size_t(coap::Limit::Observers)];
        observers = 1;
        QCOMPARE(watch.news(counts, 0, start), QStringList{QStringLiteral("The limit observers=5 was reached (1 so far). --limit observers=NUMBER sets another.")});
        observers = 700;
        QCOMPARE(watch.news(counts, 0, start + 9s), QStringList{});
        QCOMPARE(watch.news(counts, 0, start + 10s).size(), qsizetype(1));
        QCOMPARE(watch.news(counts, 0, start + 30s), QStringList{});
        QVERIFY(watch.news(counts, 9, start + 30s).value(0).contains(QStringLiteral("(9 so far)")));
        QCOMPARE(watch.news(counts, 10, start + 31s), QStringList{});
    }

    void whatWasLostIsSaidAtOnceAndThenSeldom()
    {
        LimitWatch watch{coap::ServerLimits()};
        const coap::TimePoint start{1h};
        QCOMPARE(watch.newsOfLosses({}, start), QStringList());
        QVERIFY(watch.newsOfLosses({3, 0}, start).join(u' ').contains(QStringLiteral("read: 3 so far.")));
        QCOMPARE(watch.newsOfLosses({900, 0}, start + 9s), QStringList());
        QVERIFY(watch.newsOfLosses({900, 7}, start + 9s).join(u' ').contains(QStringLiteral("could not be sent because the system refused them or had no room: 7 so far.")));
        QVERIFY(watch.newsOfLosses({900, 7}, start + 10s).join(u' ').contains(QStringLiteral("read: 900 so far")));
        QCOMPARE(watch.newsOfLosses({900, 7}, start + 30s), QStringList());
    }

    void aServerLogsAndTellsWhatTheSystemThrewAway()
    {
        ServerHost host;
        QSignalSpy logged(&host, &ServerControl::logged);
        const ServerState state = await(host.start({"loopback", 0, QJsonObject{{"receiveBuffer", 4'096}}}));
        QUdpSocket flood;
        const auto isSaid = [&] {
            for (int i = 0; i < 200; ++i)       // each alone fills the receive buffer
                flood.writeDatagram(QByteArray(30'000, 'x'), QHostAddress(QHostAddress::LocalHost), quint16(QUrl(state.uris.value(0)).port()));
            return std::any_of(logged.begin(), logged.end(), [](const QVariantList &line) {
                const auto said = line.value(0).value<LogLine>();
                return said.level == LogLine::Level::Warning && said.text.startsWith(QStringLiteral("Datagrams that the system threw away"));
            });
        };
        QTRY_VERIFY(isSaid());
        QTRY_VERIFY(host.state().lost.unread > 0);
    }

    void aServerLogsTheLimitThatItReached()
    {
        ServerHost::Options options;
        options.settings.limits.set("observers", 1);
        Server server(options);
        QSignalSpy logged(&server.host, &ServerControl::logged);
        auto first = server.peer(), second = server.peer();
        QCOMPARE(HostPeer::codeOf(first.exchange(HostPeer::request(GET, 1, {"one"}, {}, 0))), CONTENT);
        QCOMPARE(HostPeer::codeOf(second.exchange(HostPeer::request(GET, 2, {"one"}, {}, 0))), CONTENT);
        const auto isSaid = [&] {
            return std::any_of(logged.begin(), logged.end(), [](const QVariantList &line) {
                return line.value(0).value<LogLine>().text.startsWith(QStringLiteral("The limit observers=1 was reached (1 so far)"));
            });
        };
        QTRY_VERIFY(isSaid());
        QCOMPARE(server.host.stats().limitHits[std::size_t(coap::Limit::Observers)], std::uint64_t(1));
    }
};

QTEST_GUILESS_MAIN(LimitWatchTest)
#include "limitwatchtest.moc"
