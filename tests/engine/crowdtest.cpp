// SPDX-License-Identifier: GPL-3.0-or-later
// Very many peers, and peers that ask for very much. Time stands still or moves by the test.
#include "block/blockoption.h"
#include "support/abused.h"

#include <QTest>

using namespace coap;
using namespace std::chrono_literals;

namespace {

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

} // namespace

class CrowdTest : public QObject {
    Q_OBJECT
private slots:
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
};

QTEST_GUILESS_MAIN(CrowdTest)
#include "crowdtest.moc"
