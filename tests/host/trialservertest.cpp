// SPDX-License-Identifier: GPL-3.0-or-later
// What a definition will be for clients, before it is there.
#include "host/hostserver.h"
#include "host/trialserver.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace studio;

namespace {

QJsonObject json(const QByteArray &text)
{
    return QJsonDocument::fromJson(text).object();
}

ResourcePreview preview(const char *definition, const QList<QJsonObject> &neighbours = {})
{
    return previewOf(json(definition), neighbours, {});
}

} // namespace

class TrialServerTest : public QObject {
    Q_OBJECT
private slots:
    void aTextIsAnsweredAndListed()
    {
        const auto made = preview(R"({"path": "/a b", "kind": "value", "initial": "hello", "rt": "note x", "attributes": {"d": "room 1", "secure": true}})");
        QCOMPARE(made.problem, QString());
        QCOMPARE(made.code, QString("2.05 Content"));
        QCOMPARE(made.contentFormat, 0);
        QCOMPARE(made.payload, QByteArray("hello"));
        QVERIFY(!made.hasMore);
        QCOMPARE(made.delaySeconds, 0.0);
        QCOMPARE(made.link, QString("</a%20b>;rt=\"note x\";ct=0;d=\"room 1\";secure;obs"));     // RFC 6690 §2
    }

    void aSlowOneIsAnsweredAfterItsDelay()
    {
        const auto made = preview(R"({"path": "/slow", "kind": "value", "initial": "late", "delay": "90 s"})");
        QCOMPARE(made.payload, QByteArray("late"));
        QCOMPARE(made.delaySeconds, 90.0);
    }

    void ofALongOneThereIsTheFirstBlock()
    {
        const auto made = preview(R"({"path": "/large", "kind": "large", "size": 5000})");
        QCOMPARE(made.payload.size(), 1024);
        QVERIFY(made.hasMore);
    }

    void whatIsHiddenHasNoLink()
    {
        const auto made = preview(R"({"path": "/h", "kind": "value", "initial": "x", "hidden": true})");
        QCOMPARE(made.link, QString());
        QCOMPARE(made.payload, QByteArray("x"));
    }

    void errorsAreAnswersToo()
    {
        QCOMPARE(preview(R"({"path": "/later", "kind": "value", "absent": true})").code, QString("4.04 Not Found"));
        QVERIFY(preview(R"({"path": "/x", "kind": "teapot"})").code.startsWith("5.01"));      // of another version: kept
        QCOMPARE(preview(R"({"path": "/w", "kind": "value", "methods": ["PUT"]})").code, QString("4.05 Method Not Allowed"));
    }

    void whatCannotBeMadeSaysWhy()
    {
        QVERIFY(!preview(R"({"path": "/x", "kind": 7})").problem.isEmpty());
        QVERIFY(!preview(R"({"path": "no slash", "kind": "value"})").problem.isEmpty());
        QVERIFY(!preview(R"({"path": "/.well-known/core", "kind": "value"})").problem.isEmpty());
        QCOMPARE(preview(R"({"path": "/x", "kind": "simulated", "period": "soon"})").code, QString());
    }

    void neighboursAreWhatItNames()
    {
        const QJsonObject definition = json(R"({"path": "/a", "kind": "alias", "target": "/b", "title": "/no resource", "other": "/a"})");
        QCOMPARE(pathsNamedBy(definition), QStringList({"/b", "/no resource"}));
        QJsonObject many;
        for (int i = 0; i < 100; ++i)
            many.insert(QStringLiteral("k%1").arg(i), QStringLiteral("/r%1").arg(i));
        QCOMPARE(pathsNamedBy(many).size(), 8);
    }

    void theRunningServerIsLeftAlone()
    {
        Server server;
        const auto made = await(server.host.preview(text("/three", "3")));
        QCOMPARE(made.payload, QByteArray("3"));
        HostPeer peer = server.peer();
        QCOMPARE(HostPeer::codeOf(peer.exchange(HostPeer::request(GET, 1, {"three"}))), NOT_FOUND);
        QCOMPARE(await(server.host.preview(text("/one", "taken there, free here"))).code, QString("2.05 Content"));
    }
};

QTEST_GUILESS_MAIN(TrialServerTest)
#include "trialservertest.moc"
