// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/lockstep.h"

#include <QTest>

using namespace coap;
using namespace std::chrono_literals;

namespace {

class Temperature : public ObservableResource {
public:
    Response renderGet(const Request &) override { return {code, text}; }
    void updateObservationCount(std::size_t count) override { counts << static_cast<int>(count); }
    void set(std::string newText) { text = std::move(newText); updatedState(); }

    std::string text = "18.5 Cel";
    Code code = Code::Content;
    QList<int> counts;
};

using Sent = QList<QByteArray>;

// RFC 7641 Appendix A, figure 3: GET /temperature, token 0x4a, Observe 0.
constexpr auto registerCon = "41 01 16 33 4a 60 5b 74 65 6d 70 65 72 61 74 75 72 65";
constexpr auto registerNon = "51 01 16 33 4a 60 5b 74 65 6d 70 65 72 61 74 75 72 65";
constexpr auto deregister = "41 01 16 34 4a 61 01 5b 74 65 6d 70 65 72 61 74 75 72 65";

std::uint32_t observeOf(const QByteArray &sent)
{
    return Lockstep::decoded(sent).options.uint(OptionNumber::Observe).value_or(0xffffffff);
}

std::string payloadOf(const QByteArray &sent)
{
    return std::string(textOf(Lockstep::decoded(sent).payload));
}

} // namespace

/// RFC 7641.
class ObserveTest : public QObject {
    Q_OBJECT
private slots:
    /// RFC 7641 §4.4
    void aChangeIsNotifiedWithTheTokenAndAHigherValue()
    {
        Lockstep peer;
        auto &temperature = peer.site.add<Temperature>({"temperature"});
        const auto first = peer.exchange(registerCon);
        QCOMPARE(payloadOf(first.value(0)), std::string("18.5 Cel"));
        const auto sent = peer.run([&] { temperature.set("19.2 Cel"); });
        QCOMPARE(sent.size(), qsizetype(1));
        const auto message = Lockstep::decoded(sent[0]);
        QCOMPARE(message.type, Type::Confirmable);
        QCOMPARE(QByteArray::fromStdString(message.token.hex()), QByteArray("4a"));
        QCOMPARE(payloadOf(sent[0]), std::string("19.2 Cel"));
        QVERIFY(observeOf(sent[0]) > observeOf(first[0]));
        QVERIFY(message.options.has(OptionNumber::MaxAge));
    }

    /// RFC 7641 §4.2
    void twoChangesInOneTurnAreOneNotification()
    {
        Lockstep peer;
        auto &temperature = peer.site.add<Temperature>({"temperature"});
        peer.exchange(registerNon);
        const auto sent = peer.run([&] { temperature.set("1"); temperature.set("2"); });
        QCOMPARE(sent.size(), qsizetype(1));
        QCOMPARE(payloadOf(sent[0]), std::string("2"));
    }

    void theCountIsToldBeforeTheFirstRender()
    {
        Lockstep peer;
        auto &temperature = peer.site.add<Temperature>({"temperature"});
        peer.exchange(registerCon);
        peer.exchange(deregister);
        QCOMPARE(temperature.counts, (QList<int>{1, 0}));
    }

    /// RFC 7641 §3.6
    void deregistrationEndsIt()
    {
        Lockstep peer;
        auto &temperature = peer.site.add<Temperature>({"temperature"});
        peer.exchange(registerCon);
        const auto answer = peer.exchange(deregister);
        QVERIFY(!Lockstep::decoded(answer.value(0)).options.has(OptionNumber::Observe));
        QCOMPARE(peer.run([&] { temperature.set("1"); }), Sent{});
    }

    /// RFC 7252 §4.2 lets the sender give up early: to one who wants no more, the last notification is not repeated.
    void afterTheEndNothingOfItIsRepeatedAndNothingWaitsForIt()
    {
        Lockstep peer;
        auto &temperature = peer.site.add<Temperature>({"temperature"});
        peer.exchange(registerCon);
        QCOMPARE(peer.run([&] { temperature.set("1"); }).size(), qsizetype(1));
        peer.exchange(deregister);
        peer.exchange("41 01 16 35 4a 60 5b 74 65 6d 70 65 72 61 74 75 72 65");
        const auto sent = peer.run([&] { temperature.set("2"); });
        QCOMPARE(sent.size(), qsizetype(1));
        QCOMPARE(payloadOf(sent[0]), std::string("2"));
        peer.exchange("41 01 16 36 4a 61 01 5b 74 65 6d 70 65 72 61 74 75 72 65");
        QCOMPARE(peer.advance(200s), Sent{});
    }

    void aResetToAConOrANonEndsIt_data()
    {
        QTest::addColumn<QByteArray>("registration");
        QTest::newRow("CON") << QByteArray(registerCon);
        QTest::newRow("NON") << QByteArray(registerNon);
    }

