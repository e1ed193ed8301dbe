// SPDX-License-Identifier: GPL-3.0-or-later
#include "site/historyexport.h"
#include "ui/changesamples.h"

#include <QAbstractItemModelTester>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace studio;

namespace {

/// The rows as text, cells separated by " | "; without the time, which depends on where one is.
QStringList rows(const HistoryModel &model)
{
    QStringList all;
    for (int row = 0; row < model.rowCount(); ++row)
        all << model.index(row, HistoryModel::Who).data().toString() + QStringLiteral(" | ") + model.index(row, HistoryModel::What).data().toString();
    return all;
}

QStringList remarksOf(const HistoryModel &model, int row)
{
    return changetexts::remarks(model.step(row));
}

KindDescription sensorKind()
{
    KindDescription kind;
    kind.id = QStringLiteral("simulated");
    PropertyDescription period;
    period.name = QStringLiteral("period");
    period.label = QStringLiteral("Period");
    kind.properties = {period};
    return kind;
}

} // namespace

/// What people read of changes: the table's rows, the texts of one change, the exports.
class HistoryModelTest : public QObject {
    Q_OBJECT
    void show(HistoryModel &model, const coap::ChangeStore &store) { model.apply(store.read(1, model.history().mark)); }

private slots:
    void eachChangeIsARow()
    {
        coap::ChangeStore store;
        ChangeSamples(store, 1).before("off").peer("on").window("off").itself("21.5").itself("22.25").edit(R"({"period":["60 s","30 s"],"title":[null,"Room"]})");
        HistoryModel model;
        const QAbstractItemModelTester tester(&model);
        model.setResource({"/a", "°C", sensorKind()});
        show(model, store);
        QCOMPARE(rows(model), (QStringList{"192.168.1.7:40123 | off → on", "This window | on → off", "Itself | off → 21.5 °C",
                                           "Itself | 21.5 → 22.25 °C", "This window | Period: 60 s → 30 s; title: (not set) → Room"}));
        QCOMPARE(changetexts::difference(model.step(3), model.resource()), QString("+0.75 °C (+3.5 %)"));
        QCOMPARE(changetexts::difference(model.step(2), model.resource()), QString());
        QVERIFY(model.index(0, 0).data(Qt::ToolTipRole).toString().contains("192.168.1.7:40123, PUT"));
    }

