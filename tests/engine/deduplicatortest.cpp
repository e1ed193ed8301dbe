// SPDX-License-Identifier: GPL-3.0-or-later
#include "message/deduplicator.h"
#include "support/hex.h"

#include <QTest>

using namespace coap;
using namespace std::chrono_literals;

namespace {

const Octets getCount = hex("40 01 12 34 b5 63 6f 75 6e 74");   // CON GET /count, mid 0x1234
const Octets getOther = hex("40 01 12 34 b5 6f 74 68 65 72");   // the same mid, /other

MessageKey key(std::uint16_t port, std::uint16_t mid)
{
    MessageKey k;
    k.remote.port = port;
    k.mid = mid;
    return k;
}

} // namespace

/// RFC 7252 §4.5 and §4.8.2.
class DeduplicatorTest : public QObject {
    Q_OBJECT

    const TimePoint start{1h};
    using Sight = Deduplicator::Sight;

private slots:
    /// RFC 7252 §4.5
    void aRepeatedRequestFindsItsReply()
    {
        Deduplicator seen({}, 247s, 145s);
        QCOMPARE(seen.admit(key(1, 0x1234), true, getCount, start), Sight::First);
        QVERIFY(seen.reply(key(1, 0x1234))->octets().empty());
        seen.remember(key(1, 0x1234), hex("60 45 12 34 ff 31"));
        QCOMPARE(seen.admit(key(1, 0x1234), true, getCount, start + 2s), Sight::Repeated);
        QCOMPARE(toHex(seen.reply(key(1, 0x1234))->octets()), QByteArray("60 45 12 34 ff 31"));
    }

    /// RFC 7252 §4.4
    void anotherRemoteOrAnotherMidIsAnotherRequest()
    {
        Deduplicator seen({}, 247s, 145s);
        QCOMPARE(seen.admit(key(1, 0x1234), true, getCount, start), Sight::First);
        QCOMPARE(seen.admit(key(2, 0x1234), true, getCount, start), Sight::First);
        QCOMPARE(seen.admit(key(1, 0x1235), true, getCount, start), Sight::First);
    }

    void theSameMidWithOtherOctetsIsANewRequest()
    {
        Deduplicator seen({}, 247s, 145s);
        seen.admit(key(1, 0x1234), true, getCount, start);
        seen.remember(key(1, 0x1234), hex("60 45 12 34 ff 31"));
        QCOMPARE(seen.admit(key(1, 0x1234), true, getOther, start + 1s), Sight::Reused);
        QVERIFY(seen.reply(key(1, 0x1234))->octets().empty());
        QCOMPARE(seen.size(), std::size_t(1));
    }

    /// RFC 7252 §4.8.2
    void aConIsForgottenAfterExchangeLifetimeANonAfterNonLifetime()
    {
        Deduplicator seen({}, 247s, 145s);
        seen.admit(key(1, 1), true, getCount, start);
        seen.admit(key(1, 2), false, getCount, start);
        QCOMPARE(seen.nextDeadline(), std::optional(start + 145s));
        seen.expire(start + 145s);
        QCOMPARE(seen.size(), std::size_t(1));
        QCOMPARE(seen.admit(key(1, 1), true, getCount, start + 246s), Sight::Repeated);
        QCOMPARE(seen.admit(key(1, 1), true, getCount, start + 247s), Sight::First);
    }

    void aFloodByOnePeerLeavesAnothersEntry()
    {
        LimitHits hits;
        Deduplicator seen({.entries = 100, .hits = &hits}, 247s, 145s);
        seen.admit(key(1, 7), true, getCount, start);
        seen.remember(key(1, 7), hex("60 44 12 34"));
        for (int mid = 0; mid < 60'000; ++mid)
            seen.admit(key(2, static_cast<std::uint16_t>(mid)), true, getCount, start + 1s);
        QCOMPARE(seen.size(), std::size_t(100));
        QCOMPARE(seen.admit(key(1, 7), true, getCount, start + 3s), Sight::Repeated);
        QCOMPARE(hits.counts()[std::size_t(Limit::DedupEntries)], std::uint64_t(60'001 - 100));
    }

    /// Of remotes with as many entries the one leaves that has them longest, never the one that has just come.
    void ofEqualRemotesTheOldestLeaves()
    {
        Deduplicator seen({.entries = 3}, 247s, 145s);
        for (std::uint16_t peer = 1; peer <= 4; ++peer)
            QCOMPARE(seen.admit(key(peer, 9), true, getCount, start), Sight::First);
        seen.remember(key(4, 9), hex("60 44 00 09"));
        QVERIFY(seen.reply(key(1, 9)) == nullptr);
        QVERIFY(seen.reply(key(2, 9)) != nullptr);
        QCOMPARE(seen.reply(key(4, 9))->octets().size(), std::size_t(4));
        seen.admit(key(5, 9), true, getCount, start);
        QVERIFY(seen.reply(key(2, 9)) == nullptr);
        QVERIFY(seen.reply(key(3, 9)) != nullptr);
        seen.admit(key(3, 10), true, getCount, start);      // has most now
        QVERIFY(seen.reply(key(3, 9)) == nullptr);
        QVERIFY(seen.reply(key(3, 10)) != nullptr);
        QVERIFY(seen.reply(key(4, 9)) != nullptr);
    }

    void repliesAreBoundedEachAndTogether()
    {
        Deduplicator seen({.entries = 100, .octets = 50, .replyOctets = 20}, 247s, 145s);
        seen.admit(key(1, 1), true, getCount, start);
        seen.remember(key(1, 1), Octets(21));
        QVERIFY(seen.reply(key(1, 1))->isTooLarge);
        QCOMPARE(seen.octets(), std::size_t(0));
        for (std::uint16_t mid = 2; mid < 6; ++mid) {
            seen.admit(key(1, mid), true, getCount, start);
            seen.remember(key(1, mid), Octets(20));
        }
        QVERIFY(seen.octets() <= 50);
        QVERIFY(seen.reply(key(1, 2)) == nullptr);
        QVERIFY(seen.reply(key(1, 5)) != nullptr);
    }

    void memoryComesBack()
    {
        Deduplicator seen({}, 247s, 145s);
        for (std::uint16_t mid = 0; mid < 1'000; ++mid) {
            seen.admit(key(mid % 7, mid), mid % 2 == 0, getCount, start);
            seen.remember(key(mid % 7, mid), Octets(30));
        }
        seen.expire(start + 247s);
        QCOMPARE(seen.size(), std::size_t(0));
        QCOMPARE(seen.octets(), std::size_t(0));
        QVERIFY(!seen.nextDeadline().has_value());
    }
};

QTEST_APPLESS_MAIN(DeduplicatorTest)
#include "deduplicatortest.moc"
