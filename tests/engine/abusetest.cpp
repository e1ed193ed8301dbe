// SPDX-License-Identifier: GPL-3.0-or-later
// What hostile, broken and very many peers send. Time stands still or moves by the test; chance has a seed.
#include "block/blockoption.h"
#include "support/asking.h"
#include "support/vectors.h"

#include <QTest>

#include <random>

#if defined(__GLIBC__)
#include <malloc.h>
#endif

using namespace coap;
using namespace std::chrono_literals;

namespace {

/// GET gives the body, POST counts and answers the count, PUT keeps the body.
class Desk : public ObservableResource {
public:
    Response renderGet(const Request &) override { return {Code::Content, body}; }
    Response renderPost(const Request &request) override
    {
        ++runs;
        seen[std::string(request.payloadText())]++;
        return {Code::Changed, std::to_string(runs)};
    }
    Response renderPut(const Request &request) override
    {
        body = request.payloadText();
        updatedState();
        return Code::Changed;
    }
    std::string body = "still here";
    int runs = 0;
    std::map<std::string, int> seen;
};

/// Answers when told to.
class Waiting : public Resource {
public:
    Response renderGet(const Request &request) override
    {
        open.push_back(request.defer());
        return Response::later();
    }
    std::vector<Exchange> open;
};

class Abused : public Asking {
public:
    explicit Abused(const EndpointSettings &settings = {}) : Asking(settings), desk(site.add<Desk>({"d"})) {}

    /// From here on another peer asks.
    void become(std::uint32_t number)
    {
        peer.remote.address[12] = 10;
        for (int i = 0; i < 3; ++i)
            peer.remote.address[static_cast<std::size_t>(13 + i)] = static_cast<std::uint8_t>(number >> (16 - 8 * i));
    }
    bool isServing()
    {
        become(0xffffff);
        return text(get("/d")) == QByteArray::fromStdString(desk.body);
    }
    /// All that was answered is CoAP.
    bool isWellFormed(const QList<QByteArray> &answers) const
    {
        return std::all_of(answers.begin(), answers.end(),
                           [](const QByteArray &answer) { return std::holds_alternative<Message>(decode(hex(answer.constData()))); });
    }

    Desk &desk;
};

std::size_t heapInUse()
{
#if defined(__GLIBC__)
    const auto info = mallinfo2();
    return info.uordblks + info.hblkhd;
#else
    return 0;
#endif
}

constexpr std::size_t mebi = 1 << 20;

Message post(std::uint16_t mid, const std::string &payload)
{
    Message message;
    message.code = Code::Post;
    message.mid = mid;
    const std::uint8_t token[] = {static_cast<std::uint8_t>(mid >> 8), static_cast<std::uint8_t>(mid)};
    message.token = Token(token);
    message.options.add(OptionNumber::UriPath, std::string_view("d"));
    message.payload.assign(payload.begin(), payload.end());
    return message;
}

/// Loses datagrams with the given chance; the seed makes it the same each time.
class LossyLink {
public:
    explicit LossyLink(double loss) : m_loss(loss) {}
    bool loses() { return m_chance(m_random) < m_loss; }

private:
    const double m_loss;
    std::mt19937 m_random{7};
    std::uniform_real_distribution<double> m_chance{0, 1};
};

/// Sends the message until an answer arrives, as RFC 7252 §4.2 says; empty: given up.
std::optional<Message> askOver(LossyLink &link, Abused &peer, const Message &message)
{
    auto wait = 2s;
    for (int attempt = 0; attempt < 5; ++attempt, wait *= 2) {
        if (!link.loses()) {
            const auto answers = peer.exchange(encode(message));
            if (!answers.isEmpty() && !link.loses())
                return Lockstep::decoded(answers.first());
        }
        peer.advance(wait);
    }
    return std::nullopt;
}

} // namespace

