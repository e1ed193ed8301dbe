// SPDX-License-Identifier: GPL-3.0-or-later
// What an edit does to those who observe the resource (design: live edits), seen by a client of another program.
#include "host/hostserver.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace studio;

namespace {

constexpr quint8 FORBIDDEN = 0x83, NOT_ACCEPTABLE = 0x86;

QJsonObject json(const QByteArray &text)
{
    return QJsonDocument::fromJson(text).object();
}

/// CON GET /r with Observe 0 and Accept (RFC 7252 §5.10.4); token "t" + number.
QByteArray observing(quint16 mid, int accept = -1)
{
    QByteArray request = HostPeer::request(GET, mid, {"r"}, {}, 0);
    if (accept >= 0)
        request += QByteArray::fromHex("61") + char(accept);        // Accept is 17, six behind Uri-Path
    return request;
}

} // namespace

class LiveEditsTest : public QObject {
    Q_OBJECT
private slots:
    void observersOfAnEditedResource_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");
        QTest::addColumn<int>("accept");
        QTest::addColumn<int>("code");      // of what they are told; 0: nothing
        QTest::addColumn<bool>("stay");
        const auto row = [](const char *name, const char *before, const char *after, int accept, int code, bool stay) {
            QTest::newRow(name) << QByteArray(before) << QByteArray(after) << accept << code << stay;
        };
        const char *value = R"({"path": "/r", "kind": "value", "initial": "1"})";
        const char *both = R"({"path": "/r", "kind": "rules", "observable": true, "rules": [
            {"method": "GET", "text": "plain"}, {"method": "GET", "text": "[1]", "contentFormat": 50}]})";
        const char *onlyPlain = R"({"path": "/r", "kind": "rules", "observable": true, "rules": [{"method": "GET", "text": "plain"}]})";
        const char *onlyJson = R"({"path": "/r", "kind": "rules", "observable": true, "rules": [{"method": "GET", "text": "plain", "contentFormat": 50}]})";
        row("renamed", value, R"({"path": "/s", "kind": "value", "initial": "1"})", -1, NOT_FOUND, false);
        row("moved", value, R"({"path": "/below/r", "kind": "value", "initial": "1"})", -1, NOT_FOUND, false);
        row("another kind", value, R"({"path": "/r", "kind": "counter", "initial": 1})", -1, NOT_FOUND, false);
        row("deleted", value, "", -1, NOT_FOUND, false);
        row("another Content-Format", onlyPlain, onlyJson, -1, NOT_ACCEPTABLE, false);
        row("the format that was asked for is gone", both, onlyPlain, 50, NOT_ACCEPTABLE, false);
        row("a format that was not asked for is gone", both, onlyPlain, -1, 0, true);
        row("its Content-Format is chosen anew", R"({"path": "/r", "kind": "value", "initial": "1"})",
            R"({"path": "/r", "kind": "value", "initial": "1", "contentFormat": 50})", -1, NOT_ACCEPTABLE, false);
        row("with its unit SenML goes", R"({"path": "/r", "kind": "value", "type": "number", "initial": 1, "unit": "Cel"})",
            R"({"path": "/r", "kind": "value", "type": "number", "initial": 1})", 110, NOT_ACCEPTABLE, false);
        row("with its unit SenML goes, for whom it does not matter", R"({"path": "/r", "kind": "value", "type": "number", "initial": 1, "unit": "Cel"})",
            R"({"path": "/r", "kind": "value", "type": "number", "initial": 1})", -1, 0, true);
        row("another unit in SenML", R"({"path": "/r", "kind": "value", "type": "number", "initial": 1, "unit": "Cel"})",
            R"({"path": "/r", "kind": "value", "type": "number", "initial": 1, "unit": "K"})", 110, CONTENT, true);
        row("its method is lost", value, R"({"path": "/r", "kind": "value", "initial": "1", "methods": ["PUT"]})", -1, METHOD_NOT_ALLOWED, false);
        row("another method is lost", value, R"({"path": "/r", "kind": "value", "initial": "1", "methods": ["GET"]})", -1, 0, true);
        row("not observable", value, R"({"path": "/r", "kind": "value", "initial": "1", "observable": false})", -1, METHOD_NOT_ALLOWED, false);
        row("not observable and another value", value, R"({"path": "/r", "kind": "value", "initial": "2", "observable": false})", -1, METHOD_NOT_ALLOWED, false);
        row("forbidden", onlyPlain, R"({"path": "/r", "kind": "rules", "observable": true, "rules": [{"method": "GET", "code": "4.03"}]})", -1, FORBIDDEN, false);
        row("another title", value, R"({"path": "/r", "kind": "value", "initial": "1", "title": "T", "rt": "x", "maxAge": 5})", -1, 0, true);
        row("hidden", value, R"({"path": "/r", "kind": "value", "initial": "1", "hidden": true})", -1, 0, true);
        row("another value", value, R"({"path": "/r", "kind": "value", "initial": "2"})", -1, CONTENT, true);
        row("another representation of the same value", R"({"path": "/r", "kind": "simulated", "waveform": "constant", "offset": 1, "interval": "1 h"})",
            R"({"path": "/r", "kind": "simulated", "waveform": "constant", "offset": 1, "decimals": 3, "interval": "1 h"})", -1, CONTENT, true);
    }

    void observersOfAnEditedResource()
    {
        QFETCH(const QByteArray, before);
        QFETCH(const QByteArray, after);
        QFETCH(const int, accept);
        QFETCH(const int, code);
        QFETCH(const bool, stay);
        Server server;
        const EditResult made = server.edit(add(json(before)));
        QVERIFY2(made.isApplied(), qPrintable(made.message));
        HostPeer peer = server.peer();
        QCOMPARE(HostPeer::codeOf(peer.exchange(observing(1, accept))), CONTENT);
        const EditResult edited = server.edit(after.isEmpty() ? remove(json(before), made.revision) : change(json(before), json(after), made.revision));
        QVERIFY2(edited.isApplied(), qPrintable(edited.message));
        const QByteArray told = peer.notification();
        QCOMPARE(int(HostPeer::codeOf(told)), code);
        if (!told.isEmpty())
            QCOMPARE(HostPeer::hasObserve(told), stay);
        QCOMPARE(server.host.stats().observers, std::uint64_t(stay ? 1 : 0));
        QCOMPARE(edited.resource == made.resource, stay || code == METHOD_NOT_ALLOWED || code == NOT_ACCEPTABLE || code == FORBIDDEN);
    }

    void ofTwoObserversTheOneWhoseFormatWentGoes()
    {
        Server server;
        const QJsonObject both = json(R"({"path": "/r", "kind": "rules", "observable": true, "rules": [
            {"method": "GET", "text": "plain"}, {"method": "GET", "text": "[1]", "contentFormat": 50}]})");
        QVERIFY(server.edit(add(both)).isApplied());
        HostPeer plain = server.peer(), asksJson = server.peer();
        plain.exchange(observing(1));
        asksJson.exchange(observing(1, 50));
        QVERIFY(server.edit(change(both, with(both, "rules", QJsonArray{QJsonObject{{"method", "GET"}, {"text", "plain"}}}))).isApplied());
        QCOMPARE(HostPeer::codeOf(asksJson.notification()), NOT_ACCEPTABLE);
        QCOMPARE(plain.notification(), QByteArray());
        QCOMPARE(server.host.stats().observers, std::uint64_t(1));
    }

    void anUndoneDeletionRevivesNoObserver()
    {
        Server server;
        const QJsonObject definition = text("/r", "1");
        const EditResult made = server.edit(add(definition));
        HostPeer peer = server.peer();
        peer.exchange(observing(1));
        QVERIFY(server.edit(remove(definition, made.revision)).isApplied());
        QCOMPARE(HostPeer::codeOf(peer.notification()), NOT_FOUND);
        const EditResult again = server.edit(add(definition));
        QVERIFY(again.isApplied());
        QVERIFY(await(server.host.setValue(again.resource, "2")).isApplied());
        QCOMPARE(peer.notification(), QByteArray());
        QCOMPARE(server.host.stats().observers, std::uint64_t(0));
    }

    void anEditThatIsNotAppliedTellsNobody()
    {
        Server server;
        const QJsonObject definition = text("/r", "1");
        QVERIFY(server.edit(add(definition)).isApplied());
        HostPeer peer = server.peer();
        peer.exchange(observing(1));
        const auto results = await(server.host.edit({change(definition, with(definition, "initial", "2")), add(text("/one", "taken"))}));
        QVERIFY(!results[0].isApplied());
        const QByteArray told = peer.notification();
        if (!told.isEmpty())
            QCOMPARE(HostPeer::payloadOf(told), QByteArray("1"));
        QCOMPARE(server.host.stats().observers, std::uint64_t(1));
        QCOMPARE(HostPeer::payloadOf(peer.exchange(HostPeer::request(GET, 9, {"r"}))), QByteArray("1"));
    }
};

QTEST_GUILESS_MAIN(LiveEditsTest)
#include "liveeditstest.moc"
