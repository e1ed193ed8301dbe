// SPDX-License-Identifier: GPL-3.0-or-later
// Links and tables of other programs as definitions, each trouble with its line and column.
#include "catalog/catalog.h"
#include "host/csvtext.h"
#include "host/siteimport.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

using namespace studio;

namespace {

/// The definitions as one line of JSON.
QByteArray definitionsOf(const ImportReading &reading)
{
    QJsonArray all;
    for (const auto &candidate : reading.candidates)
        all.append(candidate.definition);
    return QJsonDocument(all).toJson(QJsonDocument::Compact);
}

QList<QStringList> cellsOf(const QByteArray &text)
{
    QList<QStringList> all;
    for (const auto &row : parseCsv(text).rows) {
        QStringList cells;
        for (const auto &cell : row)
            cells << cell.text;
        all << cells;
    }
    return all;
}

} // namespace

class SiteImportTest : public QObject {
    Q_OBJECT
private slots:
    /// RFC 6690 §5
    void theLinksOfTheRfcBecomeValues()
    {
        const auto reading = readLinkFormat(
            "</sensors>;ct=40;title=\"Sensor Index\",\n</sensors/temp>;rt=\"temperature-c\";if=\"sensor\",\n</sensors/light>;rt=\"light-lux\";if=\"sensor\";obs,\n"
            "<http://www.example.com/sensors/t123>;anchor=\"/sensors/temp\";rel=\"describedby\",\n</t>;anchor=\"/sensors/temp\";rel=\"alternate\"");
        QCOMPARE(reading.message, QString());
        QCOMPARE(reading.candidates.size(), 3);
        const QJsonObject temp = reading.candidates[1].definition, light = reading.candidates[2].definition;
        QCOMPARE(temp, (QJsonObject{{"path", "/sensors/temp"}, {"kind", "value"}, {"rt", "temperature-c"}, {"if", "sensor"}, {"observable", false}}));
        QCOMPARE(light, (QJsonObject{{"path", "/sensors/light"}, {"kind", "value"}, {"rt", "light-lux"}, {"if", "sensor"}}));
        QCOMPARE(reading.candidates[0].definition.value("title").toString(), QString("Sensor Index"));
        QCOMPARE(reading.candidates[2].place.name, QString("line 3, column 1"));
        QCOMPARE(reading.leftOut.lines(), (QStringList{"line 4, column 1: <http://www.example.com/sensors/t123> is not on this server",
                                               "line 5, column 1: </t> is not on this server"}));
    }

    void whatEachServerListsIsNotMissed()
    {
        const auto reading = readLinkFormat("</.well-known/core>;ct=40,<https://example.org/x#version-1>;rel=\"impl-info\",</a>;obs");
        QCOMPARE(reading.leftOut.lines(), QStringList());
        QCOMPARE(definitionsOf(reading), QByteArray(R"([{"kind":"value","path":"/a"}])"));
    }

    void attributesOfOnesOwnAreKept()
    {
        const auto reading = readLinkFormat("</a>;foo=\"x \\\"y\\\"\";bar;rt=\"one\";rt=\"two\";sz=12;obs");
        QCOMPARE(reading.candidates.value(0).definition,
                 (QJsonObject{{"path", "/a"}, {"kind", "value"}, {"rt", "one"}, {"sz", true}, {"attributes", QJsonObject{{"foo", "x \"y\""}, {"bar", true}}}}));
        QCOMPARE(reading.leftOut.lines(), QStringList{"line 1, column 1: </a>: another “rt” is left out: “two”"});
    }

