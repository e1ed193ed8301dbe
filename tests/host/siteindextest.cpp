// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/catalog.h"
#include "host/siteindex.h"
#include "host/siteloading.h"
#include "support/asking.h"

#include <QTest>

using namespace studio;

namespace {

std::unique_ptr<coap::Resource> value(const QString &path)
{
    return makeResource({{"path", path}, {"kind", "value"}, {"initial", "hello"}}).resource;
}

coap::Path pathOf(const QString &path)
{
    return *coap::fromUriPath(path.toStdString());
}

/// A site with discovery and so many values, and an index that was there from the beginning.
struct Served : Asking {
    explicit Served(int count) : index(site, endpoint.journal())
    {
        site.add<coap::WellKnownCore>({".well-known", "core"}, site, false);
        for (int i = 0; i < count; ++i)
            add(QStringLiteral("/r%1").arg(i));
    }
    std::uint64_t add(const QString &path)
    {
        site.addResource(pathOf(path), value(path));
        return site.leafAt(pathOf(path))->id();
    }
    std::uint64_t idOf(const char *path) { return site.leafAt(pathOf(path))->id(); }

    SiteIndex index;
};

std::shared_ptr<LoadedSite> loaded(const char *prefix, int count)
{
    auto made = std::make_shared<LoadedSite>();
    made->result.isOk = true;
    for (int i = 0; i < count; ++i) {
        const QString path = QStringLiteral("/%1%2").arg(prefix).arg(i);
        made->resources.push_back({pathOf(path), value(path)});
    }
    return made;
}

} // namespace

/// What the window is told of the site, and how one site takes the place of another.
class SiteIndexTest : public QObject {
    Q_OBJECT
private slots:
    void resourcesAreFoundFromTheirAdditionToTheirRemoval()
    {
        Served server(3);
        const auto id = server.add("/late");
        QCOMPARE(server.index.find(id), server.site.leafAt({"late"}));
        server.run([&] { server.site.removeResource({"late"}); });
        QVERIFY(server.index.find(id) == nullptr);
        QVERIFY(server.index.find(server.idOf("/r0")) != nullptr);
    }

    void whatWasThereBeforeTheIndexIsFoundToo()
    {
        Asking server;
        server.site.addResource({"a"}, value("/a"));
        SiteIndex index(server.site, server.endpoint.journal());
        QVERIFY(index.find(server.site.leafAt({"a"})->id()) != nullptr);
    }

    void anEditMakesAnotherRevision()
    {
        Served server(2);
        coap::Resource &resource = *server.index.find(server.idOf("/r0"));
        const auto before = server.index.revision(resource);
        server.index.definitionChanged(resource);
        QVERIFY(server.index.revision(resource) != before);
        QCOMPARE(server.index.take(100).resources.size(), std::size_t(3));
    }

    void aResourceKnowsWhichOnesItWas()
    {
        Served server(7);
        using Ids = std::vector<std::uint64_t>;
        Ids ids;
        for (const char *path : {"/r0", "/r1", "/r2", "/r3", "/r4", "/r5", "/r6"})
            ids.push_back(server.idOf(path));
        const auto at = [&](std::size_t number) -> coap::Resource & { return *server.index.find(ids[number]); };
        QCOMPARE(server.index.formers(at(1)), Ids());
        server.index.goesOn(at(1), ids[0]);
        server.index.goesOn(at(2), ids[1]);
        QCOMPARE(server.index.formers(at(2)), (Ids{ids[0], ids[1]}));
        QCOMPARE(server.index.formers(at(1)), Ids());       // it has gone on
        for (const std::size_t number : {3, 4, 5})
            server.index.goesOn(at(number), ids[number - 1]);
        QCOMPARE(server.index.formers(at(5)), (Ids{ids[1], ids[2], ids[3], ids[4]}));
    }

    void aPictureComesInPiecesWithEachResourceOnce()
    {
        Served server(10);
        server.index.beginPicture();
        std::vector<std::uint64_t> told;
        int pieces = 0;
        for (; server.index.hasChanges(); ++pieces) {
            const auto changes = server.index.take(4);
            QVERIFY(changes.resources.size() <= 4);
            told.insert(told.end(), changes.resources.begin(), changes.resources.end());
        }
        QCOMPARE(pieces, 3);
        QCOMPARE(told.size(), std::size_t(11));
        QVERIFY(std::is_sorted(told.begin(), told.end()));
    }

    /// What was told and changed is told again, behind the picture; what is still to come is told as it is then.
    void changesDuringAPictureAreToldOnce()
    {
        Served server(10);
        const auto early = server.idOf("/r0"), late = server.idOf("/r9");
        server.index.beginPicture();
        QCOMPARE(server.index.take(4).resources.size(), std::size_t(4));
        for (const char *path : {"/r0", "/r9"})
            QCOMPARE(server.get(path).code, coap::Code::Content);
        const auto added = server.add("/new");
        const auto rest = server.index.take(100).resources;
        QCOMPARE(std::count(rest.begin(), rest.end(), early), 1);
        QCOMPARE(std::count(rest.begin(), rest.end(), late), 1);
        QCOMPARE(std::count(rest.begin(), rest.end(), added), 1);
        QCOMPARE(rest.size(), std::size_t(7 + 1 + 1));
        QVERIFY(!server.index.hasChanges());
    }

    void whatIsGoneIsToldInPiecesToo()
    {
        Served server(10);
        server.index.take(100);
        server.run([&] {
            for (int i = 0; i < 10; ++i)
                server.site.removeResource({"r" + std::to_string(i)});
        });
        server.index.skipChanges();
        QCOMPARE(server.index.take(7).removedResources.size(), std::size_t(7));
        QVERIFY(server.index.hasChanges());
        QCOMPARE(server.index.take(7).removedResources.size(), std::size_t(3));
        QVERIFY(!server.index.hasChanges());
    }

    /// 1,201 of the old site and 1,700 of the new one, 500 a step; others are answered between the steps.
    void aLargeSiteTakesTheOldOnesPlaceInSteps()
    {
        Served server(1'201);
        SiteChange change(loaded("n", 1'700), server.site);
        int steps = 0;
        bool isMore = true;
        while (isMore) {
            server.run([&] { isMore = change.step(); });
            ++steps;
            QCOMPARE(server.get("/.well-known/core").code == coap::Code::NotFound, false);
            const bool isOldGone = server.get("/r1200").code == coap::Code::NotFound;
            QCOMPARE(isOldGone, change.isAdding());
        }
        QCOMPARE(steps, 6);
        QCOMPARE(server.site.resourceCount(), std::size_t(1'701));
        QCOMPARE(server.get("/n1699").code, coap::Code::Content);
    }

    void aSmallSiteChangesInOneStep()
    {
        Served server(100);
        SiteChange change(loaded("n", 100), server.site);
        server.run([&] { QVERIFY(!change.step()); });
        QCOMPARE(server.get("/r0").code, coap::Code::NotFound);
        QCOMPARE(server.get("/n99").code, coap::Code::Content);
    }

    void theOldSitesObserversHearOfIt()
    {
        Served server(3);
        server.get("/r1", Asking::uintOption(coap::OptionNumber::Observe, 0));
        SiteChange change(loaded("n", 1), server.site);
        const auto sent = server.run([&] { change.step(); });
        QCOMPARE(sent.size(), 1);
        QCOMPARE(Asking::decoded(sent.first()).code, coap::Code::NotFound);
    }
};

QTEST_GUILESS_MAIN(SiteIndexTest)
#include "siteindextest.moc"