    void newRowsComeBehindAndOldOnesGoInFront()
    {
        coap::ChangeStore store({4, 100, 10'000});
        ChangeSamples samples(store, 1);
        HistoryModel model;
        const QAbstractItemModelTester tester(&model);
        samples.before("0").peer("1").peer("2").peer("3");
        show(model, store);
        QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted), removed(&model, &QAbstractItemModel::rowsRemoved), reset(&model, &QAbstractItemModel::modelReset);
        samples.peer("4").peer("5").peer("6");
        const auto batch = model.apply(store.read(1, model.history().mark));
        QCOMPARE(batch.dropped, 2);
        QCOMPARE(batch.inserted, 3);
        QCOMPARE(rows(model).first(), QString("192.168.1.7:40123 | 2 → 3"));
        QCOMPARE(model.history().gone, std::uint64_t(2));
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        samples.peer("6");
        show(model, store);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(rows(model).last(), QString("192.168.1.7:40123 | 5 → 6 (×2)"));
        QCOMPARE(inserted.size(), 1);
        QCOMPARE(removed.size(), 1);
        for (int i = 0; i < 10; ++i)
            samples.peer(QByteArray::number(i));
        show(model, store);     // nothing of before is kept
        QCOMPARE(model.rowCount(), 4);
        model.clear();
        QCOMPARE(reset.size(), 1);
        QCOMPARE(model.rowCount(), 0);
    }

    void whatIsNotKnownIsSaid()
    {
        coap::ChangeStore store;
        ChangeSamples(store, 1).lose(3).peer("1").lose(2).peer("2").size(5'000).peer("3");
        HistoryModel model;
        show(model, store);
        QCOMPARE(model.history().gone, std::uint64_t(3));
        QCOMPARE(rows(model), (QStringList{"192.168.1.7:40123 | → 1", "192.168.1.7:40123 | 1 … → 2", "192.168.1.7:40123 | 2 → 3"}));
        QCOMPARE(remarksOf(model, 0), QStringList{"The value before it is not known."});
        QCOMPARE(remarksOf(model, 1), QStringList{"Right before it, 2 changes were not recorded."});
        QCOMPARE(remarksOf(model, 2), QStringList{"Only the first 1 B of 5 kB are kept."});
        QVERIFY(!changetexts::settable(model.step(2).change));
        QCOMPARE(changetexts::settable(model.step(1).change), std::optional(QStringLiteral("2")));
    }

    void lostChangesHaveARowOfTheirOwn()
    {
        coap::ChangeStore store;
        ChangeSamples samples(store, 1);
        samples.peer("1").lose(7).before("8").peer("9");
        HistoryModel model;
        show(model, store);
        QCOMPARE(rows(model), (QStringList{"192.168.1.7:40123 | → 1", " | 7 changes were not recorded", "192.168.1.7:40123 | 8 → 9"}));
    }

    void valuesAreShownInTheirForm_data()
    {
        QTest::addColumn<int>("format");
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");
        QTest::addColumn<QString>("cell");
        QTest::addColumn<QString>("diff");
        QTest::newRow("text") << 0 << QByteArray("warm\nwater") << QByteArray("warm\ntea") << "warm water → warm tea" << "  warm\n- water\n+ tea\n";
        QTest::newRow("json") << 50 << QByteArray(R"({"a":1,"b":2})") << QByteArray(R"({"a":1,"b":3})") << "b: 2 → 3"
                              << "  {\n    \"a\": 1,\n-   \"b\": 2\n+   \"b\": 3\n  }\n";
        QTest::newRow("json array") << 50 << QByteArray("[1]") << QByteArray("[2]") << "[1] → [2]" << "  [\n-   1\n+   2\n  ]\n";
        QTest::newRow("cbor") << 60 << QByteArray::fromHex("a1616101") << QByteArray::fromHex("a1616102") << R"({ "a": 1 } → { "a": 2 })"
                              << "  {\n-     \"a\": 1\n+     \"a\": 2\n  }\n";
        QTest::newRow("octets") << 42 << QByteArray::fromHex("deadbeef") << QByteArray::fromHex("deadfeef") << "de ad be ef → de ad fe ef"
                                << "- 0000  de ad be ef\n+ 0000  de ad fe ef\n";
        QTest::newRow("empty") << 0 << QByteArray("x") << QByteArray() << "x → (empty)" << "- x\n";
        QTest::newRow("not UTF-8") << 0 << QByteArray("x") << QByteArray("\xff") << "x → ff" << "- 0000  78\n+ 0000  ff\n";
        QTest::newRow("many octets") << 42 << QByteArray() << QByteArray(14, '\1') << "(empty) → 01 01 01 01 01 01 01 01 01 01 01 01… 14 B"
                                     << "+ 0000  01 01 01 01 01 01 01 01\n+ 0008  01 01 01 01 01 01\n";
    }
    void valuesAreShownInTheirForm()
    {
        QFETCH(int, format);
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, after);
        QFETCH(QString, cell);
        QFETCH(QString, diff);
        coap::ChangeStore store;
        ChangeSamples(store, 1).format(format).before(before).peer(after);
        HistoryModel model;
        show(model, store);
        QCOMPARE(model.index(0, HistoryModel::What).data().toString(), cell);
        QCOMPARE(textdiff::plainText(changetexts::diff(model.step(0), {})), diff);
    }

    void aValueThatWasCutWithinACharacterIsStillText()
    {
        coap::ChangeStore store;
        ChangeSamples(store, 1).size(2'000).peer("Gr\xc3\xbc\xc3");
        HistoryModel model;
        show(model, store);
        QCOMPARE(rows(model), QStringList{QStringLiteral("192.168.1.7:40123 | → Grü")});
    }

    void membersOfJsonAreToldApart()
    {
        coap::ChangeStore store;
        ChangeSamples(store, 1).format(50).before(R"({"a":1})").peer(R"({"a":null,"list":[1,2]})").peer(R"({"on":true})");
        HistoryModel model;
        show(model, store);
        QCOMPARE(rows(model), QStringList({"192.168.1.7:40123 | a: 1 → null; list: (not set) → [1,2]",
                                           "192.168.1.7:40123 | a: null → (not set); list: [1,2] → (not set); on: (not set) → true"}));
    }

    void csvHasALineForEachChange()
    {
        coap::ChangeStore store;
        ChangeSamples(store, 1).before("off").peer("a, \"b\"").edit(R"({"title":["A","B"]})").format(42).itself(QByteArray::fromHex("00ff"));
        HistoryModel model;
        show(model, store);
        QCOMPARE(historyexport::csv(model), QByteArray("time,who,method,what,contentFormat,encoding,old,new,size,count\r\n"
                                                       "2023-11-14T22:14:20.000Z,192.168.1.7:40123,PUT,value,0,text,off,\"a, \"\"b\"\"\",6,1\r\n"
                                                       "2023-11-14T22:15:20.000Z,window,,definition,0,text,,\"{\"\"title\"\":[\"\"A\"\",\"\"B\"\"]}\",19,1\r\n"
                                                       "2023-11-14T22:16:20.000Z,itself,,value,42,hex,61 2c 20 22 62 22,00 ff,2,1\r\n"));
    }

    void jsonHasAnObjectForEachChange()
    {
        coap::ChangeStore store;
        ChangeSamples(store, 1).lose(4).before("off").peer("on").edit(R"({"title":["A","B"]})").lose(1).itself("off");
        HistoryModel model;
        model.setResource({"/a", "°C", {}});
        show(model, store);
        const QJsonObject all = QJsonDocument::fromJson(historyexport::json(model)).object();
        QCOMPARE(all.value("resource").toString(), QString("/a"));
        QCOMPARE(all.value("olderChanges").toInt(), 4);
        const QJsonArray changes = all.value("changes").toArray();
        QCOMPARE(changes.size(), 3);
        QCOMPARE(changes[0].toObject(), (QJsonObject{{"time", "2023-11-14T22:14:20.000Z"}, {"who", "192.168.1.7:40123"}, {"method", "PUT"}, {"what", "value"},
                                                     {"encoding", "text"}, {"contentFormat", 0}, {"old", "off"}, {"new", "on"}, {"size", 2}, {"count", 1}}));
        QCOMPARE(changes[1].toObject().value("properties").toObject(), (QJsonObject{{"title", QJsonArray{"A", "B"}}}));
        QCOMPARE(changes[2].toObject().value("notRecordedBefore").toInt(), 1);
    }

    void whatCannotBeWrittenIsSaid()
    {
        const QTemporaryDir folder;
        HistoryModel model;
        QString problem;
        QVERIFY(historyexport::write(model, folder.filePath("a.csv"), &problem));
        QVERIFY(historyexport::write(model, folder.filePath("a.JSON"), &problem));
        QVERIFY(problem.isEmpty());
        QVERIFY(!historyexport::write(model, folder.filePath("a.txt"), &problem));
        QVERIFY(!problem.isEmpty());
        problem.clear();
        QVERIFY(!historyexport::write(model, folder.filePath("no/such/folder/a.csv"), &problem));
        QVERIFY(!problem.isEmpty());
    }
};

QTEST_MAIN(HistoryModelTest)
#include "historymodeltest.moc"