    void theFormatOfALinkIsThatOfItsValue()
    {
        const auto reading = readLinkFormat("</a>;ct=50;obs,</b>;ct=60;obs,</c>;ct=\"0 110 112\";obs,</d>;ct=40000;obs,</e>;ct=\"json\";obs,</f>;ct=65536;obs,</g>;ct=0;obs");
        const auto at = [&](qsizetype i) { return reading.candidates.value(i).definition; };
        QCOMPARE(at(0), (QJsonObject{{"path", "/a"}, {"kind", "value"}, {"contentFormat", 50}}));
        QCOMPARE(at(1), (QJsonObject{{"path", "/b"}, {"kind", "value"}, {"contentFormat", 60}, {"type", "bytes"}}));   // CBOR is none for people to write
        QCOMPARE(at(2), (QJsonObject{{"path", "/c"}, {"kind", "value"}}));
        QCOMPARE(at(3), (QJsonObject{{"path", "/d"}, {"kind", "value"}, {"contentFormat", 40000}}));
        QCOMPARE(at(6), (QJsonObject{{"path", "/g"}, {"kind", "value"}}));
        QCOMPARE(reading.candidates.size(), 7);
        QCOMPARE(reading.leftOut.lines(), (QStringList{"line 1, column 31: </c>: a value has one Content-Format only, these are left out: 110 112",
                                               "line 1, column 73: </e>: “json” is no number of a Content-Format",
                                               "line 1, column 92: </f>: “65536” is no number of a Content-Format"}));
    }

    void aLinkThatNoResourceCanHaveIsSaid()
    {
        const auto reading = readLinkFormat("</a?x=1>,</b/../c>,</ok>");
        QCOMPARE(reading.candidates.size(), 1);
        QCOMPARE(reading.leftOut.lines().size(), 2);
        QVERIFY2(reading.leftOut.lines()[0].startsWith("line 1, column 1: </a?x=1>: path: "), qPrintable(reading.leftOut.lines()[0]));
        QVERIFY2(reading.leftOut.lines()[1].startsWith("line 1, column 10: </b/../c>: path: "), qPrintable(reading.leftOut.lines()[1]));
    }

    void whereALinkLeadsIsItsPath()
    {
        const auto reading = readLinkFormat("<coap://[::1]:5683/a/b>;obs,<c>;obs,<coap://host>;obs,</x%20y>;obs");
        QStringList paths;
        for (const auto &candidate : reading.candidates)
            paths << candidate.definition.value("path").toString();
        QCOMPARE(paths, (QStringList{"/a/b", "/c", "/", "/x%20y"}));
        QCOMPARE(reading.leftOut.lines(), (QStringList{"line 1, column 1: the host “[::1]:5683”: its links become paths of this server (1)",
                                                       "line 1, column 37: the host “host”: its links become paths of this server (1)"}));
    }

    /// RFC 3986 §3.1, §4.2 and §3.4.
    void hostsAreReadAsInEveryUri()
    {
        const auto pathOf = [](const QByteArray &link) { return readLinkFormat(link).candidates.value(0).definition.value("path").toString(); };
        QCOMPARE(pathOf("<COAP://Host/z>"), QString("/z"));
        QCOMPARE(pathOf("<//host/b>"), QString("/b"));
        QCOMPARE(readLinkFormat("<http://host/a>").leftOut.lines(), QStringList{"line 1, column 1: <http://host/a> is not on this server"});
        for (const char *withQuery : {"<coap://host?x=/1>", "<coap://host/a?x=1>", "<a?at=http://b>"}) {
            const auto reading = readLinkFormat(withQuery);
            QVERIFY2(reading.candidates.isEmpty() && reading.leftOut.lines().size() == 1 && reading.leftOut.lines()[0].contains("path: "), withQuery);
        }
        QCOMPARE(readLinkFormat("<coap://h/a>;obs,<coap://h/b>;obs").leftOut.lines(), QStringList{"line 1, column 1: the host “h”: its links become paths of this server (2)"});
    }

