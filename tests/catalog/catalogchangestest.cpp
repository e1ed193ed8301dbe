// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/made.h"
#include "tap/changestore.h"

#include <QTest>

using namespace coap;
using studio::catalogItem;
using namespace std::chrono_literals;

namespace {

/// A server whose changes somebody keeps.
class Watched : public Asking {
public:
    Watched() { tap.feed = &feed; }

    /// One line a change: who did what, and what the value is now. The first line is what was before.
    QList<QByteArray> history(std::uint64_t resource)
    {
        changes.takeFrom(tap.changes);
        const auto kept = changes.read(resource);
        QList<QByteArray> lines;
        if (kept.before)
            lines << QByteArray::fromStdString("before " + std::string(textOf(kept.before->octets)));
        for (const Change &change : kept.changes)
            lines << QByteArray::fromStdString(who(change.record.actor) + ' ' + std::string(textOf(change.octets)));
        return lines;
    }
    static std::string who(const Actor &actor)
    {
        if (actor.kind == Actor::Kind::Peer)
            return toText(actor.remote) + ' ' + codeName(actor.method);
        return actor.kind == Actor::Kind::Window ? "window" : "itself";
    }
    std::uint64_t idAt(const char *path) { return site.leafAt(*fromUriPath(path))->id(); }

    MessageFeed feed;
    ChangeStore changes;
};

} // namespace

/// Who changes what, as the history of changes keeps it.
class CatalogChangesTest : public QObject {
    Q_OBJECT
private slots:
    void aPutIsTheClientsAndTellsWhatWasBefore()
    {
        Watched peer;
        QVERIFY(serve(peer, R"({"path": "/v", "kind": "value", "initial": "off"})"));
        peer.get("/v");
        QVERIFY(peer.history(peer.idAt("/v")).isEmpty());
        peer.code(Code::Put, "/v", "on");
        peer.peer.remote.port = 40'001;
        peer.code(Code::Post, "/v", "off");
        QCOMPARE(peer.history(peer.idAt("/v")),
                 (QList<QByteArray>{"before off", "127.0.0.1:40000 PUT on", "127.0.0.1:40001 POST off"}));
    }

    void aRefusedPutIsNoChange()
    {
        Watched peer;
        QVERIFY(serve(peer, R"({"path": "/n", "kind": "value", "type": "number", "initial": 1})"));
        QCOMPARE(peer.code(Code::Put, "/n", "warm"), Code::BadRequest);
        QCOMPARE(peer.history(peer.idAt("/n")), QList<QByteArray>{"before 1"});
    }

    void aSensorChangesByItself()
    {
        Watched peer;
        QVERIFY(serve(peer, R"({"path": "/s", "kind": "simulated", "waveform": "ramp", "period": "10 s", "offset": 0, "amplitude": 5, "decimals": 0})"));
        peer.advance(2s);
        QCOMPARE(peer.history(peer.idAt("/s")), (QList<QByteArray>{"itself -5", "itself -4", "itself -3"}));
    }

    /// Its handler runs long after the request, from a timer.
    void aDelayedPutIsStillTheClients()
    {
        Watched peer;
        QVERIFY(serve(peer, R"({"path": "/slow", "kind": "value", "initial": "a", "delay": "2 s"})"));
        peer.code(Code::Put, "/slow", "b");
        peer.advance(3s);
        QCOMPARE(peer.history(peer.idAt("/slow")), (QList<QByteArray>{"before a", "127.0.0.1:40000 PUT b"}));
    }

    void whatIsTakenAwayIsAChange()
    {
        Watched peer;
        QVERIFY(serve(peer, R"({"path": "/c", "kind": "clock", "form": "unix", "interval": "1 h", "replaceable": true})"));
        QVERIFY(serve(peer, R"({"path": "/a", "kind": "alias", "target": "/c"})"));
        const auto id = peer.idAt("/c");
        const auto revision = catalogItem(*peer.site.leafAt(*fromUriPath("/c")))->valueRevision();
        peer.get("/a", Asking::uintOption(OptionNumber::Observe, 0));
        QCOMPARE(peer.code(Code::Delete, "/c"), Code::Deleted);
        QCOMPARE(Lockstep::decoded(peer.sent.value(1)).code, Code::NotFound);       // who observes by way of the alias knows too
        QCOMPARE(peer.history(id).last(), QByteArray("127.0.0.1:40000 DELETE "));
        auto *item = catalogItem(*peer.site.leafAt(*fromUriPath("/c")));
        QCOMPARE(item->valueRevision(), revision + 1);
        QCOMPARE(item->liveValue().text, QStringLiteral("(not there)"));
    }

