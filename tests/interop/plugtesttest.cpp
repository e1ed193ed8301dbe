// SPDX-License-Identifier: GPL-3.0-or-later
// The plugtest site against libcoap's client: what the ETSI CoAP plugtests ask of a server (test ids in the comments).
#include "interop/peerprograms.h"

class PlugtestTest : public QObject {
    Q_OBJECT

    HeadlessServer m_server{{QStringLiteral("--site"), QStringLiteral("plugtest")}};
    QTemporaryDir m_folder;

    Ran client(const QStringList &arguments, const char *path) { return coapClient(arguments + QStringList{m_server.uri(path)}); }
    /// What is served; the client ends it with a line feed of its own.
    QByteArray body(const QStringList &arguments, const char *path) { return client(arguments, path).output.chopped(1); }
    /// All that the client tells, messages included.
    QByteArray told(const QStringList &arguments, const char *path) { return client(QStringList{"-v", "7"} + arguments, path).all(); }
    QString file(const QByteArray &body)
    {
        QFile made(m_folder.filePath("body"));
        if (!made.open(QIODevice::WriteOnly) || made.write(body) != body.size())
            qFatal("no room for a test's file");
        return made.fileName();
    }

private slots:
    void initTestCase() { QVERIFY2(!m_server.port.isEmpty(), m_server.process.readAllStandardError().constData()); }

