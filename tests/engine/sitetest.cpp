// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/asking.h"

#include <QTest>

using namespace coap;

namespace {

/// Says who it is, and what of the path is left for it.
class Named : public Resource {
public:
    explicit Named(std::string name) : m_name(std::move(name)) {}
    Response renderGet(const Request &request) override { return {Code::Content, m_name + toUriPath(request.remainingPath())}; }

private:
    std::string m_name;
};

class Folder : public PathCapable {
public:
    Response renderGet(const Request &request) override { return {Code::Content, "folder " + toUriPath(request.remainingPath())}; }
    Response renderPut(const Request &) override { ++puts; return Code::Changed; }
    Resource *resourceAt(std::span<const std::string> rest) override { return rest.empty() || rest[0] != "there" ? nullptr : this; }
    int puts = 0;
};

/// Answers each method without a code.
class Silent : public ObservableResource {
public:
    Response renderGet(const Request &) override { return {}; }
    Response renderPost(const Request &) override { return {}; }
    Response renderPut(const Request &) override { ++puts; return {}; }
    Response renderDelete(const Request &) override { return {}; }
    Response renderFetch(const Request &) override { return {}; }
    Response renderPatch(const Request &) override { return {}; }
    Response renderIPatch(const Request &) override { return {}; }
    std::optional<Octets> currentEtag(const Request &) const override { return hex("0102"); }
    int puts = 0;
};

struct Throwing : Resource {
    Response renderGet(const Request &) override { throw RenderableError(Code::ServiceUnavailable, "später"); }
    Response renderPut(const Request &) override { throw 7; }
    Response renderPost(const Request &) override { throw std::runtime_error("secret"); }
};

struct Suicide : Resource {
    Response renderDelete(const Request &) override
    {
        site()->removeResource(*this);
        return {Code::Deleted, std::string(path().front())};    // still alive under its own handler
    }
};

} // namespace

/// Look-up and dispatch of sites (RFC 7252 §5.8, §5.10.1, §5.10.8; aiocoap's Site).
class SiteTest : public QObject {
    Q_OBJECT
private slots:
    /// RFC 7252 §6.4
    void pathsAreComparedOctetByOctet()
    {
        Asking peer;
        peer.site.add<Named>({"a"}, "a");
        peer.site.add<Named>({"a", ""}, "a/");
        peer.site.add<Named>({"a/b"}, "slash");
        QCOMPARE(Asking::text(peer.get("/a")), QByteArray("a/"));
        QCOMPARE(Asking::text(peer.get("/a/")), QByteArray("a//"));
        QCOMPARE(Asking::text(peer.get("/a%2Fb")), QByteArray("slash/"));
        QCOMPARE(peer.get("/A").code, Code::NotFound);
        QCOMPARE(peer.get("/a/b").code, Code::NotFound);
    }

    /// RFC 7252 §6.5
    void withoutUriPathTheRootIsMeant()
    {
        Asking peer;
        peer.site.add<Named>({""}, "root");
        QVERIFY(peer.exchange("40 01 00 01").value(0).endsWith("ff 72 6f 6f 74 2f"));
        QVERIFY(peer.exchange("40 01 00 02 b0").value(0).endsWith("ff 72 6f 6f 74 2f"));   // one empty Uri-Path
        QCOMPARE(peer.exchange("40 01 00 03 b0 00"), QList<QByteArray>{"60 84 00 03"});    // two are another path
    }

    void theLongestPrefixWinsAndALeafBeforeIt()
    {
        Asking peer;
        auto &outer = peer.site.add<Site>({"a"});
        auto &inner = outer.add<Site>({"b", "c"});
        inner.add<Named>({"x"}, "inner");
        outer.add<Named>({"b", "d"}, "outer");
        peer.site.add<Site>({"a", "b", "c", "deep"}).add<Named>({"x"}, "deep");
        peer.site.add<Named>({"a", "b", "c", "x"}, "leaf");
        QCOMPARE(Asking::text(peer.get("/a/b/d")), QByteArray("outer/"));
        QCOMPARE(Asking::text(peer.get("/a/b/c/deep/x")), QByteArray("deep/"));
        QCOMPARE(Asking::text(peer.get("/a/b/c/x")), QByteArray("leaf/"));
        QVERIFY(peer.run([&] { peer.site.removeResource({"a", "b", "c", "x"}); }).isEmpty());
        QCOMPARE(Asking::text(peer.get("/a/b/c/x")), QByteArray("inner/"));
        QCOMPARE(toUriPath(inner.leafAt({"x"})->path()), std::string("/a/b/c/x"));
        QCOMPARE(peer.site.resourceCount(), std::size_t(6));
    }

    void aSubsiteNeedsOneMoreSegment()
    {
        Asking peer;
        peer.site.add<Site>({"batch"}).add<Named>({""}, "root of batch");
        QCOMPARE(peer.get("/batch").code, Code::NotFound);
        QCOMPARE(Asking::text(peer.get("/batch/")), QByteArray("root of batch/"));
    }

