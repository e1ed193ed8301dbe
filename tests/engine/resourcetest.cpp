// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/asking.h"

#include <QTest>

using namespace coap;
using namespace std::chrono_literals;

namespace {

/// Writes down what it is told.
class Diary : public ObservableResource {
public:
    explicit Diary(QStringList *written) : m_written(written) {}
    ~Diary() override { *m_written << "gone"; }
    Response renderGet(const Request &request) override
    {
        *m_written << (request.isNotification ? "render again" : "render");
        if (request.isNotification && request.defer())
            *m_written << "deferred";
        return {Code::Content, value};
    }
    bool acceptsObservation(const Request &) override { *m_written << "asked"; return accepts; }
    void updateObservationCount(std::size_t count) override { *m_written << QStringLiteral("count %1").arg(count); }
    std::string value = "1";
    bool accepts = true;

protected:
    void attached() override { *m_written << "attached"; }
    void detached() override { *m_written << (host() != nullptr ? "detached" : "too late"); }

private:
    QStringList *m_written;
};

const Options observe = Asking::uintOption(OptionNumber::Observe, 0);
const Options stopObserving = Asking::uintOption(OptionNumber::Observe, 1);

} // namespace

/// The hooks of resources, in their order.
class ResourceTest : public QObject {
    Q_OBJECT
private slots:
    void hooksComeInOrder()
    {
        QStringList written;
        Asking peer;
        auto &diary = peer.site.add<Diary>({"d"}, &written);
        QCOMPARE(written, QStringList{"attached"});
        written.clear();
        QVERIFY(peer.get("/d", observe).options.has(OptionNumber::Observe));
        QCOMPARE(written, (QStringList{"asked", "count 1", "render"}));
        QCOMPARE(diary.observerCount(), std::size_t(1));
        written.clear();
        const auto told = peer.run([&] { diary.value = "2"; diary.updatedState(); diary.updatedState(); });
        QCOMPARE(told.size(), qsizetype(1));
        QCOMPARE(Asking::text(Lockstep::decoded(told[0])), QByteArray("2"));
        QCOMPARE(written, QStringList{"render again"});         // once in a turn, and it cannot be deferred
        peer.exchange(QByteArray("60 00 " + told[0].mid(6, 5)));
        written.clear();
        QVERIFY(!peer.get("/d", stopObserving).options.has(OptionNumber::Observe));
        QCOMPARE(written, (QStringList{"count 0", "render"}));
        written.clear();
        peer.run([&] { peer.site.removeResource({"d"}); });
        QCOMPARE(written, (QStringList{"detached", "gone"}));
    }

    void aDeclinedObservationIsAPlainAnswer()
    {
        QStringList written;
        Asking peer;
        auto &diary = peer.site.add<Diary>({"d"}, &written);
        diary.accepts = false;
        const auto answer = peer.get("/d", observe);
        QCOMPARE(answer.code, Code::Content);
        QVERIFY(!answer.options.has(OptionNumber::Observe));
        QVERIFY(!written.contains("count 1"));
        QVERIFY(peer.endpoint.observations().empty());
    }

    void aReadyAnswerGoesToEachObserver()
    {
        QStringList written;
        Asking peer;
        auto &diary = peer.site.add<Diary>({"d"}, &written);
        peer.get("/d", observe);
        peer.peer.remote.port = 40'001;
        peer.get("/d", observe);
        written.clear();
        const auto told = peer.run([&] { diary.updatedState(Response(Code::Content, "ready")); });
        QCOMPARE(told.size(), qsizetype(2));
        for (const auto &one : told) {
            QCOMPARE(Asking::text(Lockstep::decoded(one)), QByteArray("ready"));
            QVERIFY(Lockstep::decoded(one).options.has(OptionNumber::Observe));
        }
        QVERIFY(written.isEmpty());
    }

    void onlyThoseWhomItConcernsAreTold()
    {
        QStringList written;
        Asking peer;
        auto &diary = peer.site.add<Diary>({"d"}, &written);
        auto second = observe;
        second.add(OptionNumber::UriQuery, std::string_view("page=2"));
        peer.get("/d", observe);
        peer.peer.remote.port = 40'001;
        peer.get("/d", second);
        diary.value = "2";
        auto told = peer.run([&] { diary.updatedStateFor([](const Request &request) { return request.query("page") == "2"; }); });
        QCOMPARE(told.size(), qsizetype(1));
        QCOMPARE(Asking::text(Lockstep::decoded(told[0])), QByteArray("2"));
        told = peer.run([&] { diary.updatedStateFor([](const Request &) { return false; }); });
        QVERIFY(told.isEmpty());
        // What is told to all later goes to the other one too.
        told = peer.run([&] { diary.updatedState(); });
        QCOMPARE(told.size(), qsizetype(1));
    }

