// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/hex.h"
#include "tap/changestore.h"
#include "tap/octetring.h"
#include "tap/tap.h"

#include <QTest>

#include <atomic>
#include <thread>

using namespace coap;

namespace {

constexpr std::int64_t second = 1'000'000'000;

Actor peer(std::uint16_t port)
{
    Actor actor{Actor::Kind::Peer, Code::Put, {}};
    actor.remote.port = port;
    return actor;
}

ChangeRecord record(std::uint64_t resource, std::uint64_t revision, const Actor &actor, ChangeRecord::What what = ChangeRecord::What::Value)
{
    ChangeRecord made;
    made.what = what;
    made.actor = actor;
    made.contentFormat = 0;
    made.resource = resource;
    made.revision = revision;
    made.wallNanoseconds = static_cast<std::int64_t>(revision) * second;
    return made;
}

void put(ChangeStore &store, ChangeRecord made, std::string_view value)
{
    made.size = static_cast<std::uint32_t>(value.size());
    store.append(made, octetsOf(value));
}

/// "1 -> 2 | 3": what was before, then what each change has left.
QByteArray text(const ChangeHistory &history)
{
    QByteArray all = history.before ? QByteArray::fromStdString(std::string(textOf(history.before->octets))) + " ->" : QByteArray("->");
    for (const Change &change : history.changes)
        all += ' ' + QByteArray::fromStdString(std::string(textOf(change.octets)));
    return all;
}

} // namespace