    /// What is left out of a link that becomes a value is no link that is left out.
    void whatIsLeftOutIsSaidInTheOrderOfTheTextAndEntriesAreCounted()
    {
        const auto links = readLinkFormat("</a>;obs,\n<coap://h/b>;obs,\n<http://x/c>,\n</d>;rt=\"1\";rt=\"2\";obs,\n<coap://h/e?x>;obs,\n<coap://i/f>;obs");
        QCOMPARE(links.candidates.size(), 4);
        QCOMPARE(links.leftOut.entries(), 2);
        QStringList places;
        for (const QString &line : links.leftOut.lines())
            places << line.section(' ', 1, 1) + line.section(": ", 1, 1).left(8);
        QCOMPARE(places, (QStringList{"2,the host", "3,<http://", "4,</d>", "5,<coap://", "6,the host"}));
        const auto table = readCsvTable("path,seed,value,kind,unit,comment\na,,1,,,\n/b,7,warm,value,Cel,\n/c,,,toaster,,\n/d,7,,large,,\n");
        QCOMPARE(table.candidates.size(), 2);
        QCOMPARE(table.leftOut.entries(), 2);
        places.clear();
        for (const QString &line : table.leftOut.lines())
            places << line.section(": ", 0, 0);
        QCOMPARE(places, (QStringList{"line 1, column 27", "line 2, column 1", "line 3, column 4", "line 3, column 17", "line 4, column 6", "line 5, column 4"}));
    }

    /// RFC 8187 §3.2.3's example, and RFC 8288 §3.5's.
    void aTitleInAnotherEncodingIsATitle()
    {
        const auto titleOf = [](const QByteArray &link) { return readLinkFormat(link).candidates.value(0).definition.value("title").toString(); };
        QCOMPARE(titleOf("</a>;title*=UTF-8''%c2%a3%20and%20%e2%82%ac%20rates"), QString("£ and € rates"));
        QCOMPARE(titleOf("</a>;title*=UTF-8'de'n%c3%a4chstes%20Kapitel;title=\"next\""), QString("nächstes Kapitel"));
        QCOMPARE(titleOf("</a>;title=\"next\";title*=UTF-8'de'n%c3%a4chstes%20Kapitel"), QString("nächstes Kapitel"));
        QCOMPARE(titleOf("</a>;title*=UTF-8''first;title*=UTF-8''second"), QString("first"));     // RFC 8288 §3.4.1
        const auto reading = readLinkFormat("</a>;obs;title*=iso-8859-1'en'%A3%20rates");
        QCOMPARE(reading.candidates.value(0).definition.value("title").toString(), QString());
        QCOMPARE(reading.leftOut.lines(), QStringList{"line 1, column 1: </a>: “title*” is left out, as it is not UTF-8''text: “iso-8859-1'en'%A3%20rates”"});
    }

