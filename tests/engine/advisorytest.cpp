// SPDX-License-Identifier: GPL-3.0-or-later
// The classes of faults that advisories about CoAP servers have told of, each with a datagram that would show it here.
#include "support/abused.h"

#include <QTest>

using namespace coap;
using namespace std::chrono_literals;

namespace {

/// GET gives back, by its query, what another would copy into a buffer of fixed size.
class Mirror : public ObservableResource {
public:
    Response renderGet(const Request &request) override
    {
        std::string text;
        for (const auto &query : request.queries())
            text += query;
        return {Code::Content, text};
    }
    Response renderPut(const Request &) override { throw std::runtime_error("a secret of the server"); }
};

class Attacked : public Abused {
public:
    Attacked() : mirror(site.add<Mirror>({"m"})) {}

    /// RST for a CON that is no message (RFC 7252 §4.2), and the server serves on.
    bool isRejected(const char *datagram)
    {
        const auto answers = exchange(datagram);
        return answers.size() == 1 && answers[0].startsWith("70 00") && isServing();
    }

    Mirror &mirror;
};

} // namespace

class AdvisoryTest : public QObject {
    Q_OBJECT
private slots:
    /// CVE-2020-12883: an option's length reaches past the end of the datagram.
    void anOptionLongerThanItsDatagram()
    {
        Attacked peer;
        for (const char *datagram : {"40 01 00 01 b5 61", "40 01 00 01 bd 05 61", "40 01 00 01 be ff ff 61", "40 01 00 01 bd", "40 01 00 01 be 00"})
            QVERIFY2(peer.isRejected(datagram), datagram);
    }

    /// CVE-2020-12884: a datagram that ends within an extended delta.
    void aDeltaThatIsCutShort()
    {
        Attacked peer;
        for (const char *datagram : {"40 01 00 01 d0", "40 01 00 01 e0", "40 01 00 01 e0 00", "40 01 00 01 dd", "40 01 00 01 ee 00 00 00"})
            QVERIFY2(peer.isRejected(datagram), datagram);
    }

    /// CVE-2020-12885: options that repeat without end, none of them of any use.
    void optionsWithoutEnd()
    {
        Attacked peer;
        Octets octets = hex("40 01 00 01");
        octets.resize(65'507, 0);
        QCOMPARE(peer.exchange(octets), QList<QByteArray>{"70 00 00 01"});
        octets.resize(800);
        QCOMPARE(Lockstep::decoded(peer.exchange(octets).value(0)).code, Code::NotFound);
        octets.back() = 0xf0;           // the last is malformed
        octets[3] = 2;
        QCOMPARE(peer.exchange(octets), QList<QByteArray>{"70 00 00 02"});
        QVERIFY(peer.isServing());
    }

    /// CVE-2020-12886: a token length that reaches past the end of the datagram.
    void aTokenLongerThanItsDatagram()
    {
        Attacked peer;
        for (const char *datagram : {"48 01 00 01", "41 01 00 01", "48 01 00 01 01 02 03 04 05 06 07", "4f 01 00 01", "49 01 00 01 01 02 03 04 05 06 07 08 09"})
            QVERIFY2(peer.isRejected(datagram), datagram);
    }

    /// CVE-2020-12887: sums of deltas or lengths that wrap at 16 bits.
    void numbersAndLengthsThatWrap()
    {
        Attacked peer;
        for (const char *datagram : {"40 01 00 01 e0 ff ff", "40 01 00 01 e0 fe f2 10", "40 01 00 01 e0 80 00 e0 80 00", "40 01 00 01 be ff ff", "40 01 00 01 be fe f3 61"})
            QVERIFY2(peer.isRejected(datagram), datagram);
        QCOMPARE(peer.exchange("40 01 00 02 e0 fe f2").size(), qsizetype(1));       // number 65,535 is an option like any
        QCOMPARE(Lockstep::decoded(peer.exchange("40 01 00 03 e0 fe f2").value(0)).code, Code::BadOption);
    }

    /// GHSA-p9hp-2jxm-6rqp: an option header whose nibbles are 15 without being the payload marker.
    void reservedNibbles()
    {
        Attacked peer;
        for (const char *datagram : {"40 01 00 01 f1 61", "40 01 00 01 1f", "40 01 00 01 fe", "40 01 00 01 ff"})
            QVERIFY2(peer.isRejected(datagram), datagram);
    }

    /// CVE-2026-27703: an answer that is built from the request and outgrows its buffer.
    void anAnswerAsLongAsItsRequest()
    {
        Attacked peer;
        Options options;
        for (int i = 0; i < 200; ++i)
            options.add(OptionNumber::UriQuery, std::string_view(std::string(255, static_cast<char>('a' + i % 26))));
        const auto first = peer.get("/m", options);
        QCOMPARE(first.code, Code::Content);
        QCOMPARE(first.payload.size(), std::size_t(1'024));     // the first block of 51,000 octets
        QVERIFY(peer.isServing());
    }

    /// Text that is not UTF-8, in every place where text may be.
    void textThatIsNotUtf8()
    {
        Attacked peer;
        for (const auto number : {OptionNumber::UriPath, OptionNumber::UriQuery, OptionNumber::UriHost, OptionNumber::LocationPath, OptionNumber::ProxyScheme}) {
            Options options;
            options.add(number, std::string_view("\xff\xfe\xc0\x80"));
            const auto answer = peer.get("/m", options);
            QVERIFY(codeClass(answer.code) == 2 || codeClass(answer.code) == 4 || answer.code == Code::ProxyingNotSupported);
        }
        peer.site.add<WellKnownCore>({".well-known", "core"}, peer.site);
        Options filter;
        filter.add(OptionNumber::UriQuery, std::string_view("rt=\xff*"));
        QCOMPARE(peer.get("/.well-known/core", filter).code, Code::Content);
        QVERIFY(peer.isServing());
    }

    /// What a handler throws tells the client nothing, and keeps nothing.
    void anErrorLeavesNoState()
    {
        Attacked peer;
        const auto before = heapInUse();
        for (int i = 0; i < 70'000; ++i) {
            const auto answer = peer.ask(Code::Put, "/m", "x");
            QCOMPARE(answer.code, Code::InternalServerError);
            QVERIFY(answer.payload.empty());
        }
        QVERIFY(heapInUse() < before + 40 * mebi);
        QCOMPARE(peer.endpoint.observations().size(), std::size_t(0));
        QCOMPARE(peer.get("/nothing", Asking::uintOption(OptionNumber::Observe, 0)).code, Code::NotFound);
        QCOMPARE(peer.endpoint.observations().size(), std::size_t(0));
    }

    /// What comes from a forged address must not make it much traffic: no repetitions but of a separate answer, an RST of four
    /// octets, and to a group nothing at once.
    void littleIsReflected()
    {
        Attacked peer;
        peer.desk.body.assign(60'000, 'x');
        const auto request = hex("40 01 00 01 b1 64");
        qsizetype octets = 0;
        for (const QByteArray &answer : peer.exchange(request) + peer.advance(300s))
            octets += (answer.size() + 1) / 3;
        QVERIFY2(octets < 1'100, QByteArray::number(octets).constData());       // one block
        QCOMPARE(peer.exchange("40 00 00 02"), QList<QByteArray>{"70 00 00 02"});
        peer.peer.local.multicast = true;
        QCOMPARE(peer.exchange("40 01 00 03 b1 64") + peer.exchange("40 00 00 04"), QList<QByteArray>{});
    }
};

QTEST_GUILESS_MAIN(AdvisoryTest)
#include "advisorytest.moc"
