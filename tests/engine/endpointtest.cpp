// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/lockstep.h"

#include <QTest>

#include <random>

using namespace coap;
using namespace std::chrono_literals;

namespace {

class Text : public ObservableResource {
public:
    explicit Text(std::string text = "22.3 C") : m_text(std::move(text)) {}
    Response renderGet(const Request &) override { ++gets; return {Code::Content, m_text}; }
    Response renderPut(const Request &request) override
    {
        set(std::string(request.payloadText()));
        return Code::Changed;
    }
    Response renderPost(const Request &request) override { ++posts; return {Code::Changed, std::string(request.payload().size(), 'x')}; }
    void set(std::string text) { m_text = std::move(text); updatedState(); }

    int gets = 0, posts = 0;

private:
    std::string m_text;
};

class Slow : public Resource {
public:
    Response renderGet(const Request &request) override
    {
        waiting = request.defer();
        return Response::later();
    }
    Exchange waiting;
};

class Broken : public Resource {
public:
    Response renderGet(const Request &) override { throw std::runtime_error("secret"); }
};

using Sent = QList<QByteArray>;

} // namespace

/// RFC 7252 §4, §5.2 with the bytes of its Appendix A.
class EndpointTest : public QObject {
    Q_OBJECT
private slots:
    /// RFC 7252 §5.2.1
    void answersInTheAckLikeFigure16()
    {
        Lockstep peer;
        auto &text = peer.site.add<Text>({"temperature"});
        // Content-Format 0 is said, which the figure leaves out: c0.
        QCOMPARE(peer.exchange("40 01 7d 34 bb 74 65 6d 70 65 72 61 74 75 72 65"),
                 Sent{"60 45 7d 34 c0 ff 32 32 2e 33 20 43"});
        QCOMPARE(text.gets, 1);
    }

    /// RFC 7252 §5.2.3
    void aNonRequestGetsANonAnswer()
    {
        Lockstep peer;
        peer.site.add<Text>({"temperature"});
        // Figure 21: NON, token 0x75.
        const auto sent = peer.exchange("51 01 7d 40 75 bb 74 65 6d 70 65 72 61 74 75 72 65");
        QCOMPARE(sent.size(), qsizetype(1));
        QVERIFY(sent[0].startsWith("51 45 "));
        QVERIFY(sent[0].endsWith("75 c0 ff 32 32 2e 33 20 43"));
    }

    /// RFC 7252 §4.5
    void repeatedConfirmableGetsTheSameAckAndRunsOnce()
    {
        Lockstep peer;
        auto &text = peer.site.add<Text>({"temperature"});
        const auto first = peer.exchange("40 02 12 34 bb 74 65 6d 70 65 72 61 74 75 72 65");
        peer.advance(2s);
        QCOMPARE(peer.exchange("40 02 12 34 bb 74 65 6d 70 65 72 61 74 75 72 65"), first);
        QCOMPARE(text.posts, 1);
        peer.advance(247s);
        peer.exchange("40 02 12 34 bb 74 65 6d 70 65 72 61 74 75 72 65");
        QCOMPARE(text.posts, 2);
    }

    /// RFC 7252 §4.3
    void aPingGetsAReset()
    {
        Lockstep peer;
        QCOMPARE(peer.exchange("40 00 12 34"), Sent{"70 00 12 34"});
        QCOMPARE(peer.exchange("50 00 12 34"), Sent{});
    }

    /// RFC 7252 §4.2
    void aFormatErrorGetsAResetIfConfirmable()
    {
        Lockstep peer;
        QCOMPARE(peer.exchange("40 01 12 34 ff"), Sent{"70 00 12 34"});
        QCOMPARE(peer.exchange("50 01 12 34 ff"), Sent{});
        QCOMPARE(peer.exchange("40 01 12"), Sent{});
        QCOMPARE(peer.exchange("00 01 12 34"), Sent{});
    }

