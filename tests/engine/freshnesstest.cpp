// SPDX-License-Identifier: GPL-3.0-or-later
// What a resource can ask of its clients: proof of freshness (RFC 9175), and patience (RFC 8516).
#include "site/echoguard.h"
#include "site/ratelimit.h"
#include "support/asking.h"

#include <QTest>

using namespace coap;
using namespace std::chrono_literals;

namespace {

/// The lock of RFC 9175's figure 1: PUT must be fresh.
class Lock : public Resource {
public:
    Response renderPut(const Request &request) override
    {
        if (!host()->echoes().isFresh(request, 5s))
            return host()->echoes().challenge(request);
        state = request.payloadText();
        return Code::Changed;
    }
    std::string state = "1";
};

/// Two requests at once, then one a second.
class Patient : public Resource {
public:
    Response renderGet(const Request &request) override
    {
        if (const auto wait = limit.refusal(request.route.remote, host()->scheduler().now()))
            return Response::tooManyRequests(*wait);
        return {Code::Content, "welcome"};
    }
    RateLimit limit{1, 2};
};

class Door : public Asking {
public:
    Door() : lock(site.add<Lock>({"lock"})) { services.chance = 0x0123456789abcdef; }

    /// The Echo of a challenge.
    Octets challenged()
    {
        const auto answer = ask(Code::Put, "/lock", "0");
        const auto echo = answer.options.first(OptionNumber::Echo);
        return answer.code == Code::Unauthorized && echo ? Octets(echo->begin(), echo->end()) : Octets{};
    }
    Code putWith(const Octets &echo)
    {
        Options options;
        options.add(OptionNumber::Echo, OctetView(echo));
        return ask(Code::Put, "/lock", "0", options).code;
    }

    Lock &lock;
};

} // namespace

class FreshnessTest : public QObject {
    Q_OBJECT
private slots:
    /// RFC 9175 §2.3
    void aRequestWithoutEchoIsChallengedAndOneWithItIsServed()
    {
        Door peer;
        const Octets echo = peer.challenged();
        QVERIFY(!echo.empty() && echo.size() <= 40);
        QCOMPARE(peer.lock.state, std::string("1"));
        peer.advance(1s);
        QCOMPARE(peer.putWith(echo), Code::Changed);
        QCOMPARE(peer.lock.state, std::string("0"));
    }

    /// RFC 9175 §2.3
    void anEchoGrowsOld()
    {
        Door peer;
        const Octets echo = peer.challenged();
        peer.advance(6s);
        QCOMPARE(peer.putWith(echo), Code::Unauthorized);
    }

    /// RFC 9175 §2.4
    void anEchoIsForOneAddress()
    {
        Door peer;
        const Octets echo = peer.challenged();
        ++peer.peer.remote.port;
        QCOMPARE(peer.putWith(echo), Code::Unauthorized);
        --peer.peer.remote.port;
        peer.peer.remote.address[15] = 2;
        QCOMPARE(peer.putWith(echo), Code::Unauthorized);
    }

    /// RFC 9175 §2.3
    void aForgedEchoIsRefused()
    {
        Door peer;
        const Octets echo = peer.challenged();
        for (std::size_t at = 0; at < echo.size(); ++at) {
            Octets forged = echo;
            forged[at] ^= 1;
            QCOMPARE(peer.putWith(forged), Code::Unauthorized);
        }
        QCOMPARE(peer.putWith(hex("00 00 00 09 43 74 68 75 6c 68 75 21")), Code::Unauthorized);     // of RFC 9175's figure 1
        QCOMPARE(peer.putWith({1}), Code::Unauthorized);
        QCOMPARE(peer.lock.state, std::string("1"));
    }

    /// RFC 9175 §2.4
    void aChallengeIsPiggybackedOrNon()
    {
        Door peer;
        peer.ask(Code::Put, "/lock", "0");
        QCOMPARE(Lockstep::decoded(peer.sent.value(0)).type, Type::Acknowledgement);
        QCOMPARE(peer.advance(100s), QList<QByteArray>{});
    }

    /// RFC 9175 §3.3
    void uploadsAreToldApartByRequestTag()
    {
        class Keeper : public Resource {
        public:
            Response renderPut(const Request &request) override
            {
                bodies.push_back(std::string(request.payloadText()));
                return Code::Changed;
            }
            std::vector<std::string> bodies;
        };
        Asking peer;
        auto &keeper = peer.site.add<Keeper>({"k"});
        const auto put = [&peer](const char *tag, unsigned value, char letter) {
            auto options = Asking::uintOption(OptionNumber::Block1, value);
            options.add(OptionNumber::RequestTag, std::string_view(tag));
            return peer.ask(Code::Put, "/k", std::string(16, letter), options).code;
        };
        QCOMPARE(put("a", 0x08, 'a'), Code::Continue);      // block 0 of 16 octets, more to come
        QCOMPARE(put("b", 0x08, 'b'), Code::Continue);
        QCOMPARE(put("a", 0x10, 'a'), Code::Changed);       // block 1, the last
        QCOMPARE(put("b", 0x10, 'b'), Code::Changed);
        QCOMPARE(keeper.bodies.at(0), std::string(32, 'a'));
        QCOMPARE(keeper.bodies.at(1), std::string(32, 'b'));
    }

    /// RFC 8516 §3
    void tooManyRequestsAreToldWhenToComeAgain()
    {
        Asking peer;
        peer.site.add<Patient>({"p"});
        QCOMPARE(peer.get("/p").code, Code::Content);
        QCOMPARE(peer.get("/p").code, Code::Content);
        const auto refused = peer.get("/p");
        QCOMPARE(refused.code, Code::TooManyRequests);
        QCOMPARE(refused.options.uint(OptionNumber::MaxAge), std::optional<std::uint32_t>(1));
        ++peer.peer.remote.port;
        QCOMPARE(peer.get("/p").code, Code::TooManyRequests);       // another port is no other client
        peer.advance(1s);
        QCOMPARE(peer.get("/p").code, Code::Content);
        QCOMPARE(peer.get("/p").code, Code::TooManyRequests);
    }

    void aRateLimitRemembersABoundedNumberOfClients()
    {
        RateLimit limit(1, 1);
        Remote remote;
        for (std::uint32_t i = 0; i < 10'000; ++i) {
            remote.address[14] = static_cast<std::uint8_t>(i >> 8);
            remote.address[15] = static_cast<std::uint8_t>(i);
            QVERIFY(!limit.refusal(remote, TimePoint{}));
        }
        QCOMPARE(limit.clients(), RateLimit::mostClients);
        QVERIFY(limit.refusal(remote, TimePoint{}));
    }
};

QTEST_GUILESS_MAIN(FreshnessTest)
#include "freshnesstest.moc"