    void aLeafAndAPathCapableShareAPath()
    {
        Asking peer;
        peer.site.add<Folder>({"files"});
        QCOMPARE(Asking::text(peer.get("/files")), QByteArray("folder /"));
        peer.site.add<Named>({"files"}, "leaf");
        QCOMPARE(Asking::text(peer.get("/files")), QByteArray("leaf/"));
        QCOMPARE(Asking::text(peer.get("/files/a%2Fb/c")), QByteArray("folder /a%2Fb/c"));
        QVERIFY(peer.site.removeResource({"files"}));       // the leaf
        QCOMPARE(Asking::text(peer.get("/files")), QByteArray("folder /"));
        QVERIFY(peer.site.removeResource({"files"}));
        QVERIFY(!peer.site.removeResource({"files"}));
        QCOMPARE(peer.get("/files/a").code, Code::NotFound);
    }

    void whatCannotBeRegisteredIsSaid()
    {
        Site site;
        const auto add = [&](const Path &path) { return site.addResource(path, std::make_unique<Named>("n")); };
        QCOMPARE(add({"a"}), Site::AddResult::Added);
        QCOMPARE(add({"a"}), Site::AddResult::PathTaken);
        QCOMPARE(add({}), Site::AddResult::BadPath);
        QCOMPARE(add({"a", ".."}), Site::AddResult::BadPath);
        QCOMPARE(add({"."}), Site::AddResult::BadPath);
        QCOMPARE(add({std::string(256, 'x')}), Site::AddResult::BadPath);
        QCOMPARE(add({std::string(255, 'x')}), Site::AddResult::Added);
        QCOMPARE(site.addResource({"b"}, nullptr), Site::AddResult::BadPath);
    }

    void theCeilingCountsAllBelow()
    {
        Site site;
        site.setResourceLimit(3);
        auto &below = site.add<Site>({"s"});
        QCOMPARE(below.addResource({"1"}, std::make_unique<Named>("1")), Site::AddResult::Added);
        auto two = std::make_unique<Site>();
        two->add<Named>({"x"}, "x");
        QCOMPARE(site.addResource({"t"}, std::move(two)), Site::AddResult::LimitReached);   // it and what is in it
        QCOMPARE(below.addResource({"2"}, std::make_unique<Named>("2")), Site::AddResult::Added);
        QCOMPARE(below.addResource({"3"}, std::make_unique<Named>("3")), Site::AddResult::LimitReached);
        QCOMPARE(below.replaceResource({"2"}, std::make_unique<Named>("4")), Site::AddResult::Added);
        QVERIFY(below.removeResource({"1"}));
        QCOMPARE(below.addResource({"3"}, std::make_unique<Named>("3")), Site::AddResult::Added);
        QVERIFY(site.removeResource({"s"}));
        QCOMPARE(site.resourceCount(), std::size_t(0));
    }

    void replacingKeepsThePlaceInTheListingAndTellsObservers()
    {
        Asking peer;
        peer.site.add<Silent>({"a"});
        peer.site.add<Named>({"b"}, "b");
        peer.get("/a", Asking::uintOption(OptionNumber::Observe, 0));
        QCOMPARE(peer.endpoint.observations().size(), std::size_t(1));
        const auto told = peer.run([&] { peer.site.replaceResource({"a"}, std::make_unique<Named>("new")); });
        QCOMPARE(told.size(), qsizetype(1));
        QCOMPARE(Lockstep::decoded(told[0]).code, Code::NotFound);
        QVERIFY(!Lockstep::decoded(told[0]).options.has(OptionNumber::Observe));
        QCOMPARE(peer.endpoint.observations().size(), std::size_t(0));
        QCOMPARE(Asking::text(peer.get("/a")), QByteArray("new/"));
        QCOMPARE(peer.site.links().front().first, Path{"a"});
    }

    /// RFC 7252 §5.8
    void anAnswerWithoutCodeGetsItsMethodsOwn()
    {
        Asking peer;
        peer.site.add<Silent>({"s"});
        QCOMPARE(peer.code(Code::Get, "/s"), Code::Content);
        QCOMPARE(peer.code(Code::Fetch, "/s"), Code::Content);
        QCOMPARE(peer.code(Code::Delete, "/s"), Code::Deleted);
        for (const Code method : {Code::Post, Code::Put, Code::Patch, Code::IPatch})
            QCOMPARE(peer.code(method, "/s"), Code::Changed);
        QCOMPARE(peer.code(static_cast<Code>(0x1f), "/s"), Code::MethodNotAllowed);
    }

