// SPDX-License-Identifier: GPL-3.0-or-later
#include "block/blockoption.h"
#include "support/lockstep.h"

#include <QTest>

using namespace coap;
using namespace std::chrono_literals;

namespace {

class Store : public ObservableResource {
public:
    Response renderGet(const Request &) override { ++renderings; return {Code::Content, body}; }
    Response renderPut(const Request &request) override { ++runs; body = request.payloadText(); return Code::Changed; }
    Response renderPost(const Request &) override { ++runs; return {Code::Changed, std::string(300, 'p')}; }
    std::string body;
    int runs = 0, renderings = 0;
};

/// A request for /s with these block options, as other implementations would build it.
Octets request(Code code, std::uint16_t mid, std::optional<std::uint32_t> block2, std::optional<std::uint32_t> block1 = {},
               const std::string &payload = {}, std::optional<std::uint32_t> size1 = {})
{
    Message message;
    message.code = code;
    message.mid = mid;
    message.options.add(OptionNumber::UriPath, std::string_view("s"));
    if (block2)
        message.options.addUint(OptionNumber::Block2, *block2);
    if (block1)
        message.options.addUint(OptionNumber::Block1, *block1);
    if (size1)
        message.options.addUint(OptionNumber::Size1, *size1);
    message.payload.assign(payload.begin(), payload.end());
    return encode(message);
}

std::uint32_t block(unsigned num, bool more, unsigned szx) { return num << 4 | (more ? 8u : 0u) | szx; }

} // namespace

/// RFC 7959.
class BlockTest : public QObject {
    Q_OBJECT
private slots:
    /// RFC 7959 §2.4
    void aLargeAnswerIsCutAndItsBlocksMakeTheWhole()
    {
        Lockstep peer;
        auto &store = peer.site.add<Store>({"s"});
        for (int i = 0; i < 300; ++i)
            store.body += static_cast<char>('a' + i % 26);
        std::string got;
        Octets etag;
        // Figure 3: the client asks for blocks of 64 octets from the first request on.
        for (unsigned num = 0; num < 5; ++num) {
            const auto answer = Lockstep::decoded(peer.exchange(request(Code::Get, static_cast<std::uint16_t>(num), block(num, false, 2))).value(0));
            const auto sent = blockOption(answer.options, OptionNumber::Block2);
            QVERIFY(sent && sent->num == num && sent->szx == 2 && sent->more == (num < 4));
            const auto tag = answer.options.first(OptionNumber::ETag);
            QVERIFY(tag.has_value());
            if (num == 0)
                etag.assign(tag->begin(), tag->end());
            QVERIFY(sameOctets(*tag, etag));
            got += textOf(answer.payload);
        }
        QVERIFY(got == store.body);
        QCOMPARE(Lockstep::decoded(peer.exchange(request(Code::Get, 9, block(5, false, 2))).value(0)).code, Code::BadRequest);
    }

    /// RFC 7959 §2.4: the ETag tells the client whether the blocks are of one body.
    void blocksAreOfOneRenderingUntilTheResourceChanges()
    {
        Lockstep peer;
        auto &store = peer.site.add<Store>({"s"});
        store.body = std::string(100, 'a') + std::string(100, 'b');
        std::uint16_t mid = 0;
        const auto blockAt = [&](unsigned num) {
            return Lockstep::decoded(peer.exchange(request(Code::Get, ++mid, block(num, false, 2))).value(0));
        };
        const auto etagOf = [](const Message &message) { return QByteArray::fromStdString(std::string(textOf(message.options.first(OptionNumber::ETag).value_or(OctetView{})))); };
        const auto first = blockAt(0);
        QCOMPARE(etagOf(blockAt(1)), etagOf(first));
        QCOMPARE(etagOf(blockAt(2)), etagOf(first));
        QCOMPARE(store.renderings, 1);
        peer.run([&] { store.body.assign(200, 'z'); store.updatedState(); });
        const auto changed = blockAt(1);
        QVERIFY(etagOf(changed) != etagOf(first));
        QCOMPARE(QByteArray::fromStdString(std::string(textOf(changed.payload))), QByteArray(64, 'z'));
        QCOMPARE(store.renderings, 2);
    }

    /// RFC 7959 §2.5
    void anUploadInBlocksRunsOnceWithTheWholeBody()
    {
        Lockstep peer;
        auto &store = peer.site.add<Store>({"s"});
        // Figure 7: PUT in blocks of 128; each but the last gets 2.31.
        for (unsigned num = 0; num < 2; ++num) {
            const auto answer = Lockstep::decoded(peer.exchange(request(Code::Put, static_cast<std::uint16_t>(num), {}, block(num, true, 3), std::string(128, 'x'))).value(0));
            QCOMPARE(answer.code, Code::Continue);
            QCOMPARE(answer.options.uint(OptionNumber::Block1), std::optional(block(num, true, 3)));
        }
        QCOMPARE(store.runs, 0);
        const auto last = Lockstep::decoded(peer.exchange(request(Code::Put, 2, {}, block(2, false, 3), "end")).value(0));
        QCOMPARE(last.code, Code::Changed);
        QCOMPARE(last.options.uint(OptionNumber::Block1), std::optional(block(2, false, 3)));
        QCOMPARE(store.runs, 1);
        QVERIFY(store.body == std::string(256, 'x') + "end");
    }

