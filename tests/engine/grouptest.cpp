// SPDX-License-Identifier: GPL-3.0-or-later
// Requests to a group (RFC 7252 §8). The requests were captured from libcoap's client, and are given a group's address.
#include "support/asking.h"
#include "support/vectors.h"

#include <QTest>

using namespace coap;
using namespace std::chrono_literals;

namespace {

class Sensor : public ObservableResource {
public:
    Response renderGet(const Request &request) override
    {
        if (request.query("fail"))
            throw RenderableError(Code::BadRequest, "asked to fail");
        return {Code::Content, text};
    }
    Response renderPut(const Request &) override { ++puts; return Code::Changed; }
    std::string text = "21.5";
    int puts = 0;
};

class Group : public Asking {
public:
    explicit Group(const EndpointSettings &settings = {}) : Asking(settings), sensor(site.add<Sensor>({"sensors", "temp"}))
    {
        peer.local.multicast = true;
        services.chance = 3'000'000'000;      // of the leisure of 5 s: the answers leave after 3 s
    }
    /// NON: a group is never asked by CON.
    QList<QByteArray> ask(const char *path, const Options &more = {}, Code method = Code::Get)
    {
        Message message;
        message.type = Type::NonConfirmable;
        message.code = method;
        message.mid = ++mid;
        message.options = more;
        message.options.setUriPath(*fromUriPath(path));
        const auto atOnce = exchange(encode(message));
        return atOnce + advance(6s);
    }

    Sensor &sensor;
};

} // namespace

class GroupTest : public QObject {
    Q_OBJECT
private slots:
    /// RFC 7252 §8.2
    void anAnswerLeavesWithinTheLeisureAndAsANon()
    {
        Group peer;
        const QByteArray request = vectors("libcoap-non").value(0);
        QVERIFY(!request.isEmpty());
        QCOMPARE(peer.exchange(request), QList<QByteArray>{});
        QCOMPARE(peer.advance(2999ms), QList<QByteArray>{});
        const auto sent = peer.advance(1ms);
        QCOMPARE(sent.size(), qsizetype(1));
        const auto answer = Lockstep::decoded(sent[0]);
        QCOMPARE(answer.type, Type::NonConfirmable);
        QCOMPARE(answer.code, Code::Content);
        QCOMPARE(answer.token, Lockstep::decoded(request).token);
        QCOMPARE(Asking::text(answer), QByteArray("21.5"));
    }

    /// RFC 7252 §8.1
    void aConToAGroupIsDropped()
    {
        Group peer;
        QCOMPARE(peer.exchange(vectors("libcoap-get").value(0)) + peer.advance(10s), QList<QByteArray>{});
        QCOMPARE(peer.exchange("40 00 12 34"), QList<QByteArray>{});       // a ping
    }

    /// RFC 7252 §4.2
    void aGroupNeverGetsAReset()
    {
        Group peer;
        QCOMPARE(peer.exchange("40 01 12 34 ff") + peer.advance(10s), QList<QByteArray>{});    // malformed CON
        QCOMPARE(peer.exchange("50 45 12 34") + peer.advance(10s), QList<QByteArray>{});       // a response nobody asked for
    }

    /// RFC 7252 §8.2
    void errorsAndEmptyAnswersAreNotSent()
    {
        Group peer;
        QCOMPARE(peer.ask("/nothing"), QList<QByteArray>{});
        QCOMPARE(peer.ask("/sensors/temp", Asking::option(OptionNumber::UriQuery, "fail")), QList<QByteArray>{});
        QCOMPARE(peer.ask("/sensors/temp", {}, Code::Put), QList<QByteArray>{});
        QCOMPARE(peer.sensor.puts, 1);
        peer.sensor.text.clear();
        QCOMPARE(peer.ask("/sensors/temp"), QList<QByteArray>{});
        QCOMPARE(peer.ask("/sensors/temp", Asking::uintOption(static_cast<OptionNumber>(65001), 1)), QList<QByteArray>{});
    }

    /// RFC 7967 §2.1
    void noResponseDecidesForAGroup()
    {
        Group peer;
        const auto all = Asking::uintOption(OptionNumber::NoResponse, 0), noSuccess = Asking::uintOption(OptionNumber::NoResponse, 2);
        QCOMPARE(Lockstep::decoded(peer.ask("/nothing", all).value(0)).code, Code::NotFound);
        QCOMPARE(Lockstep::decoded(peer.ask("/sensors/temp", all, Code::Put).value(0)).code, Code::Changed);
        QCOMPARE(peer.ask("/sensors/temp", noSuccess), QList<QByteArray>{});
        QCOMPARE(Lockstep::decoded(peer.ask("/nothing", noSuccess).value(0)).code, Code::NotFound);
    }

    /// RFC 6690 §4.1
    void discoveryThatFindsNothingIsSilent()
    {
        Group peer;
        peer.site.add<WellKnownCore>({".well-known", "core"}, peer.site, false);
        QCOMPARE(peer.ask("/.well-known/core").size(), qsizetype(1));
        QCOMPARE(peer.ask("/.well-known/core", Asking::option(OptionNumber::UriQuery, "rt=nobody")), QList<QByteArray>{});
    }

    void aGroupDoesNotObserve()
    {
        Group peer;
        const auto sent = peer.ask("/sensors/temp", Asking::uintOption(OptionNumber::Observe, 0));
        QCOMPARE(sent.size(), qsizetype(1));
        QVERIFY(!Lockstep::decoded(sent[0]).options.has(OptionNumber::Observe));
        QCOMPARE(peer.endpoint.observations().size(), std::size_t(0));
    }

    void waitingAnswersAreBounded()
    {
        EndpointSettings settings;
        settings.limits.groupAnswers = 10;
        Group peer(settings);
        const QByteArray request = vectors("libcoap-non").value(0);
        for (int i = 0; i < 100; ++i) {
            Message message = Lockstep::decoded(request);
            message.mid = static_cast<std::uint16_t>(i);
            QCOMPARE(peer.exchange(encode(message)), QList<QByteArray>{});
        }
        QCOMPARE(peer.advance(6s).size(), qsizetype(10));
        QCOMPARE(peer.tap.stats.limitHits.counts()[std::size_t(Limit::GroupAnswers)], std::uint64_t(90));
    }
};

QTEST_GUILESS_MAIN(GroupTest)
#include "grouptest.moc"