    void anEditTellsThoseWhoseAnswerIsAnotherOneAfterIt()
    {
        class Pages : public ObservableResource {
        public:
            Response renderGet(const Request &request) override
            {
                if (request.query("page") == "2" && !hasSecond)
                    return Code::NotFound;
                return {Code::Content, request.query("page") == "2" ? second : first};
            }
            std::string first = "one", second = "two";
            bool hasSecond = true;
        };
        Asking peer;
        auto &pages = peer.site.add<Pages>({"p"});
        auto second = observe;
        second.add(OptionNumber::UriQuery, std::string_view("page=2"));
        for (const Options &options : {observe, second, second}) {
            ++peer.peer.remote.port;
            peer.get("/p", options);
        }
        QVERIFY(peer.run([&] { pages.updatedStateBy([&] { pages.second = "two"; }); }).isEmpty());
        const auto told = peer.run([&] { pages.updatedStateBy([&] { pages.second = "2"; }); });
        QCOMPARE(told.size(), qsizetype(2));
        for (const auto &one : {told[1], told[0]}) {        // the last one is the peer at hand
            QCOMPARE(Asking::text(Lockstep::decoded(one)), QByteArray("2"));
            peer.exchange(QByteArray("60 00 " + one.mid(6, 5)));
            --peer.peer.remote.port;
        }
        peer.run([&] { pages.updatedStateBy([&] { pages.hasSecond = false; }); });
        QCOMPARE(peer.endpoint.observations().size(), std::size_t(1));
        Pages nowhere;
        nowhere.updatedStateBy([&] { nowhere.first = "set"; });
        QCOMPARE(nowhere.first, std::string("set"));
    }

    void whatLiesInARemovedSiteTellsItsObservers()
    {
        QStringList written;
        Asking peer;
        peer.site.add<Site>({"s"}).add<Site>({"t"}).add<Diary>({"d"}, &written);
        peer.get("/s/t/d", observe);
        written.clear();
        const auto told = peer.run([&] { peer.site.removeResource({"s"}); });
        QCOMPARE(told.size(), qsizetype(1));
        QCOMPARE(Lockstep::decoded(told[0]).code, Code::NotFound);
        QCOMPARE(written, (QStringList{"detached", "count 0", "gone"}));
        QVERIFY(peer.endpoint.observations().empty());
    }

    void aDeferredRequestCanBeDeferredAgain()
    {
        class Twice : public Resource {
        public:
            Response renderGet(const Request &request) override
            {
                first = request.defer();
                Request later = request;
                later.keepOpen(first);
                again = later.defer();
                return Response::later();
            }
            Exchange first, again;
        };
        Asking peer;
        auto &twice = peer.site.add<Twice>({"t"});
        peer.get("/t");
        QVERIFY(twice.again && twice.again.isOpen());
        const auto sent = peer.run([&] { twice.again.answer({Code::Content, "once"}); });
        QCOMPARE(sent.size(), qsizetype(1));
        QCOMPARE(Asking::text(Lockstep::decoded(sent[0])), QByteArray("once"));
        QVERIFY(!twice.first.isOpen());
        QVERIFY(peer.run([&] { twice.first.answer({Code::Content, "twice"}); }).isEmpty());
    }

    void anErrorAsStateEndsTheObservations()
    {
        QStringList written;
        Asking peer;
        auto &diary = peer.site.add<Diary>({"d"}, &written);
        peer.get("/d", observe);
        written.clear();
        const auto told = peer.run([&] { diary.updatedState(Response::error(Code::ServiceUnavailable, "broken")); });
        QCOMPARE(told.size(), qsizetype(1));
        const auto last = Lockstep::decoded(told[0]);
        QCOMPARE(last.code, Code::ServiceUnavailable);
        QVERIFY(!last.options.has(OptionNumber::Observe));
        QCOMPARE(written, QStringList{"count 0"});
        QVERIFY(peer.endpoint.observations().empty());
    }

    void aResourceOutsideASiteStaysStill()
    {
        QStringList written;
        {
            Diary diary(&written);
            diary.updatedState();
            QCOMPARE(diary.id(), std::uint64_t(0));
            QVERIFY(diary.host() == nullptr && diary.site() == nullptr);
        }
        QCOMPARE(written, QStringList{"gone"});
    }

    void theEndpointsEndDetachesWhatTheSiteKeeps()
    {
        QStringList written;
        Site site;
        site.add<Site>({"s"}).add<Diary>({"d"}, &written);
        QVERIFY(written.isEmpty());
        FakeServices services;
        Tap tap;
        {
            Endpoint endpoint(site, services, tap);
            QCOMPARE(written, QStringList{"attached"});
        }
        QCOMPARE(written, (QStringList{"attached", "detached"}));
        QCOMPARE(site.resourceCount(), std::size_t(2));
    }

    void pathsGoWithTheSubsite()
    {
        QStringList written;
        auto below = std::make_unique<Site>();
        auto &diary = below->add<Diary>({"x", ""}, &written);
        Asking peer;
        peer.site.addResource({"a", "b"}, std::move(below));
        QCOMPARE(diary.path(), (Path{"a", "b", "x", ""}));
        QCOMPARE(peer.get("/a/b/x/").code, Code::Content);
    }
};

QTEST_APPLESS_MAIN(ResourceTest)
#include "resourcetest.moc"