    void whatIsWrongWithAnUploadIsSaid_data()
    {
        QTest::addColumn<uint>("value");
        QTest::addColumn<int>("octets");
        QTest::addColumn<uint>("size1");
        QTest::addColumn<int>("code");
        QTest::newRow("no start") << block(1, true, 3) << 128 << 0u << int(Code::RequestEntityIncomplete);
        QTest::newRow("size 7") << block(0, true, 7) << 128 << 0u << int(Code::BadRequest);
        QTest::newRow("a short block that is not the last") << block(0, true, 3) << 100 << 0u << int(Code::BadRequest);
        QTest::newRow("announced too large") << block(0, true, 3) << 128 << 100'000'000u << int(Code::RequestEntityTooLarge);
    }

    /// RFC 7959 §2.2
    void whatIsWrongWithAnUploadIsSaid()
    {
        QFETCH(uint, value);
        QFETCH(int, octets);
        QFETCH(uint, size1);
        QFETCH(int, code);
        Lockstep peer;
        auto &store = peer.site.add<Store>({"s"});
        const auto octetsSent = request(Code::Put, 1, {}, value, std::string(static_cast<std::size_t>(octets), 'x'),
                                        size1 ? std::optional(size1) : std::nullopt);
        const auto answer = Lockstep::decoded(peer.exchange(octetsSent).value(0));
        QCOMPARE(int(answer.code), code);
        QCOMPARE(answer.options.has(OptionNumber::Size1), answer.code == Code::RequestEntityTooLarge);
        QCOMPARE(store.runs, 0);
    }

    /// RFC 7959 §2.9.2
    void aGapIsRequestEntityIncomplete()
    {
        Lockstep peer;
        peer.site.add<Store>({"s"});
        peer.exchange(request(Code::Put, 1, {}, block(0, true, 3), std::string(128, 'x')));
        const auto answer = Lockstep::decoded(peer.exchange(request(Code::Put, 2, {}, block(2, false, 3), "end")).value(0));
        QCOMPARE(answer.code, Code::RequestEntityIncomplete);
    }

    /// RFC 7959 §2.9.1
    void aBlockThatComesAgainInANewMessageIsTakenOnce()
    {
        Lockstep peer;
        auto &store = peer.site.add<Store>({"s"});
        const std::string part(16, 'a'), last(4, 'b');
        peer.exchange(request(Code::Put, 1, {}, block(0, true, 0), part));
        // Its 2.31 was lost, and the client gave that message up: 2.31 again (RFC 7959 §2.9.1), nothing is added.
        const auto again = Lockstep::decoded(peer.exchange(request(Code::Put, 2, {}, block(0, true, 0), part)).value(0));
        QCOMPARE(again.code, Code::Continue);
        peer.exchange(request(Code::Put, 3, {}, block(1, true, 0), part));
        QCOMPARE(Lockstep::decoded(peer.exchange(request(Code::Put, 4, {}, block(1, true, 0), part)).value(0)).code, Code::Continue);
        QCOMPARE(Lockstep::decoded(peer.exchange(request(Code::Put, 5, {}, block(2, false, 0), last)).value(0)).code, Code::Changed);
        QCOMPARE(store.body, part + part + last);
        // The same place with other octets is no repetition.
        peer.exchange(request(Code::Put, 6, {}, block(0, true, 0), part));
        peer.exchange(request(Code::Put, 7, {}, block(1, true, 0), part));
        QCOMPARE(Lockstep::decoded(peer.exchange(request(Code::Put, 8, {}, block(1, true, 0), std::string(16, 'x'))).value(0)).code,
                 Code::RequestEntityIncomplete);
    }

    /// RFC 7959 §2.9.3
    void anUploadThatIsTooLargeIsRefused()
    {
        EndpointSettings settings;
        settings.limits.uploadOctets = 200;
        Lockstep peer(settings);
        peer.site.add<Store>({"s"});
        peer.exchange(request(Code::Put, 1, {}, block(0, true, 3), std::string(128, 'x')));
        const auto answer = Lockstep::decoded(peer.exchange(request(Code::Put, 2, {}, block(1, true, 3), std::string(128, 'x'))).value(0));
        QCOMPARE(answer.code, Code::RequestEntityTooLarge);
        QCOMPARE(answer.options.uint(OptionNumber::Size1), std::optional(200u));
    }

