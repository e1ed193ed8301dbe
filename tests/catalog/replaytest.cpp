// SPDX-License-Identifier: GPL-3.0-or-later
// CSV files as programs write them, and their columns played back.
#include "catalog/csvreader.h"
#include "catalog/made.h"
#include "catalog/replay.h"

#include <QDateTime>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace coap;
using namespace studio;
using namespace std::chrono_literals;

class ReplayTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    QString written(const QByteArray &text, const QString &name = QStringLiteral("data.csv"))
    {
        QFile file(m_folder.filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write(text) == text.size() ? file.fileName() : QString();
    }
    /// All records, fields joined by |.
    static QByteArrayList records(std::string_view text)
    {
        CsvReader csv(text);
        std::vector<std::string> fields;
        QByteArrayList all;
        while (csv.next(fields)) {
            QByteArrayList record;
            for (const std::string &field : fields)
                record << QByteArray::fromStdString(field);
            all << record.join('|');
        }
        return all;
    }
    QString problem(const QByteArray &text, const Replay::Choice &choice) { return Replay(written(text), choice).problem(); }
    static Replay::Choice column(const QString &name, const QString &time = {})
    {
        Replay::Choice choice;
        choice.column = name;
        choice.timeColumn = time;
        return choice;
    }

private slots:
    void recordsAreReadAsProgramsWriteThem_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArrayList>("read");
        const auto row = [](const char *name, const char *text, const QByteArrayList &read) { QTest::newRow(name) << QByteArray(text) << read; };
        // RFC 4180 §2, rules 1, 2, 5, 6 and 7.
        row("CRLF", "aaa,bbb,ccc\r\nzzz,yyy,xxx\r\n", {"aaa|bbb|ccc", "zzz|yyy|xxx"});
        row("no last line end", "aaa,bbb,ccc\r\nzzz,yyy,xxx", {"aaa|bbb|ccc", "zzz|yyy|xxx"});
        row("quoted", "\"aaa\",\"bbb\",\"ccc\"\r\nzzz,yyy,xxx", {"aaa|bbb|ccc", "zzz|yyy|xxx"});
        row("line end in quotes", "\"aaa\",\"b\r\nbb\",\"ccc\"\r\nzzz,yyy,xxx", {"aaa|b\r\nbb|ccc", "zzz|yyy|xxx"});
        row("doubled quotes", "\"aaa\",\"b\"\"bb\",\"ccc\"", {"aaa|b\"bb|ccc"});
        row("separator in quotes", "\"a,a\",b", {"a,a|b"});
        row("LF and empty lines", "a,b\n\n1,2\n\n", {"a|b", "1|2"});
        row("CR", "a,b\r1,2\r", {"a|b", "1|2"});
        row("byte order mark", "\xef\xbb\xbf""a;b\n1;2", {"a|b", "1|2"});
        row("semicolons and decimal commas", "a;b\n1,5;2,5", {"a|b", "1,5|2,5"});
        row("tabs", "a\tb;c\n1\t2", {"a|b;c", "1|2"});
        row("empty fields", "a,,c\n,,", {"a||c", "||"});
        row("text behind quotes", "\"a\" x,b", {"a|b"});
        row("nothing", "", {});
        row("only line ends", "\r\n\n", {});
    }
    void recordsAreReadAsProgramsWriteThem()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArrayList, read);
        QCOMPARE(records({text.constData(), static_cast<std::size_t>(text.size())}), read);
    }

    void rowsFollowEachOtherAndBeginAgain()
    {
        auto choice = column(QStringLiteral("t"));
        choice.rowSeconds = 0.1;
        const QString file = written("t\n1\n2\n3\n");
        const Replay loop(file, choice);
        QVERIFY(loop.problem().isEmpty());
        const double expected[] = {1, 2, 3, 1, 2, 3, 1};
        for (int i = 0; i < 7; ++i)
            QCOMPARE(loop.at(i * 0.1), expected[i]);
        choice.isLoop = false;
        const Replay once(file, choice);
        QCOMPARE(once.at(0.15), 2.0);
        QCOMPARE(once.at(1000), 3.0);
    }

    void timesSayWhenARowIsDue_data()
    {
        QTest::addColumn<QByteArray>("text");
        const auto row = [](const char *name, const char *text) { QTest::newRow(name) << QByteArray(text); };
        row("seconds", "time,t\n0,1\n10,2\n40,3\n");
        row("Unix seconds", "time,t\n1700000000,1\n1700000010,2\n1700000040,3\n");
        row("Unix milliseconds", "time,t\n1700000000000,1\n1700000010000,2\n1700000040000,3\n");
        row("ISO 8601", "time,t\n2024-05-01T12:00:00Z,1\n2024-05-01T12:00:10Z,2\n2024-05-01T14:00:40+02:00,3\n");
        row("ISO 8601 with a space and no zone", "time,t\n2024-03-31 01:59:55,1\n2024-03-31 02:00:05,2\n2024-03-31 02:00:35.000,3\n");
        row("the newest first", "time,t\n40,3\n10,2\n0,1\n");
        row("rows without a number", "time,t\n0,1\n5,\n6,NA\nx,7\n10,2\n11\n40,3\n");
        row("a German spreadsheet", "time;t\r\n0,0;1,0\r\n10,0;+2,0\r\n40,0;3,0\r\n");
    }
    void timesSayWhenARowIsDue()
    {
        QFETCH(QByteArray, text);
        const Replay replay(written(text), column(QStringLiteral("t"), QStringLiteral("time")));
        QCOMPARE(replay.problem(), QString());
        // The last row lasts as long as the one before it: 30 s. The whole is 70 s long.
        const std::pair<double, double> due[] = {{0, 1}, {9.9, 1}, {10, 2}, {39.9, 2}, {40, 3}, {69.9, 3}, {70, 1}, {80, 2}};
        for (const auto &[seconds, value] : due)
            QCOMPARE(replay.at(seconds), value);
    }

    void columnsAreFoundByNameOrNumber()
    {
        QCOMPARE(Replay(written("day,\"temp\",2\n1,20,30\n"), column(QStringLiteral("temp"))).at(0), 20.0);
        QCOMPARE(Replay(written("day,temp\n1,20\n"), column(QStringLiteral("2"))).at(0), 20.0);
        QCOMPARE(Replay(written("1,20,30\n4,5,6\n"), column(QStringLiteral("2"))).at(0), 20.0);      // no header
        auto withHeader = column(QStringLiteral("2"));
        withHeader.header = Replay::Choice::Header::Present;
        QCOMPARE(Replay(written("1,20,30\n4,5,6\n"), withHeader).at(0), 5.0);
        QCOMPARE(Replay(written("day,temp,2\n1,20,30\n"), withHeader).at(0), 30.0);      // that is its name
    }

    void spreadsheetsThatSaveUtf16AreRead()
    {
        QByteArray text("\xff\xfe", 2);
        for (const char c : {'t', '\t', 'u', '\r', '\n', '7', '\t', '8', '\r', '\n'})
            text.append(c).append('\0');
        QCOMPARE(Replay(written(text), column(QStringLiteral("u"))).at(0), 8.0);
    }

    void whatIsWrongIsSaid()
    {
        const auto temperature = column(QStringLiteral("t"));
        QCOMPARE(problem("", temperature), QStringLiteral("The file is empty."));
        QCOMPARE(problem("a,b\n1,2\n", temperature), QStringLiteral("The file has no column “t”."));
        QCOMPARE(problem("a,b\n1,2\n", column(QStringLiteral("3"))), QStringLiteral("The file has no column “3”."));
        QCOMPARE(problem("a,b\n1,2\n", column(QStringLiteral("0"))), QStringLiteral("The file has no column “0”."));
        QCOMPARE(problem("t\n1\n", column(QStringLiteral("t"), QStringLiteral("when"))), QStringLiteral("The file has no column “when”."));
        QCOMPARE(problem("t\nx\n", temperature), QStringLiteral("No row of the file has a number in that column."));
        QCOMPARE(problem("when,t\nyesterday,1\n", column(QStringLiteral("t"), QStringLiteral("when"))), QStringLiteral("No row of the file has a number and a time."));
        QCOMPARE(problem("t\n1\n\"2\n", temperature), QStringLiteral("A quotation mark in the file is not closed."));
        QCOMPARE(problem("t\n" + QByteArray("1\n").repeated(200'001), temperature), QStringLiteral("The file has more than 200000 rows."));
        QVERIFY(problem("t\n" + QByteArray(9 << 20, ' '), temperature).endsWith(QStringLiteral("is larger than 8 MB.")));
        QVERIFY(Replay(m_folder.filePath(QStringLiteral("none.csv")), temperature).problem().startsWith(QStringLiteral("There is no file")));
        QVERIFY(Replay(m_folder.path(), temperature).problem().endsWith(QStringLiteral("is not a file.")));
        QCOMPARE(Replay(QString(), temperature).problem(), QStringLiteral("No file is chosen."));
        QCOMPARE(Replay(QString(), temperature).at(5), 0.0);
    }

    void aSensorPlaysARecordingBack()
    {
        QVERIFY(!written("when,t\n0,20\n60,21\n120,22\n").isEmpty());
        Asking peer;
        const QJsonObject definition{{"path", "/t"}, {"kind", "simulated"}, {"waveform", "replay"}, {"file", "data.csv"}, {"column", "t"},
                                     {"timeColumn", "when"}, {"speed", 60}, {"decimals", 1}, {"offset", 0.5}};
        auto made = makeResource(definition, m_folder.path());
        QVERIFY(made.resource != nullptr);
        auto *item = catalogItem(*made.resource);
        peer.run([&] { peer.site.addResource({"t"}, std::move(made.resource)); });
        QByteArrayList samples;
        for (int i = 0; i < 5; ++i) {
            samples << Asking::text(peer.get("/t"));
            peer.advance(1s);
        }
        QCOMPARE(samples, (QByteArrayList{"20.5", "21.5", "22.5", "20.5", "21.5"}));
        QCOMPARE(item->liveValue().number.value(), 22.5);
    }

    void aMissingRecordingIsSaidToPeopleAndNotWhereItIsToClients()
    {
        Asking peer;
        auto *item = serve(peer, R"({"path": "/t", "kind": "simulated", "waveform": "replay", "file": "/nowhere/secret.csv"})");
        const auto answer = peer.get("/t");
        QCOMPARE(answer.code, Code::InternalServerError);
        QVERIFY(!Asking::text(answer).contains("nowhere"));
        QVERIFY(item->liveValue().text.contains(QStringLiteral("secret.csv")));
        QVERIFY(!item->liveValue().number);
        // Another file, live.
        QVERIFY(!written("5\n", QStringLiteral("good.csv")).isEmpty());
        const QByteArray good = R"({"path": "/t", "kind": "simulated", "waveform": "replay", "file": "FILE"})";
        peer.run([&] { QVERIFY(item->applyDefinition(json(QByteArray(good).replace("FILE", m_folder.filePath(QStringLiteral("good.csv")).toUtf8()).constData())).isEmpty()); });
        QCOMPARE(Asking::text(peer.get("/t")), QByteArray("5.00"));
    }

    void aReplayNeedsAFile()
    {
        const auto found = makeResource(json(R"({"path": "/t", "kind": "simulated", "waveform": "replay"})")).problems;
        QCOMPARE(found, (QList<FieldError>{{QStringLiteral("file"), QStringLiteral("a CSV file is needed")}}));
        QVERIFY(makeResource(json(R"({"path": "/t", "kind": "simulated", "waveform": "replay", "file": "x.csv", "speed": 0})")).problems.size() == 1);
    }

    void itIsReadWhenItsFolderIsKnownAndNotWhenItIsServed()
    {
        const QString file = written("7\n", QStringLiteral("early.csv"));
        auto made = makeResource(json(R"({"path": "/t", "kind": "simulated", "waveform": "replay", "file": "early.csv"})"), m_folder.path());
        QVERIFY(QFile::remove(file));
        Asking peer;
        peer.run([&] { peer.site.addResource({"t"}, std::move(made.resource)); });
        QCOMPARE(Asking::text(peer.get("/t")), QByteArray("7.00"));
    }

    void aFileIsReadOnceForAllWhoPlayIt()
    {
        const auto stamp = QDateTime::fromSecsSinceEpoch(1'700'000'000);
        const auto stamped = [&](const QByteArray &text) {
            const QString name = written(text, QStringLiteral("shared.csv"));
            QFile file(name);
            return file.open(QIODevice::ReadWrite) && file.setFileTime(stamp, QFileDevice::FileModificationTime) ? name : QString();
        };
        const QString file = stamped("1,3\n");
        {
            const Replay first(file, column(QStringLiteral("1")));
            QCOMPARE(stamped("2,4\n"), file);       // as long and as old: not told apart
            QCOMPARE(Replay(file, column(QStringLiteral("1"))).at(0), 1.0);
            QCOMPARE(Replay(file, column(QStringLiteral("2"))).at(0), 4.0);
            QCOMPARE(stamped("20,4\n"), file);
            QCOMPARE(Replay(file, column(QStringLiteral("1"))).at(0), 20.0);
        }
        QCOMPARE(stamped("3,4\n"), file);
        QCOMPARE(Replay(file, column(QStringLiteral("1"))).at(0), 3.0);
    }

    void otherDecimalsDoNotRewindIt()
    {
        QVERIFY(!written("1\n2\n3\n4\n", QStringLiteral("long.csv")).isEmpty());
        Asking peer;
        QJsonObject definition{{"path", "/t"}, {"kind", "simulated"}, {"waveform", "replay"}, {"file", "long.csv"}, {"decimals", 1}};
        auto made = makeResource(definition, m_folder.path());
        auto *item = catalogItem(*made.resource);
        peer.run([&] { peer.site.addResource({"t"}, std::move(made.resource)); });
        peer.advance(2s);
        const auto before = peer.get("/t");
        QCOMPARE(Asking::text(before), QByteArray("3.0"));
        definition["decimals"] = 2;
        peer.run([&] { QVERIFY(item->applyDefinition(definition).isEmpty()); });
        const auto after = peer.get("/t");
        QCOMPARE(Asking::text(after), QByteArray("3.00"));
        QVERIFY(textOf(*after.options.first(OptionNumber::ETag)) != textOf(*before.options.first(OptionNumber::ETag)));
        peer.advance(1s);
        QCOMPARE(Asking::text(peer.get("/t")), QByteArray("4.00"));
    }

    void anotherIntervalOfAWaveTakesEffectWithoutBeginningAnew()
    {
        Asking peer;
        QJsonObject definition{{"path", "/t"}, {"kind", "simulated"}, {"waveform", "ramp"}, {"period", "100 s"}, {"amplitude", 50}, {"interval", "10 s"}, {"decimals", 0}};
        auto made = makeResource(definition);
        auto *item = catalogItem(*made.resource);
        peer.run([&] { peer.site.addResource({"t"}, std::move(made.resource)); });
        peer.advance(20s);
        const QByteArray at20 = Asking::text(peer.get("/t"));
        definition["interval"] = "1 s";
        peer.run([&] { QVERIFY(item->applyDefinition(definition).isEmpty()); });
        QCOMPARE(Asking::text(peer.get("/t")), at20);
        peer.advance(1s);
        QCOMPARE(Asking::text(peer.get("/t")).toInt(), at20.toInt() + 1);
    }

    void anotherFolderHasAnotherFile()
    {
        QTemporaryDir other;
        QFile file(other.filePath(QStringLiteral("data.csv")));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("2\n") == 2);
        file.close();
        QVERIFY(!written("1\n").isEmpty());
        Asking peer;
        auto made = makeResource(json(R"({"path": "/t", "kind": "simulated", "waveform": "replay", "file": "data.csv"})"), m_folder.path());
        auto *item = catalogItem(*made.resource);
        peer.run([&] { peer.site.addResource({"t"}, std::move(made.resource)); });
        QCOMPARE(Asking::text(peer.get("/t")), QByteArray("1.00"));
        peer.run([&] { item->setFolder(other.path()); });
        QCOMPARE(Asking::text(peer.get("/t")), QByteArray("2.00"));
    }
};

QTEST_GUILESS_MAIN(ReplayTest)
#include "replaytest.moc"
