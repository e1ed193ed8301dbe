// SPDX-License-Identifier: GPL-3.0-or-later
// A link that loses datagrams both ways; the peer repeats itself as RFC 7252 §4.2 says. Chance has a seed.
#include "block/blockoption.h"
#include "support/abused.h"

#include <QTest>

#include <random>

using namespace coap;
using namespace std::chrono_literals;

namespace {

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

/// A client that goes on asking until it has its answer.
class Insisting {
public:
    explicit Insisting(double loss) : m_link(loss) {}

    /// Code 0.00: no answer after 20 times of asking anew.
    Message ask(Message message)
    {
        std::optional<Message> answer;
        for (int times = 0; times < 20 && !answer; ++times) {
            message.mid = ++m_mid;
            answer = askOver(m_link, peer, message);
        }
        return answer.value_or(Message{});
    }
    /// PUT /d in blocks, from the beginning again where the server has lost the thread; the last answer.
    Code put(const std::string &body)
    {
        Code code = Code::Empty;
        for (int beginnings = 0; beginnings < 10; ++beginnings) {
            for (unsigned number = 0; number * size < body.size(); ++number) {
                const bool more = (number + 1) * size < body.size();
                code = ask(block(Code::Put, OptionNumber::Block1, {number, more, 6}, body.substr(number * size, size))).code;
                if (!isSuccess(code))
                    break;
            }
            if (code != Code::RequestEntityIncomplete)
                break;
        }
        return code;
    }
    /// GET /d in blocks until there are as many octets; empty: an answer was not 2.05.
    std::string get(std::size_t octets)
    {
        std::string body;
        for (unsigned number = 0; body.size() < octets; ++number) {
            const auto answer = ask(block(Code::Get, OptionNumber::Block2, {number, false, 6}, {}));
            if (answer.code != Code::Content)
                return {};
            body += textOf(answer.payload);
        }
        return body;
    }

    Abused peer;

private:
    static constexpr std::size_t size = 1'024;     // a block

    static Message block(Code code, OptionNumber number, const BlockOption &option, const std::string &payload)
    {
        Message message;
        message.code = code;
        message.options.add(OptionNumber::UriPath, std::string_view("d"));
        message.options.addUint(number, option.value());
        message.payload.assign(payload.begin(), payload.end());
        return message;
    }

    LossyLink m_link;
    std::uint16_t m_mid = 0;
};

} // namespace

class LossyLinkTest : public QObject {
    Q_OBJECT
private slots:
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
        Insisting client(loss);
        std::string body(100'000, ' ');
        for (std::size_t i = 0; i < body.size(); ++i)
            body[i] = static_cast<char>('a' + i * i % 23);
        QCOMPARE(client.put(body), Code::Changed);
        QVERIFY(client.peer.desk.body == body);
        QVERIFY(client.get(body.size()) == body);
    }
};

QTEST_GUILESS_MAIN(LossyLinkTest)
#include "lossylinktest.moc"