    void eachMethodGetsItsCode_data()      // TD_COAP_CORE_01 to 08
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QByteArray>("code");
        for (const auto &[type, option] : {std::pair("CON", ""), std::pair("NON", "-N")}) {
            const auto add = [&](const char *method, const char *code) {
                QStringList arguments{"-m", method};
                if (*option != '\0')
                    arguments.prepend(option);
                QTest::addRow("%s %s", type, method) << arguments << QByteArray(code);
            };
            add("get", "c:2.05");
            add("put", "c:2.04");
            add("post", "c:2.01");
            add("delete", "c:2.02");
        }
    }
    void eachMethodGetsItsCode()
    {
        QFETCH(const QStringList, arguments);
        QFETCH(const QByteArray, code);
        const QByteArray all = told(arguments, "/test");
        QVERIFY2(all.contains(code), all.constData());
    }

    void getTellsMaxAge() { QVERIFY(told({}, "/test").contains("Max-Age:30")); }
    void postTellsLocationPath()
    {
        QVERIFY(told({"-m", "post"}, "/test").contains("Location-Path:location1, Location-Path:location2, Location-Path:location3"));
    }

    void aSeparateAnswer()      // TD_COAP_CORE_09, 16
    {
        const QByteArray all = told({}, "/separate");
        QVERIFY2(all.contains("t:ACK c:0.00") && all.contains("t:CON c:2.05"), all.constData());
    }

    void pathsAndQueries()      // TD_COAP_CORE_13, 14
    {
        QCOMPARE(client({}, "/seg1").output.trimmed(), QByteArray("one"));
        QCOMPARE(client({}, "/seg1/seg2").output.trimmed(), QByteArray("two"));
        QCOMPARE(client({}, "/seg1/seg2/seg3").output.trimmed(), QByteArray("three"));
        QVERIFY(client({}, "/query?first=1&second=2&third=3").output.contains("?first=1&second=2&third=3"));
    }

    void severalLocationQueries()       // TD_COAP_CORE_19
    {
        const QByteArray all = told({"-m", "post"}, "/location-query");
        QVERIFY2(all.contains("c:2.01") && all.contains("Location-Query:first=1, Location-Query:second=2"), all.constData());
    }

    void theFormatIsAsAccepted()        // TD_COAP_CORE_20
    {
        QVERIFY(told({"-A", "text/plain"}, "/multi-format").contains("Content-Format:text/plain"));
        QVERIFY(client({"-A", "41"}, "/multi-format").output.startsWith("<msg type=\"CON\" method=\"GET\""));
        QVERIFY(body({"-A", "50"}, "/multi-format").endsWith("\"accept\":50}"));
        QVERIFY(client({"-A", "60"}, "/multi-format").errors.startsWith("4.06"));
    }

    void etagValidatesAndIfMatchGuards()        // TD_COAP_CORE_21, 22
    {
        const QByteArray all = told({}, "/validate");
        const auto at = all.indexOf("ETag:0x");
        QVERIFY2(at > 0, all.constData());
        const QString etag = QString::fromLatin1(all.mid(at + 5, 18));
        QVERIFY(told({"-O", "4," + etag}, "/validate").contains("c:2.03"));
        QVERIFY(told({"-m", "put", "-O", "1," + etag, "-e", "changed"}, "/validate").contains("c:2.04"));
        QVERIFY(client({"-m", "put", "-O", "1," + etag, "-e", "again"}, "/validate").errors.startsWith("4.12"));
        QCOMPARE(client({}, "/validate").output.trimmed(), QByteArray("changed"));
        QVERIFY(told({"-O", "4," + etag}, "/validate").contains("c:2.05"));
    }

    void ifNoneMatchCreatesOnce()       // TD_COAP_CORE_23
    {
        QVERIFY(client({}, "/create1").errors.startsWith("4.04"));
        QVERIFY(!client({}, "/.well-known/core").output.contains("</create1>"));
        QVERIFY(told({"-m", "put", "-O", "5,", "-e", "first"}, "/create1").contains("c:2.01"));
        QVERIFY(client({"-m", "put", "-O", "5,", "-e", "second"}, "/create1").errors.startsWith("4.12"));
        QCOMPARE(client({}, "/create1").output.trimmed(), QByteArray("first"));
        QVERIFY(client({}, "/.well-known/core").output.contains("</create1>"));
        QVERIFY(told({"-m", "delete"}, "/create1").contains("c:2.02"));
        QVERIFY(client({}, "/create1").errors.startsWith("4.04"));
    }

    void linksAreFilteredByTypeAndInterface()       // TD_COAP_LINK_02 to 06
    {
        const QByteArray type1 = client({}, "/.well-known/core?rt=Type1").output;
        QVERIFY(type1.contains("</link1>") && type1.contains("</link3>") && !type1.contains("</link2>"));
        const QByteArray all = client({}, "/.well-known/core?rt=*").output;
        QVERIFY(all.contains("</link1>") && all.contains("</link2>") && all.contains("</link3>"));
        const QByteArray interfaces = client({}, "/.well-known/core?if=If*").output;
        QVERIFY(interfaces.contains("</link1>") && interfaces.contains("</link2>") && !interfaces.contains("</link3>"));
    }

    void whatLiesBelowAPathIsListed()       // TD_COAP_LINK_08
    {
        const QByteArray listed = client({}, "/path").output;
        QVERIFY2(listed.startsWith("</path/sub1>") && listed.contains("</path/sub2>") && listed.contains("</path/sub3>"), listed.constData());
        QVERIFY(told({}, "/path").contains("Content-Format:application/link-format"));
        QCOMPARE(client({}, "/path/sub2").output.trimmed(), QByteArray("/path/sub2"));
    }

    void largeBodiesByBlocks_data()     // TD_COAP_BLOCK_01 to 05
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("the client's choice") << QStringList{};
        QTest::newRow("blocks of 64") << QStringList{"-b", "64"};
    }
    void largeBodiesByBlocks()
    {
        QFETCH(const QStringList, arguments);
        QByteArray text;
        for (int line = 0; text.size() < 3'000; ++line)
            text += "line " + QByteArray::number(line) + " of a body in blocks\n";
        const QString up = file(text);
        QCOMPARE(body(arguments, "/large").size(), qsizetype(1'700));
        QVERIFY(told(arguments + QStringList{"-m", "put", "-f", up}, "/large-update").contains("c:2.04"));
        QCOMPARE(body(arguments, "/large-update"), text);
        const QByteArray created = told(arguments + QStringList{"-m", "post", "-f", up, "-t", "0"}, "/large-create");
        const auto at = created.indexOf("Location-Path:large-create, Location-Path:");
        QVERIFY2(at > 0, created.constData());
        const QByteArray name = created.mid(at + 42, 1);
        QCOMPARE(body(arguments, QByteArray("/large-create/" + name).constData()), text);
        QCOMPARE(body(arguments + QStringList{"-m", "post", "-f", up, "-t", "0"}, "/large-post"), text.toUpper());
    }

    void observations_data()        // TD_COAP_OBS_01, 02; TD_COAP_BLOCK_06
    {
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<QByteArray>("type");
        QTest::newRow("CON") << QByteArray("/obs") << QByteArray("t:CON c:2.05");
        QTest::newRow("NON") << QByteArray("/obs-non") << QByteArray("t:NON c:2.05");
        QTest::newRow("large") << QByteArray("/obs-large") << QByteArray("t:CON c:2.05");
        QTest::newRow("pumping") << QByteArray("/obs-pumping") << QByteArray("t:CON c:2.05");
    }
    void observations()
    {
        QFETCH(const QByteArray, path);
        QFETCH(const QByteArray, type);
        const QByteArray all = told({"-s", "7"}, path.constData());
        QVERIFY2(all.contains(type), all.constData());
        QVERIFY(all.contains("Max-Age:5"));
    }
};

QTEST_GUILESS_MAIN(PlugtestTest)
#include "plugtesttest.moc"
