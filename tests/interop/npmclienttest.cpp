// SPDX-License-Identifier: GPL-3.0-or-later
// An independent client, the npm package "coap", against the program with its demo site: see npm/client.js.
#include "interop/peerprograms.h"

class NpmClientTest : public QObject {
    Q_OBJECT
private slots:
    void everyAnswerIsRight()
    {
        HeadlessServer server;
        QVERIFY2(!server.port.isEmpty(), server.process.readAllStandardError().constData());
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert("NODE_PATH", NODE_MODULES);
        const Ran ran = run(NODE_PROGRAM, {NPM_CLIENT, QString::fromLatin1(server.port)}, environment);
        QVERIFY2(ran.exitCode == 0, ran.errors.constData());
        QVERIFY2(ran.output.startsWith("{\"requests\":"), ran.output.constData());
    }
};

QTEST_GUILESS_MAIN(NpmClientTest)
#include "npmclienttest.moc"
