// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/made.h"

#include <QTest>

using namespace coap;
using namespace std::chrono_literals;

/// Collections: clients create, list and delete resources.
class CatalogCollectionTest : public QObject {
    Q_OBJECT
private slots:
    void postNamesAChildByLocationPath()
    {
        Asking peer;
        auto *item = serve(peer, R"({"path": "/notes", "kind": "collection"})");
        // CON POST /notes "hi": 2.01, Location-Path "notes", "1".
        QCOMPARE(peer.exchange("40 02 20 00 b5 6e 6f 74 65 73 ff 68 69"), QList<QByteArray>{"60 41 20 00 85 6e 6f 74 65 73 01 31"});
        QCOMPARE(peer.exchange("40 02 20 01 b5 6e 6f 74 65 73 ff 68 6f"), QList<QByteArray>{"60 41 20 01 85 6e 6f 74 65 73 01 32"});
        QCOMPARE(Asking::text(peer.get("/notes/1")), QByteArray("hi"));
        QCOMPARE(item->liveValue().text, QStringLiteral("2 items"));
    }

    void putCreatesThenChangesAndDeleteRemoves()
    {
        Asking peer;
        serve(peer, R"({"path": "/notes", "kind": "collection"})");
        QCOMPARE(put(peer, "/notes/a", "{}", 50).code, Code::Created);
        QCOMPARE(peer.get("/notes/a").options.contentFormat().value(), ContentFormat::Json);
        QCOMPARE(put(peer, "/notes/a", "1", 0).code, Code::Changed);
        QCOMPARE(Asking::text(peer.get("/notes/a")), QByteArray("1"));
        QCOMPARE(peer.code(Code::Post, "/notes/a"), Code::MethodNotAllowed);
        QCOMPARE(peer.code(Code::Delete, "/notes/a"), Code::Deleted);
        QCOMPARE(peer.get("/notes/a").code, Code::NotFound);
        QCOMPARE(peer.code(Code::Delete, "/notes/a"), Code::Deleted);       // RFC 7252 §5.8.4
        QCOMPARE(peer.code(Code::Put, "/notes", "x"), Code::MethodNotAllowed);
        QCOMPARE(peer.code(Code::Put, "/notes/a/b", "x"), Code::MethodNotAllowed);
        QCOMPARE(peer.code(Code::Delete, "/notes"), Code::MethodNotAllowed);
        QCOMPARE(peer.code(Code::Post, "/notes/none", "x"), Code::NotFound);
    }

    void conditionsHoldForChildren()
    {
        Asking peer;
        serve(peer, R"({"path": "/notes", "kind": "collection"})");
        Options fresh, exists;
        fresh.addEmpty(OptionNumber::IfNoneMatch);
        exists.addEmpty(OptionNumber::IfMatch);
        QCOMPARE(peer.ask(Code::Put, "/notes/a", "1", exists).code, Code::PreconditionFailed);
        QCOMPARE(peer.ask(Code::Put, "/notes/a", "1", fresh).code, Code::Created);
        QCOMPARE(peer.ask(Code::Put, "/notes/a", "2", fresh).code, Code::PreconditionFailed);
        QCOMPARE(peer.ask(Code::Put, "/notes/a", "3", exists).code, Code::Changed);
        QCOMPARE(Asking::text(peer.get("/notes/a")), QByteArray("3"));
        QCOMPARE(peer.ask(Code::Delete, "/notes/b", "", exists).code, Code::PreconditionFailed);
    }

    void getListsTheChildrenInLinkFormat()
    {
        Asking peer;
        serve(peer, R"({"path": "/a b", "kind": "collection"})");
        QCOMPARE(Asking::text(peer.get("/a%20b")), QByteArray());
        put(peer, "/a%20b/x", "1", 0);
        put(peer, "/a%20b/y%2Fz", "{}", 50);
        const auto list = peer.get("/a%20b");
        QCOMPARE(list.options.contentFormat().value(), ContentFormat::LinkFormat);
        QCOMPARE(Asking::text(list), QByteArray("</a%20b/x>;ct=0,</a%20b/y%2Fz>;ct=50"));
        QCOMPARE(peer.get("/a%20b", Asking::uintOption(OptionNumber::Accept, 0)).code, Code::NotAcceptable);
    }

    void getListsTheChildrenAsJsonToo()
    {
        Asking peer;
        serve(peer, R"({"path": "/n", "kind": "collection"})");
        QCOMPARE(Asking::text(peer.get("/n", Asking::uintOption(OptionNumber::Accept, 50))), QByteArray("[]"));
        put(peer, "/n/x y", "1", 0);
        const auto list = peer.get("/n", Asking::uintOption(OptionNumber::Accept, 50));
        QCOMPARE(list.options.contentFormat().value(), ContentFormat::Json);
        QCOMPARE(Asking::text(list), QByteArray(R"([{"ct":0,"href":"/n/x%20y"}])"));
    }

