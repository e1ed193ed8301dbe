// SPDX-License-Identifier: GPL-3.0-or-later
// What the door to the engine counts is what real clients did.
#include "host/serverhost.h"
#include "interop/peerprograms.h"

#include <QJsonDocument>
#include <QSignalSpy>

using namespace studio;

class CountsTest : public QObject {
    Q_OBJECT

    template<class Result>
    static Result await(const QFuture<Result> &future)
    {
        [&] { QTRY_VERIFY_WITH_TIMEOUT(future.isFinished(), 20'000); }();
        return future.result();
    }

    /// Starts the client and goes on with this thread's events until it is through.
    static Ran runWhileServing(const QString &program, const QStringList &arguments, const std::function<void(QProcess &)> &meanwhile = {})
    {
        QProcess process;
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert("NODE_PATH", NODE_MODULES);
        process.setProcessEnvironment(environment);
        process.start(program, arguments);
        if (meanwhile)
            meanwhile(process);
        [&] { QTRY_VERIFY_WITH_TIMEOUT(process.state() == QProcess::NotRunning, 60'000); }();
        return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
    }

    struct Server {
        ServerHost host;
        QString base;
        Server()
        {
            await(host.openExample("demo"));
            base = await(host.start({"127.0.0.1", 0})).uris.value(0);
        }
    };

private slots:
    void requestsAndMessagesOfLibcoapsClient()
    {
        Server server;
        for (int i = 0; i < 5; ++i)
            QCOMPARE(runWhileServing(COAP_CLIENT, {server.base + "/hello"}).exitCode, 0);
        QCOMPARE(runWhileServing(COAP_CLIENT, {"-N", server.base + "/hello"}).exitCode, 0);
        QCOMPARE(runWhileServing(COAP_CLIENT, {"-m", "put", "-e", "1", server.base + "/actuators/led"}).exitCode, 0);
        const auto stats = server.host.stats();
        QCOMPARE(stats.requests, 7u);
        QCOMPARE(stats.responses, 7u);
        QCOMPARE(stats.messagesIn, 7u);
        QCOMPARE(stats.messagesOut, 7u);
        QTRY_COMPARE(server.host.messages().range().size(), 14u);
    }

    void observersAndNotificationsOfLibcoapsClient()
    {
        Server server;
        QSignalSpy deltas(&server.host, &ServerControl::observersChanged);
        quint64 hello = 0;
        QObject::connect(&server.host, &ServerControl::siteChanged, &server.host, [&](const SiteDelta &delta) {
            for (const ResourceState &resource : delta.changed) {
                if (resource.path == "/hello")
                    hello = resource.id;
            }
        });
        server.host.requestSnapshot();
        QTRY_VERIFY(hello != 0);
        const Ran ran = runWhileServing(COAP_CLIENT, {"-w", "-s", "4", server.base + "/hello"}, [&](QProcess &) {
            QTRY_COMPARE(server.host.stats().observers, 1u);
            for (quint64 i = 1; i <= 3; ++i) {
                QVERIFY(await(server.host.setValue(hello, QString::number(i))).isApplied());
                QTRY_COMPARE(server.host.stats().notifications, i);
                // Its acknowledgement: the next notification is then one of its own.
                QTRY_COMPARE(server.host.stats().messagesIn, 1 + i);
            }
        });
        QCOMPARE(ran.output.trimmed(), QByteArray("Hello, CoAP!\n1\n2\n3"));
        QTRY_COMPARE(server.host.stats().observers, 0u);
        QVERIFY(!deltas.isEmpty());
        // The registration and its end (Observe 1).
        QCOMPARE(server.host.stats().requests, 2u);
        QCOMPARE(server.host.stats().notifications, 3u);
    }

    void requestsOfTheNpmClient()
    {
        Server server;
        const QString port = server.base.section(':', -1);
        const Ran ran = runWhileServing(NODE_PROGRAM, {NPM_CLIENT, port});
        QVERIFY2(ran.exitCode == 0, ran.errors.constData());
        const auto told = QJsonDocument::fromJson(ran.output).object();
        const auto stats = server.host.stats();
        QCOMPARE(stats.notifications, quint64(told.value("notifications").toInt()));
        // Blocks of one body are one request of a resource; later blocks of an answer are asked for one by one.
        QVERIFY2(stats.requests >= quint64(told.value("requests").toInt()), ran.output.constData());
        QTRY_COMPARE(server.host.messages().range().size(), stats.messagesIn + stats.messagesOut);
    }
};

QTEST_GUILESS_MAIN(CountsTest)
#include "countstest.moc"