    void whatIsNoLinkFormatIsSaidByLineAndColumn_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("place");
        QTest::newRow("a table") << QByteArray("/a,1\n") << "line 1, column 1";
        QTest::newRow("no end") << QByteArray("</a>;rt=\"x\",\n</b") << "line 2, column 2";
        QTest::newRow("no comma") << QByteArray("</a> </b>") << "line 1, column 6";
        QTest::newRow("comma at the end") << QByteArray("</a>,\n") << "line 2, column 1";
        QTest::newRow("no name") << QByteArray("</a>;title=\"ä\";=1") << "line 1, column 16";
        QTest::newRow("quote") << QByteArray("</a>;title=\"x") << "line 1, column 14";
    }
    void whatIsNoLinkFormatIsSaidByLineAndColumn()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, place);
        const auto reading = readLinkFormat(text);
        QVERIFY2(reading.message.startsWith(place + ": this is not link-format"), qPrintable(reading.message));
        QVERIFY(reading.candidates.isEmpty());
    }

    /// RFC 4180 §2
    void cellsAreReadAsTheRfcSays()
    {
        QCOMPARE(cellsOf("aaa,bbb,ccc\r\nzzz,yyy,xxx\r\n"), (QList<QStringList>{{"aaa", "bbb", "ccc"}, {"zzz", "yyy", "xxx"}}));
        QCOMPARE(cellsOf("\"aaa\",\"b \r\nbb\",\"ccc\"\r\nzzz,yyy,xxx"), (QList<QStringList>{{"aaa", "b \r\nbb", "ccc"}, {"zzz", "yyy", "xxx"}}));
        QCOMPARE(cellsOf("\"aaa\",\"b\"\"bb\",\"ccc\""), (QList<QStringList>{{"aaa", "b\"bb", "ccc"}}));
        QCOMPARE(cellsOf("a,,\n\n,,\nb"), (QList<QStringList>{{"a", "", ""}, {"b"}}));
        QCOMPARE(cellsOf("a;\"b,c\";1,5"), (QList<QStringList>{{"a", "b,c", "1,5"}}));
        QCOMPARE(cellsOf("a\tb,c"), (QList<QStringList>{{"a", "b,c"}}));
        QCOMPARE(cellsOf(""), QList<QStringList>());
    }

    void whatIsWrittenIsRead()
    {
        const QStringList cells{"", " a", "b,c", "d\"e", "f\ng", "h;i", "温度"};
        QCOMPARE(cellsOf(csvRow(cells)), QList<QStringList>{cells});
        QVERIFY(csvRow(cells).endsWith("\r\n"));
    }

    void rowsAreValuesAsTheyLook()
    {
        const auto reading = readCsvTable("/t,21.5,,Cel,Room\n/on,true\n/text,\"Hello, you\"\n/empty\n/led,on,switch\n/n,7,counter\n");
        QCOMPARE(reading.message, QString());
        QCOMPARE(reading.leftOut.lines(), QStringList());
        QCOMPARE(definitionsOf(reading),
                 QByteArray(R"([{"initial":21.5,"kind":"value","path":"/t","title":"Room","type":"number","unit":"Cel"},)"
                            R"({"initial":true,"kind":"value","path":"/on","type":"boolean"},{"initial":"Hello, you","kind":"value","path":"/text"},)"
                            R"({"kind":"value","path":"/empty"},{"initial":"on","kind":"switch","path":"/led"},{"initial":7,"kind":"counter","path":"/n"}])"));
    }

    void theValueOfAnAliasIsItsTarget()
    {
        const auto reading = readCsvTable("/a,/sensors/temperature,alias\n/b,,alias\n");
        QCOMPARE(reading.leftOut.lines(), QStringList());
        QCOMPARE(definitionsOf(reading), QByteArray(R"([{"kind":"alias","path":"/a","target":"/sensors/temperature"},{"kind":"alias","path":"/b"}])"));
        const auto named = readCsvTable("path,kind,value,target\n/a,alias,,/b\n");
        QCOMPARE(named.candidates.value(0).definition, (QJsonObject{{"path", "/a"}, {"kind", "alias"}, {"target", "/b"}}));
    }

    void whereTheCommaDoesNotSeparateItMayBeADecimalOne()
    {
        const auto reading = readCsvTable("path;value;kind;unit\n/a;1,5;value;Cel\n/b;-2,25;simulated;K\n/c;3;counter;\n/d;1.5;;\n");
        QCOMPARE(reading.leftOut.lines(), QStringList());
        QCOMPARE(reading.candidates.value(0).definition, (QJsonObject{{"path", "/a"}, {"kind", "value"}, {"type", "number"}, {"initial", 1.5}, {"unit", "Cel"}}));
        QCOMPARE(reading.candidates.value(2).definition.value("initial").toDouble(), 3.0);
        QCOMPARE(reading.candidates.value(3).definition.value("initial").toDouble(), 1.5);
        QCOMPARE(readCsvTable("/a,\"1,5\"\n").candidates.value(0).definition.value("initial").toString(), QString("1,5"));
    }

    void whatMeansNothingForTheRowIsSaidAndLeftOut()
    {
        const auto reading = readCsvTable("path;value;kind;unit;seed;maxFiles\n/a;warm;value;Cel;;\n/b;1;value;Cel;;\n/c;;large;;7;\n/d;;folder;;;5\n");
        QCOMPARE(reading.leftOut.lines(), (QStringList{"line 2, column 15: “unit” is left out, as it means nothing where “type” is “text”",
                                               "line 4, column 12: “seed” is left out, as it means nothing where “content” is “text”",
                                               "line 5, column 14: “maxFiles” is left out, as it means nothing where “writable” is “false”"}));
        QCOMPARE(reading.candidates.value(0).definition, (QJsonObject{{"path", "/a"}, {"kind", "value"}, {"initial", "warm"}}));
        QCOMPARE(reading.candidates.value(1).definition.value("unit").toString(), QString("Cel"));
        QCOMPARE(reading.candidates.value(2).definition, (QJsonObject{{"path", "/c"}, {"kind", "large"}}));
    }

    void whatIsSoAnywayIsNotPinned()
    {
        const auto reading = readCsvTable("path,kind,type,form,value,contentFormat,hidden\n/a,value,text,,007,0,no\n/b,value,number,,1,0,\n/c,value,bytes,,de ad,42,\n"
                                          "/d,value,text,,x,50,\n/e,switch,,onoff,off,0,\n/f,switch,,dim,50,0,\n/g,button,,,0,0,\n");
        QCOMPARE(reading.leftOut.lines(), QStringList());
        QCOMPARE(definitionsOf(reading),
                 QByteArray(R"([{"initial":"007","kind":"value","path":"/a"},{"initial":1,"kind":"value","path":"/b","type":"number"},)"
                            R"({"bytes":"de ad","kind":"value","path":"/c","type":"bytes"},{"contentFormat":50,"initial":"x","kind":"value","path":"/d"},)"
                            R"({"kind":"switch","path":"/e"},{"form":"dim","initial":50,"kind":"switch","path":"/f"},{"kind":"button","path":"/g"}])"));
    }

    void theFirstLineMayNameTheColumns()
    {
        const auto reading = readCsvTable("Title,Path,kind,period,Value,type,hidden\nDay,/s,simulated,2 min,,,\n,/v,,,007,text,yes\n,/j,json,,\"{\"\"a\"\":[1]}\",,\n");
        QCOMPARE(reading.leftOut.lines(), QStringList());
        QCOMPARE(definitionsOf(reading),
                 QByteArray(R"([{"kind":"simulated","path":"/s","period":"2 min","title":"Day"},)"
                            R"({"hidden":true,"initial":"007","kind":"value","path":"/v"},{"initial":{"a":[1]},"kind":"json","path":"/j"}])"));
    }

    void whatCannotBeIsLeftOutWithItsPlace_data()
    {
        QTest::addColumn<QByteArray>("row");
        QTest::addColumn<QString>("reason");
        QTest::newRow("path") << QByteArray("a/b,1") << "line 2, column 1: path: must begin with “/”";
        QTest::newRow("no path") << QByteArray(",1") << "line 2, column 1: path: a path is needed, for example /sensors/temperature";
        QTest::newRow("kind") << QByteArray("/a,1,toaster") << "line 2, column 6: there is no kind “toaster”";
        QTest::newRow("value") << QByteArray("/a,many,counter") << "line 2, column 4: initial: must be a number";
        QTest::newRow("switch") << QByteArray("/a,dim,switch") << "line 2, column 4: initial: must be on, off, a percentage from 0 to 100, or a colour such as #ff8800";
        QTest::newRow("target") << QByteArray("/a,nowhere,alias") << "line 2, column 4: target: must begin with “/”";
        QTest::newRow("json") << QByteArray("/a,{,json") << "line 2, column 4: this is not JSON";
        QTest::newRow("more cells") << QByteArray("/a,1,,Cel,Room,more") << "line 2, column 16: there are more cells than columns";
    }
    void whatCannotBeIsLeftOutWithItsPlace()
    {
        QFETCH(QByteArray, row);
        QFETCH(QString, reason);
        const auto reading = readCsvTable("/first,1\n" + row + "\n/last,1\n");
        QCOMPARE(reading.leftOut.lines(), QStringList{reason});
        QCOMPARE(reading.candidates.size(), 2);
    }

    void aColumnThatNoKindHasIsSaidOnceAndItsRowsAreTaken()
    {
        const auto reading = readCsvTable("path,comment,value\n/a,mine,1\n/b,yours,2\n/c,,3\n");
        QCOMPARE(reading.leftOut.lines(), QStringList{"line 1, column 6: the column “comment” is left out, as no kind has such a property"});
        QCOMPARE(reading.candidates.size(), 3);
        QCOMPARE(reading.candidates[1].definition, (QJsonObject{{"path", "/b"}, {"kind", "value"}, {"type", "number"}, {"initial", 2}}));
    }

    void whatOnlyAnotherKindHasIsSaidAndTheRowIsTaken()
    {
        const auto reading = readCsvTable("path,kind,period\n/a,value,2 s\n/b,simulated,2 s\n");
        QCOMPARE(reading.leftOut.lines(), QStringList{"line 2, column 10: “period” is left out, as the kind “value” does not have it"});
        QCOMPARE(reading.candidates.value(0).definition, (QJsonObject{{"path", "/a"}, {"kind", "value"}}));
        QCOMPARE(reading.candidates.value(1).definition.value("period").toString(), QString("2 s"));
        // Our own tables say that of each.
        QCOMPARE(readCsvTable("path,kind,unit,contentFormat\n/a,switch,Cel,0\n").leftOut.lines(), QStringList());
    }

    void ofARowThatIsLeftOutOnlyTheReasonIsSaid()
    {
        QCOMPARE(readCsvTable("path,kind,period\na,value,2 s\n").leftOut.lines(), QStringList{"line 2, column 1: path: must begin with “/”"});
        QCOMPARE(readCsvTable("name,value\ntemperature,21\nlight,3\n").message,
                 QString("line 1, column 1: no column is named “path”, and no line begins with one, as in “/room/temperature”"));
        const auto reading = readCsvTable("pfad;wert\n/temperature;21\n");
        QCOMPARE(reading.leftOut.lines(), QStringList{"line 1, column 1: no column is named “path”: this line is left out, and the columns are path, value, kind, unit, title"});
        QCOMPARE(reading.candidates.size(), 1);
    }

    void aTornTableIsSaidByLineAndColumn()
    {
        QCOMPARE(readCsvTable("/a,1\n/b,\"open\n/c,2\n").message, QString("line 2, column 4: this quote is not closed"));
        QCOMPARE(readCsvTable("/a,1\n/b,\"x\"y,2\n").message, QString("line 2, column 7: behind a closing quote only the next cell can come"));
    }

    void filesAreNamed()
    {
        QTemporaryDir folder;
        const auto read = [&](const QByteArray &content) {
            QFile file(folder.filePath("a.csv"));
            [[maybe_unused]] const bool isWritten = file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
            file.close();
            return readImport(file.fileName(), ExchangeFormat::Csv);
        };
        QCOMPARE(read("\xef\xbb\xbf/a,1").candidates.size(), 1);     // as spreadsheets write it
        QCOMPARE(read("/a,\"").message, folder.filePath("a.csv") + ": line 1, column 4: this quote is not closed");
        QCOMPARE(read("/a,\xff").message, folder.filePath("a.csv") + ": the text is not UTF-8");
        QVERIFY(readImport(folder.filePath("none.csv"), ExchangeFormat::Csv).message.startsWith(folder.filePath("none.csv") + ": cannot be read: "));
    }
};

QTEST_GUILESS_MAIN(SiteImportTest)
#include "siteimporttest.moc"
