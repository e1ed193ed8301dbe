// SPDX-License-Identifier: GPL-3.0-or-later
// FETCH (RFC 8132 §2), No-Response (RFC 7967), Hop-Limit (RFC 8768), and what answers carry.
#include "block/blockoption.h"
#include "site/preconditions.h"
#include "support/asking.h"

#include <QTest>

using namespace coap;
using namespace std::chrono_literals;

namespace {

/// FETCH gives what the payload names, many times over.
class Library : public ObservableResource {
public:
    Response renderFetch(const Request &request) override
    {
        requireContentFormat(request, {ContentFormat::TextPlain});
        ++runs;
        std::string text;
        for (int i = 0; i < times; ++i)
            text += request.payloadText();
        return {Code::Content, text};
    }
    Response renderGet(const Request &request) override { return {Code::Content, request.payload().empty() ? "plain" : "with a payload"}; }
    Response renderPut(const Request &request) override
    {
        body = request.payloadText();
        return {Code::Changed, std::string(request.query("big") ? 2'000 : 0, 'r')};
    }
    Response renderPost(const Request &request) override
    {
        if (request.query("later")) {
            open = request.defer();
            return Response::later();
        }
        return Code::Created;
    }
    std::string body;
    Exchange open;
    int runs = 0, times = 1;
};

class Reader : public Asking {
public:
    Reader() : library(site.add<Library>({"l"})) {}
    Message fetch(std::string_view what, Options options = uintOption(OptionNumber::ContentFormat, 0)) { return ask(Code::Fetch, "/l", what, options); }
    static Options plain(OptionNumber number, std::uint32_t value)
    {
        auto options = uintOption(OptionNumber::ContentFormat, 0);
        options.addUint(number, value);
        return options;
    }
    Library &library;
};

} // namespace

class FetchTest : public QObject {
    Q_OBJECT
private slots:
    /// RFC 8132 §2.3.1
    void aFetchSaysItsFormat()
    {
        Reader peer;
        QCOMPARE(peer.fetch("books", {}).code, Code::UnsupportedContentFormat);
        QCOMPARE(Asking::text(peer.fetch("books")), QByteArray("books"));
    }

    /// RFC 8132 §2.5
    void itsPayloadIsPartOfWhatItAsksFor()
    {
        Reader peer;
        peer.library.times = 400;
        const auto first = peer.fetch("abcd", Reader::plain(OptionNumber::Block2, 0x06));
        const auto second = peer.fetch("abcd", Reader::plain(OptionNumber::Block2, 0x16));
        const auto other = peer.fetch("wxyz", Reader::plain(OptionNumber::Block2, 0x16));
        QVERIFY(sameOctets(*first.options.first(OptionNumber::ETag), *second.options.first(OptionNumber::ETag)));
        QVERIFY(!sameOctets(*first.options.first(OptionNumber::ETag), *other.options.first(OptionNumber::ETag)));
        QVERIFY(Asking::text(other).startsWith("wxyz"));
    }

    /// RFC 8132 §2.4
    void itsObservationAsksTheSameAgain()
    {
        Reader peer;
        QVERIFY(peer.fetch("news", Reader::plain(OptionNumber::Observe, 0)).options.has(OptionNumber::Observe));
        const auto told = peer.run([&] { peer.library.times = 2; peer.library.updatedState(); });
        QCOMPARE(Asking::text(Lockstep::decoded(told.value(0))), QByteArray("newsnews"));
    }

    /// RFC 8132 §2.5: a large payload comes by Block1.
    void itsPayloadMayComeInBlocks()
    {
        Reader peer;
        const auto block = [&](unsigned number, bool more, char letter) {
            return peer.fetch(std::string(64, letter), Reader::plain(OptionNumber::Block1, BlockOption{number, more, 2}.value()));
        };
        QCOMPARE(block(0, true, 'a').code, Code::Continue);
        QCOMPARE(block(1, true, 'b').code, Code::Continue);
        const auto whole = block(2, false, 'c');
        QCOMPARE(whole.code, Code::Content);
        QCOMPARE(whole.payload.size(), std::size_t(192));
        QCOMPARE(peer.library.runs, 1);
    }

