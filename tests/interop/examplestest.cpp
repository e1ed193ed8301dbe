// SPDX-License-Identifier: GPL-3.0-or-later
// resources/examples, each asked by libcoap's client.
#include "interop/peerprograms.h"

#include <QElapsedTimer>

class Example : public ServerProgram {
public:
    explicit Example(const char *name)
        : ServerProgram(QStringLiteral(EXAMPLES_FOLDER "/example-") + QString::fromLatin1(name), {QStringLiteral("0")})
    {
    }
    Ran ask(const QStringList &arguments, const char *path) const { return coapClient(arguments + QStringList{uri(path)}); }
    QByteArray get(const char *path) const { return ask({"-m", "get"}, path).all().trimmed(); }
};

class ExamplesTest : public QObject {
    Q_OBJECT

private slots:
    void hello()
    {
        const Example server("hello");
        QCOMPARE(server.lines.value(0).left(27), QByteArray("Listening coap://127.0.0.1:"));
        QCOMPARE(server.get("/hello"), QByteArray("Hello, world!"));
        QVERIFY(server.get("/.well-known/core").startsWith("</hello>,"));
        QVERIFY(server.ask({"-m", "put", "-e", "x"}, "/hello").errors.startsWith("4.05"));
    }

    void aBadArgumentIsUsage()
    {
        const Ran ran = run(QStringLiteral(EXAMPLES_FOLDER "/example-hello"), {QStringLiteral("http")});
        QCOMPARE(ran.exitCode, 2);
        QVERIFY(ran.errors.startsWith("Usage: "));
    }

    void aTakenPortIsSaid()
    {
        const Example first("hello");
        const Ran ran = run(QStringLiteral(EXAMPLES_FOLDER "/example-hello"), {QString::fromLatin1(first.port)});
        QCOMPARE(ran.exitCode, 1);
        QVERIFY2(ran.errors.contains("used by another program"), ran.errors.constData());
    }

    void sensor()
    {
        const Example server("sensor");
        const auto values = server.ask({"-w", "-s", "3"}, "/temperature").output.trimmed().split('\n');
        QVERIFY2(values.size() >= 3, values.join(' ').constData());
        QVERIFY(values[0] != values[1]);
        QVERIFY(server.get("/.well-known/core").contains("</temperature>;rt=\"temperature-c\";obs"));
    }

    void station()
    {
        const Example server("station");
        QCOMPARE(server.get("/environment"), QByteArray(R"({"humidity":45,"temperature":21.5})"));
        QCOMPARE(server.ask({"-m", "post", "-t", "application/json", "-e", R"({"temperature": 23.5, "co2": 410})"}, "/environment").errors, QByteArray());
        QCOMPARE(server.get("/environment"), QByteArray(R"({"co2":410,"humidity":45,"temperature":23.5})"));
        QVERIFY(server.ask({"-m", "post", "-t", "text/plain", "-e", "23"}, "/environment").errors.startsWith("4.15"));
        const Ran malformed = server.ask({"-m", "post", "-t", "application/json", "-e", "{23"}, "/environment");
        QVERIFY2(malformed.errors.startsWith("4.00 a JSON object is needed: "), malformed.errors.constData());
    }

    void slow()
    {
        const Example server("slow");
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(server.get("/slow"), QByteArray("That took a while."));
        QVERIFY(timer.elapsed() >= 3'000);
    }

    void rooms()
    {
        const Example server("rooms");
        QCOMPARE(server.ask({"-m", "put", "-e", "1"}, "/house/kitchen/lamp").errors, QByteArray());
        QCOMPARE(server.get("/house/kitchen/lamp"), QByteArray("1"));
        QCOMPARE(server.get("/house/bath/lamp"), QByteArray("0"));
        QVERIFY(server.get("/house/cellar/lamp").startsWith("4.04"));
        QVERIFY(server.get("/.well-known/core").contains("</house/attic/lamp>;obs"));
    }

    void echo()
    {
        const Example server("echo");
        QCOMPARE(server.get("/echo/a/b"), QByteArray("a, b"));
        QCOMPARE(server.get("/echo/one"), QByteArray("one"));
    }
};

QTEST_GUILESS_MAIN(ExamplesTest)
#include "examplestest.moc"
