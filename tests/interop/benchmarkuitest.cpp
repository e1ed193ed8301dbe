// SPDX-License-Identifier: GPL-3.0-or-later
// That the window's benchmark works and loses nothing; never how fast anything is.
#include "interop/peerprograms.h"

#include <QJsonDocument>
#include <QJsonObject>

class BenchmarkUiTest : public QObject {
    Q_OBJECT

    /// Its last line.
    static QJsonObject figuresOf(const QByteArray &output)
    {
        return QJsonDocument::fromJson(output.trimmed().split('\n').last()).object();
    }

private slots:
    void whatIsFedIsShownOrCounted()
    {
        const Ran ran = run(QStringLiteral(COAPSTUDIO_PROGRAM), {"--benchmark-ui", "2", "--benchmark-ui-rate", "3000"});
        QVERIFY2(ran.exitCode == 0, ran.all().constData());
        QVERIFY(ran.output.startsWith("Listening coap://127.0.0.1:"));
        const QJsonObject figures = figuresOf(ran.output);
        QVERIFY2(figures["fed"].toInteger() > 1'000, ran.output.constData());
        QCOMPARE(figures["shown"].toInteger() + figures["not_shown"].toInteger(), figures["fed"].toInteger());
        QVERIFY(figures["frames"].toInteger() > 0);
        const QJsonObject frame = figures["frame_ms"].toObject();
        QVERIFY(frame["p50"].toDouble() > 0);
        QVERIFY(frame["p50"].toDouble() <= frame["p95"].toDouble() && frame["p95"].toDouble() <= frame["p99"].toDouble());
        QVERIFY(frame["p99"].toDouble() <= frame["max"].toDouble());
    }

    void anybodyElseMayLoadIt()
    {
        ServerProgram window(QStringLiteral(COAPSTUDIO_PROGRAM), {"--benchmark-ui", "100", "--benchmark-ui-rate", "0"});
        QVERIFY(!window.port.isEmpty());
        for (int n = 0; n < 3; ++n)
            QCOMPARE(coapClient({window.uri("/hello")}).exitCode, 0);
        QCOMPARE(window.terminate(), 0);        // before its time
        const QByteArray rest = window.process.readAllStandardOutput();
        const QJsonObject figures = figuresOf(rest);
        QVERIFY2(figures["fed"].toInteger() >= 6, rest.constData());
        QCOMPARE(figures["shown"].toInteger(), figures["fed"].toInteger());
    }

    void itIsForDevelopersOnly()
    {
        QVERIFY(!run(QStringLiteral(COAPSTUDIO_PROGRAM), {"--help"}).output.contains("benchmark"));
        const Ran wrong = run(QStringLiteral(COAPSTUDIO_PROGRAM), {"--benchmark-ui", "soon"});
        QCOMPARE(wrong.exitCode, 2);
        QVERIFY(wrong.errors.contains("--benchmark-ui soon: must be a whole number of seconds"));
        QCOMPARE(run(QStringLiteral(COAPSTUDIO_PROGRAM), {"--benchmark-ui", "1", "--benchmark-ui-rate", "-1"}).exitCode, 2);
        QCOMPARE(run(QStringLiteral(COAPSTUDIO_PROGRAM), {"--benchmark-ui", "1", "--headless"}).exitCode, 2);
    }
};

QTEST_MAIN(BenchmarkUiTest)
#include "benchmarkuitest.moc"
