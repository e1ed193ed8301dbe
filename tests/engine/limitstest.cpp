// SPDX-License-Identifier: GPL-3.0-or-later
// Each ceiling of ServerLimits is reached: what comes back is what its comment says, and memory stays flat.
#include "block/blockoption.h"
#include "support/abused.h"

#include <QTest>

using namespace coap;
using namespace std::chrono_literals;

namespace {

class Waiting : public Resource {
public:
    Response renderGet(const Request &request) override
    {
        open.push_back(request.defer());
        return Response::later();
    }
    /// An answer of any length.
    Response renderPost(const Request &request) override { return {Code::Changed, std::string(request.query("n") ? std::stoul(*request.query("n")) : 0, 'x')}; }
    std::vector<Exchange> open;
};

EndpointSettings with(const char *name, std::size_t value)
{
    EndpointSettings settings;
    if (!settings.limits.set(name, value))
        qFatal("there is no limit %s", name);
    return settings;
}

class Limited : public Abused {
public:
    Limited(const char *name, std::size_t value) : Abused(with(name, value)), waiting(site.add<Waiting>({"w"})) {}

    std::uint64_t hits(Limit limit) const { return tap.stats.limitHits.counts()[std::size_t(limit)]; }
    Message upload(unsigned number, bool more, std::size_t octets = 1'024, const char *path = "/d")
    {
        return ask(Code::Put, path, std::string(octets, 'u'), uintOption(OptionNumber::Block1, BlockOption{number, more, 6}.value()));
    }
    Message postFor(int octets, const Options &more = {})
    {
        Options options = more;
        options.add(OptionNumber::UriQuery, std::string_view("n=" + std::to_string(octets)));
        return ask(Code::Post, "/w", {}, options);
    }

    Waiting &waiting;
};

} // namespace

class LimitsTest : public QObject {
    Q_OBJECT
private slots:
    void everyLimitHasItsNameAndItsValue()
    {
        const auto names = ServerLimits::names();
        QCOMPARE(names.size(), limitCount);
        ServerLimits limits;
        for (std::size_t i = 0; i < limitCount; ++i) {
            QVERIFY(limits.set(names[i], 1'000 + i));
            QCOMPARE(limits.value(static_cast<Limit>(i)), 1'000 + i);
        }
    }

    void dedupEntries()
    {
        Limited peer("dedupEntries", 10);
        for (int i = 0; i < 30; ++i)
            peer.get("/d");
        QCOMPARE(peer.hits(Limit::DedupEntries), std::uint64_t(20));
    }

    void dedupOctets()
    {
        Limited peer("dedupOctets", 100);
        for (int i = 0; i < 30; ++i)
            QCOMPARE(peer.get("/d").code, Code::Content);
        QVERIFY(peer.hits(Limit::DedupOctets) >= 20);
    }

    /// RFC 7252 §4.5
    void dedupReplyOctets()
    {
        Limited peer("dedupReplyOctets", 4);
        const auto request = encode(post(1, "once"));
        peer.exchange(request);
        const auto again = Lockstep::decoded(peer.exchange(request).value(0));
        QCOMPARE(again.code, Code::ServiceUnavailable);
        QVERIFY(again.options.has(OptionNumber::MaxAge));
        QCOMPARE(peer.desk.runs, 1);
        QVERIFY(peer.hits(Limit::DedupReplyOctets) >= 1);
    }

    /// RFC 7641 §4.1
    void observersPerRemote()
    {
        Limited peer("observersPerRemote", 1);
        peer.site.add<Desk>({"e"});
        QVERIFY(peer.get("/d", Asking::uintOption(OptionNumber::Observe, 0)).options.has(OptionNumber::Observe));
        Message second;
        second.code = Code::Get;
        second.mid = 900;
        second.token = Token(octetsOf("b"));
        second.options.addUint(OptionNumber::Observe, 0);
        second.options.add(OptionNumber::UriPath, std::string_view("e"));
        const auto answer = Lockstep::decoded(peer.exchange(encode(second)).value(0));
        QCOMPARE(answer.code, Code::Content);
        QVERIFY(!answer.options.has(OptionNumber::Observe));
        QCOMPARE(peer.hits(Limit::ObserversPerRemote), std::uint64_t(1));
    }

    /// RFC 7959 §2.9.3
    void uploadOctets()
    {
        Limited peer("uploadOctets", 1'500);
        QCOMPARE(peer.upload(0, true).code, Code::Continue);
        const auto refused = peer.upload(1, true);
        QCOMPARE(refused.code, Code::RequestEntityTooLarge);
        QCOMPARE(refused.options.uint(OptionNumber::Size1), std::optional<std::uint32_t>(1'500));
        QCOMPARE(peer.hits(Limit::UploadOctets), std::uint64_t(1));
    }

    void uploadOctetsTotal()
    {
        Limited peer("uploadOctetsTotal", 3'000);
        for (std::uint32_t i = 0; i < 10; ++i) {
            peer.become(i);
            QCOMPARE(peer.upload(0, true).code, Code::Continue);
        }
        QVERIFY(peer.hits(Limit::UploadOctetsTotal) >= 7);
        QCOMPARE(peer.upload(1, false).code, Code::Changed);        // the last to come is still there
        peer.become(0);
        QCOMPARE(peer.upload(1, false).code, Code::RequestEntityIncomplete);    // the first has left (RFC 9175 §3.3)
    }

    void uploadsInAllAndPerRemote()
    {
        Limited all("uploads", 3);
        for (std::uint32_t i = 0; i < 10; ++i) {
            all.become(i);
            all.upload(0, true);
        }
        QCOMPARE(all.hits(Limit::Uploads), std::uint64_t(7));
        Limited one("uploadsPerRemote", 2);
        for (const char *path : {"/d", "/d/1", "/d/2", "/d/3"})
            one.upload(0, true, 1'024, path);
        QCOMPARE(one.hits(Limit::UploadsPerRemote), std::uint64_t(2));
    }

    /// RFC 7959 §3.3
    void block2Bodies()
    {
        Limited peer("block2Bodies", 2);
        for (int i = 0; i < 5; ++i)
            QCOMPARE(peer.postFor(2'000 + i).code, Code::Changed);
        QCOMPARE(peer.hits(Limit::Block2Bodies), std::uint64_t(3));
        const auto second = Asking::uintOption(OptionNumber::Block2, 0x16);
        QCOMPARE(peer.postFor(2'004, second).code, Code::Changed);
        QCOMPARE(peer.postFor(2'000, second).code, Code::RequestEntityIncomplete);
    }

    void block2Octets()
    {
        Limited peer("block2Octets", 5'000);
        for (int i = 0; i < 5; ++i)
            peer.postFor(2'000 + i);
        peer.postFor(6'000);
        QCOMPARE(peer.hits(Limit::Block2Octets), std::uint64_t(4));
    }

    void openExchanges()
    {
        Limited peer("openExchanges", 5);
        for (std::uint32_t i = 0; i < 5; ++i) {
            peer.become(i);
            peer.get("/w");
        }
        peer.become(77);
        const auto refused = peer.get("/w");
        QCOMPARE(refused.code, Code::ServiceUnavailable);
        QVERIFY(refused.options.has(OptionNumber::MaxAge));
        QCOMPARE(peer.hits(Limit::OpenExchanges), std::uint64_t(1));
        QVERIFY(peer.isServing());
    }

    void backlog()
    {
        Limited peer("backlog", 3);
        for (std::uint32_t i = 0; i < 6; ++i) {
            peer.become(i);
            peer.get("/w");
        }
        peer.advance(1s);
        QList<QByteArray> sent;
        for (Exchange &exchange : peer.waiting.open)
            sent += peer.run([&] { exchange.answer({Code::Content, "late"}); });
        QCOMPARE(sent.size(), qsizetype(6));
        QCOMPARE(std::count_if(sent.begin(), sent.end(), [](const QByteArray &each) { return Lockstep::decoded(each).type == Type::Confirmable; }), 3);
        QCOMPARE(peer.hits(Limit::Backlog), std::uint64_t(3));
    }

    void peers()
    {
        Limited peer("peers", 10);
        for (std::uint32_t i = 0; i < 25; ++i) {
            peer.become(i);
            Message non = post(1, "non");
            non.type = Type::NonConfirmable;
            QCOMPARE(peer.exchange(encode(non)).size(), qsizetype(1));
        }
        QCOMPARE(peer.hits(Limit::Peers), std::uint64_t(15));
    }

    void resources()
    {
        Limited peer("resources", 2);
        QCOMPARE(peer.site.addResource({"more"}, std::make_unique<Desk>()), Site::AddResult::LimitReached);
        QCOMPARE(peer.hits(Limit::Resources), std::uint64_t(1));
    }

    /// RFC 7252 §4.4: 65,536 Message IDs must last for EXCHANGE_LIFETIME.
    void messageIdsThatRunOutHoldNotificationsBackButNoAnswer()
    {
        EndpointSettings settings;
        settings.tuning.pacesNonNotifications = false;
        Abused peer(settings);
        Message watch;
        watch.type = Type::NonConfirmable;
        watch.code = Code::Get;
        watch.options.addUint(OptionNumber::Observe, 0);
        watch.options.add(OptionNumber::UriPath, std::string_view("d"));
        peer.exchange(encode(watch));
        for (int i = 0; i < 66'000; ++i) {
            Message non = post(static_cast<std::uint16_t>(i), std::to_string(i));
            non.type = Type::NonConfirmable;
            QCOMPARE(peer.exchange(encode(non)).size(), qsizetype(1));
        }
        QVERIFY(peer.tap.stats.snapshot().repeatedMids > 0);
        QCOMPARE(peer.run([&] { peer.desk.updatedState(); }), QList<QByteArray>{});
        const auto later = peer.advance(250s);
        QCOMPARE(later.size(), qsizetype(1));       // the newest state, once there are Message IDs again
    }
};

QTEST_GUILESS_MAIN(LimitsTest)
#include "limitstest.moc"