    /// RFC 7959 §3.3: Block1 and Block2 in one exchange.
    void blocksBothWaysInOneExchange()
    {
        Reader peer;
        const auto put = [&](unsigned number, bool more) {
            auto options = Asking::uintOption(OptionNumber::Block1, BlockOption{number, more, 2}.value());
            options.add(OptionNumber::UriQuery, std::string_view("big"));
            return peer.ask(Code::Put, "/l", std::string(64, 'p'), options);
        };
        QCOMPARE(put(0, true).code, Code::Continue);
        const auto first = put(1, false);
        QCOMPARE(first.code, Code::Changed);
        QVERIFY(first.options.has(OptionNumber::Block1) && first.options.has(OptionNumber::Block2));
        QCOMPARE(first.payload.size(), std::size_t(1'024));
        auto more = Asking::uintOption(OptionNumber::Block2, 0x16);
        more.add(OptionNumber::UriQuery, std::string_view("big"));
        QCOMPARE(peer.ask(Code::Put, "/l", {}, more).payload.size(), std::size_t(2'000 - 1'024));
        QCOMPARE(peer.library.body, std::string(128, 'p'));
    }

    void aResourceMayHandleBlocksItself()
    {
        class Raw : public Resource {
        public:
            bool needsBlockwiseAssembly(const Request &) const override { return false; }
            Response renderPut(const Request &request) override
            {
                seen.push_back(*request.message.options.uint(OptionNumber::Block1));
                return Code::Continue;
            }
            Response renderGet(const Request &) override { return {Code::Content, std::string(1'100, 'w')}; }
            std::vector<std::uint32_t> seen;
        };
        Reader peer;
        auto &raw = peer.site.add<Raw>({"raw"});
        peer.ask(Code::Put, "/raw", std::string(64, 'a'), Asking::uintOption(OptionNumber::Block1, 0x0a));
        peer.ask(Code::Put, "/raw", "the last", Asking::uintOption(OptionNumber::Block1, 0x12));
        QCOMPARE(raw.seen, (std::vector<std::uint32_t>{0x0a, 0x12}));
        QCOMPARE(peer.get("/raw").payload.size(), std::size_t(1'100));
    }

    /// RFC 7959 §2.10: If-None-Match counts from block 0.
    void ifNoneMatchOfTheFirstBlockHoldsForAll()
    {
        Reader peer;
        auto options = Asking::uintOption(OptionNumber::Block1, BlockOption{0, true, 2}.value());
        options.addEmpty(OptionNumber::IfNoneMatch);
        QCOMPARE(peer.ask(Code::Put, "/l", std::string(64, 'p'), options).code, Code::Continue);
        QCOMPARE(peer.ask(Code::Put, "/l", std::string(64, 'q'), Asking::uintOption(OptionNumber::Block1, BlockOption{1, false, 2}.value())).code,
                 Code::PreconditionFailed);
        QCOMPARE(peer.library.body, std::string());
    }

    /// RFC 7967 §2.1
    void noResponseSuppressesByClass()
    {
        Reader peer;
        const auto wish = [](std::uint32_t value) { return Asking::uintOption(OptionNumber::NoResponse, value); };
        QCOMPARE(peer.ask(Code::Put, "/l", "x", wish(2)).code, Code::Empty);
        QCOMPARE(peer.sent.size(), qsizetype(1));
        QCOMPARE(Lockstep::decoded(peer.sent[0]).type, Type::Acknowledgement);     // a CON gets its ACK
        QCOMPARE(peer.library.body, std::string("x"));
        QCOMPARE(peer.ask(Code::Get, "/none", {}, wish(2)).code, Code::NotFound);
        QCOMPARE(peer.ask(Code::Get, "/none", {}, wish(8)).code, Code::Empty);
        QCOMPARE(peer.ask(Code::Put, "/l", "y", wish(24)).code, Code::Changed);
        auto block = Asking::uintOption(OptionNumber::Block1, BlockOption{0, true, 0}.value());
        block.addUint(OptionNumber::NoResponse, 2);
        QCOMPARE(peer.ask(Code::Put, "/l", std::string(16, 'z'), block).code, Code::Continue);
    }

    /// RFC 7252 §5.2.2
    void aRepeatedRequestGetsItsEmptyAckAlsoAfterTheSeparateAnswer()
    {
        Reader peer;
        Message request;
        request.code = Code::Post;
        request.mid = 500;
        request.options.add(OptionNumber::UriPath, std::string_view("l"));
        request.options.add(OptionNumber::UriQuery, std::string_view("later"));
        peer.exchange(encode(request));
        peer.advance(1s);
        const auto separate = peer.run([&] { peer.library.open.answer(Code::Created); });
        QCOMPARE(Lockstep::decoded(separate.value(0)).type, Type::Confirmable);
        Message ack;
        ack.type = Type::Acknowledgement;
        ack.mid = Lockstep::decoded(separate.value(0)).mid;
        peer.exchange(encode(ack));
        QCOMPARE(peer.exchange(encode(request)), QList<QByteArray>{"60 00 01 f4"});
    }

    /// RFC 8768 §3
    void hopLimitOnAnOriginServer()
    {
        Reader peer;
        QCOMPARE(peer.get("/l", Asking::uintOption(OptionNumber::HopLimit, 1)).code, Code::Content);
        QCOMPARE(peer.get("/l", Asking::option(OptionNumber::HopLimit, std::string_view("\0", 1))).code, Code::BadRequest);
    }

    /// RFC 7252 §5.4.1
    void aNonWithABadOptionIsAnsweredOnlyIfAskedFor()
    {
        const QByteArray non = "50 01 00 07 b1 6c e1 fc d1 61";     // Uri-Path l, option 65,001 of one octet
        Reader silent;
        QCOMPARE(silent.exchange(non), QList<QByteArray>{});
        EndpointSettings settings;
        settings.badOptionAnswersNon = true;
        Asking telling(settings);
        QCOMPARE(Lockstep::decoded(telling.exchange(non).value(0)).code, Code::BadOption);
    }

    /// RFC 7252 §5.5: a payload where none is defined is ignored.
    void aGetWithAPayloadIsAGet()
    {
        Reader peer;
        QCOMPARE(peer.ask(Code::Get, "/l", "what?").code, Code::Content);
    }

    /// RFC 7252 §4.7: answers go before notifications, one CON at a time.
    void aSeparateAnswerGoesBeforeANotification()
    {
        Reader peer;
        peer.fetch("n", Reader::plain(OptionNumber::Observe, 0));
        const auto first = peer.run([&] { peer.library.updatedState(); });
        peer.ask(Code::Post, "/l", {}, Asking::option(OptionNumber::UriQuery, "later"));
        peer.advance(1s);
        peer.run([&] { peer.library.updatedState(); });
        QCOMPARE(peer.run([&] { peer.library.open.answer(Code::Created); }), QList<QByteArray>{});
        Message ack;
        ack.type = Type::Acknowledgement;
        ack.mid = Lockstep::decoded(first.value(0)).mid;
        const auto next = peer.exchange(encode(ack));
        QCOMPARE(next.size(), qsizetype(1));
        QCOMPARE(Lockstep::decoded(next[0]).code, Code::Created);
        ack.mid = Lockstep::decoded(next[0]).mid;
        QCOMPARE(Lockstep::decoded(peer.exchange(encode(ack)).value(0)).code, Code::Content);
    }
};

QTEST_GUILESS_MAIN(FetchTest)
#include "fetchtest.moc"