class AbuseTest : public QObject {
    Q_OBJECT
private slots:
    void everyTruncationAndEveryChangedOctetOfRealDatagrams()
    {
        Abused peer;
        std::size_t sent = 0;
        const auto before = heapInUse();
        for (const QByteArray &vector : allVectors()) {
            const Octets whole = hex(vector.constData());
            for (std::size_t length = 0; length < whole.size(); ++length, ++sent)
                QVERIFY(peer.isWellFormed(peer.exchange(Octets(whole.begin(), whole.begin() + static_cast<std::ptrdiff_t>(length)))));
            for (std::size_t at = 0; at < std::min<std::size_t>(whole.size(), 120); ++at) {
                Octets changed = whole;
                for (int value = 0; value < 256; value += 3, ++sent) {
                    changed[at] = static_cast<std::uint8_t>(value);
                    QVERIFY(peer.isWellFormed(peer.exchange(changed)));
                }
            }
        }
        QVERIFY(sent > 30'000);
        QVERIFY(peer.isServing());
        peer.advance(300s);     // EXCHANGE_LIFETIME and more: what was remembered goes
        QVERIFY2(heapInUse() < before + 20 * mebi, qPrintable(QString::number(heapInUse() - before)));
    }

    void garbageIsSurvived()
    {
        Abused peer;
        std::mt19937 random(1);
        for (int i = 0; i < 20'000; ++i) {
            Octets octets(random() % (i % 50 == 0 ? 1'500 : 40));
            for (auto &octet : octets)
                octet = static_cast<std::uint8_t>(random());
            if (!octets.empty() && i % 4 != 0)
                octets[0] = static_cast<std::uint8_t>((octets[0] & 0x3f) | 0x40);      // version 1
            QVERIFY(peer.isWellFormed(peer.exchange(octets)));
        }
        QVERIFY(peer.isServing());
    }

    /// RFC 7252 §4.2
    void strayAcksAndResetsAreAnsweredByNothing()
    {
        Abused peer;
        for (int i = 0; i < 40'000; ++i) {
            const Octets stray{static_cast<std::uint8_t>(i % 2 == 0 ? 0x60 : 0x70), 0, static_cast<std::uint8_t>(i >> 8), static_cast<std::uint8_t>(i)};
            QVERIFY(peer.exchange(stray).isEmpty());
        }
        QVERIFY(peer.isServing());
    }

    /// RFC 7252 §5.4
    void optionBombsAreRefused()
    {
        Abused peer;
        Octets bomb = hex("40 01 00 01");
        bomb.resize(60'004, 0);         // 60,000 options of number 0 without value: elective, and ignored
        QCOMPARE(Lockstep::decoded(peer.exchange(bomb).value(0)).code, Code::NotFound);
        bomb[3] = 2;
        bomb[4] = 0xb0;                 // Uri-Path, 60,000 empty segments
        QCOMPARE(Lockstep::decoded(peer.exchange(bomb).value(0)).code, Code::NotFound);
        bomb[3] = 3;
        bomb[4] = 0x10;                 // If-Match, 60,000 empty ones
        QVERIFY(codeClass(Lockstep::decoded(peer.exchange(bomb).value(0)).code) == 4);
        Octets large = hex("40 02 00 04 b1 64 ff");
        large.resize(65'507, 'x');
        QCOMPARE(Lockstep::decoded(peer.exchange(large).value(0)).code, Code::Changed);
        QVERIFY(peer.isServing());
    }

    /// RFC 7252 §4.4: Message IDs wrap; a used one with other octets is a new request here.
    void seventyThousandRequestsOfOnePeerEachGetTheirOwnAnswer()
    {
        Abused peer;
        const auto before = heapInUse();
        for (int i = 1; i <= 70'000; ++i) {
            const Message message = post(static_cast<std::uint16_t>(i), std::to_string(i));
            const auto answer = Lockstep::decoded(peer.exchange(encode(message)).value(0));
            QCOMPARE(answer.mid, message.mid);
            QCOMPARE(answer.token, message.token);
            QCOMPARE(Asking::text(answer), QByteArray::number(i));
        }
        QCOMPARE(peer.desk.runs, 70'000);
        peer.desk.seen.clear();
        QVERIFY2(heapInUse() < before + 80 * mebi, qPrintable(QString::number(heapInUse() - before)));
    }

    /// RFC 7252 §4.5
    void aRepeatedPostRunsOnceWhileAnotherPeerSendsTwentyThousandASecond()
    {
        Abused peer;
        const auto honest = encode(post(1, "honest"));
        peer.become(1);
        const auto first = peer.exchange(honest);
        peer.become(2);
        for (int i = 0; i < 60'000; ++i) {
            peer.exchange(encode(post(static_cast<std::uint16_t>(i), "flood " + std::to_string(i))));
            if (i % 20 == 0)
                peer.advance(1ms);
        }
        peer.become(1);
        QCOMPARE(peer.exchange(honest), first);
        QCOMPARE(peer.desk.seen["honest"], 1);
    }

    /// RFC 7959 §7.1
    void halfOpenUploadsAreBoundedAndAnHonestOneCompletes()
    {
        Abused peer;
        const auto before = heapInUse();
        const std::string part(1'024, 'b');
        const auto blockOf = [&part](std::uint16_t mid, unsigned number, bool more) {
            Message message;
            message.code = Code::Put;
            message.mid = mid;
            message.options.add(OptionNumber::UriPath, std::string_view("d"));
            message.options.addUint(OptionNumber::Block1, BlockOption{number, more, 6}.value());
            message.payload.assign(part.begin(), part.end());
            return encode(message);
        };
        for (std::uint32_t i = 0; i < 2'000; ++i) {
            peer.become(1'000 + i);
            QCOMPARE(Lockstep::decoded(peer.exchange(blockOf(1, 0, true)).value(0)).code, Code::Continue);
            if (i % 200 == 0) {
                peer.become(1);
                const unsigned number = i / 200;
                const auto answer = Lockstep::decoded(peer.exchange(blockOf(static_cast<std::uint16_t>(number), number, number < 9)).value(0));
                QCOMPARE(answer.code, number < 9 ? Code::Continue : Code::Changed);
            }
        }
        QCOMPARE(peer.desk.body.size(), std::size_t(10 * 1'024));
        QVERIFY2(heapInUse() < before + 20 * mebi, qPrintable(QString::number(heapInUse() - before)));
    }

    /// RFC 7252 §4.5
    void overALossyLinkAPostRunsOnceAtMost()
    {
        Abused peer;
        LossyLink link(0.3);
        int answered = 0;
        for (int i = 0; i < 200; ++i) {
            const std::string name = "post " + std::to_string(i);
            if (!askOver(link, peer, post(static_cast<std::uint16_t>(i), name)))
                continue;
            ++answered;
            QCOMPARE(peer.desk.seen[name], 1);
        }
        for (const auto &[name, runs] : peer.desk.seen)
            QVERIFY2(runs <= 1, name.c_str());
        QVERIFY(answered >= 180);       // five attempts, each with a chance of 49 %: 97 % get through
    }

    void aLargeBodyArrivesWholeOverALossyLink_data()
    {
        QTest::addColumn<double>("loss");
        QTest::newRow("10 %") << 0.1;
        QTest::newRow("30 %") << 0.3;
        QTest::newRow("50 %") << 0.5;       // the client asks again for what was given up
    }
    /// RFC 7959 §2.5
    void aLargeBodyArrivesWholeOverALossyLink()
    {
        QFETCH(double, loss);
        Abused peer;
        LossyLink link(loss);
        std::string body(100'000, ' ');
        for (std::size_t i = 0; i < body.size(); ++i)
            body[i] = static_cast<char>('a' + i * i % 23);
        std::uint16_t mid = 0;
        const auto insist = [&](Message message) {
            std::optional<Message> answer;
            for (int times = 0; times < 20 && !answer; ++times) {
                message.mid = ++mid;
                answer = askOver(link, peer, message);
            }
            return answer.value_or(Message{});
        };
        constexpr std::size_t size = 1'024;
        Message put;
        put.code = Code::Put;
        int beginnings = 1;
        for (unsigned number = 0; number * size < body.size(); ++number) {
            put.options = {};
            put.options.add(OptionNumber::UriPath, std::string_view("d"));
            const std::string part = body.substr(number * size, size);
            put.options.addUint(OptionNumber::Block1, BlockOption{number, (number + 1) * size < body.size(), 6}.value());
            put.payload.assign(part.begin(), part.end());
            const auto answer = insist(put);
            if (answer.code == Code::RequestEntityIncomplete && ++beginnings < 10)
                number = static_cast<unsigned>(-1);     // the last block's answer was lost: from the beginning
            else
                QVERIFY2(isSuccess(answer.code), qPrintable(QString::number(number)));
        }
        QVERIFY(peer.desk.body == body);
        std::string back;
        for (unsigned number = 0; back.size() < body.size(); ++number) {
            Message get;
            get.code = Code::Get;
            get.options.add(OptionNumber::UriPath, std::string_view("d"));
            get.options.addUint(OptionNumber::Block2, BlockOption{number, false, 6}.value());
            const auto answer = insist(get);
            QCOMPARE(answer.code, Code::Content);
            back += textOf(answer.payload);
        }
        QVERIFY(back == body);
    }

    /// RFC 7641 §4.2
    void fiveHundredObserversAreAllTold()
    {
        Abused peer;
        for (std::uint32_t i = 0; i < 500; ++i) {
            peer.become(i);
            QVERIFY(peer.get("/d", Asking::uintOption(OptionNumber::Observe, 0)).options.has(OptionNumber::Observe));
        }
        auto told = peer.run([&] {
            peer.desk.body = "news";
            peer.desk.updatedState();
        });
        while (peer.endpoint.hasPendingWork())
            told += peer.run([] {});
        QCOMPARE(told.size(), qsizetype(500));
        for (const QByteArray &one : told)
            QCOMPARE(Asking::text(Lockstep::decoded(one)), QByteArray("news"));
    }

    /// RFC 7641 §4.1: a server that cannot take one more observer answers as if Observe were not there.
    void registrationsBeyondTheLimitGetAPlainAnswer()
    {
        Abused peer;
        const std::size_t limit = peer.endpoint.settings().limits.observers;
        for (std::uint32_t i = 0; i < 20'000; ++i) {
            peer.become(i);
            const auto answer = peer.get("/d", Asking::uintOption(OptionNumber::Observe, 0));
            QCOMPARE(answer.code, Code::Content);
            QCOMPARE(answer.options.has(OptionNumber::Observe), i < limit);
        }
        QCOMPARE(peer.endpoint.observations().size(), limit);
        QVERIFY(peer.isServing());
    }

    /// RFC 7252 §5.2.2
    void aHundredWaitingClientsDelayNoOther()
    {
        Abused peer;
        auto &waiting = peer.site.add<Waiting>({"w"});
        for (std::uint32_t i = 0; i < 100; ++i) {
            peer.become(i);
            peer.get("/w");
        }
        QCOMPARE(waiting.open.size(), std::size_t(100));
        QVERIFY(peer.isServing());
        QCOMPARE(peer.advance(1s).size(), qsizetype(100));      // an empty ACK for each (§5.2.2)
        const auto answers = peer.run([&] {
            for (Exchange &exchange : waiting.open)
                exchange.answer({Code::Content, "at last"});
        });
        QCOMPARE(answers.size(), qsizetype(100));
        QCOMPARE(Asking::text(Lockstep::decoded(answers.last())), QByteArray("at last"));
    }

    /// CVE-2024-31029 and -31030: a request without Uri-Path, or with empty ones, reached handlers that expected one.
    void missingAndEmptyUriPaths()
    {
        Abused peer;
        for (const char *datagram : {"40 01 00 01", "40 01 00 02 b0", "40 01 00 03 b0 00", "40 02 00 04", "40 03 00 05 b0 ff 78", "40 04 00 06"}) {
            const auto answers = peer.exchange(datagram);
            QCOMPARE(answers.size(), qsizetype(1));
            const Code code = Lockstep::decoded(answers[0]).code;
            QVERIFY(code == Code::NotFound || code == Code::Deleted);
        }
    }

    /// RFC 7252 §5.8
    void unknownMethodsAreNotAllowed()
    {
        Abused peer;
        for (unsigned code = 8; code < 32; ++code) {
            Message message;
            message.code = static_cast<Code>(code);
            message.mid = static_cast<std::uint16_t>(code);
            message.options.add(OptionNumber::UriPath, std::string_view("d"));
            QCOMPARE(Lockstep::decoded(peer.exchange(encode(message)).value(0)).code, Code::MethodNotAllowed);
        }
    }
};

QTEST_GUILESS_MAIN(AbuseTest)
#include "abusetest.moc"
