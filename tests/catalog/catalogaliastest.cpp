// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/made.h"

#include <QTest>

using namespace coap;
using namespace std::chrono_literals;

namespace {

/// All that comes in a turn and right after it: what was removed leaves at the end of the turn.
QList<QByteArray> soon(Asking &peer, const std::function<void()> &work)
{
    auto told = peer.run(work);
    told += peer.run([] {});
    return told;
}

} // namespace

/// An alias is its target at another path.
class CatalogAliasTest : public QObject {
    Q_OBJECT
private slots:
    void everyRequestGoesToTheTarget()
    {
        Asking peer;
        auto *target = serve(peer, R"({"path": "/v", "kind": "value", "initial": "hello"})");
        auto *alias = serve(peer, R"({"path": "/a", "kind": "alias", "target": "/v"})");
        // CON GET /a: as that of /v, with the ETag that is the beginning of SHA-1("hello").
        QCOMPARE(peer.exchange("40 01 10 00 b1 61"), QList<QByteArray>{"60 45 10 00 48 aa f4 c6 1d dc c5 e8 a2 80 ff 68 65 6c 6c 6f"});
        QCOMPARE(peer.exchange("40 01 10 01 48 aa f4 c6 1d dc c5 e8 a2 71 61"), QList<QByteArray>{"60 43 10 01 48 aa f4 c6 1d dc c5 e8 a2 a1 3c"});
        QCOMPARE(peer.code(Code::Put, "/a", "new"), Code::Changed);
        QCOMPARE(Asking::text(peer.get("/v")), QByteArray("new"));
        QCOMPARE(put(peer, "/a", "{}", 50).code, Code::UnsupportedContentFormat);
        QCOMPARE(peer.code(Code::Delete, "/a"), Code::MethodNotAllowed);
        QCOMPARE(alias->liveValue().text, QStringLiteral("new"));
        QVERIFY(alias->setValueText("by hand").isEmpty());
        QCOMPARE(target->valueText(), QStringLiteral("by hand"));
        QCOMPARE(alias->valueText(), QStringLiteral("by hand"));
    }

    void conditionsAreThoseOfTheTarget()
    {
        Asking peer;
        serve(peer, R"({"path": "/v", "kind": "value", "absent": true})");
        serve(peer, R"({"path": "/a", "kind": "alias", "target": "/v"})");
        Options fresh, match;
        fresh.addEmpty(OptionNumber::IfNoneMatch);
        match.add(OptionNumber::IfMatch, OctetView(hex("aaf4c61ddcc5e8a2")));
        QCOMPARE(peer.ask(Code::Put, "/a", "x", match).code, Code::PreconditionFailed);
        QCOMPARE(peer.ask(Code::Put, "/a", "hello", fresh).code, Code::Created);
        QCOMPARE(peer.ask(Code::Put, "/a", "x", fresh).code, Code::PreconditionFailed);
        QCOMPARE(peer.ask(Code::Put, "/a", "x", match).code, Code::Changed);
        QCOMPARE(peer.code(Code::Delete, "/a"), Code::Deleted);
        QCOMPARE(peer.get("/v").code, Code::NotFound);
    }

    void observersAreToldWhenTheTargetChanges()
    {
        Asking peer;
        auto *target = serve(peer, R"({"path": "/v", "kind": "value", "initial": "one"})");
        serve(peer, R"({"path": "/a", "kind": "alias", "target": "/b"})");
        serve(peer, R"({"path": "/b", "kind": "alias", "target": "/v"})");
        QVERIFY(observe(peer, "/a").options.has(OptionNumber::Observe));
        const auto told = peer.run([&] { target->setValueText("two"); });
        QCOMPARE(told.size(), 1);
        QCOMPARE(Asking::text(Lockstep::decoded(told[0])), QByteArray("two"));
    }

