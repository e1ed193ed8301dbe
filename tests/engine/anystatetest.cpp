// SPDX-License-Identifier: GPL-3.0-or-later
// Every type of message with every code, in every state that the message layer can be in for a peer: what comes back is
// defined by RFC 7252 §4, and afterwards the peer is served.
#include "support/asking.h"

#include <QTest>

#include <random>

using namespace coap;
using namespace std::chrono_literals;

namespace {

/// GET /r; observable; /slow answers when told to.
class Thing : public ObservableResource {
public:
    Response renderGet(const Request &) override { return {Code::Content, "thing"}; }
    Response renderPut(const Request &) override { return Code::Changed; }
    NotifyType notifyType() const override { return type; }
    NotifyType type = NotifyType::Confirmable;
};
class Slow : public Resource {
public:
    Response renderGet(const Request &request) override
    {
        open.push_back(request.defer());
        return Response::later();
    }
    std::vector<Exchange> open;
};

enum class State { Fresh, Served, Waiting, Acknowledged, SeparateInFlight, ConNotified, NonNotified, Backlog };
constexpr State states[] = {State::Fresh, State::Served, State::Waiting, State::Acknowledged, State::SeparateInFlight,
                            State::ConNotified, State::NonNotified, State::Backlog};

class Peer : public Asking {
public:
    Peer() : thing(site.add<Thing>({"r"})), slow(site.add<Slow>({"slow"})) {}

    /// Brings the server into the state, and gives the Message ID that matters in it: of the request, or of ours.
    std::uint16_t bring(State state)
    {
        switch (state) {
        case State::Fresh:
            return 77;
        case State::Served:
            get("/r");
            return mid;
        case State::Waiting:
            get("/slow");
            return mid;
        case State::Acknowledged:
            get("/slow");
            advance(200ms);
            return mid;
        case State::SeparateInFlight:
            get("/slow");
            advance(200ms);
            return decoded(run([this] { slow.open.back().answer({Code::Content, "late"}); }).value(0)).mid;
        case State::ConNotified:
        case State::NonNotified:
        case State::Backlog:
            break;
        }
        thing.type = state == State::NonNotified ? Thing::NotifyType::NonConfirmable : Thing::NotifyType::Confirmable;
        get("/r", uintOption(OptionNumber::Observe, 0));
        const auto notified = decoded(run([this] { thing.updatedState(); }).value(0)).mid;
        if (state == State::Backlog) {
            get("/slow");
            advance(200ms);
            run([this] { slow.open.back().answer({Code::Content, "waits for NSTART"}); });
        }
        return notified;
    }

    Thing &thing;
    Slow &slow;
};

Message madeOf(Type type, unsigned code, std::uint16_t mid)
{
    Message message;
    message.type = type;
    message.code = static_cast<Code>(code);
    message.mid = mid;
    if (code != 0) {
        message.token = Token(octetsOf("t"));
        message.options.add(OptionNumber::UriPath, std::string_view("r"));
    }
    return message;
}

} // namespace

class AnyStateTest : public QObject {
    Q_OBJECT
private slots:
    /// RFC 7252 §4.2
    void everyTypeAndCodeInEveryStateHasADefinedAnswer()
    {
        for (const State state : states) {
            Peer peer;
            for (unsigned type = 0; type < 4; ++type) {
                for (unsigned code = 0; code < 256; ++code) {
                    for (const bool isSameMid : {true, false})
                        check(peer, state, static_cast<Type>(type), code, isSameMid);
                }
            }
        }
    }

