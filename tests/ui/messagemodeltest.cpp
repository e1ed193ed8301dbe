// SPDX-License-Identifier: GPL-3.0-or-later
#include "messages/messagemodel.h"
#include "ui/messagesamples.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace studio;

namespace {

using Mode = QAbstractItemModelTester::FailureReportingMode;

void fill(coap::MessageStore &store, int count)
{
    for (int n = 0; n < count; ++n)
        samples::put(store, n % 2 ? samples::content : samples::get, n % 2 ? coap::Direction::Out : coap::Direction::In);
}

QString numbers(const MessageModel &model)
{
    QStringList list;
    for (int row = 0; row < model.rowCount(); ++row)
        list << model.index(row, cells::Number).data().toString();
    return list.join(u' ');
}

} // namespace

class MessageModelTest : public QObject {
    Q_OBJECT

private slots:
    void newMessagesAreAnnouncedOncePerRefresh()
    {
        coap::MessageStore store(5);
        MessageModel model(store);
        QAbstractItemModelTester tester(&model, Mode::QtTest);
        QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted), removed(&model, &QAbstractItemModel::rowsRemoved);
        QVERIFY(model.refresh().isEmpty());
        fill(store, 4);
        QCOMPARE(model.refresh().inserted, 4);
        QCOMPARE(numbers(model), "1 2 3 4");
        QVERIFY(model.refresh().isEmpty());
        fill(store, 3);
        const auto batch = model.refresh();
        QCOMPARE(batch.dropped, 2);
        QCOMPARE(batch.inserted, 3);
        QCOMPARE(numbers(model), "3 4 5 6 7");
        QCOMPARE(inserted.size(), 2);
        QCOMPARE(removed.size(), 1);
    }

    void itNeverHoldsMoreThanItsCap()
    {
        coap::MessageStore store(50);
        MessageModel model(store, nullptr, 8);
        QAbstractItemModelTester tester(&model, Mode::QtTest);
        int most = 0;
        connect(&model, &QAbstractItemModel::rowsInserted, this, [&] { most = std::max(most, model.rowCount()); });
        for (const int count : {5, 5, 40, 1, 200}) {
            fill(store, count);
            model.refresh();
        }
        QCOMPARE(most, 8);
        QCOMPARE(numbers(model), "244 245 246 247 248 249 250 251");
    }

    void allThatWasThereMayBeGone()
    {
        coap::MessageStore store(4);
        MessageModel model(store);
        QAbstractItemModelTester tester(&model, Mode::QtTest);
        fill(store, 4);
        model.refresh();
        fill(store, 100);
        const auto batch = model.refresh();
        QCOMPARE(batch.dropped, 4);
        QCOMPARE(numbers(model), "101 102 103 104");
        store.clear();
        QCOMPARE(model.refresh().dropped, 4);
        QCOMPARE(model.rowCount(), 0);
        fill(store, 1);
        model.refresh();
        QCOMPARE(numbers(model), "105");
    }

    void whatIsNotLookedAtIsCounted()
    {
        coap::MessageStore store(100);
        MessageModel model(store);
        fill(store, 60);
        model.refresh();
        QCOMPARE(model.taken(), 60u);
        fill(store, 340);       // while the window stood still: 301 to 400 are kept
        model.refresh();
        QCOMPARE(model.taken(), 160u);
        QCOMPARE(model.overtaken(), 240u);
        model.setFilter(MessageFilter::parse("type:ack").filter);
        model.refresh();        // looks at the same again
        QCOMPARE(model.taken(), 160u);
        model.setFrozen(true);
        fill(store, 150);       // 451 to 550 are kept
        model.refresh();
        QCOMPARE(model.overtaken(), 290u);
        model.setFrozen(false);
        model.refresh();
        QCOMPARE(model.taken() + model.overtaken(), 550u);
        fill(store, 10);
        store.clear();
        model.forget();         // the user's wish, not a loss
        fill(store, 5);
        model.refresh();
        QCOMPARE(model.taken(), 265u);
        QCOMPARE(model.overtaken(), 290u);
    }

    void aFilterOverAMillionMessagesNeverTakesMoreThanItsPortion()
    {
        constexpr int million = 1'000'000;
        coap::MessageStore store(million, std::size_t(128) << 20);
        MessageModel model(store, nullptr, million);
        fill(store, million);
        model.refresh();
        QCOMPARE(model.rowCount(), million);
        model.setFilter(MessageFilter::parse("type:ack").filter);
        int refreshes = 0;
        for (quint64 before = model.behind(); before > 0; before = model.behind()) {
            model.refresh();
            ++refreshes;
            QVERIFY(before - model.behind() <= MessageModel::scannedPerRefresh);
        }
        QCOMPARE(refreshes, 62);
        QCOMPARE(model.rowCount(), million / 2);
    }

    void aFilteredIndexIsBuiltInPortions()
    {
        coap::MessageStore store;
        const int count = int(MessageModel::scannedPerRefresh) * 2 + 100;
        fill(store, count);
        MessageModel model(store);
        QAbstractItemModelTester tester(&model, Mode::QtTest);
        model.refresh();
        QCOMPARE(model.rowCount(), count);
        model.setFilter(MessageFilter::parse("type:ack").filter);
        QCOMPARE(model.rowCount(), 0);
        model.refresh();
        QCOMPARE(model.rowCount(), int(MessageModel::scannedPerRefresh) / 2);
        QCOMPARE(model.behind(), quint64(count) - MessageModel::scannedPerRefresh);
        model.refresh();
        model.refresh();
        QCOMPARE(model.behind(), 0u);
        QCOMPARE(model.rowCount(), count / 2);
        QCOMPARE(model.numberAt(0), 2u);
        QCOMPARE(model.rowOf(6), 2);
        QCOMPARE(model.rowOf(5), -1);
        fill(store, 2);
        QCOMPARE(model.refresh().inserted, 1);
        model.setFilter({});
        model.refresh();
        QCOMPARE(model.rowCount(), count + 2);
    }

    void aFrozenTableTakesAnotherFilterButNothingNew()
    {
        coap::MessageStore store(40'000);
        MessageModel model(store);
        QAbstractItemModelTester tester(&model, Mode::QtTest);
        fill(store, 40'000);
        model.refresh();
        model.setFrozen(true);
        fill(store, 1'000);
        QVERIFY(model.refresh().isEmpty());
        QCOMPARE(model.newer(), 1'000u);
        QCOMPARE(model.rowCount(), 40'000);
        model.setFilter(MessageFilter::parse("in").filter);
        for (int round = 0; round < 4; ++round)
            model.refresh();
        QCOMPARE(model.behind(), 0u);
        QCOMPARE(model.rowCount(), 19'500);         // of 1,001 … 40,000
        QCOMPARE(model.numberAt(19'499), 39'999u);
        model.setFrozen(false);
        QCOMPARE(model.refresh().inserted, 500);
    }

    void aFilterThatLooksIntoDatagramsTakesSmallerPortions()
    {
        coap::MessageStore store;
        fill(store, 5'000);
        MessageModel model(store);
        model.setFilter(MessageFilter::parse("\"22.3 C\"").filter);
        model.refresh();
        QCOMPARE(model.behind(), 5'000 - MessageModel::scannedWithOctets);
    }

    void rowsThatWereSeenStayReadable()
    {
        coap::MessageStore store(40);
        MessageModel model(store);
        fill(store, 40);
        model.refresh();
        QCOMPARE(model.index(0, cells::Code).data().toString(), "GET");
        fill(store, 60);    // the view is paused: no refresh
        QCOMPARE(model.index(0, cells::Code).data().toString(), "GET");
        QCOMPARE(model.index(39, cells::Code).data().toString(), "");
        QCOMPARE(model.index(39, cells::Number).data().toString(), "40");
        QCOMPARE(model.index(39, cells::Info).data().toString(), "no longer kept");
        model.refresh();
        QCOMPARE(model.index(39, cells::Code).data().toString(), "2.05 Content");
    }

    void theTailIsReadAgainWhenItHasGrown()
    {
        coap::MessageStore store;
        MessageModel model(store);
        for (int round = 0; round < 100; ++round) {
            fill(store, 2);
            model.refresh();
            QCOMPARE(model.index(model.rowCount() - 2, cells::Code).data().toString(), "GET");
            QCOMPARE(model.index(model.rowCount() - 1, cells::Code).data().toString(), "2.05 Content");
        }
    }

    void theCacheHasACeiling()
    {
        coap::MessageStore store;
        fill(store, 5000);
        MessageCache cache(store);
        for (std::uint64_t number = 1; number <= 5000; number += 16)
            QCOMPARE(cache.row(number).number, number);
        QCOMPARE(cache.pages(), MessageCache::mostPages);
        QCOMPARE(cache.row(5001).number, 0u);
    }

    void cellsSayTheMessageInWordsAndIcons()
    {
        coap::MessageStore store;
        samples::put(store, samples::getWithToken, coap::Direction::In, coap::Note::Request, 0, 1);
        samples::put(store, "61457d3520", coap::Direction::Out, coap::Note::Piggybacked, 0, 1);
        MessageModel model(store);
        model.refresh();
        const auto text = [&](int row, int column) { return model.index(row, column).data().toString(); };
        QCOMPARE(model.index(0, cells::Direction).data(Qt::AccessibleTextRole).toString(), "in");
        QCOMPARE(text(0, cells::Direction), "");    // the arrow says it
        QCOMPARE(text(0, cells::Peer), "192.168.1.7:40123");
        QCOMPARE(text(0, cells::Type), "CON");
        QCOMPARE(text(0, cells::Mid), "32053");
        QCOMPARE(text(0, cells::Token), "20");
        QCOMPARE(text(0, cells::Size), "17");
        QCOMPARE(text(1, cells::Path), "/temperature");     // of the request
        QCOMPARE(text(1, cells::Info), "piggybacked response");
        QCOMPARE(model.index(0, cells::Mid).data(Qt::ToolTipRole).toString(), "Message ID 32053 (0x7d35)");
        QVERIFY(model.index(0, cells::Code).data(Qt::ForegroundRole) != model.index(1, cells::Code).data(Qt::ForegroundRole));
    }

    void everyCellsTermFindsItsOwnMessage()
    {
        coap::MessageStore store;
        samples::put(store, samples::getWithToken, coap::Direction::In, coap::Note::Request, 0, 1);
        samples::put(store, samples::notification, coap::Direction::Out, coap::Note::Notification, 16, 2);
        samples::put(store, samples::notification, coap::Direction::Out, coap::Note::Retransmission, 4u << 16 | 1, 2);
        samples::put(store, samples::content, coap::Direction::Out, coap::Note::DuplicateAnswer, 0, 1);
        samples::put(store, "40017d", coap::Direction::In, coap::Note::Malformed);
        int terms = 0;
        for (const auto &message : store.read(1, 6, 9, true)) {
            for (int column = 0; column < cells::ColumnCount; ++column) {
                const QString term = cells::term(MessageRow::of(message), column);
                if (term.isEmpty())
                    continue;
                const auto reading = MessageFilter::parse(term);
                QVERIFY2(reading.isOk() && reading.filter.matches(message), qPrintable(term));
                ++terms;
            }
        }
        QVERIFY(terms > 20);
    }
};

QTEST_MAIN(MessageModelTest)
#include "messagemodeltest.moc"