    /// RFC 7252 §5.9.3
    void errorsThatEscapeTellNothingButTheirCode()
    {
        Asking peer;
        QList<QByteArray> log;
        peer.endpoint.onHandlerError = [&](const Resource &, std::string_view cause) { log << QByteArray(cause.data(), qsizetype(cause.size())); };
        peer.site.add<Throwing>({"t"});
        const auto said = peer.get("/t");
        QCOMPARE(said.code, Code::ServiceUnavailable);
        QCOMPARE(Asking::text(said), QByteArray("später"));
        for (const Code method : {Code::Put, Code::Post}) {
            const auto hidden = peer.ask(method, "/t");
            QCOMPARE(hidden.code, Code::InternalServerError);
            QVERIFY(hidden.payload.empty());
        }
        QCOMPARE(log.size(), qsizetype(2));
        QVERIFY(log.contains("secret"));
        QCOMPARE(peer.code(Code::Delete, "/t"), Code::MethodNotAllowed);
        QCOMPARE(peer.code(Code::Delete, "/nothing"), Code::Deleted);
        QCOMPARE(peer.code(Code::Put, "/nothing"), Code::NotFound);
    }

    /// RFC 7252 §5.10.8.1
    void ifMatchHoldsForTheEtagOrForExistence()
    {
        Asking peer;
        auto &resource = peer.site.add<Silent>({"s"});
        const auto put = [&](const char *path, const Octets &etag) {
            Options options;
            options.add(OptionNumber::IfMatch, OctetView(etag));
            return peer.ask(Code::Put, path, "x", options).code;
        };
        QCOMPARE(put("/s", hex("0102")), Code::Changed);
        QCOMPARE(put("/s", {}), Code::Changed);
        QCOMPARE(resource.puts, 2);
        QCOMPARE(put("/s", hex("01")), Code::PreconditionFailed);
        QCOMPARE(put("/nothing", {}), Code::PreconditionFailed);
        QCOMPARE(resource.puts, 2);
        Options several = Asking::option(OptionNumber::IfMatch, "no");
        several.add(OptionNumber::IfMatch, OctetView(hex("0102")));
        QCOMPARE(peer.ask(Code::Put, "/s", "x", several).code, Code::Changed);
    }

    /// RFC 7252 §5.10.8.2
    void ifNoneMatchHoldsWhereNothingIs()
    {
        Asking peer;
        auto &resource = peer.site.add<Silent>({"s"});
        auto &folder = peer.site.add<Folder>({"f"});
        Options options;
        options.addEmpty(OptionNumber::IfNoneMatch);
        QCOMPARE(peer.ask(Code::Put, "/s", "x", options).code, Code::PreconditionFailed);
        QCOMPARE(peer.ask(Code::Put, "/f/there", "x", options).code, Code::PreconditionFailed);
        QCOMPARE(peer.ask(Code::Put, "/f/new", "x", options).code, Code::Changed);
        QCOMPARE(resource.puts, 0);
        QCOMPARE(folder.puts, 1);
    }

    void aResourceMayRemoveItselfInItsHandler()
    {
        Asking peer;
        peer.site.add<Suicide>({"me"});
        const auto answer = peer.ask(Code::Delete, "/me");
        QCOMPARE(answer.code, Code::Deleted);
        QCOMPARE(Asking::text(answer), QByteArray("me"));
        QCOMPARE(peer.site.resourceCount(), std::size_t(0));
    }

    void idsStayAndRevisionsMove()
    {
        Asking peer;
        auto &named = peer.site.add<Named>({"a"}, "a");
        const auto revision = peer.site.revision();
        auto &below = peer.site.add<Site>({"s"});
        QVERIFY(peer.site.revision() > revision);
        const auto before = peer.site.revision();
        auto &inner = below.add<Named>({"x"}, "x");
        QVERIFY(peer.site.revision() > before);
        QVERIFY(named.id() != 0 && inner.id() != 0 && named.id() != inner.id());
        QCOMPARE(inner.host(), static_cast<SiteHost *>(&peer.endpoint));
        peer.get("/a");
        QCOMPARE(named.requestCount(), std::uint64_t(1));
    }

    void percentEncodingGoesBothWays_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("isPath");
        QTest::addColumn<QString>("again");
        QTest::newRow("root") << "/" << true << "/";
        QTest::newRow("escaped letter") << "/%61" << true << "/a";
        QTest::newRow("slash within") << "/a%2fb" << true << "/a%2Fb";
        QTest::newRow("octets of UTF-8") << "/温" << true << "/%E6%B8%A9";
        QTest::newRow("no slash") << "a" << false << "";
        QTest::newRow("cut escape") << "/a%2" << false << "";
        QTest::newRow("no hexadecimal") << "/a%zz" << false << "";
        QTest::newRow("query") << "/a?b" << false << "";
        QTest::newRow("fragment") << "/a#b" << false << "";
        QTest::newRow("dots") << "/a/.." << false << "";
        QTest::newRow("escaped dot") << "/%2e" << false << "";
    }
    /// RFC 7252 §6.4
    void percentEncodingGoesBothWays()
    {
        QFETCH(QString, text);
        QFETCH(bool, isPath);
        QFETCH(QString, again);
        const auto path = fromUriPath(text.toStdString());
        QCOMPARE(path.has_value(), isPath);
        if (path)
            QCOMPARE(QString::fromStdString(toUriPath(*path)), again);
    }
};

QTEST_APPLESS_MAIN(SiteTest)
#include "sitetest.moc"
