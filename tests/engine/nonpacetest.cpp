// SPDX-License-Identifier: GPL-3.0-or-later
// How often an observer hears, and how the server learns that it is still there (RFC 7641 §4.5).
#include "support/asking.h"

#include <QTest>

using namespace coap;
using namespace std::chrono_literals;

namespace {

class Counter : public ObservableResource {
public:
    Response renderGet(const Request &) override { return {Code::Content, std::to_string(count)}; }
    NotifyType notifyType() const override { return type; }
    void next() { ++count; updatedState(); }

    NotifyType type = NotifyType::LikeRequest;
    int count = 0;
};

/// A peer that observes /counter.
class Watching : public Asking {
public:
    explicit Watching(Counter::NotifyType type = Counter::NotifyType::NonConfirmable, const EndpointSettings &settings = {})
        : Asking(settings), counter(site.add<Counter>({"counter"}))
    {
        counter.type = type;
        observe();
    }
    void observe() { get("/counter", uintOption(OptionNumber::Observe, 0)); }
    QList<QByteArray> change() { return run([this] { counter.next(); }); }
    void acknowledge(const QByteArray &datagram)
    {
        Message ack;
        ack.type = Type::Acknowledgement;
        ack.mid = decoded(datagram).mid;
        exchange(encode(ack));
    }
    static Type typeOf(const QList<QByteArray> &sent) { return decoded(sent.value(0)).type; }

    Counter &counter;
};

} // namespace

class NonPaceTest : public QObject {
    Q_OBJECT
private slots:
    /// RFC 7641 §4.5.1
    void withoutAKnownRoundTripANonEveryThreeSeconds()
    {
        Watching peer;
        QCOMPARE(peer.change().size(), qsizetype(1));
        QList<QByteArray> later;
        for (int i = 0; i < 60; ++i) {      // a change each 100 ms for 6 s
            QCOMPARE(peer.change(), QList<QByteArray>{});
            later += peer.advance(100ms);
        }
        QCOMPARE(later.size(), qsizetype(2));
        QCOMPARE(Asking::text(Lockstep::decoded(later[0])), QByteArray("31"));      // the newest of its time
        QCOMPARE(Lockstep::decoded(later[0]).type, Type::NonConfirmable);
        QCOMPARE(peer.endpoint.observations()[0].state, ObservationInfo::State::Healthy);
    }

    /// RFC 7641 §4.5.1
    void theLastStateArrivesHoweverPaced()
    {
        Watching peer;
        peer.change();
        peer.advance(1s);
        QCOMPARE(peer.change(), QList<QByteArray>{});
        QCOMPARE(peer.endpoint.observations()[0].state, ObservationInfo::State::Waiting);
        const auto last = peer.advance(10s);
        QCOMPARE(last.size(), qsizetype(1));
        QCOMPARE(Asking::text(Lockstep::decoded(last[0])), QByteArray("2"));
        QCOMPARE(peer.advance(60s), QList<QByteArray>{});
    }

    /// RFC 7641 §4.5.1
    void withAKnownRoundTripANonEachRoundTrip()
    {
        Watching peer(Counter::NotifyType::Confirmable);
        const auto con = peer.change();
        QCOMPARE(peer.typeOf(con), Type::Confirmable);
        peer.advance(200ms);
        peer.acknowledge(con.value(0));     // a round trip of 200 ms
        peer.counter.type = Counter::NotifyType::NonConfirmable;
        QCOMPARE(peer.change().size(), qsizetype(1));
        QList<QByteArray> later;
        for (int i = 0; i < 20; ++i) {      // a change each 50 ms for 1 s
            peer.change();
            later += peer.advance(50ms);
        }
        QCOMPARE(later.size(), qsizetype(5));
    }

    /// RFC 7641 §4.5.1
    void twoObservationsOfOneClientShareItsPace()
    {
        Watching peer;
        auto &other = peer.site.add<Counter>({"other"});
        other.type = Counter::NotifyType::NonConfirmable;
        peer.get("/other", Asking::uintOption(OptionNumber::Observe, 0));     // the empty token again: takes the place of the first
        Message second;
        second.code = Code::Get;
        second.mid = 4'000;
        second.token = Token(octetsOf("b"));
        second.options.addUint(OptionNumber::Observe, 0);
        second.options.add(OptionNumber::UriPath, std::string_view("counter"));
        peer.exchange(encode(second));
        QCOMPARE(peer.endpoint.observations().size(), std::size_t(2));
        const auto both = peer.run([&] { peer.counter.next(); other.next(); });
        QCOMPARE(both.size(), qsizetype(1));
        QCOMPARE(peer.advance(2999ms), QList<QByteArray>{});
        QCOMPARE(peer.advance(1ms).size(), qsizetype(1));
    }

    void theUserMayTurnThePaceOff()
    {
        EndpointSettings settings;
        settings.tuning.pacesNonNotifications = false;
        Watching peer(Counter::NotifyType::NonConfirmable, settings);
        for (int i = 0; i < 10; ++i)
            QCOMPARE(peer.change().size(), qsizetype(1));
    }

    /// RFC 7641 §4.5
    void eachObserverGetsAConWithinADayThoughNothingChanges()
    {
        Watching peer;
        QCOMPARE(peer.advance(22h), QList<QByteArray>{});
        const auto sent = peer.advance(2h);
        QVERIFY(!sent.isEmpty());
        QCOMPARE(Lockstep::decoded(sent[0]).type, Type::Confirmable);
        QCOMPARE(Asking::text(Lockstep::decoded(sent[0])), QByteArray("0"));
        QCOMPARE(sent.size(), qsizetype(5));    // never acknowledged: MAX_RETRANSMIT repetitions
        QCOMPARE(peer.endpoint.observations().size(), std::size_t(0));
    }

    /// RFC 7641 §4.5
    void afterATimeoutThePeersOtherObservationsAreTriedWithACon()
    {
        Watching peer(Counter::NotifyType::Confirmable);
        auto &other = peer.site.add<Counter>({"other"});
        other.type = Counter::NotifyType::NonConfirmable;
        Message second;
        second.code = Code::Get;
        second.mid = 4'000;
        second.token = Token(octetsOf("b"));
        second.options.addUint(OptionNumber::Observe, 0);
        second.options.add(OptionNumber::UriPath, std::string_view("other"));
        peer.exchange(encode(second));
        peer.change();
        peer.advance(93s);
        QCOMPARE(peer.endpoint.observations().size(), std::size_t(1));
        QCOMPARE(peer.typeOf(peer.run([&] { other.next(); })), Type::Confirmable);
    }
};

QTEST_GUILESS_MAIN(NonPaceTest)
#include "nonpacetest.moc"
