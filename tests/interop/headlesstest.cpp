// SPDX-License-Identifier: GPL-3.0-or-later
// The program's manners on the command line.
#include "interop/peerprograms.h"

#include <QJsonDocument>
#include <QUdpSocket>

#include <csignal>

class HeadlessTest : public QObject {
    Q_OBJECT

    static Ran program(const QStringList &arguments)
    {
        auto environment = QProcessEnvironment::systemEnvironment();
        for (const char *display : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"})
            environment.remove(QString::fromLatin1(display));
        return run(COAPSTUDIO_PROGRAM, arguments, environment);
    }

private slots:
    void helpAndVersionNeedNoDisplay()
    {
        const Ran help = program({"--help"});
        QCOMPARE(help.exitCode, 0);
        QVERIFY(help.output.startsWith("Usage: coapstudio"));
        const Ran version = program({"--version"});
        QCOMPARE(version.exitCode, 0);
        QCOMPARE(version.output, QByteArray("coapstudio " COAPSTUDIO_VERSION "\n"));
    }

    void theKindsDescribeThemselves()
    {
        const Ran text = program({"--describe-kinds"});
        QCOMPARE(text.exitCode, 0);
        QVERIFY(text.output.startsWith("# Kinds of resources\n") && text.output.contains("\n## `value`: Value\n"));
        for (const char *form : {"json", "schema"}) {
            const Ran ran = program({QStringLiteral("--describe-kinds=") + QLatin1String(form)});
            QCOMPARE(ran.exitCode, 0);
            QVERIFY2(QJsonDocument::fromJson(ran.output).isObject(), ran.output.constData());
        }
    }

    void aWrongCommandLineIsExplained_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QByteArray>("reason");
        QTest::newRow("port") << QStringList{"--port", "70000"} << QByteArray("--port 70000: must be a number from 0 to 65535");
        QTest::newRow("bind") << QStringList{"--bind", "here"} << QByteArray("--bind here: must be any, loopback or an IP address");
        QTest::newRow("limit") << QStringList{"--limit", "observers=many"} << QByteArray("--limit observers=many: must be NAME=VALUE");
        QTest::newRow("protocol") << QStringList{"--protocol", "nstart=many"} << QByteArray("--protocol nstart=many: must be a number");
        QTest::newRow("no such protocol setting") << QStringList{"--protocol", "x=1"} << QByteArray("--protocol x=1: the settings are multicast, ");
        QTest::newRow("no such limit") << QStringList{"--limit", "x=1"} << QByteArray("--limit x=1: the limits are dedupEntries, ");
        QTest::newRow("option") << QStringList{"--prot", "1"} << QByteArray("prot");
        QTest::newRow("level") << QStringList{"--log-level", "loud"} << QByteArray("--log-level loud: must be one of error, warning, info, debug");
        QTest::newRow("two sites") << QStringList{"a.coapsite", "--site", "b.coapsite"} << QByteArray("one site only");
        QTest::newRow("import without headless") << QStringList{"--import", "f"} << QByteArray("--import needs --headless");
        QTest::newRow("recover without headless") << QStringList{"--recover"} << QByteArray("--recover needs --headless");
        QTest::newRow("kinds in another form") << QStringList{"--describe-kinds=xml"} << QByteArray("--describe-kinds xml: must be one of markdown, json, schema");
        QTest::newRow("keep without headless") << QStringList{"--keep-values", "f"} << QByteArray("--keep-values needs --headless");
    }

    void aWrongCommandLineIsExplained()
    {
        QFETCH(const QStringList, arguments);
        QFETCH(const QByteArray, reason);
        const Ran ran = program(arguments);
        QCOMPARE(ran.exitCode, 2);
        QCOMPARE(ran.output, QByteArray());
        QVERIFY2(ran.errors.contains(reason), ran.errors.constData());
        QVERIFY(ran.errors.contains("Usage: coapstudio"));
    }

    void eachAddressIsALineAndTheLogIsElsewhere()
    {
        HeadlessServer server;
        QVERIFY(server.lines.value(0).startsWith("Listening coap://127.0.0.1:"));
        QCOMPARE(coapClient({server.uri("/hello")}).output.trimmed(), QByteArray("Hello, CoAP!"));
        QCOMPARE(server.terminate(), 0);
        const QByteArray log = server.process.readAllStandardError();
        QVERIFY2(log.contains(" info Listening on coap://127.0.0.1:") && log.contains(" info The server has stopped."), log.constData());
    }