    void whatIsDefinedBelowItIsListedInItsPlace()
    {
        Asking peer;
        serve(peer, R"({"path": "/n/first", "kind": "value"})");
        serve(peer, R"({"path": "/n", "kind": "collection"})");
        serve(peer, R"({"path": "/nn/other", "kind": "value"})");
        put(peer, "/n/a", "1", 0);
        QCOMPARE(Asking::text(peer.get("/n")), QByteArray("</n/first>;ct=0,</n/a>;ct=0"));
        serve(peer, R"({"path": "/n/deep", "kind": "collection"})");
        put(peer, "/n/deep/b", "1", 0);
        put(peer, "/n/c", "1", 0);
        QCOMPARE(Asking::text(peer.get("/n")), QByteArray("</n/first>;ct=0,</n/a>;ct=0,</n/c>;ct=0,</n/deep>;ct=\"40 50\",</n/deep/b>;ct=0"));
        QCOMPARE(Asking::text(peer.get("/n/deep")), QByteArray("</n/deep/b>;ct=0"));
        auto other = studio::makeResource(json(R"({"path": "/n/first", "kind": "counter", "title": "T"})"));
        peer.run([&] { peer.site.replaceResource({"n", "first"}, std::move(other.resource)); });
        peer.run([&] { peer.site.removeResource({"n", "deep"}); });
        QCOMPARE(Asking::text(peer.get("/n")), QByteArray("</n/first>;title=\"T\";ct=0,</n/a>;ct=0,</n/c>;ct=0"));
        serve(peer, R"({"path": "/n/last", "kind": "value", "hidden": true})");
        serve(peer, R"({"path": "/n/last/one", "kind": "value"})");
        QVERIFY(Asking::text(peer.get("/n")).endsWith("</n/c>;ct=0,</n/last/one>;ct=0"));
    }

    void theOctetsOfAllChildrenAreLimited()
    {
        Asking peer;
        serve(peer, R"({"path": "/n", "kind": "collection", "maxOctets": 10})");
        QCOMPARE(peer.code(Code::Put, "/n/a", "123456"), Code::Created);
        QCOMPARE(peer.code(Code::Put, "/n/b", "12345"), Code::RequestEntityTooLarge);
        QCOMPARE(peer.code(Code::Put, "/n/b", "1234"), Code::Created);
        QCOMPARE(peer.code(Code::Post, "/n", "1"), Code::RequestEntityTooLarge);
        QCOMPARE(peer.code(Code::Post, "/n", ""), Code::Created);
        QCOMPARE(peer.code(Code::Put, "/n/b", "12345"), Code::RequestEntityTooLarge);
        QCOMPARE(Asking::text(peer.get("/n/b")), QByteArray("1234"));
        QCOMPARE(peer.code(Code::Put, "/n/a", "1"), Code::Changed);
        QCOMPARE(peer.code(Code::Put, "/n/b", "123456789"), Code::Changed);
        QCOMPARE(peer.code(Code::Delete, "/n/b"), Code::Deleted);
        QCOMPARE(peer.code(Code::Put, "/n/a", "1234567890"), Code::Changed);
        // What could not be added after all takes no room.
        QCOMPARE(peer.code(Code::Put, "/n/a", "1"), Code::Changed);
        peer.site.setResourceLimit(peer.site.resourceCount());
        QCOMPARE(peer.code(Code::Put, "/n/c", "123456789"), Code::ServiceUnavailable);
        peer.site.setResourceLimit(100);
        QCOMPARE(peer.code(Code::Put, "/n/c", "123456789"), Code::Created);
    }

    /// What lies in it goes with it (RFC 7641 §4.2).
    void whoObservesAChildOfACollectionThatGoesIsTold()
    {
        Asking peer;
        serve(peer, R"({"path": "/n", "kind": "collection"})");
        put(peer, "/n/x", "1", 0);
        observe(peer, "/n/x");
        const auto told = peer.run([&] { peer.site.removeResource({"n"}); });
        QCOMPARE(told.size(), 1);
        QCOMPARE(Lockstep::decoded(told[0]).code, Code::NotFound);
        QVERIFY(peer.endpoint.observations().empty());
    }

    void discoveryListsCollectionAndChildren()
    {
        Asking peer;
        peer.site.add<WellKnownCore>({".well-known", "core"}, peer.site, false);
        serve(peer, R"({"path": "/n", "kind": "collection", "title": "Notes"})");
        put(peer, "/n/x", "1", 0);
        QCOMPARE(Asking::text(peer.get("/.well-known/core")),
                 QByteArray("</.well-known/core>;ct=40,</n>;title=\"Notes\";ct=\"40 50\";obs,</n/x>;ct=0;obs"));
    }

