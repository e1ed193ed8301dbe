// SPDX-License-Identifier: GPL-3.0-or-later
#include "host/sitefile.h"
#include "host/sitejson.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#ifdef Q_OS_UNIX
#include <csignal>
#include <sys/resource.h>
#endif

using namespace studio;

namespace {

const QString sample = QStringLiteral(SAMPLES "/version1.coapsite");

QByteArray contentOf(const QString &name)
{
    QFile file(name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// A site file with these members beside format and version.
QByteArray site(const QByteArray &members)
{
    return R"({"format": "coapsite", "version": 1, )" + members + '}';
}

QString messageOf(const QByteArray &text)
{
    return parseSiteFile(text, QStringLiteral("my.coapsite")).message;
}

} // namespace

class SiteFileTest : public QObject {
    Q_OBJECT
private slots:
    void aFileOfTheFirstVersionIsRead()
    {
        const auto read = readSiteFile(sample);
        QCOMPARE(read.message, QString());
        QCOMPARE(read.file.title, QStringLiteral("A site of the first version"));
        QCOMPARE(read.file.listen.address, QStringLiteral("::1"));
        QCOMPARE(read.file.listen.port, quint16(56830));
        QStringList paths;
        for (const auto &definition : read.file.resources)
            paths << definition.value("path").toString();
        QCOMPARE(paths, (QStringList{"/z/text", "/a/number", "/json", "/sensor", "/counter", "/clock", "/switch", "/large", "/%E6%B8%A9"}));
        QCOMPARE(read.file.resources[3].value("seed").toDouble(), 4294967295.0);
        QStringList places;
        for (const auto &warning : read.warnings)
            places << warning.section(':', 0, 0);
        places.sort();
        QCOMPARE(places, (QStringList{"author", "resources[0].x-colour (/z/text)", "server.colour", "server.listen[0]", "server.listen[1].note"}));
    }

    void whatWasReadIsWrittenAgainOctetByOctet()
    {
        const QTemporaryDir folder;
        const QString file = folder.filePath("again.coapsite");
        QCOMPARE(writeSiteFile(file, readSiteFile(sample).file), QString());
        // The sample has our order of keys, so nothing may differ: no key, no number, no order of resources.
        const auto expected = readSiteFile(sample).file;
        const auto again = readSiteFile(file).file;
        QCOMPARE(again.document, expected.document);
        QCOMPARE(again.resources, expected.resources);
        QCOMPARE(writeSiteFile(file, again), QString());
        const auto once = contentOf(file);
        QCOMPARE(writeSiteFile(file, readSiteFile(file).file), QString());
        QCOMPARE(contentOf(file), once);
    }

    void changesAreWrittenAndTheRestIsKept()
    {
        const QTemporaryDir folder;
        const QString file = folder.filePath("changed.coapsite");
        auto changed = readSiteFile(sample).file;
        changed.title = QStringLiteral("Other");
        changed.listen = {QStringLiteral("any"), 0};
        changed.resources.move(0, 8);
        QCOMPARE(writeSiteFile(file, changed), QString());
        const auto read = readSiteFile(file);
        QVERIFY(read.isOk());
        QCOMPARE(read.file.title, QStringLiteral("Other"));
        QCOMPARE(read.file.listen, changed.listen);
        QCOMPARE(read.file.resources, changed.resources);
        QCOMPARE(read.file.document.value("author"), changed.document.value("author"));
        QVERIFY(contentOf(file).contains("\"coaps\""));
    }

    void theDemoIsFine()
    {
        const auto read = readSiteFile(QStringLiteral(SITES "/demo.coapsite"));
        QCOMPARE(read.message, QString());
        QVERIFY(read.warnings.isEmpty());
    }

    void aKindThatIsNotKnownIsKeptAndWarnedOf()
    {
        const QByteArray toaster = R"({"path": "/t", "kind": "toaster", "slots": 2, "title": {"not": "a text"}})";
        const auto read = parseSiteFile(site(R"("resources": [{"path": "/a", "kind": "value"}, )" + toaster + "]"), "x");
        QCOMPARE(read.message, QString());
        QCOMPARE(read.warnings.size(), 1);
        QVERIFY2(read.warnings[0].startsWith("resources[1].kind (/t): “toaster” is none of: value, "), qPrintable(read.warnings[0]));
        QCOMPARE(read.file.resources[1], parseStrictJson(toaster).object);
        const auto again = parseSiteFile(siteFileText(read.file), "x");
        QCOMPARE(again.file.resources, read.file.resources);
    }

    void editorsMayNameTheSchema()
    {
        const auto read = parseSiteFile(site(R"("$schema": "coapsite.schema.json")"), "x");
        QVERIFY(read.isOk() && read.warnings.isEmpty());
        QVERIFY(siteFileText(read.file).startsWith("{\n  \"$schema\": \"coapsite.schema.json\",\n  \"format\""));
    }

    void theSmallestFileHasDefaults()
    {
        const auto read = parseSiteFile(R"({"format":"coapsite","version":1})", "x");
        QVERIFY(read.isOk());
        QCOMPARE(read.file.listen, ListenSettings{});
        QVERIFY(read.file.resources.isEmpty());
    }

    void whatIsNoJsonIsSaidByLineAndColumn_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("place");
        QTest::newRow("word") << QByteArray("{\n  \"a\": x\n}") << "line 2, column 8";
        QTest::newRow("comma at the end") << QByteArray("{\"a\": [1,]}") << "line 1, column 10";
        QTest::newRow("cut") << QByteArray("{\"a\": 1") << "line 1, column 7";
        QTest::newRow("empty") << QByteArray() << "line 1, column 1";
        QTest::newRow("text behind") << QByteArray("{}\n{}") << "line 2, column 1";
        QTest::newRow("no UTF-8") << QByteArray("{\"a\": \"\xff\"}") << "line 1, column 8";
        QTest::newRow("lone surrogate") << QByteArray(R"({"a": "\ud800"})") << "line 1, column ";
        QTest::newRow("comment") << QByteArray("// site\n{}") << "line 1, column 1";
        QTest::newRow("half a byte order mark") << QByteArray("\xef\xbb{}") << "line 1, column ";
    }
    void whatIsNoJsonIsSaidByLineAndColumn()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, place);
        const auto message = messageOf(text);
        QVERIFY2(message.startsWith("my.coapsite: " + place), qPrintable(message));
    }

    void aByteOrderMarkIsPassedOver()
    {
        QVERIFY(parseSiteFile("\xef\xbb\xbf{\"format\":\"coapsite\",\"version\":1}", "x").isOk());
    }

    void whatIsWrongIsSaidByItsPath_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("message");
        const auto row = [](const QByteArray &text, const char *message) { QTest::newRow(message) << text << QString::fromUtf8(message); };
        row("[]", "a JSON object is needed: { … }");
        row(R"({"a": 1e999})", "a: this number is too large to be kept exactly");
        row("{}", "format: must be “coapsite”: this is no site file");
        row(R"({"format": "other", "version": 1})", "format: must be “coapsite”: this is no site file");
        row(R"({"format": "coapsite"})", "version: must be a number");
        row(R"({"format": "coapsite", "version": "1"})", "version: must be a number");
        row(R"({"format": "coapsite", "version": 2})", "version: the file has version 2, which a newer program has made; this one reads up to version 1");
        row(R"({"format": "coapsite", "version": 0.5})", "version: there is no version 0.5; this program reads version 1");
        row(site(R"("title": 1)"), "title: must be a text");
        row(site(R"("server": [])"), "server: must be an object");
        row(site(R"("server": {"listen": {}})"), "server.listen: must be an array");
        row(site(R"("server": {"listen": [1]})"), "server.listen[0]: must be an object");
        row(site(R"("server": {"listen": [{}]})"), "server.listen[0].scheme: must be a text");
        row(site(R"("server": {"listen": [{"scheme": "coap", "port": 65536}]})"), "server.listen[0].port: must be a whole number from 0 to 65535");
        row(site(R"("server": {"listen": [{"scheme": "coap", "port": 1.5}]})"), "server.listen[0].port: must be a whole number from 0 to 65535");
        row(site(R"("server": {"listen": [{"scheme": "coap", "address": null}]})"), "server.listen[0].address: must be “loopback”, “any” or an address of this computer");
        row(site(R"("server": {"protocol": 1})"), "server.protocol: must be an object");
        row(site(R"("server": {"protocol": {"nstart": 0}})"), "server.protocol.nstart: must be at least 1");
        row(site(R"("resources": {})"), "resources: must be an array");
        row(site(R"("resources": [{"path": "/a", "kind": "value"}, 7])"), "resources[1]: must be an object");
        row(site(R"("resources": [{"path": "/a", "kind": 7}])"), "resources[0] (/a): kind: must be the name of a kind");
        row(site(R"("resources": [{"path": "a", "kind": "toaster"}])"), "resources[0] (a): path: must begin with “/”");
        row(site(R"("resources": [{"path": "/a", "kind": "value"}, {"path": "/b", "kind": "value", "maxAge": -1}])"), "resources[1] (/b): maxAge: must be at least 0");
        row(site(R"("resources": [{"path": "a", "kind": "value"}])"), "resources[0] (a): path: must begin with “/”");
        row(site(R"("resources": [{"path": "/a", "kind": "value"}, {"path": "/.well-known/c%6fre", "kind": "value"}])"), "resources[1] (/.well-known/c%6fre): path: “/.well-known/core” is the server's own");
        row(site(R"("resources": [{"path": "/a", "kind": "value"}, {"path": "/%61", "kind": "clock"}])"), "resources[1] (/%61): path: “/a” is the path of resources[0] too");
        row(site(R"("resources": [{"path": "/x%2fy", "kind": "value"}, {"path": "/x%2Fy", "kind": "value"}])"), "resources[1] (/x%2Fy): path: “/x%2Fy” is the path of resources[0] too");
        row(R"({"format": "coapsite", "format": "coapsite"})", "format is there twice");
        row(site(R"("server": {"listen": [{"scheme": "coap", "port": 1, "port": 2}]})"), "server.listen[0].port is there twice");
        row(site(R"("resources": [{}, {"initial": {"a": [0, {"b": 1, "\u0062": 2}]}}])"), "resources[1].initial.a[1].b is there twice");
        row(site(R"("x": [1, {"n": 9007199254740993}])"), "x[1].n: this number is too large to be kept exactly");
        row(site(R"("y": -9223372036854775808)"), "y: this number is too large to be kept exactly");
        row(site(R"("z": 123456789012345678901234567890)"), "z: this number is too large to be kept exactly");
    }
    void whatIsWrongIsSaidByItsPath()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, message);
        QCOMPARE(messageOf(text), "my.coapsite: " + message);
    }

    void allThatIsWrongIsSaidAtOnceInTheOrderOfTheFile()
    {
        const QByteArray server = R"("title": 1, "server": {"protocol": {"nstart": 0}, "listen": [{"scheme": "coap", "address": 1, "port": 70000}, 2]}, )";
        const QByteArray resources = R"("resources": [{"path": "/a", "kind": "value", "maxAge": -1, "unit": 5}, {"path": "/b", "kind": "value"}, 7, )"
                                     R"({"path": "c", "kind": "counter"}, {"path": "/b", "kind": 7}, {"path": "d", "kind": 7}, {"path": "/e", "kind": "clock"}])";
        const QStringList lines = messageOf(site(server + resources)).split('\n');
        QCOMPARE(lines.first(), QString("my.coapsite: 12 errors:"));
        QStringList places;
        for (const QString &line : lines.mid(1))
            places << line.section(": ", 0, line.startsWith("resources") ? 1 : 0);
        QCOMPARE(places, (QStringList{"title", "server.protocol.nstart", "server.listen[0].address", "server.listen[0].port", "server.listen[1]",
                                      "resources[0] (/a): unit", "resources[0] (/a): maxAge", "resources[2]: must be an object", "resources[3] (c): path",
                                      "resources[4] (/b): kind", "resources[4] (/b): path", "resources[5] (d): kind"}));
        QVERIFY2(lines.value(11).endsWith("“/b” is the path of resources[1] too"), qPrintable(lines.value(11)));
    }

    void ofManyErrorsThereAreTheFirstAndHowManyMore()
    {
        QByteArray resources;
        for (int i = 0; i < 1'000; ++i)
            resources += (i == 0 ? "" : ",") + QByteArray(R"({"kind": "counter", "initial": "many", "path": "/r%1"})").replace("%1", QByteArray::number(i));
        const QStringList lines = messageOf(site("\"resources\": [" + resources + "]")).split('\n');
        QCOMPARE(lines.size(), 22);
        QCOMPARE(lines.first(), QString("my.coapsite: 1000 errors:"));
        QCOMPARE(lines[20], QString("resources[19] (/r19): initial: must be a number"));
        QCOMPARE(lines.last(), QString("… and 980 more"));
    }

    void ofAnotherVersionOnlyThatIsSaid()
    {
        const QString message = messageOf(R"({"format": "coapsite", "version": 2, "title": 1, "resources": [7, 8]})");
        QVERIFY2(message.startsWith("my.coapsite: version: the file has version 2") && !message.contains('\n'), qPrintable(message));
    }

    void numbersThatADoubleHoldsAreFine()
    {
        for (const char *number : {"9007199254740992", "-9007199254740992", "1e3", "1e300", "-0.0", "0.1", "1E-320"}) {
            const auto parsed = parseStrictJson(R"({"n": )" + QByteArray(number) + '}');
            QVERIFY2(parsed.problem.isEmpty(), qPrintable(parsed.problem));
            QCOMPARE(parsed.object.value("n").toDouble(), QByteArray(number).toDouble());
        }
    }

    void writtenNumbersReadBackTheSame()
    {
        QJsonObject object;
        const double numbers[] = {0.1, 1e300, 5e-324, 9007199254740992.0, -1.5, 1e15, 123456.789};
        for (const double number : numbers)
            object[QString::number(object.size())] = number;
        QCOMPARE(parseStrictJson(toReadableJson(object, {})).object, object);
    }

    void aMillionBracketsAreRefusedInNoTime()
    {
        for (const char *open : {"[", "{\"a\":"}) {
            const auto message = messageOf(QByteArray(open).repeated(1'000'000));
            QVERIFY2(message.contains("nested deeper than 64 levels"), qPrintable(message));
            QVERIFY(message.size() < 1'000);
        }
    }

    void longTextsDoNotMakeLongMessages()
    {
        const QByteArray longText(1'000'000, 'k');
        for (const QByteArray &text : QByteArrayList{"{\"" + longText, "{\"" + longText + "\": 1, \"" + longText + "\": 1}",
                                                     site("\"resources\": [{\"kind\": \"" + longText + "\"}]")}) {
            const auto message = messageOf(text);
            QVERIFY(message.startsWith("my.coapsite: "));
            QVERIFY2(message.size() < 1'000, qPrintable(QString::number(message.size())));
        }
    }

    void manyUnknownKeysMakeFewWarnings()
    {
        QByteArray keys, listen;
        for (int i = 0; i < 1'000; ++i) {
            keys += (i == 0 ? "" : ",") + QByteArray("\"k") + QByteArray::number(i) + "\": 0";
            listen += (i == 0 ? "" : ",") + QByteArray(R"({"scheme": "coaps"})");
        }
        for (const QByteArray &members : QByteArrayList{keys, "\"server\": {\"listen\": [" + listen + "]}"}) {
            const QStringList warnings = parseSiteFile(site(members), "x").warnings;
            QCOMPARE(warnings.size(), 21);
            QCOMPARE(warnings.last(), QString("Kept besides, though not understood: 980"));
        }
    }

    void aHugeFileIsNotReadWhole()
    {
        const QTemporaryDir folder;
        QFile huge(folder.filePath("huge.coapsite"));
        QVERIFY(huge.open(QIODevice::WriteOnly) && huge.resize(maxSiteFileOctets + 1));     // a hole on the disk
        huge.close();
        const auto read = readSiteFile(huge.fileName());
        QCOMPARE(read.message, huge.fileName() + ": larger than 64 MiB: this is no site file");
    }

    void aFileThatCannotBeReadIsNamed()
    {
        const QTemporaryDir folder;
        for (const QString &file : {folder.filePath("none.coapsite"), folder.path()}) {
            const auto read = readSiteFile(file);
            QVERIFY(!read.isOk());
            QVERIFY2(read.message.startsWith(file + ": cannot be read: "), qPrintable(read.message));
        }
    }

    void aTargetThatCannotBeWrittenIsNamed()
    {
        const QTemporaryDir folder;
        QVERIFY(QDir(folder.path()).mkdir("taken.coapsite"));
        for (const QString &file : {folder.filePath("none/x.coapsite"), folder.filePath("taken.coapsite")}) {
            const auto problem = writeSiteFile(file, readSiteFile(sample).file);
            QVERIFY2(problem.startsWith(file + ": cannot be written: "), qPrintable(problem));
        }
    }

#ifdef Q_OS_UNIX
    void aWriteThatFailsHalfWayLeavesTheOldFile()
    {
        const QTemporaryDir folder;
        const QString file = folder.filePath("kept.coapsite");
        QVERIFY(QFile::copy(sample, file));
        const auto before = contentOf(file);
        auto large = readSiteFile(sample).file;
        large.title = QString(100'000, QLatin1Char('t'));
        // As on a full disk: files cannot grow beyond 4 KiB.
        rlimit old{};
        QCOMPARE(getrlimit(RLIMIT_FSIZE, &old), 0);
        const auto oldHandler = std::signal(SIGXFSZ, SIG_IGN);
        const rlimit small{4096, old.rlim_max};
        QCOMPARE(setrlimit(RLIMIT_FSIZE, &small), 0);
        const auto problem = writeSiteFile(file, large);
        setrlimit(RLIMIT_FSIZE, &old);
        std::signal(SIGXFSZ, oldHandler);
        QVERIFY2(problem.startsWith(file + ": cannot be written: "), qPrintable(problem));
        QCOMPARE(contentOf(file), before);
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList{"kept.coapsite"});
    }
#endif
};

QTEST_GUILESS_MAIN(SiteFileTest)
#include "sitefiletest.moc"