    /// RFC 7641 §3.6
    void aResetToAConOrANonEndsIt()
    {
        QFETCH(QByteArray, registration);
        Lockstep peer;
        auto &temperature = peer.site.add<Temperature>({"temperature"});
        peer.exchange(registration.constData());
        const auto sent = peer.run([&] { temperature.set("1"); });
        const auto mid = sent.value(0).mid(6, 5);
        QCOMPARE(peer.exchange(QByteArray("70 00 ").append(mid).constData()), Sent{});
        QCOMPARE(peer.endpoint.observations().size(), std::size_t(0));
        QCOMPARE(peer.run([&] { temperature.set("2"); }), Sent{});
    }

    /// RFC 7641 §4.5.2
    void aRetransmissionCarriesTheNewestState()
    {
        Lockstep peer;
        auto &temperature = peer.site.add<Temperature>({"temperature"});
        peer.exchange(registerCon);
        const auto first = peer.run([&] { temperature.set("1"); });
        QCOMPARE(peer.run([&] { temperature.set("2"); }), Sent{});          // NSTART: one CON at a time
        const auto again = peer.advance(2s);
        QCOMPARE(again.size(), qsizetype(1));
        QCOMPARE(payloadOf(again[0]), std::string("2"));
        QVERIFY(Lockstep::decoded(again[0]).mid != Lockstep::decoded(first[0]).mid);    // §4.5.2
        QVERIFY(observeOf(again[0]) > observeOf(first[0]));
        QCOMPARE(peer.advance(4s), again);                                  // nothing new: the same octets, 4 s later
    }

    /// RFC 7641 §4.5.2
    void theLastStateArrivesAfterTheAck()
    {
        Lockstep peer;
        auto &temperature = peer.site.add<Temperature>({"temperature"});
        peer.exchange(registerCon);
        const auto first = peer.run([&] { temperature.set("1"); });
        peer.run([&] { temperature.set("2"); });
        const auto next = peer.exchange(QByteArray("60 00 ").append(first.value(0).mid(6, 5)).constData());
        QCOMPARE(payloadOf(next.value(0)), std::string("2"));
    }

    /// RFC 7641 §4.5
    void anObserverThatNeverAcknowledgesIsGone()
    {
        Lockstep peer;
        auto &temperature = peer.site.add<Temperature>({"temperature"});
        peer.exchange(registerCon);
        peer.run([&] { temperature.set("1"); });
        QCOMPARE(peer.advance(93s).size(), qsizetype(4));
        QCOMPARE(peer.endpoint.observations().size(), std::size_t(0));
        QCOMPARE(temperature.observerCount(), std::size_t(0));
    }

    /// RFC 7641 §4.2
    void aRemovedResourceTellsItsObservers()
    {
        Lockstep peer;
        peer.site.add<Temperature>({"temperature"});
        peer.exchange(registerNon);
        const auto sent = peer.run([&] { peer.site.removeResource({"temperature"}); });
        QCOMPARE(Lockstep::decoded(sent.value(0)).code, Code::NotFound);
        QVERIFY(!Lockstep::decoded(sent[0]).options.has(OptionNumber::Observe));
        QCOMPARE(peer.endpoint.observations().size(), std::size_t(0));
    }

    /// RFC 7641 §4.2
    void anErrorEndsIt()
    {
        Lockstep peer;
        auto &temperature = peer.site.add<Temperature>({"temperature"});
        peer.exchange(registerNon);
        temperature.code = Code::Forbidden;
        const auto sent = peer.run([&] { temperature.set("1"); });
        QCOMPARE(Lockstep::decoded(sent.value(0)).code, Code::Forbidden);
        QVERIFY(!Lockstep::decoded(sent[0]).options.has(OptionNumber::Observe));
        QCOMPARE(peer.endpoint.observations().size(), std::size_t(0));
    }

    /// RFC 7641 §4.1
    void beyondTheLimitTheAnswerIsPlain()
    {
        EndpointSettings settings;
        settings.limits.observersPerRemote = 1;
        Lockstep peer(settings);
        peer.site.add<Temperature>({"temperature"});
        QVERIFY(observeOf(peer.exchange(registerCon).value(0)) != 0xffffffff);
        const auto second = peer.exchange("41 01 16 35 4b 60 5b 74 65 6d 70 65 72 61 74 75 72 65");
        QCOMPARE(Lockstep::decoded(second.value(0)).code, Code::Content);
        QCOMPARE(observeOf(second[0]), 0xffffffffu);
    }

    /// RFC 7641 §4.5
    void everySixteenthNonIsACon()
    {
        Lockstep peer;
        auto &temperature = peer.site.add<Temperature>({"temperature"});
        peer.exchange(registerNon);
        int cons = 0;
        for (int i = 0; i < 16; ++i) {
            peer.advance(3s);       // their pace, §4.5.1
            const auto sent = peer.run([&] { temperature.set(std::to_string(i)); });
            cons += sent.size() == 1 && Lockstep::decoded(sent[0]).type == Type::Confirmable;
        }
        QCOMPARE(cons, 1);
    }
};

QTEST_APPLESS_MAIN(ObserveTest)
#include "observetest.moc"