    /// RFC 7252 §4.2
    void strayAcksAndResetsAreAnsweredByNothing()
    {
        Lockstep peer;
        QCOMPARE(peer.exchange("60 00 12 34"), Sent{});
        QCOMPARE(peer.exchange("70 00 12 34"), Sent{});
        QCOMPARE(peer.exchange("40 45 12 34"), Sent{"70 00 12 34"});    // a response that nobody asked for
    }

    /// RFC 7252 §5.4.1
    void anUnknownCriticalOptionIsBadOption()
    {
        Lockstep peer;
        peer.site.add<Text>({"a"});
        const auto sent = peer.exchange("40 01 12 34 b1 61 d0 f1");     // option 265 is odd and unknown
        QCOMPARE(Lockstep::decoded(sent.value(0)).code, Code::BadOption);
        QVERIFY(textOf(Lockstep::decoded(sent[0]).payload).find("265") != std::string_view::npos);
        QCOMPARE(peer.exchange("50 01 12 35 b1 61 d0 f1"), Sent{});
    }

    void defaultErrorsComeFromTheSite()
    {
        Lockstep peer;
        peer.site.add<Broken>({"a"});
        QCOMPARE(peer.exchange("40 01 00 01 b1 62"), Sent{"60 84 00 01"});      // 4.04
        QCOMPARE(peer.exchange("40 03 00 02 b1 61"), Sent{"60 85 00 02"});      // 4.05
        QCOMPARE(peer.exchange("40 01 00 03 b1 61"), Sent{"60 a0 00 03"});      // 5.00 without a word
        QCOMPARE(peer.exchange("40 04 00 04 b1 62"), Sent{"60 42 00 04"});      // DELETE of nothing: 2.02
    }

    /// RFC 7252 §5.2.2
    void aSlowAnswerIsSeparateLikeFigure18()
    {
        Lockstep peer;
        auto &slow = peer.site.add<Slow>({"temperature"});
        QCOMPARE(peer.exchange("41 01 7d 36 53 bb 74 65 6d 70 65 72 61 74 75 72 65"), Sent{});
        QCOMPARE(peer.advance(100ms), Sent{"60 00 7d 36"});
        QCOMPARE(peer.exchange("41 01 7d 36 53 bb 74 65 6d 70 65 72 61 74 75 72 65"), Sent{"60 00 7d 36"});
        const auto answer = peer.run([&] { slow.waiting.answer({Code::Content, "22.3 C"}); });
        QCOMPARE(answer, Sent{"41 45 00 00 53 c0 ff 32 32 2e 33 20 43"});       // CON, a mid of ours
        QCOMPARE(peer.advance(7s), (Sent{answer[0], answer[0]}));               // after 2 s and 6 s
        QCOMPARE(peer.exchange("60 00 00 00"), Sent{});
        QCOMPARE(peer.advance(5min), Sent{});
    }

    void anExchangeThatIsDroppedIsInternalServerError()
    {
        Lockstep peer;
        auto &slow = peer.site.add<Slow>({"s"});
        peer.exchange("40 01 00 01 b1 73");
        QCOMPARE(peer.run([&] { slow.waiting = {}; }), Sent{"60 a0 00 01"});
    }

    void anyOctetsLeaveTheServerServing()
    {
        Lockstep peer;
        peer.site.add<Text>({"a"});
        std::mt19937 random(1);
        for (int round = 0; round < 20'000; ++round) {
            Octets octets(random() % 30);
            for (auto &octet : octets)
                octet = static_cast<std::uint8_t>(random());
            if (octets.size() > 1 && round % 2 == 0) {
                octets[0] = static_cast<std::uint8_t>((octets[0] & 0x3f) | 0x40);
                octets[1] &= 0x07;
            }
            for (const auto &sent : peer.exchange(octets))
                QVERIFY(std::holds_alternative<Message>(decode(hex(sent.constData()))));
        }
        peer.peer.remote.port = 1;
        QCOMPARE(peer.exchange("40 01 12 34 b1 61").size(), qsizetype(1));
    }
};

QTEST_APPLESS_MAIN(EndpointTest)
#include "endpointtest.moc"
