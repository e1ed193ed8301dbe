// SPDX-License-Identifier: GPL-3.0-or-later
#include "host/tapreader.h"

#include <QTest>

#include <algorithm>

using namespace studio;

namespace {

coap::Octets datagram(std::uint32_t number)
{
    // CON GET with a mid; then the number and as many octets as its last digit says.
    const std::uint8_t start[]{0x40, 0x01, std::uint8_t(number >> 8), std::uint8_t(number), 0xff,
                               std::uint8_t(number >> 24), std::uint8_t(number >> 16), std::uint8_t(number >> 8), std::uint8_t(number)};
    coap::Octets octets(std::size(start) + number % 10, std::uint8_t(number));
    std::ranges::copy(start, octets.begin());
    return octets;
}

void write(coap::Tap &tap, std::uint32_t number)
{
    const coap::Octets octets = datagram(number);
    tap.count(coap::Direction::In, octets.size());
    coap::TapRecord *record = tap.message(octets, {});
    if (record == nullptr)
        return;
    record->mid = static_cast<std::uint16_t>(number);
    record->noteValue = number;
    tap.publish();
}

/// A tap and its reader.
struct Watched {
    coap::Tap tap;
    coap::MessageStore messages;
    coap::HistoryStore histories;
    coap::ChangeStore changes;
    TapReader reader{tap, messages, histories, changes};
};

} // namespace

class TapReaderTest : public QObject {
    Q_OBJECT
private slots:
    void messagesArriveWholeAndNumbered()
    {
        Watched watched;
        auto &[tap, messages, histories, changes, reader] = watched;
        for (std::uint32_t i = 1; i <= 100; ++i)
            write(tap, i);
        QTRY_COMPARE(messages.range().end, std::uint64_t(101));
        const auto rows = messages.read(1, 101, 1000, true);
        QCOMPARE(rows.size(), std::size_t(100));
        for (std::uint32_t i = 1; i <= 100; ++i) {
            QCOMPARE(rows[i - 1].number, std::uint64_t(i));
            QCOMPARE(rows[i - 1].octets, datagram(i));
        }
    }

    void numbersGoToTheHistoryOfTheirResource()
    {
        Watched watched;
        auto &[tap, messages, histories, changes, reader] = watched;
        tap.number(7, 21.5, 1'000);
        tap.number(8, 1, 1'500);
        tap.number(7, 22.5, 2'000);
        QTRY_COMPARE(histories.read(7).size(), std::size_t(2));
        QCOMPARE(histories.read(7).back().value, 22.5);
        QCOMPARE(histories.read(7).back().wallNanoseconds, std::int64_t(2'000));
        QTRY_COMPARE(histories.read(8).size(), std::size_t(1));
        QCOMPARE(messages.range().end, std::uint64_t(1));
    }

    void whatIsGoneIsForgottenAfterWhatWasStillToldOfIt()
    {
        Watched watched;
        auto &[tap, messages, histories, changes, reader] = watched;
        coap::ChangeRecord record;
        for (const std::uint64_t resource : {7, 8}) {
            record.resource = resource;
            tap.number(resource, 21.5, 1'000);
            tap.change(record, datagram(1));
        }
        reader.forget({7});
        QTRY_COMPARE(changes.read(8).changes.size(), std::size_t(1));
        QTRY_COMPARE(changes.read(7).mark, std::uint64_t(0));
        QTRY_VERIFY(histories.read(7).empty());
        QCOMPARE(histories.read(8).size(), std::size_t(1));
    }

    void numbersOutliveARemovalThatIsUndone()
    {
        Watched watched;
        auto &[tap, messages, histories, changes, reader] = watched;
        tap.number(7, 21.5, 1'000);
        coap::ChangeRecord record;
        record.what = coap::ChangeRecord::What::Removal;
        record.resource = 7;
        tap.change(record, {});
        reader.forget({7});
        record.what = coap::ChangeRecord::What::Return;
        record.former = std::exchange(record.resource, 8);
        tap.change(record, {});
        QTRY_COMPARE(histories.read(8).size(), std::size_t(1));
        QVERIFY(histories.read(7).empty());
    }

    void whatIsStillInTheRingsIsReadBeforeItEnds()
    {
        coap::Tap tap;
        coap::MessageStore messages;
        coap::HistoryStore histories;
        coap::ChangeStore changes;
        {
            TapReader reader(tap, messages, histories, changes);
            for (std::uint32_t i = 0; i < 1'000; ++i)
                write(tap, i);
        }
        QCOMPARE(messages.range().end, std::uint64_t(1'001));
        QVERIFY(!tap.isWatched());
    }

    void withoutAReaderNothingIsWritten()
    {
        coap::Tap tap;
        write(tap, 1);
        coap::MessageStore messages;
        coap::HistoryStore histories;
        coap::ChangeStore changes;
        { TapReader reader(tap, messages, histories, changes); }
        QCOMPARE(messages.range().end, std::uint64_t(1));
    }

    void whatDidNotFitIsCounted()
    {
        coap::Tap tap;
        coap::MessageStore messages(1'000'000);
        tap.feed = &messages.feed();        // and nobody turns its pages
        std::uint64_t written = 0;
        for (; tap.stats.recordsDropped.load() < 50; ++written)
            write(tap, static_cast<std::uint32_t>(written));
        coap::HistoryStore histories;
        coap::ChangeStore changes;
        TapReader reader(tap, messages, histories, changes);
        QTRY_COMPARE(messages.range().end - 1, written - 50);
        QTRY_COMPARE(messages.range().lost, std::uint64_t(50));
        QVERIFY(written > 100'000);
        QTRY_VERIFY((write(tap, 1), messages.range().end - 1 > written - 50));
    }

    /// The writer is faster than the store: some are lost, none is mixed up.
    void aFastWriterLosesWholeMessagesOnly()
    {
        constexpr std::uint32_t total = 300'000;
        coap::Tap tap;
        coap::MessageStore messages(total);
        coap::HistoryStore histories;
        coap::ChangeStore changes;
        {
            TapReader reader(tap, messages, histories, changes);
            std::thread writer([&tap] {
                for (std::uint32_t i = 0; i < total; ++i)
                    write(tap, i);
            });
            writer.join();
        }
        const auto range = messages.range();
        QCOMPARE(range.size() + range.lost, std::uint64_t(total));
        std::int64_t last = -1;
        for (const coap::StoredMessage &row : messages.read(range.first, range.end, total, true)) {
            QVERIFY(std::int64_t(row.record.noteValue) > last);
            last = row.record.noteValue;
            QCOMPARE(row.octets, datagram(row.record.noteValue));
        }
    }
};

QTEST_GUILESS_MAIN(TapReaderTest)
#include "tapreadertest.moc"