    void interruptEndsItCleanly()
    {
        HeadlessServer server({"--log-level", "error"});
        QVERIFY(!server.port.isEmpty());
        ::kill(static_cast<pid_t>(server.process.processId()), SIGINT);
        QVERIFY(server.process.waitForFinished(20'000));
        QCOMPARE(server.process.exitCode(), 0);
        QCOMPARE(server.process.readAllStandardError(), QByteArray());
    }

    void aTakenPortIsSaidWithTheNextFreeOne()
    {
        QUdpSocket other;
        QVERIFY(other.bind(QHostAddress::LocalHost, 0));
        const Ran ran = program({"--headless", "--port", QString::number(other.localPort())});
        QCOMPARE(ran.exitCode, 1);
        QCOMPARE(ran.output, QByteArray());
        QVERIFY2(ran.errors.contains(QByteArray("Port " + QByteArray::number(other.localPort()))) && ran.errors.contains("(try --port "), ran.errors.constData());
    }

    void aBadSiteFileIsSaid()
    {
        QTemporaryDir folder;
        QFile file(folder.filePath("bad.coapsite"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(R"({"format":"coapsite","version":1,"resources":[{"path":"/a","kind":"simulated","period":"soon"}]})");
        file.close();
        const Ran ran = program({"--headless", "--site", file.fileName()});
        QCOMPARE(ran.exitCode, 1);
        QVERIFY2(ran.errors.contains("bad.coapsite: resources[0] (/a): period: must be a duration"), ran.errors.constData());
    }

    void allThatIsWrongInASiteFileIsSaid()
    {
        QTemporaryDir folder;
        QFile file(folder.filePath("bad.coapsite"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(R"({"format":"coapsite","version":1,"resources":[{"path":"a","kind":"value"},{"path":"/b","kind":"counter","initial":"x"}]})");
        file.close();
        const Ran ran = program({"--headless", "--site", file.fileName()});
        QCOMPARE(ran.exitCode, 1);
        QCOMPARE(ran.errors, "coapstudio: " + file.fileName().toUtf8() + ": 2 errors:\nresources[0] (a): path: must begin with “/”\nresources[1] (/b): initial: must be a number\n");
    }

    void valuesAreKeptWhenAskedFor()
    {
        QTemporaryDir folder;
        const QString kept = folder.filePath("kept.coapsite");
        HeadlessServer server({"--keep-values", kept});
        QCOMPARE(coapClient({"-m", "put", "-e", "changed", server.uri("/hello")}).errors, QByteArray());
        QCOMPARE(server.terminate(), 0);
        HeadlessServer again({"--site", kept});
        QCOMPARE(coapClient({again.uri("/hello")}).output.trimmed(), QByteArray("changed"));
    }

    void valuesAreKeptOnSigusr1WhileItServes()
    {
        QTemporaryDir folder;
        const QString kept = folder.filePath("kept.coapsite");
        HeadlessServer server({"--keep-values", kept});
        QCOMPARE(coapClient({"-m", "put", "-e", "changed", server.uri("/hello")}).errors, QByteArray());
        ::kill(static_cast<pid_t>(server.process.processId()), SIGUSR1);
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(kept), 20'000);
        HeadlessServer again({"--site", kept});
        QCOMPARE(coapClient({again.uri("/hello")}).output.trimmed(), QByteArray("changed"));
        QCOMPARE(coapClient({server.uri("/hello")}).output.trimmed(), QByteArray("changed"));
        QCOMPARE(server.terminate(), 0);
    }

    void filesOfOtherProgramsAreServed()
    {
        QTemporaryDir folder;
        QFile table(folder.filePath("a.csv")), links(folder.filePath("b.wlnk"));
        QVERIFY(table.open(QIODevice::WriteOnly) && table.write("/t,21.5\n/hello,taken\n") > 0);
        QVERIFY(links.open(QIODevice::WriteOnly) && links.write("</linked>;rt=\"lamp\"") > 0);
        table.close();
        links.close();
        HeadlessServer server({"--import", table.fileName(), "--import", links.fileName()});
        QCOMPARE(coapClient({server.uri("/t")}).output.trimmed(), QByteArray("21.5"));
        QVERIFY(coapClient({server.uri("/.well-known/core?rt=lamp")}).output.contains("</linked>"));
        QCOMPARE(server.terminate(), 0);
        const QByteArray log = server.process.readAllStandardError();
        QVERIFY2(log.contains("a.csv: line 2, column 1: /hello is there already"), log.constData());
        QVERIFY2(log.contains("a.csv: 1 added, 1 left out"), log.constData());
        QVERIFY2(log.contains("b.wlnk: 1 added, 0 left out"), log.constData());
        const Ran ran = program({"--headless", "--port", "0", "--import", folder.filePath("none.csv")});
        QCOMPARE(ran.exitCode, 1);
        QVERIFY2(ran.errors.contains("none.csv: cannot be read"), ran.errors.constData());
    }

    void anImportThatIsNotPossibleSaysWhy()
    {
        QTemporaryDir folder;
        QFile site(folder.filePath("a.coapsite")), table(folder.filePath("a.csv"));
        QVERIFY(site.open(QIODevice::WriteOnly) && site.write(R"({"format": "coapsite", "version": 1})") > 0);
        QVERIFY(table.open(QIODevice::WriteOnly) && table.write("/a,1\n/b,2\n/c,3\n/d,4\n") > 0);
        site.close();
        table.close();
        const Ran ran = program({"--headless", "--port", "0", "--site", site.fileName(), "--limit", "resources=3", "--import", table.fileName()});
        QCOMPARE(ran.exitCode, 1);
        QVERIFY2(ran.errors.contains("The site has as many resources as its limit allows."), ran.errors.constData());
    }

    void withoutADisplayItServesHeadlessAndSaysSo()
    {
        auto environment = QProcessEnvironment::systemEnvironment();
        for (const char *display : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"})
            environment.remove(QString::fromLatin1(display));
        QProcess process;
        process.setProcessEnvironment(environment);
        process.start(COAPSTUDIO_PROGRAM, {"--port", "0"});
        QVERIFY(process.waitForReadyRead(20'000));
        QVERIFY(process.readAllStandardOutput().startsWith("Listening coap://127.0.0.1:"));
        QVERIFY(process.readAllStandardError().contains("serving headless"));
        process.terminate();
        QVERIFY(process.waitForFinished(20'000));
        QCOMPARE(process.exitCode(), 0);
    }
};

QTEST_GUILESS_MAIN(HeadlessTest)
#include "headlesstest.moc"