    /// RFC 7252 §3
    void whatIsEncodedIsDecodedTheSame()
    {
        std::mt19937 random(3);
        const auto octets = [&random](std::size_t most) {
            Octets made(random() % (most + 1));
            std::generate(made.begin(), made.end(), [&random] { return static_cast<std::uint8_t>(random()); });
            return made;
        };
        for (int i = 0; i < 50'000; ++i) {
            Message message;
            message.type = static_cast<Type>(random() % 4);
            message.code = static_cast<Code>(random() % 2 == 0 ? 1 + random() % 31 : 0x40 + random() % 0x60);
            message.mid = static_cast<std::uint16_t>(random());
            message.token = Token(octets(i % 3 == 0 ? 600 : 8));
            std::vector<unsigned> numbers(random() % 6);
            std::generate(numbers.begin(), numbers.end(), [&random] { return random() % (random() % 3 == 0 ? 65'536u : 300u); });
            for (const unsigned number : numbers)
                message.options.add(static_cast<OptionNumber>(number), OctetView(octets(random() % 4 == 0 ? 700 : 14)));
            message.payload = octets(40);
            const auto back = decode(encode(message), true);
            QVERIFY(std::holds_alternative<Message>(back));
            QVERIFY(std::get<Message>(back) == message);
        }
    }

    /// RFC 7252 §3
    void anyOctetsDecodeOrFail()
    {
        std::mt19937 random(4);
        int whole = 0;
        for (int i = 0; i < 200'000; ++i) {
            Octets octets(random() % 30);
            std::generate(octets.begin(), octets.end(), [&random] { return static_cast<std::uint8_t>(random()); });
            if (!octets.empty())
                octets[0] = static_cast<std::uint8_t>(0x40 | (octets[0] & 0x3f));
            const auto result = decode(octets, i % 2 == 0);
            const auto *message = std::get_if<Message>(&result);
            if (message == nullptr)
                continue;
            ++whole;
            const auto again = decode(encode(*message), true);
            QVERIFY(std::holds_alternative<Message>(again) && std::get<Message>(again) == *message);
        }
        QVERIFY(whole > 1'000);
    }

private:
    void check(Peer &peer, State state, Type type, unsigned code, bool isSameMid)
    {
        const std::uint16_t mid = peer.bring(state);
        const std::uint16_t used = isSameMid ? mid : static_cast<std::uint16_t>(mid + 10'000);
        const auto sent = peer.exchange(encode(madeOf(type, code, used)));
        const QByteArray where = "state " + QByteArray::number(int(state)) + ", type " + QByteArray::number(int(type)) + ", code " + QByteArray::number(code);
        QVERIFY2(isDefined(sent, type, code, used, isSameMid), QByteArray(where + ": " + sent.join(" | ")).constData());
        peer.advance(100s);
        QVERIFY2(Asking::text(peer.get("/r")) == "thing", where.constData());
        peer.endpoint.reset(peer.now, false);
        peer.slow.open.clear();
    }

    /// RFC 7252 §4.2, §4.3: an answer or RST to a CON, an answer or silence to a NON; nothing to an ACK or RST, but what it
    /// has made room for.
    static bool isDefined(const QList<QByteArray> &sent, Type type, unsigned code, std::uint16_t mid, bool mayFree)
    {
        if (type == Type::Acknowledgement || type == Type::Reset) {
            return sent.isEmpty() || (mayFree && std::all_of(sent.begin(), sent.end(), [](const QByteArray &each) {
                return Lockstep::decoded(each).type == Type::Confirmable;
            }));
        }
        if (sent.size() > 1)
            return false;
        const auto answer = Lockstep::decoded(sent.value(0));
        if (type == Type::NonConfirmable)
            return sent.isEmpty() || (isRequest(static_cast<Code>(code)) && answer.type == Type::NonConfirmable && isResponse(answer.code));
        if (sent.isEmpty() || answer.mid != mid)
            return false;
        if (isRequest(static_cast<Code>(code)))
            return answer.type == Type::Acknowledgement && (isResponse(answer.code) || answer.code == Code::Empty);
        return answer.type == Type::Reset && answer.code == Code::Empty;
    }
};

QTEST_GUILESS_MAIN(AnyStateTest)
#include "anystatetest.moc"
