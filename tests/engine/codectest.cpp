// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/hex.h"
#include "wire/codec.h"

#include <QTest>

#include <random>

using namespace coap;

namespace {

Message decoded(const char *octets)
{
    const auto result = decode(hex(octets));
    if (const auto *message = std::get_if<Message>(&result))
        return *message;
    qFatal("not decoded: %s", octets);
}

} // namespace

/// RFC 7252 §3: the bytes come from its Appendix A and from libcoap's coap-client.
class CodecTest : public QObject {
    Q_OBJECT
private slots:
    /// RFC 7252 §3
    void readsTheRequestOfFigure16()
    {
        const auto message = decoded("40 01 7d 34 bb 74 65 6d 70 65 72 61 74 75 72 65");
        QCOMPARE(message.type, Type::Confirmable);
        QCOMPARE(message.code, Code::Get);
        QCOMPARE(message.mid, std::uint16_t(0x7d34));
        QVERIFY(message.token.empty());
        QVERIFY(message.options.uriPath() == std::vector<std::string>{"temperature"});
        QVERIFY(message.payload.empty());
    }

    /// RFC 7252 §3
    void writesTheResponseOfFigure17()
    {
        Message message;
        message.type = Type::Acknowledgement;
        message.code = Code::Content;
        message.mid = 0x7d35;
        message.token = Token(hex("20"));
        message.payload = hex("32 32 2e 33 20 43");    // "22.3 C"
        QCOMPARE(toHex(encode(message)), QByteArray("61 45 7d 35 20 ff 32 32 2e 33 20 43"));
    }

    void readsADiscoveryRequestOfLibcoap()
    {
        // coap-client-notls 4.3.1: -m get coap://127.0.0.1/.well-known/core
        const auto message = decoded("44 01 d4 56 12 34 56 78 bb 2e 77 65 6c 6c 2d 6b 6e 6f 77 6e 04 63 6f 72 65");
        QVERIFY((message.options.uriPath() == std::vector<std::string>{".well-known", "core"}));
        QCOMPARE(QByteArray::fromStdString(message.token.hex()), QByteArray("12345678"));
    }

    void refusesWhatIsNotAMessage_data()
    {
        QTest::addColumn<QByteArray>("octets");
        QTest::addColumn<int>("fault");
        QTest::addColumn<bool>("confirmable");
        const auto row = [](const char *name, const char *octets, Fault fault, bool confirmable) {
            QTest::newRow(name) << QByteArray(octets) << int(fault) << confirmable;
        };
        row("nothing at all", "", Fault::TooShort, false);
        row("three octets", "40 01 12", Fault::TooShort, false);
        row("version 0", "00 01 12 34", Fault::WrongVersion, false);
        row("version 2", "80 01 12 34", Fault::WrongVersion, false);
        row("token length 9", "49 01 12 34 01 02 03 04 05 06 07 08 09", Fault::ReservedTokenLength, true);
        row("token length 15", "4f 01 12 34", Fault::ReservedTokenLength, true);
        row("token cut short", "44 01 12 34 01 02", Fault::TruncatedToken, true);
        row("delta nibble 15", "40 01 12 34 f0", Fault::ReservedNibble, true);
        row("length nibble 15", "40 01 12 34 bf", Fault::ReservedNibble, true);
        row("option value cut short", "40 01 12 34 b5 61", Fault::TruncatedOption, true);
        row("extended delta cut short", "40 01 12 34 e0 01", Fault::TruncatedOption, true);
        row("option number past 65535", "40 01 12 34 e0 ff ff", Fault::OptionNumberTooBig, true);
        row("payload marker without payload", "40 01 12 34 ff", Fault::EmptyPayload, true);
        row("Empty with a token", "41 00 12 34 aa", Fault::OctetsAfterEmpty, true);
        row("Empty with octets behind", "50 00 12 34 aa", Fault::OctetsAfterEmpty, false);
    }

    /// RFC 7252 §3
    void refusesWhatIsNotAMessage()
    {
        QFETCH(QByteArray, octets);
        QFETCH(int, fault);
        QFETCH(bool, confirmable);
        const auto result = decode(hex(octets.constData()));
        QVERIFY(std::holds_alternative<ParseError>(result));
        QCOMPARE(int(std::get<ParseError>(result).fault), fault);
        QCOMPARE(std::get<ParseError>(result).confirmable, confirmable);
    }

    /// RFC 7252 §3.2
    void integersAreInNetworkOrderWithoutLeadingZeros()
    {
        Message message;
        message.code = Code::Content;
        message.mid = 1;
        message.options.addUint(OptionNumber::MaxAge, 0x1234);
        message.options.addUint(OptionNumber::Observe, 0);
        // Observe (6) empty: 60; Max-Age (14, delta 8) of two octets: 82 12 34
        QCOMPARE(toHex(encode(message)), QByteArray("40 45 00 01 60 82 12 34"));
    }

    void everyOctetSequenceDecodesOrFails()
    {
        std::mt19937 random(7252);
        for (int round = 0; round < 20'000; ++round) {
            Octets octets(random() % 40);
            for (auto &octet : octets)
                octet = static_cast<std::uint8_t>(random());
            if (octets.size() > 0)
                octets[0] = static_cast<std::uint8_t>((octets[0] & 0x3f) | 0x40);
            const auto first = decode(octets);
            if (const auto *message = std::get_if<Message>(&first)) {
                const auto again = decode(encode(*message));
                QVERIFY(std::holds_alternative<Message>(again));
                QVERIFY(std::get<Message>(again) == *message);
            }
        }
    }
};

QTEST_APPLESS_MAIN(CodecTest)
#include "codectest.moc"
