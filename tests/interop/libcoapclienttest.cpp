// SPDX-License-Identifier: GPL-3.0-or-later
// libcoap's client against the program with its demo site.
#include "interop/peerprograms.h"

class LibcoapClientTest : public QObject {
    Q_OBJECT

    HeadlessServer m_server;

    Ran client(const QStringList &arguments, const char *path) { return coapClient(arguments + QStringList{m_server.uri(path)}); }

private slots:
    void initTestCase() { QVERIFY2(!m_server.port.isEmpty(), m_server.process.readAllStandardError().constData()); }

    void discoveryListsTheDemo()
    {
        const Ran ran = client({"-m", "get"}, "/.well-known/core");
        QCOMPARE(ran.exitCode, 0);
        for (const char *link : {"</sensors/temperature>;rt=\"temperature-c\"", "</actuators/led>", "</large>", "</notes>;"})
            QVERIFY2(ran.output.contains(link), ran.output.constData());
    }

    void discoveryFilters()
    {
        const Ran ran = client({"-m", "get"}, "/.well-known/core?rt=temperature-c");
        QVERIFY2(ran.output.startsWith("</sensors/temperature>"), ran.output.constData());
        QVERIFY(!ran.output.contains("</actuators/led>"));
    }

    void putIsReadBack()
    {
        QCOMPARE(client({"-m", "put", "-t", "text/plain", "-e", "1"}, "/actuators/led").errors, QByteArray());
        QCOMPARE(client({"-m", "get"}, "/actuators/led").output.trimmed(), QByteArray("1"));
        const Ran refused = client({"-m", "put", "-e", "purple"}, "/actuators/led");
        QVERIFY2(refused.errors.startsWith("4.00"), refused.errors.constData());
    }

    void postCreatesAndDeleteRemoves()
    {
        const Ran created = client({"-m", "post", "-e", "a note", "-v", "6"}, "/notes");
        const QByteArray told = created.all();
        QVERIFY2(told.contains("2.01") && told.contains("Location-Path:notes, Location-Path:1"), told.constData());
        QCOMPARE(client({"-m", "get"}, "/notes/1").output.trimmed(), QByteArray("a note"));
        QCOMPARE(client({"-m", "delete"}, "/notes/1").errors, QByteArray());
        QVERIFY(client({"-m", "get"}, "/notes/1").errors.startsWith("4.04"));
    }

    void putCreatesAChild()
    {
        const Ran created = client({"-m", "put", "-e", "mine", "-v", "6"}, "/notes/own");
        QVERIFY(created.all().contains("2.01"));
        QVERIFY(client({"-m", "get"}, "/notes").output.contains("</notes/own>"));
    }

    void observationBringsTheChanges()
    {
        // The demo's temperature moves once a second; a line each.
        const Ran ran = client({"-w", "-s", "10"}, "/sensors/temperature");
        const auto values = ran.output.trimmed().split('\n');
        QVERIFY2(values.size() >= 9 && values.size() <= 12, ran.output.constData());
        for (const QByteArray &value : values) {
            bool isNumber = false;
            const double celsius = value.toDouble(&isNumber);
            QVERIFY2(isNumber && celsius > 18 && celsius < 25, value.constData());
        }
        QVERIFY(QSet<QByteArray>(values.begin(), values.end()).size() > 5);
    }