    void aFullCollectionRefuses()
    {
        Asking peer;
        serve(peer, R"({"path": "/n", "kind": "collection", "maxChildren": 2})");
        QCOMPARE(peer.code(Code::Post, "/n", "1"), Code::Created);
        QCOMPARE(peer.code(Code::Put, "/n/x", "2"), Code::Created);
        QCOMPARE(peer.code(Code::Post, "/n", "3"), Code::Forbidden);
        QCOMPARE(peer.code(Code::Put, "/n/y", "3"), Code::Forbidden);
        QCOMPARE(peer.code(Code::Put, "/n/x", "3"), Code::Changed);
        QCOMPARE(peer.code(Code::Delete, "/n/x"), Code::Deleted);
        QCOMPARE(peer.code(Code::Post, "/n", "3"), Code::Created);
        peer.site.setResourceLimit(peer.site.resourceCount());
        QCOMPARE(peer.code(Code::Delete, "/n/1"), Code::Deleted);
        peer.site.setResourceLimit(peer.site.resourceCount());
        QCOMPARE(peer.code(Code::Post, "/n", "4"), Code::ServiceUnavailable);
    }

    void observersOfCollectionAndChildAreTold()
    {
        Asking peer;
        serve(peer, R"({"path": "/n", "kind": "collection", "notify": "non"})");
        QVERIFY(observe(peer, "/n").options.has(OptionNumber::Observe));
        peer.ask(Code::Post, "/n", "1");
        QCOMPARE(peer.sent.size(), qsizetype(2));
        QCOMPARE(Asking::text(Lockstep::decoded(peer.sent[1])), QByteArray("</n/1>;ct=0"));
        // Another peer watches the child; its removal ends that.
        peer.peer.remote.port = 41'000;
        QVERIFY(observe(peer, "/n/1").options.has(OptionNumber::Observe));
        peer.advance(10s);
        peer.ask(Code::Delete, "/n/1");
        QCOMPARE(peer.endpoint.observations().size(), std::size_t(1));
        bool isTold = false;
        for (const auto &one : peer.sent + peer.advance(10s))
            isTold = isTold || Lockstep::decoded(one).code == Code::NotFound;
        QVERIFY(isTold);
    }

    void aDelayedCollectionAnswersLaterAndRightly()
    {
        Asking peer;
        serve(peer, R"({"path": "/n", "kind": "collection", "delay": "50 ms"})");
        peer.ask(Code::Put, "/n/x", "1");
        QVERIFY(peer.sent.isEmpty());
        QCOMPARE(Lockstep::decoded(peer.advance(50ms).value(0)).code, Code::Created);
        QCOMPARE(Asking::text(peer.get("/n/x")), QByteArray("1"));
        peer.ask(Code::Post, "/n", "2");
        QCOMPARE(Lockstep::decoded(peer.advance(50ms).value(0)).code, Code::Created);
    }

    void childrenAreOfThePeersAndNotOfTheFile()
    {
        Asking peer;
        serve(peer, R"({"path": "/n", "kind": "collection"})");
        put(peer, "/n/x", "12.5", 0);
        int children = 0;
        peer.site.forEach([&](Resource &resource) {
            auto *item = studio::catalogItem(resource);
            if (!item->isMadeByPeer())
                return;
            ++children;
            QCOMPARE(item->definition().value("path").toString(), QStringLiteral("/n/x"));
            QCOMPARE(item->liveValue().number.value(), 12.5);
            QVERIFY(item->setValueText("13").isEmpty());
        });
        QCOMPARE(children, 1);
        QCOMPARE(Asking::text(peer.get("/n/x")), QByteArray("13"));
    }

    void anotherTitleIsListedAtOnce()
    {
        Asking peer;
        peer.site.add<WellKnownCore>({".well-known", "core"}, peer.site, false);
        auto *item = serve(peer, R"({"path": "/n", "kind": "collection", "title": "Old"})");
        observe(peer, "/n");
        QVERIFY(Asking::text(peer.get("/.well-known/core")).contains("Old"));
        const auto told = peer.run([&] { item->applyDefinition(json(R"({"path": "/n", "kind": "collection", "title": "New", "observable": false})")); });
        QVERIFY(Asking::text(peer.get("/.well-known/core")).contains("</n>;title=\"New\";ct=\"40 50\""));
        QCOMPARE(told.size(), qsizetype(1));
        QVERIFY(peer.endpoint.observations().empty());
    }
};

QTEST_GUILESS_MAIN(CatalogCollectionTest)
#include "catalogcollectiontest.moc"