/// The last changes of each resource, and the ring that brings them.
class ChangeStoreTest : public QObject {
    Q_OBJECT
private slots:
    void samplesDoNotPushOutWhatSomebodyDid()
    {
        ChangeStore store(ChangeStore::Limits{4, 100, 1'000});
        std::uint64_t revision = 1;
        put(store, record(1, revision, {}, ChangeRecord::What::Before), "0");
        put(store, record(1, ++revision, peer(1)), "a");
        for (const char *sample : {"1", "2", "3", "4", "5"})
            put(store, record(1, ++revision, {}), sample);
        auto history = store.read(1);
        QCOMPARE(text(history), QByteArray("0 -> a 3 4 5"));
        QCOMPARE(history.changes[1].missed, std::uint64_t(2));
        QCOMPARE(history.gone, std::uint64_t(0));
        for (const char *value : {"b", "c", "d"})
            put(store, record(1, ++revision, peer(1)), value);
        QCOMPARE(text(store.read(1)), QByteArray("a -> 5 b c d"));       // half of them, and no more
    }

    void theRingBringsEntriesOfAnyLengthInOrderBetweenTwoThreads()
    {
        OctetRing ring(512);
        constexpr std::size_t total = 100'000, longest = 120;
        const Octets octets(longest, 0xab);
        std::thread writer([&] {
            for (std::size_t i = 0; i < total;) {
                const std::uint64_t head = i;
                const OctetView number(reinterpret_cast<const std::uint8_t *>(&head), sizeof head);
                if (ring.push(number, OctetView(octets).first(i % longest)))
                    ++i;
                else
                    std::this_thread::yield();
            }
        });
        bool isRight = true;
        for (std::size_t next = 0; next < total;) {
            const OctetView entry = ring.front();
            if (entry.empty()) {
                std::this_thread::yield();
                continue;
            }
            std::uint64_t head = 0;
            std::memcpy(&head, entry.data(), sizeof head);
            isRight = isRight && head == next && sameOctets(entry.subspan(sizeof head), OctetView(octets).first(next % longest));
            ring.pop();
            ++next;
        }
        writer.join();
        QVERIFY(isRight);
    }

    void aFullRingRefusesAndGoesOnWhenThereIsRoom()
    {
        OctetRing ring(64);
        const Octets a = hex("0102030405060708090a"), b = hex("0b0c");
        QVERIFY(ring.push(a, b));               // 8 for the length, 12 and 4 to fill up
        QVERIFY(ring.push(b, {}));              // 16
        QVERIFY(!ring.push(a, a));              // 32: 24 are left
        QVERIFY(ring.push(a, {}));
        QVERIFY(!ring.push(b, {}));
        QCOMPARE(toHex(ring.front()), QByteArray("01 02 03 04 05 06 07 08 09 0a 0b 0c"));
        ring.pop();
        QVERIFY(ring.push(b, b));
        for (const char *expected : {"0b 0c", "01 02 03 04 05 06 07 08 09 0a", "0b 0c 0b 0c"}) {
            QCOMPARE(toHex(ring.front()), QByteArray(expected));
            ring.pop();
        }
        QVERIFY(ring.front().empty());
        QVERIFY(!ring.push(a, Octets(100)));
    }

    void anEntryThatWouldNotFitBeforeTheEndBeginsAtTheBeginning()
    {
        OctetRing ring(64);
        const Octets octets = hex("0102030405060708090a0b0c0d0e0f101112131415161718");
        for (std::size_t round = 0; round < 100; ++round) {
            const OctetView entry = OctetView(octets).first(1 + round % octets.size());     // 32 at most: half of the ring
            QVERIFY(ring.push(entry, {}));
            QCOMPARE(toHex(ring.front()), toHex(entry));
            ring.pop();
            QVERIFY(ring.front().empty());
        }
    }

    void whoeverActsIsNamed()
    {
        Tap tap;
        QVERIFY(!tap.change(record(1, 2, {}), hex("31")));          // nobody reads
        MessageFeed feed;
        tap.feed = &feed;
        QVERIFY(tap.change(record(1, 2, {}), hex("31")));
        {
            const Tap::Acting outer(tap, peer(7));
            tap.change(record(1, 3, {}), hex("32"));
            {
                const Tap::Acting inner(tap, {Actor::Kind::Window, Code::Empty, {}});
                tap.change(record(1, 4, {}), hex("33"));
            }
            tap.change(record(1, 5, {}), Octets(5'000));
        }
        tap.change(record(1, 6, {}), hex("35"));
        ChangeStore store;
        store.takeFrom(tap.changes);
        const auto changes = store.read(1).changes;
        QCOMPARE(changes.size(), std::size_t(5));
        QVERIFY(changes[0].record.actor == Actor{});
        QVERIFY(changes[1].record.actor == peer(7));
        QVERIFY(changes[2].record.actor.kind == Actor::Kind::Window);
        QVERIFY(changes[3].record.actor == peer(7));
        QCOMPARE(changes[3].octets.size(), ChangeRecord::keptOctets);
        QCOMPARE(changes[3].record.size, std::uint32_t(5'000));
        QVERIFY(changes[3].isCut() && !changes[2].isCut());
        QVERIFY(changes[4].record.actor == Actor{});
    }

    void whatFindsNoRoomIsToldByTheRevisionsOfWhatComesLater()
    {
        Tap tap;
        MessageFeed feed;
        tap.feed = &feed;
        std::uint64_t revision = 1;
        const Octets large(1'000);
        while (tap.change(record(1, ++revision, peer(1)), large)) {}
        const std::uint64_t lost = 3;
        for (std::uint64_t i = 1; i < lost; ++i)
            QVERIFY(!tap.change(record(1, ++revision, peer(1)), large));
        ChangeStore store;
        store.takeFrom(tap.changes);
        QVERIFY(tap.change(record(1, ++revision, peer(1)), hex("31")));
        store.takeFrom(tap.changes);
        QCOMPARE(store.read(1).changes.back().missed, lost);
    }

    void theOldestOfAResourceLeavesAndIsWhatTheNextHasChanged()
    {
        ChangeStore store({3, 100, 1'000});
        put(store, record(1, 1, peer(1), ChangeRecord::What::Before), "1");
        for (const char *value : {"2", "3"})
            put(store, record(1, static_cast<std::uint64_t>(value[0] - '0'), peer(1)), value);
        QCOMPARE(text(store.read(1)), QByteArray("1 -> 2 3"));
        QCOMPARE(store.read(1).gone, std::uint64_t(0));
        for (const char *value : {"4", "5", "6"})
            put(store, record(1, static_cast<std::uint64_t>(value[0] - '0'), peer(1)), value);
        const auto history = store.read(1);
        QCOMPARE(text(history), QByteArray("3 -> 4 5 6"));
        QCOMPARE(history.gone, std::uint64_t(2));
        QVERIFY(store.read(1, history.mark).changes.empty());
        QCOMPARE(store.read(1, history.mark).mark, history.mark);
        QCOMPARE(store.read(2).mark, std::uint64_t(0));
    }

    void aHistoryThatBeginsLateSaysHowManyCameBefore()
    {
        ChangeStore store;
        put(store, record(1, 10, peer(1)), "a");            // revisions 2 to 9
        put(store, record(2, 10, peer(1), ChangeRecord::What::Before), "b");    // and 10
        put(store, record(2, 11, peer(1)), "c");
        QCOMPARE(store.read(1).gone, std::uint64_t(8));
        QVERIFY(!store.read(1).before);
        QCOMPARE(store.read(2).gone, std::uint64_t(9));
    }

    void whatWasBeforeIsTakenOnlyWhereItIsNews()
    {
        ChangeStore store;
        put(store, record(1, 2, peer(1)), "a");
        put(store, record(1, 2, peer(1), ChangeRecord::What::Before), "a");
        QCOMPARE(text(store.read(1)), QByteArray("-> a"));
        put(store, record(1, 6, peer(1), ChangeRecord::What::Before), "e");     // 3, 4, 5 and 6 were lost
        put(store, record(1, 7, peer(1)), "f");
        QCOMPARE(text(store.read(1)), QByteArray("-> a e f"));
        QCOMPARE(store.read(1).changes[1].missed, std::uint64_t(4));
        QCOMPARE(store.read(1).changes[2].missed, std::uint64_t(0));
    }

    void aBusySensorHasOneEntryASecond()
    {
        ChangeStore store;
        for (std::uint64_t i = 0; i < 250; ++i) {
            ChangeRecord made = record(1, i + 2, {});
            made.wallNanoseconds = static_cast<std::int64_t>(i) * second / 100;
            put(store, made, std::to_string(i));
        }
        const auto history = store.read(1);
        QCOMPARE(text(history), QByteArray("-> 99 199 249"));
        QCOMPARE(history.changes[0].count, std::uint64_t(100));
        QCOMPARE(history.changes[1].since, second);
        QCOMPARE(history.changes[1].record.wallNanoseconds, second * 199 / 100);
    }

    void theSameValueFromTheSameClientIsCounted()
    {
        ChangeStore store;
        put(store, record(1, 2, peer(1)), "on");
        put(store, record(1, 3, peer(1)), "on");
        put(store, record(1, 4, peer(2)), "on");
        put(store, record(1, 5, peer(2)), "off");
        put(store, record(1, 6, peer(2)), "on");
        const auto history = store.read(1);
        QCOMPARE(text(history), QByteArray("-> on on off on"));
        QCOMPARE(history.changes[0].count, std::uint64_t(2));
        QCOMPARE(history.changes[0].since, 2 * second);
        QCOMPARE(history.changes[1].count, std::uint64_t(1));
    }

    void whatResourcesChangeByThemselvesLeavesFirst()
    {
        ChangeStore store({10, 6, 1'000});
        put(store, record(1, 2, peer(1)), "a");
        put(store, record(1, 3, peer(1)), "b");
        for (std::uint64_t revision = 2; revision < 20; ++revision)
            put(store, record(2, revision, {}), std::to_string(revision));
        QCOMPARE(text(store.read(1)), QByteArray("-> a b"));
        QCOMPARE(text(store.read(2)), QByteArray("16 -> 17 18 19"));
    }

    void theResourceChangedLeastRecentlyLosesItsOldest()
    {
        ChangeStore store({10, 4, 1'000});
        for (const std::uint64_t revision : {2, 3})
            put(store, record(1, revision, peer(1)), std::to_string(revision));
        for (const std::uint64_t revision : {2, 3, 4, 5})
            put(store, record(2, revision, peer(1)), std::to_string(revision));
        QCOMPARE(store.read(1).mark, std::uint64_t(0));             // the value that was left over is no history
        QCOMPARE(text(store.read(2)), QByteArray("-> 2 3 4 5"));
    }

    void octetsHaveACeiling()
    {
        ChangeStore store({100, 100, 1'000});
        const std::string large(300, 'x');
        for (std::uint64_t revision = 2; revision < 12; ++revision)
            put(store, record(1, revision, peer(1)), large + std::to_string(revision));
        const auto history = store.read(1);
        QCOMPARE(history.changes.size(), std::size_t(2));           // and the one before them
        QVERIFY(history.before);
        QCOMPARE(history.gone, std::uint64_t(8));
    }

    void aRenamedResourceKeepsItsHistory()
    {
        ChangeStore store;
        put(store, record(1, 2, peer(1)), "a");
        put(store, record(2, 2, {}), "fresh");              // what it begins with under its new id
        ChangeRecord edit = record(2, 2, {Actor::Kind::Window, Code::Empty, {}}, ChangeRecord::What::Definition);
        edit.former = 1;
        put(store, edit, "{}");
        store.remove(1);
        put(store, record(2, 3, peer(1)), "b");
        QCOMPARE(text(store.read(2)), QByteArray("-> a fresh {} b"));
        QCOMPARE(store.read(2).changes.back().missed, std::uint64_t(0));
        store.remove(2);
        QCOMPARE(store.read(2).mark, std::uint64_t(0));
    }

    /// Whoever takes back a deletion has its history again; the resource counts from the beginning, as a new one does.
    void whatIsBroughtBackGoesOnWithItsHistory()
    {
        ChangeStore store;
        put(store, record(1, 2, peer(1)), "a");
        put(store, record(1, 3, peer(1)), "b");
        const std::uint64_t mark = store.read(1).mark;
        put(store, record(1, 3, {Actor::Kind::Window, Code::Empty, {}}, ChangeRecord::What::Removal), "");
        store.remove(1);
        ChangeRecord back = record(2, 1, {Actor::Kind::Window, Code::Empty, {}}, ChangeRecord::What::Return);
        back.former = 1;
        put(store, back, "");
        QCOMPARE(store.read(1).mark, std::uint64_t(0));
        QVERIFY(store.read(2).mark > mark);
        put(store, record(2, 2, peer(1)), "c");
        QCOMPARE(text(store.read(2)), QByteArray("-> a b c"));
    }

    void theHistoryOfWhatHasGoneLeavesFirst()
    {
        ChangeStore store({10, 4, 1'000});
        put(store, record(1, 2, peer(1)), "a");
        put(store, record(2, 2, {}), "its own");
        put(store, record(3, 2, peer(1)), "gone");
        put(store, record(3, 2, {Actor::Kind::Window, Code::Empty, {}}, ChangeRecord::What::Removal), "");
        store.remove(3);
        put(store, record(1, 3, peer(1)), "b");
        put(store, record(1, 4, peer(1)), "c");
        QCOMPARE(store.read(3).mark, std::uint64_t(0));
        QCOMPARE(store.read(2).changes.size(), std::size_t(1));
        ChangeRecord back = record(4, 1, {Actor::Kind::Window, Code::Empty, {}}, ChangeRecord::What::Return);
        back.former = 3;
        put(store, back, "");
        QCOMPARE(store.read(4).mark, std::uint64_t(0));
    }

    /// The tap's three sides at once; for the thread sanitizer.
    void oneWritesOneTakesOneReads()
    {
        Tap tap;
        MessageFeed feed;
        tap.feed = &feed;
        ChangeStore store;
        std::atomic<bool> isDone{false};
        std::thread writer([&] {
            for (std::uint64_t revision = 2; revision < 50'002; ++revision) {
                const Tap::Acting acting(tap, peer(static_cast<std::uint16_t>(revision)));
                while (!tap.change(record(revision % 3, revision, {}), octetsOf(std::to_string(revision))))
                    std::this_thread::yield();
            }
            isDone = true;
        });
        std::thread taker([&] {
            while (!isDone)
                store.takeFrom(tap.changes);
            store.takeFrom(tap.changes);
        });
        bool isRight = true;
        while (!isDone) {
            for (const Change &change : store.read(1).changes)
                isRight = isRight && std::string(textOf(change.octets)) == std::to_string(change.record.revision);
        }
        writer.join();
        taker.join();
        QVERIFY(isRight);
        QCOMPARE(store.read(1).changes.size(), std::size_t(100));
    }
};

QTEST_APPLESS_MAIN(ChangeStoreTest)
#include "changestoretest.moc"