    void largeBodiesGoBothWays_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("blocks of 64") << QStringList{"-b", "64"};
        QTest::newRow("blocks of 1024") << QStringList{"-b", "1024"};
        QTest::newRow("the client's choice") << QStringList{};
    }

    void largeBodiesGoBothWays()
    {
        QFETCH(const QStringList, arguments);
        QTemporaryDir folder;
        QByteArray body(20'000, '\0');
        for (qsizetype i = 0; i < body.size(); ++i)
            body[i] = static_cast<char>((i * 7919 + i / 251) & 0xff);
        QFile up(folder.filePath("up"));
        QVERIFY(up.open(QIODevice::WriteOnly) && up.write(body) == body.size());
        up.close();
        QCOMPARE(client(arguments + QStringList{"-m", "put", "-f", up.fileName()}, "/large").errors, QByteArray());
        QFile down(folder.filePath("down"));
        QCOMPARE(client(arguments + QStringList{"-m", "get", "-o", down.fileName()}, "/large").exitCode, 0);
        QVERIFY(down.open(QIODevice::ReadOnly));
        QCOMPARE(down.readAll(), body);
    }

    void aMegabyteGoesBothWays()
    {
        QTemporaryDir folder;
        QByteArray body(1 << 20, '\0');
        for (qsizetype i = 0; i < body.size(); ++i)
            body[i] = static_cast<char>((i * 7919 + i / 251) & 0xff);
        QFile up(folder.filePath("up"));
        QVERIFY(up.open(QIODevice::WriteOnly) && up.write(body) == body.size());
        up.close();
        QCOMPARE(client({"-m", "put", "-f", up.fileName()}, "/large").errors, QByteArray());
        QFile down(folder.filePath("down"));
        QCOMPARE(client({"-m", "get", "-o", down.fileName()}, "/large").exitCode, 0);
        QVERIFY(down.open(QIODevice::ReadOnly));
        QVERIFY(down.readAll() == body);
    }

    void methodsOfRfc8132()
    {
        QCOMPARE(client({"-m", "put", "-t", "50", "-e", "{\"a\":1,\"b\":2}"}, "/config").errors, QByteArray());
        QCOMPARE(client({"-m", "patch", "-t", "52", "-e", "{\"a\":null,\"c\":3}"}, "/config").errors, QByteArray());
        QCOMPARE(client({"-m", "ipatch", "-t", "51", "-e", "[{\"op\":\"replace\",\"path\":\"/b\",\"value\":7}]"}, "/config").errors, QByteArray());
        QCOMPARE(client({"-m", "get"}, "/config").output.trimmed(), QByteArray("{\"b\":7,\"c\":3}"));
        QVERIFY(client({"-m", "patch", "-t", "52", "-e", "{"}, "/config").errors.startsWith("4.00"));
        QVERIFY(client({"-m", "patch", "-t", "0", "-e", "x"}, "/config").errors.startsWith("4.15"));
        QVERIFY(client({"-m", "ipatch", "-t", "51", "-e", "[{\"op\":\"remove\",\"path\":\"/none\"}]"}, "/config").errors.startsWith("4.09"));
        QVERIFY(client({"-m", "fetch", "-t", "50", "-e", "{}"}, "/hello").errors.startsWith("4.05"));
    }

    void options_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<QByteArray>("told");
        const auto row = [](const char *name, const QStringList &arguments, const char *path, const char *told) {
            QTest::newRow(name) << QStringList{"-v", "7"} + arguments << QByteArray(path) << QByteArray(told);
        };
        row("unknown, critical", {"-O", "65001,x"}, "/hello", "c:4.02");
        row("unknown, elective", {"-O", "65000,x"}, "/hello", "c:2.05");
        row("Accept that is not to be had", {"-A", "50"}, "/hello", "c:4.06");
        row("Content-Format that is not taken", {"-m", "put", "-t", "50", "-e", "{}"}, "/hello", "c:4.15");
        row("If-Match that does not match", {"-m", "put", "-O", "1,0x00", "-e", "x"}, "/hello", "c:4.12");
        row("If-None-Match", {"-m", "put", "-O", "5,", "-e", "x"}, "/hello", "c:4.12");
        row("Hop-Limit", {"-O", "16,0x05"}, "/hello", "c:2.05");
        row("Hop-Limit 0", {"-O", "16,0x00"}, "/hello", "c:4.00");
        row("Size2", {"-O", "28,"}, "/large", "Size2:");
        row("ETag that is not ours", {"-O", "4,0x01"}, "/hello", "c:2.05");
        row("Uri-Query", {}, "/hello?x=1", "c:2.05");
    }
    void options()
    {
        QFETCH(const QStringList, arguments);
        QFETCH(const QByteArray, path);
        QFETCH(const QByteArray, told);
        const QByteArray all = client(arguments, path.constData()).all();
        QVERIFY2(all.contains(told), all.constData());
    }

    void aProxyItIsNot()
    {
        const Ran ran = coapClient({"-P", m_server.uri(""), "coap://example.org/hello"});
        QVERIFY2(ran.errors.startsWith("5.05"), ran.errors.constData());
    }

    void noResponseIsHeeded()
    {
        const QByteArray all = client({"-v", "7", "-B", "2", "-N", "-m", "put", "-O", "258,0x02", "-e", "1"}, "/actuators/led").all();
        QVERIFY2(!all.contains("c:2.04"), all.constData());
        QCOMPARE(client({"-m", "get"}, "/actuators/led").output.trimmed(), QByteArray("1"));
    }

    void nonConfirmableIsAnswered()
    {
        const Ran ran = client({"-N", "-m", "get", "-v", "6"}, "/hello");
        const QByteArray told = ran.all();
        QVERIFY2(told.contains("t:NON c:2.05"), told.constData());
        QVERIFY(told.contains("Hello, CoAP!"));
    }

    void slowAnswersComeSeparately()
    {
        const Ran ran = client({"-m", "get", "-v", "7"}, "/slow");
        const QByteArray told = ran.all();
        QVERIFY2(told.contains("t:ACK c:0.00") && told.contains("t:CON c:2.05"), told.constData());
    }

    void ipv6IsServedToo()
    {
        const Ran ran = coapClient({"-m", "get", "coap://[::1]:" + QString::fromLatin1(m_server.port) + "/hello"});
        QCOMPARE(ran.output.trimmed(), QByteArray("Hello, CoAP!"));
    }
};

QTEST_GUILESS_MAIN(LibcoapClientTest)
#include "libcoapclienttest.moc"
