// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/hex.h"
#include "tap/historystore.h"
#include "tap/messagestore.h"
#include "tap/spscring.h"
#include "tap/stats.h"

#include <QTest>

#include <thread>

using namespace coap;

/// What leaves the engine for watchers, written by one thread and read by another.
class TapTest : public QObject {
    Q_OBJECT
private slots:
    void theRingKeepsOrderBetweenTwoThreads()
    {
        SpscRing<int> ring(64);
        std::thread writer([&] {
            for (int i = 0; i < 100'000;)
                if (ring.push(i))
                    ++i;
                else
                    std::this_thread::yield();
        });
        int next = 0, value = 0;
        bool inOrder = true;
        while (next < 100'000)
            if (ring.pop(value))
                inOrder = inOrder && value == next++;
            else
                std::this_thread::yield();
        writer.join();
        QVERIFY(inOrder);
    }

    void aFullRingRefuses()
    {
        SpscRing<int> ring(4);
        for (int i = 0; i < 4; ++i)
            QVERIFY(ring.push(i));
        QVERIFY(!ring.push(4));
        int value = -1;
        QVERIFY(ring.pop(value));
        QCOMPARE(value, 0);
        QVERIFY(ring.push(4));
    }

    /// An answer is found by its exchange; a notification, whose request may be long gone, brings its path along.
    void aRowKnowsThePathThatItWasTold()
    {
        MessageStore store;
        // A notification; Uri-Path "abc", "/" (RFC 7252 §3.1)
        store.feed().write(hex("50 45 7d 34 ff 31"), hex("b3 61 62 63 01 2f"))->code = Code::Content;
        store.feed().publish();
        store.append({}, hex("40 00 00 01"));
        QCOMPARE(QByteArray::fromStdString(*store.at(1).path), QByteArray("/abc/%2F"));
        QCOMPARE(toHex(store.at(1).octets), QByteArray("50 45 7d 34 ff 31"));
        QCOMPARE(toHex(store.at(2).octets), QByteArray("40 00 00 01"));
        QVERIFY(store.at(2).path == nullptr);
    }

    void anAnswerShowsThePathOfItsRequest()
    {
        MessageStore store(10);
        TapRecord request;
        request.code = Code::Get;
        request.exchange = 7;
        store.append(request, hex("40 01 7d 34 bb 74 65 6d 70 65 72 61 74 75 72 65"));
        TapRecord answer;
        answer.direction = Direction::Out;
        answer.code = Code::Content;
        answer.exchange = 7;
        store.append(answer, hex("60 45 7d 34 ff 32 32 2e 33 20 43"));
        QCOMPARE(QByteArray::fromStdString(*store.at(2).path), QByteArray("/temperature"));
    }

    /// Only as long as the rows in between are few: nobody waits for a search through all of them.
    void aMessageFindsTheRequestItBelongsToAcrossPages()
    {
        MessageStore store;
        TapRecord request;
        request.code = Code::Get;
        request.exchange = 7;
        store.append(request, hex("40 01 7d 34 bb 74 65 6d 70 65 72 61 74 75 72 65"));
        const Octets large(1'200);
        for (int i = 0; i < 300; ++i)
            store.append({}, large);            // more than a page
        TapRecord answer;
        answer.code = Code::Content;
        answer.exchange = 7;
        store.append(answer, hex("40 45 00 01 ff 32"));
        QVERIFY(MessagePage::pageOctets < 300 * large.size());
        QCOMPARE(QByteArray::fromStdString(*store.at(302).path), QByteArray("/temperature"));
        for (int i = 0; i < 3'000; ++i)
            store.append({}, hex("40 00 00 01"));
        store.append(answer, hex("40 45 00 01 ff 32"));
        QVERIFY(store.at(3'303).path == nullptr);
    }

    void pagesNeverHoldMoreThanTheStoreMay()
    {
        MessageStore store(1'000'000, 4 * MessagePage::pageOctets);
        const Octets large(60'000);
        for (int i = 0; i < 100; ++i)
            store.append({}, large);            // four a page
        const auto range = store.range();
        QCOMPARE(range.end, std::uint64_t(101));
        QCOMPARE(range.size(), std::uint64_t(16));
        QCOMPARE(store.at(range.first).octets, large);
        QCOMPARE(store.at(range.first - 1).number, std::uint64_t(0));
    }

    void theOldestMessagesLeaveFirstAndNumbersGoOn()
    {
        MessageStore store(3);
        for (int i = 0; i < 5; ++i)
            store.append({}, hex("40 00 00 01"));
        const auto range = store.range();
        QCOMPARE(range.first, std::uint64_t(3));
        QCOMPARE(range.end, std::uint64_t(6));
        QCOMPARE(store.at(2).number, std::uint64_t(0));
        store.clear();
        QCOMPARE(store.range().first, std::uint64_t(6));
    }

    void theHistoryChangedLeastRecentlyLeavesFirst()
    {
        HistoryStore store(4, 3);
        for (int i = 1; i <= 5; ++i)
            store.append(1, {i, double(i)});
        QCOMPARE(store.read(1).size(), std::size_t(3));
        QCOMPARE(store.read(1, 4).size(), std::size_t(1));
        store.append(2, {6, 6});
        store.append(2, {7, 7});
        QVERIFY(store.read(1).empty());
        QCOMPARE(store.read(2).size(), std::size_t(2));
    }

    void aHistoryGoesOnWithARenamedResource()
    {
        HistoryStore store(10, 3);
        store.append(1, {1, 1});
        store.append(1, {2, 2});
        store.append(2, {3, 3});        // it has told already
        store.append(2, {4, 4});
        store.goesOn(1, 2);
        QVERIFY(store.read(1).empty());
        const auto points = store.read(2);
        QCOMPARE(points.size(), std::size_t(3));
        QCOMPARE(points.front().value, 2.);
        QCOMPARE(points.back().value, 4.);
        store.append(2, {5, 5});
        QCOMPARE(store.read(2).front().value, 3.);
        store.goesOn(7, 2);             // nothing was known of it
        QCOMPARE(store.read(2).size(), std::size_t(3));
    }

    void whatWasRemovedStaysUntilThereIsNoRoom()
    {
        HistoryStore store(4, 3);
        for (int i = 1; i <= 2; ++i) {
            store.append(1, {i, 1});
            store.append(2, {i, 2});
        }
        store.retire(2);
        store.remove(2);
        QCOMPARE(store.read(2).size(), std::size_t(2));
        store.goesOn(2, 3);
        store.remove(3);                // by a client
        QVERIFY(store.read(3).empty());
        store.retire(1);
        for (int i = 3; i <= 5; ++i)
            store.append(4, {i, 4});
        QVERIFY(store.read(1).empty());
        QCOMPARE(store.read(4).size(), std::size_t(3));
    }

    void percentilesComeFromTheHistogram()
    {
        using namespace std::chrono_literals;
        Stats stats;
        for (int i = 0; i < 98; ++i)
            stats.recordLatency(10us);
        for (int i = 0; i < 2; ++i)
            stats.recordLatency(1ms);
        const auto s = stats.snapshot();
        QVERIFY(s.p50 >= 10us && s.p50 <= 12us);
        QVERIFY(s.p95 >= 10us && s.p95 <= 12us);
        QVERIFY(s.p99 >= 1000us && s.p99 <= 1200us);
    }
};

QTEST_APPLESS_MAIN(TapTest)
#include "taptest.moc"
