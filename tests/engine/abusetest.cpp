// SPDX-License-Identifier: GPL-3.0-or-later
// What hostile and broken peers send. Chance has a seed.
#include "support/abused.h"
#include "support/vectors.h"

#include <QTest>

#include <random>

using namespace coap;
using namespace std::chrono_literals;

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
            for (std::size_t at = 0; at < whole.size(); ++at) {
                Octets changed = whole;
                for (int value = 0; value < 256; ++value, ++sent) {
                    changed[at] = static_cast<std::uint8_t>(value);
                    QVERIFY(peer.isWellFormed(peer.exchange(changed)));
                }
            }
        }
        QVERIFY(sent > 100'000);
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

    /// RFC 7252 §4.2: a recipient may reject what it will not process.
    void optionBombsAreRefused()
    {
        Abused peer;
        Octets bomb = hex("40 01 00 01");
        bomb.resize(60'004, 0);         // 60,000 options of number 0 without value
        QCOMPARE(peer.exchange(bomb), QList<QByteArray>{"70 00 00 01"});
        bomb[4] = 0xb0;                 // Uri-Path, 60,000 empty segments
        QCOMPARE(peer.exchange(bomb), QList<QByteArray>{"70 00 00 01"});
        bomb[4] = 0x10;                 // If-Match, 60,000 empty ones
        QCOMPARE(peer.exchange(bomb), QList<QByteArray>{"70 00 00 01"});
        bomb[0] = 0x50;                 // NON
        QCOMPARE(peer.exchange(bomb), QList<QByteArray>{});
        bomb = hex("40 01 00 02");
        bomb.resize(4 + mostOptions, 0);        // as many as there may be: elective, and ignored
        QCOMPARE(Lockstep::decoded(peer.exchange(bomb).value(0)).code, Code::NotFound);
        Octets large = hex("40 02 00 04 b1 64 ff");
        large.resize(65'507, 'x');
        QCOMPARE(Lockstep::decoded(peer.exchange(large).value(0)).code, Code::Changed);
        QVERIFY(peer.isServing());
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