    void whoObservesWhatLosesItsTargetGets404()
    {
        Asking peer;
        serve(peer, R"({"path": "/v", "kind": "value", "initial": "one"})");
        auto *alias = serve(peer, R"({"path": "/a", "kind": "alias", "target": "/v"})");
        observe(peer, "/a");
        const auto told = soon(peer, [&] { peer.site.removeResource({"v"}); });
        QCOMPARE(told.size(), 1);
        QCOMPARE(Lockstep::decoded(told[0]).code, Code::NotFound);
        QVERIFY(peer.endpoint.observations().empty());
        QCOMPARE(alias->liveValue().text, QStringLiteral("(/v is not there)"));
        const auto answer = peer.get("/a");
        QCOMPARE(answer.code, Code::NotFound);
        QCOMPARE(Asking::text(answer), QByteArray("the target of this alias is not there: /v"));
        QVERIFY(!observe(peer, "/a").options.has(OptionNumber::Observe));
        QVERIFY(!alias->setValueText("x").isEmpty());
        // Another one comes in its place.
        const auto revision = alias->valueRevision();
        serve(peer, R"({"path": "/v", "kind": "counter"})");
        peer.advance(1s);
        QVERIFY(alias->valueRevision() > revision);
        QCOMPARE(alias->liveValue().number.value(), 0.0);
    }

    void aReplacedTargetIsFollowedAtOnce()
    {
        Asking peer;
        serve(peer, R"({"path": "/v", "kind": "value", "initial": "one"})");
        serve(peer, R"({"path": "/a", "kind": "alias", "target": "/v", "notify": "non"})");
        observe(peer, "/a");
        auto made = studio::makeResource(json(R"({"path": "/v", "kind": "counter", "initial": 7})"));
        const auto told = soon(peer, [&] { peer.site.replaceResource({"v"}, std::move(made.resource)); });
        QCOMPARE(told.size(), 1);
        QCOMPARE(Asking::text(Lockstep::decoded(told[0])), QByteArray("7"));
        QCOMPARE(peer.endpoint.observations().size(), std::size_t(1));
    }

    void anotherTargetIsShownToObservers()
    {
        Asking peer;
        serve(peer, R"({"path": "/v", "kind": "value", "initial": "one"})");
        auto *other = serve(peer, R"({"path": "/w", "kind": "value", "initial": "two"})");
        auto *alias = serve(peer, R"({"path": "/a", "kind": "alias", "target": "/v", "notify": "non"})");
        observe(peer, "/a");
        auto told = peer.run([&] { alias->applyDefinition(json(R"({"path": "/a", "kind": "alias", "target": "/w", "notify": "non"})")); });
        QCOMPARE(told.size(), 1);
        QCOMPARE(Asking::text(Lockstep::decoded(told[0])), QByteArray("two"));
        peer.advance(10s);
        told = peer.run([&] { other->setValueText("three"); });
        QCOMPARE(Asking::text(Lockstep::decoded(told.value(0))), QByteArray("three"));
    }

    void anEditOfTheTargetTellsThoseForWhomItChangesAnything()
    {
        Asking peer;
        auto *target = serve(peer, R"({"path": "/v", "kind": "value", "initial": "1"})");
        serve(peer, R"({"path": "/b", "kind": "alias", "target": "/v", "notify": "non"})");
        serve(peer, R"({"path": "/a", "kind": "alias", "target": "/b", "notify": "non"})");
        Options text = Asking::uintOption(OptionNumber::Observe, 0);
        text.setUint(OptionNumber::Accept, 0);
        QVERIFY(peer.ask(Code::Get, "/a", {}, text).options.has(OptionNumber::Observe));
        ++peer.peer.remote.port;
        QVERIFY(observe(peer, "/b").options.has(OptionNumber::Observe));
        auto definition = json(R"({"path": "/v", "kind": "value", "initial": "1", "title": "One"})");
        QCOMPARE(peer.run([&] { target->applyDefinition(definition); }), QList<QByteArray>{});
        definition.insert("contentFormat", 50);
        const auto told = soon(peer, [&] { target->applyDefinition(definition); });
        QCOMPARE(told.size(), 2);
        for (const QByteArray &each : told)
            QCOMPARE(Lockstep::decoded(each).code, Code::NotAcceptable);    // RFC 7641 §4.2: an observation keeps its format
        QVERIFY(peer.endpoint.observations().empty());
    }