    /// RFC 7959 §2.7
    void laterBlocksOfAPostAreNotExecutedAgain()
    {
        Lockstep peer;
        auto &store = peer.site.add<Store>({"s"});
        std::string got(textOf(Lockstep::decoded(peer.exchange(request(Code::Post, 1, block(0, false, 3))).value(0)).payload));
        for (unsigned num = 1; num < 3; ++num)
            got += textOf(Lockstep::decoded(peer.exchange(request(Code::Post, static_cast<std::uint16_t>(num + 1), block(num, false, 3))).value(0)).payload);
        QVERIFY(got == std::string(300, 'p'));
        QCOMPARE(store.runs, 1);
        peer.advance(10min);
        const auto late = Lockstep::decoded(peer.exchange(request(Code::Post, 9, block(1, false, 3))).value(0));
        QCOMPARE(late.code, Code::RequestEntityIncomplete);
        QCOMPARE(store.runs, 1);
    }

    /// RFC 7959 §2.6: a large notification is its first block and the ETag; the rest is fetched.
    void aLargeNotificationBringsItsFirstBlock()
    {
        Lockstep peer;
        auto &store = peer.site.add<Store>({"s"});
        store.body = std::string(200, 'a');
        // CON GET, token 0x4a, Observe 0, Uri-Path s, Block2 0/0/64: the size of all its notifications
        const auto first = Lockstep::decoded(peer.exchange("41 01 16 33 4a 60 51 73 c1 02").value(0));
        QVERIFY(first.options.has(OptionNumber::Observe));
        const auto sent = peer.run([&] { store.body = std::string(200, 'b'); store.updatedState(); });
        const auto told = Lockstep::decoded(sent.value(0));
        QCOMPARE(told.payload.size(), std::size_t(64));
        QCOMPARE(told.options.uint(OptionNumber::Block2), std::optional(block(0, true, 2)));
        QVERIFY(told.options.has(OptionNumber::Observe) && told.options.has(OptionNumber::ETag));
        const auto rest = Lockstep::decoded(peer.exchange(request(Code::Get, 9, block(1, false, 2))).value(0));
        QVERIFY(!rest.options.has(OptionNumber::Observe));
        QVERIFY(sameOctets(*rest.options.first(OptionNumber::ETag), *told.options.first(OptionNumber::ETag)));
        QCOMPARE(rest.payload.front(), std::uint8_t('b'));
    }

    /// RFC 7959 §2.6
    void observeOfALaterBlockRegistersNothing()
    {
        Lockstep peer;
        peer.site.add<Store>({"s"}).body = std::string(200, 'a');
        const auto answer = Lockstep::decoded(peer.exchange("41 01 16 33 4a 60 51 73 c1 12").value(0));
        QCOMPARE(answer.payload.size(), std::size_t(64));
        QVERIFY(!answer.options.has(OptionNumber::Observe));
        QCOMPARE(peer.endpoint.observations().size(), std::size_t(0));
    }

    /// RFC 7959 §2.5: the server asks for smaller blocks, and the client goes on from the same octet.
    void theServerMayWantSmallerBlocks()
    {
        EndpointSettings settings;
        settings.maxBlockSzx = 2;
        Lockstep peer(settings);
        auto &store = peer.site.add<Store>({"s"});
        const auto next = Lockstep::decoded(peer.exchange(request(Code::Put, 1, {}, block(0, true, 6), std::string(1'024, 'a'))).value(0));
        QCOMPARE(next.code, Code::Continue);
        QCOMPARE(next.options.uint(OptionNumber::Block1), std::optional(block(0, true, 2)));
        peer.exchange(request(Code::Put, 2, {}, block(16, true, 2), std::string(64, 'b')));
        QCOMPARE(Lockstep::decoded(peer.exchange(request(Code::Put, 3, {}, block(17, false, 2), "c")).value(0)).code, Code::Changed);
        QCOMPARE(store.body.size(), std::size_t(1'024 + 64 + 1));
        // Asked for 1,024 octets, it gives 64 of them.
        const auto part = Lockstep::decoded(peer.exchange(request(Code::Get, 4, block(0, false, 6))).value(0));
        QCOMPARE(part.options.uint(OptionNumber::Block2), std::optional(block(0, true, 2)));
    }

    /// RFC 7959 §4
    void theSizeIsToldWhenAskedFor()
    {
        Lockstep peer;
        peer.site.add<Store>({"s"}).body = std::string(3'000, 'a');
        const auto told = Lockstep::decoded(peer.exchange("40 01 00 01 b1 73 c1 02 50").value(0));      // Block2 0/0/64, Size2 0
        QCOMPARE(told.options.uint(OptionNumber::Size2), std::optional<std::uint32_t>(3'000));
    }

    /// RFC 7959 §2.4
    void aBlockPastTheEndIsBadRequest()
    {
        Lockstep peer;
        peer.site.add<Store>({"s"}).body = std::string(100, 'a');
        QCOMPARE(Lockstep::decoded(peer.exchange("40 01 00 01 b1 73 c1 22").value(0)).code, Code::BadRequest);     // 2/0/64
    }
};

QTEST_APPLESS_MAIN(BlockTest)
#include "blocktest.moc"