    void whatIsMergedIntoJsonIsKeptWhole()
    {
        Watched peer;
        QVERIFY(serve(peer, R"({"path": "/j", "kind": "json", "initial": {"a": 1}})"));
        QCOMPARE(put(peer, "/j", R"({"b":2})", 50, Code::Post).code, Code::Changed);
        QCOMPARE(peer.history(peer.idAt("/j")), (QList<QByteArray>{R"(before {"a":1})", R"(127.0.0.1:40000 POST {"a":1,"b":2})"}));
        QCOMPARE(peer.changes.read(peer.idAt("/j")).changes[0].record.contentFormat, 50);
    }

    void aNewInitialValueIsAChangeToo()
    {
        Watched peer;
        auto *item = serve(peer, R"({"path": "/v", "kind": "value", "initial": "a"})");
        const Tap::Acting acting(peer.tap, {Actor::Kind::Window, Code::Empty, {}});
        peer.run([&] { item->applyDefinition(json(R"({"path": "/v", "kind": "value", "initial": "b"})")); });
        QCOMPARE(peer.history(peer.idAt("/v")), (QList<QByteArray>{"before a", "window b"}));
    }

    /// Of a long representation the beginning is kept: a log's newest lines are at its end.
    void aLogTellsItsNewestLines()
    {
        Watched peer;
        QVERIFY(serve(peer, R"({"path": "/log", "kind": "log"})"));
        const std::string padding(400, 'x');
        for (const char *line : {"1", "2", "3"})
            peer.code(Code::Post, "/log", padding + line);
        peer.changes.takeFrom(peer.tap.changes);
        const auto history = peer.changes.read(peer.idAt("/log"));
        QCOMPARE(std::string(textOf(history.changes[2].octets)), padding + "2\n" + padding + "3");
        QVERIFY(!history.changes[2].isCut());
    }

    void aDeletedValueLeavesNothing()
    {
        Watched peer;
        QVERIFY(serve(peer, R"({"path": "/v", "kind": "value", "absent": true})"));
        peer.code(Code::Put, "/v", "x");
        peer.code(Code::Delete, "/v");
        QCOMPARE(peer.history(peer.idAt("/v")), (QList<QByteArray>{"before ", "127.0.0.1:40000 PUT x", "127.0.0.1:40000 DELETE "}));
        QCOMPARE(peer.changes.read(peer.idAt("/v")).changes[1].record.contentFormat, -1);
    }

    void withoutWatchersNothingIsTold()
    {
        Asking peer;
        QVERIFY(serve(peer, R"({"path": "/v", "kind": "value"})"));
        peer.code(Code::Put, "/v", "x");
        QVERIFY(peer.tap.changes.front().empty());
    }

    /// Somebody begins to watch in the middle: what was before is asked for anew.
    void whoComesLaterIsToldWhatWasBefore()
    {
        Watched peer;
        peer.tap.feed = nullptr;
        QVERIFY(serve(peer, R"({"path": "/v", "kind": "value", "initial": "1"})"));
        peer.code(Code::Put, "/v", "2");
        peer.tap.feed = &peer.feed;
        peer.code(Code::Put, "/v", "3");
        QCOMPARE(peer.history(peer.idAt("/v")), (QList<QByteArray>{"before 2", "127.0.0.1:40000 PUT 3"}));
        QCOMPARE(peer.changes.read(peer.idAt("/v")).gone, std::uint64_t(1));
    }
};

QTEST_GUILESS_MAIN(CatalogChangesTest)
#include "catalogchangestest.moc"