    void circlesAreSaid_data()
    {
        QTest::addColumn<int>("length");
        for (const int length : {1, 2, 5})
            QTest::addRow("of %d", length) << length;
    }
    void circlesAreSaid()
    {
        QFETCH(const int, length);
        Asking peer;
        studio::CatalogItem *item = nullptr;
        for (int i = 0; i < length; ++i) {
            const QJsonObject alias{{"kind", "alias"}, {"path", QStringLiteral("/%1").arg(i)}, {"target", QStringLiteral("/%1").arg((i + 1) % length)}, {"delay", "1 s"}};
            item = serve(peer, QJsonDocument(alias).toJson().constData());
        }
        peer.get("/0");
        const auto answer = Lockstep::decoded(peer.advance(1s).value(1));
        QCOMPARE(answer.code, Code::HopLimitReached);
        QVERIFY(Asking::text(answer).contains("circle"));
        QVERIFY(!observe(peer, "/0").options.has(OptionNumber::Observe));
        QCOMPARE(item->liveValue().text, QStringLiteral("(aliases in a circle)"));
        peer.advance(10s);
    }

    void aCircleThatIsOpenedAgainWorks()
    {
        Asking peer;
        serve(peer, R"({"path": "/v", "kind": "value", "initial": "one"})");
        auto *a = serve(peer, R"({"path": "/a", "kind": "alias", "target": "/b"})");
        auto *b = serve(peer, R"({"path": "/b", "kind": "alias", "target": "/v"})");
        peer.advance(2s);
        peer.run([&] { b->applyDefinition(json(R"({"path": "/b", "kind": "alias", "target": "/a"})")); });
        QCOMPARE(peer.get("/a").code, Code::HopLimitReached);
        peer.run([&] { a->applyDefinition(json(R"({"path": "/a", "kind": "alias", "target": "/v"})")); });
        QCOMPARE(Asking::text(peer.get("/b")), QByteArray("one"));
    }

    void manyInARowAreRefused()
    {
        Asking peer;
        serve(peer, R"({"path": "/0", "kind": "value", "initial": "end"})");
        for (int i = 1; i <= 20; ++i) {
            const QJsonObject alias{{"kind", "alias"}, {"path", QStringLiteral("/%1").arg(i)}, {"target", QStringLiteral("/%1").arg(i - 1)}};
            serve(peer, QJsonDocument(alias).toJson().constData());
        }
        QCOMPARE(Asking::text(peer.get("/15")), QByteArray("end"));
        QCOMPARE(peer.get("/20").code, Code::HopLimitReached);
    }

    void itsOwnMethodsCount()
    {
        Asking peer;
        serve(peer, R"({"path": "/v", "kind": "value", "initial": "one"})");
        serve(peer, R"({"path": "/a", "kind": "alias", "target": "/v", "methods": ["GET"]})");
        QCOMPARE(peer.code(Code::Put, "/a", "x"), Code::MethodNotAllowed);
        QCOMPARE(Asking::text(peer.get("/a")), QByteArray("one"));
    }

    void delaysOfBothAddUp()
    {
        Asking peer;
        serve(peer, R"({"path": "/v", "kind": "value", "initial": "slow", "delay": "2 s"})");
        serve(peer, R"({"path": "/a", "kind": "alias", "target": "/v", "delay": "1 s"})");
        QCOMPARE(peer.get("/a").code, Code::Empty);
        QCOMPARE(peer.advance(2900ms).size(), 1);       // the empty ACK
        const auto slow = Lockstep::decoded(peer.advance(100ms).value(0));
        QCOMPARE(Asking::text(slow), QByteArray("slow"));
        Message ack;
        ack.type = Type::Acknowledgement;
        ack.mid = slow.mid;
        peer.exchange(encode(ack));
        serve(peer, R"({"path": "/r", "kind": "rules", "delay": "1 s", "rules": [{"delay": "1 s", "text": "later"}]})");
        peer.get("/r");
        peer.advance(1900ms);
        QCOMPARE(Asking::text(Lockstep::decoded(peer.advance(100ms).value(0))), QByteArray("later"));
    }

