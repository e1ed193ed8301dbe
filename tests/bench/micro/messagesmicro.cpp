// SPDX-License-Identifier: GPL-3.0-or-later
// What the Messages pane costs for each message: the store, the filter, the model.
#include "messages/messagemodel.h"
#include "ui/messagesamples.h"

#include <QTest>

using namespace studio;

namespace {

constexpr int burst = 1'000;        // a timer's worth at 50,000 messages/s

void fill(coap::MessageStore &store)
{
    static const coap::Octets asked = samples::octets(samples::getWithToken), answered = samples::octets(samples::contentWithToken);
    for (int i = 0; i < burst; i += 2) {
        store.append(samples::record(asked, coap::Direction::In), asked);
        store.append(samples::record(answered, coap::Direction::Out), answered);
    }
}

} // namespace

class MessagesMicro : public QObject {
    Q_OBJECT
private slots:
    void filter_data()
    {
        QTest::addColumn<QString>("terms");
        QTest::addColumn<bool>("isShown");
        QTest::newRow("code") << "code:2.05 out" << true;
        QTest::newRow("path") << "path:/temperature -type:con" << false;
        QTest::newRow("peer and token") << "peer:192.168.1.7 token:20" << true;
        QTest::newRow("text") << "\"22.3 C\"" << true;
    }
    void filter()
    {
        QFETCH(QString, terms);
        QFETCH(bool, isShown);
        coap::MessageStore store;
        samples::put(store, samples::contentWithToken, coap::Direction::Out);
        const coap::StoredMessage message = store.at(1);
        const auto reading = MessageFilter::parse(terms);
        QVERIFY2(reading.isOk(), qPrintable(reading.problem));
        bool found = false;
        QBENCHMARK {
            found = reading.filter.matches(message);
        }
        QCOMPARE(found, isShown);
    }

    void storeAThousand()
    {
        coap::MessageStore store;
        QBENCHMARK {
            fill(store);
        }
        QVERIFY(store.range().size() >= burst);
    }

    /// What the pane does at each tick; the store's part, above, is in it.
    void appendAThousand_data()
    {
        QTest::addColumn<QString>("terms");
        QTest::newRow("no filter") << "";
        QTest::newRow("half of them") << "code:2.05";
        QTest::newRow("by text") << "\"22.3 C\"";
    }
    void appendAThousand()
    {
        QFETCH(QString, terms);
        coap::MessageStore store;
        MessageModel model(store);
        model.setFilter(MessageFilter::parse(terms).filter);
        QBENCHMARK {
            fill(store);
            model.refresh();
        }
        QCOMPARE(model.behind(), quint64(0));
        QVERIFY(model.rowCount() >= burst / 2);
    }
};

QTEST_GUILESS_MAIN(MessagesMicro)
#include "messagesmicro.moc"
