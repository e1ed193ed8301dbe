// SPDX-License-Identifier: GPL-3.0-or-later
#include "message/retransmitter.h"
#include "support/hex.h"

#include <QTest>

using namespace coap;
using namespace std::chrono_literals;

namespace {

MessageKey key(std::uint16_t port, std::uint16_t mid)
{
    MessageKey k;
    k.remote.port = port;
    k.mid = mid;
    return k;
}

} // namespace

/// RFC 7252 §4.2, §4.7 and the times of §4.8.
class RetransmitterTest : public QObject {
    Q_OBJECT

    const TimePoint start{1h};

    /// The times of all attempts after the first until it is given up, from the start.
    QList<double> attemptsWithRandom(std::uint64_t random)
    {
        Retransmitter again({}, [random] { return random; });
        again.start(key(1, 1), {42, hex("40 45 00 01"), {}, 0}, start);
        QList<double> times;
        while (const auto next = again.nextDeadline()) {
            const auto due = again.takeDue(*next);
            times << std::chrono::duration<double>(*next - start).count();
            if (due->isGivenUp)
                again.finish(due->key);
        }
        return times;
    }

private slots:
    /// RFC 7252 §4.2
    void fourRepetitionsWithDoublingGapsThenGivenUp()
    {
        // ACK_TIMEOUT 2 s: 2, 4, 8, 16 s apart, given up after 32 s more.
        QCOMPARE(attemptsWithRandom(0), (QList<double>{2, 6, 14, 30, 62}));
    }

    /// RFC 7252 §4.8.2
    void theLongestCourseIsMaxTransmitSpanAndWait()
    {
        // ACK_RANDOM_FACTOR 1.5: last repetition after 45 s, given up after 93 s (§4.8.2 table 3).
        const auto times = attemptsWithRandom(~std::uint64_t(0));
        QCOMPARE(times.size(), qsizetype(5));
        QVERIFY(qAbs(times[3] - 45) < 1e-6);
        QVERIFY(qAbs(times[4] - 93) < 1e-6);
    }

    /// RFC 7252 §4.2
    void anAckStopsIt()
    {
        Retransmitter again({}, [] { return 0; });
        again.start(key(1, 1), {42, hex("40 45 00 01"), {}, 0}, start);
        QCOMPARE(again.finish(key(1, 1))->subject, std::uint64_t(42));
        QVERIFY(!again.finish(key(1, 1)).has_value());
        QVERIFY(!again.nextDeadline().has_value());
        QVERIFY(!again.takeDue(start + 1h).has_value());
    }

    void anAckFromAnotherEndpointIsNotOurs()
    {
        Retransmitter again({}, [] { return 0; });
        again.start(key(1, 1), {}, start);
        QVERIFY(!again.finish(key(2, 1)).has_value());
        QCOMPARE(again.size(), std::size_t(1));
    }

    /// RFC 7252 §4.7
    void nstartIsPerEndpoint()
    {
        Retransmitter again({}, [] { return 0; });
        again.start(key(1, 1), {}, start);
        QVERIFY(!again.mayStart(key(1, 0).remote));
        QVERIFY(again.mayStart(key(2, 0).remote));
        again.finish(key(1, 1));
        QVERIFY(again.mayStart(key(1, 0).remote));
    }

    /// RFC 7641 §4.5.2
    void aReplacementKeepsCountAndTimeout()
    {
        Retransmitter again({}, [] { return 0; });
        again.start(key(1, 1), {42, hex("40 45 00 01"), {}, 0}, start);
        QVERIFY(again.takeDue(start + 2s).has_value());
        again.replace(key(1, 1), 9, hex("40 45 00 09"));
        QVERIFY(again.find(key(1, 1)) == nullptr);
        QCOMPARE(again.find(key(1, 9))->retransmissions, 1u);
        QCOMPARE(toHex(again.find(key(1, 9))->octets), QByteArray("40 45 00 09"));
        QCOMPARE(again.nextDeadline(), std::optional(start + 6s));
    }

    void afterTheMachineSleptAttemptsAreStillApart()
    {
        Retransmitter again({}, [] { return 0; });
        again.start(key(1, 1), {}, start);
        QVERIFY(again.takeDue(start + 1h).has_value());
        QVERIFY(!again.takeDue(start + 1h).has_value());
        QCOMPARE(again.nextDeadline(), std::optional(start + 1h + 4s));
    }
};

QTEST_APPLESS_MAIN(RetransmitterTest)
#include "retransmittertest.moc"