    void largeBodiesPassByBlocksBothWays()
    {
        Asking peer;
        serve(peer, R"({"path": "/l", "kind": "large", "size": 3000})");
        serve(peer, R"({"path": "/a", "kind": "alias", "target": "/l"})");
        const auto first = peer.get("/a");
        QCOMPARE(first.payload.size(), std::size_t(1'024));
        QCOMPARE(peer.get("/a", Asking::uintOption(OptionNumber::Block2, 0x26)).payload.size(), std::size_t(3'000 - 2'048));
        QCOMPARE(peer.ask(Code::Put, "/a", std::string(64, 'a'), Asking::uintOption(OptionNumber::Block1, 0x0a)).code, Code::Continue);
        QCOMPARE(peer.ask(Code::Put, "/a", "end", Asking::uintOption(OptionNumber::Block1, 0x12)).code, Code::Changed);
        QCOMPARE(peer.get("/l").payload.size(), std::size_t(67));
    }

    void aResourceOfTheServerCanBeTheTarget()
    {
        Asking peer;
        peer.site.add<WellKnownCore>({".well-known", "core"}, peer.site, false);
        auto *alias = serve(peer, R"({"path": "/a", "kind": "alias", "target": "/.well-known/core", "hidden": true})");
        QCOMPARE(Asking::text(peer.get("/a")), QByteArray("</.well-known/core>;ct=40"));
        QCOMPARE(alias->liveValue().text, QStringLiteral("</.well-known/core>;ct=40"));
        QVERIFY(!observe(peer, "/a").options.has(OptionNumber::Observe));
    }

    void aTargetThatListsItDoesNotListForEver()
    {
        Asking peer;
        peer.site.add<WellKnownCore>({".well-known", "core"}, peer.site, false);
        serve(peer, R"({"path": "/a", "kind": "alias", "target": "/.well-known/core", "sz": true})");
        QVERIFY(Asking::text(peer.get("/a")).contains("</a>"));
        QVERIFY(Asking::text(peer.get("/.well-known/core")).contains("</a>;ct=40"));
    }

    void aCollectionCanBeTheTarget()
    {
        Asking peer;
        serve(peer, R"({"path": "/notes", "kind": "collection"})");
        serve(peer, R"({"path": "/a", "kind": "alias", "target": "/notes"})");
        observe(peer, "/a");
        QCOMPARE(peer.code(Code::Post, "/a", "x"), Code::Created);
        QCOMPARE(peer.sent.size(), 2);
        QCOMPARE(Asking::text(Lockstep::decoded(peer.sent[1])), QByteArray("</notes/1>;ct=0"));
    }

    void discoveryListsItWithTheTargetsFormat()
    {
        Asking peer;
        peer.site.add<WellKnownCore>({".well-known", "core"}, peer.site, false);
        serve(peer, R"({"path": "/s", "kind": "switch", "hidden": true})");
        serve(peer, R"({"path": "/a", "kind": "alias", "target": "/s", "rt": "thing", "sz": true})");
        QCOMPARE(Asking::text(peer.get("/.well-known/core")), QByteArray("</.well-known/core>;ct=40,</a>;rt=\"thing\";ct=\"0 50\";sz=1;obs"));
    }

    void withoutATargetItIsNotFound()
    {
        Asking peer;
        auto *alias = serve(peer, R"({"path": "/a", "kind": "alias"})");
        QCOMPARE(peer.get("/a").code, Code::NotFound);
        QCOMPARE(alias->liveValue().text, QStringLiteral("(no target)"));
        for (const char *bad : {"v", "/a/../b", "/a%2", "/a?b"}) {
            const QJsonObject definition{{"kind", "alias"}, {"path", "/x"}, {"target", bad}};
            QCOMPARE(studio::makeResource(definition).problems.size(), 1);
        }
    }
};

QTEST_GUILESS_MAIN(CatalogAliasTest)
#include "catalogaliastest.moc"
