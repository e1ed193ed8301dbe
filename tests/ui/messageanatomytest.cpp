// SPDX-License-Identifier: GPL-3.0-or-later
#include "messages/messageanatomy.h"
#include "messages/messagecells.h"
#include "messages/payloadtexts.h"
#include "ui/messagesamples.h"

#include <QTest>

using namespace studio;
using samples::octets;

class MessageAnatomyTest : public QObject {
    Q_OBJECT

    /// "Version=1@0-1 Type=CON@0-1 …"; a fault has an exclamation mark.
    static QString printed(const QByteArray &hex)
    {
        QStringList words;
        for (const AnatomyField &field : MessageAnatomy::of(octets(hex)).fields)
            words << QStringLiteral("%1%2=%3@%4-%5").arg(field.isFault ? "!" : "", field.name, field.value).arg(field.from).arg(field.to);
        return words.join(QStringLiteral(" | "));
    }

private slots:
    void fieldsOfForeignDatagramsHaveTheirBytes_data()
    {
        QTest::addColumn<QByteArray>("hex");
        QTest::addColumn<QString>("fields");
        QTest::newRow("RFC 7252 figure 16, request") << QByteArray(samples::get)
            << "Version=1@0-1 | Type=CON@0-1 | Token length=0@0-1 | Code=GET@1-2 | Message ID=32052 (0x7d34)@2-4 | Uri-Path=temperature@4-16";
        QTest::newRow("RFC 7252 figure 16, response") << QByteArray(samples::content)
            << "Version=1@0-1 | Type=ACK@0-1 | Token length=0@0-1 | Code=2.05 Content@1-2 | Message ID=32052 (0x7d34)@2-4 | Payload marker=0xff@4-5 | Payload=22.3 C@5-11";
        QTest::newRow("RFC 7252 figure 17, request") << QByteArray(samples::getWithToken)
            << "Version=1@0-1 | Type=CON@0-1 | Token length=1@0-1 | Code=GET@1-2 | Message ID=32053 (0x7d35)@2-4 | Token=0x20@4-5 | Uri-Path=temperature@5-17";
        QTest::newRow("RFC 7252 figure 20, empty ACK") << QByteArray(samples::emptyAck)
            << "Version=1@0-1 | Type=ACK@0-1 | Token length=0@0-1 | Code=0.00 Empty@1-2 | Message ID=32056 (0x7d38)@2-4";
        // RFC 7641 figure 3: header 0x41011633, token 0x4a, Observe 0, Uri-Path temperature.
        QTest::newRow("RFC 7641 figure 3, registration") << QByteArray(samples::observe)
            << "Version=1@0-1 | Type=CON@0-1 | Token length=1@0-1 | Code=GET@1-2 | Message ID=5683 (0x1633)@2-4 | Token=0x4a@4-5 | Observe=0  register@5-6 | Uri-Path=temperature@6-18";
        QTest::newRow("RFC 7641 figure 3, notification") << QByteArray(samples::notification)
            << "Version=1@0-1 | Type=NON@0-1 | Token length=1@0-1 | Code=2.05 Content@1-2 | Message ID=31568 (0x7b50)@2-4 | Token=0x4a@4-5 | Observe=16@5-7 | Max-Age=15 s@7-9 | Payload marker=0xff@9-10 | Payload=19.2 Cel@10-18";
        // RFC 7641 figure 4: ETag 0x78797a7a79, Observe 44, Max-Age 15.
        QTest::newRow("RFC 7641 figure 4") << QByteArray("61451634b24578797a7a79212c810fff31392e372043656c")
            << "Version=1@0-1 | Type=ACK@0-1 | Token length=1@0-1 | Code=2.05 Content@1-2 | Message ID=5684 (0x1634)@2-4 | Token=0xb2@4-5 | ETag=0x78797a7a79@5-11 | Observe=44@11-13 | Max-Age=15 s@13-15 | Payload marker=0xff@15-16 | Payload=19.7 Cel@16-24";
        // RFC 7959 figure 3: CON MID 1234 GET /status 2:0/0/64.
        QTest::newRow("RFC 7959 figure 3") << QByteArray(samples::getBlock)
            << "Version=1@0-1 | Type=CON@0-1 | Token length=0@0-1 | Code=GET@1-2 | Message ID=1234 (0x04d2)@2-4 | Uri-Path=status@4-11 | Block2=0/0/64  block 0, the last, 64 bytes@11-13";
        // RFC 7959 figure 7: ACK MID 1234 2.31 Continue 1:0/1/128. 27 is 13 + 14: an extended delta.
        QTest::newRow("RFC 7959 figure 7") << QByteArray("605f04d2d10e0b")
            << "Version=1@0-1 | Type=ACK@0-1 | Token length=0@0-1 | Code=2.31 Continue@1-2 | Message ID=1234 (0x04d2)@2-4 | Block1=0/1/128  block 0, more follow, 128 bytes@4-7";
        QTest::newRow("an option that is not registered") << QByteArray("40010001e1fcdb41")
            << "Version=1@0-1 | Type=CON@0-1 | Token length=0@0-1 | Code=GET@1-2 | Message ID=1 (0x0001)@2-4 | Option 65000=0x41@4-8";
    }
    void fieldsOfForeignDatagramsHaveTheirBytes()
    {
        QFETCH(QByteArray, hex);
        QFETCH(QString, fields);
        QCOMPARE(printed(hex), fields);
    }

    void malformedDatagramsAreReadUpToTheFault_data()
    {
        QTest::addColumn<QByteArray>("hex");
        QTest::addColumn<QString>("last");
        QTest::newRow("nothing") << QByteArray() << "!Malformed=shorter than the 4-byte header@0-0";
        QTest::newRow("three octets") << QByteArray("40017d") << "!Malformed=shorter than the 4-byte header@0-3";
        QTest::newRow("version 2") << QByteArray("80017d34") << "!Malformed=the version is not 1@0-1";
        QTest::newRow("token length 9") << QByteArray("49017d34010203040506070809") << "!Malformed=a reserved token length@0-1";
        QTest::newRow("token cut") << QByteArray("42017d3420") << "!Malformed=cut short in the token@4-5";
        QTest::newRow("class 1") << QByteArray("40207d34") << "!Malformed=a reserved code class@1-2";
        QTest::newRow("class 7") << QByteArray("40e17d34") << "!Malformed=a reserved code class@1-2";
        QTest::newRow("Empty with more") << QByteArray("40007d34b161") << "!Malformed=an Empty message with more than its header@4-6";
        QTest::newRow("length 15") << QByteArray("40017d34bf61") << "!Malformed=reserved option delta or length 15@4-6";
        QTest::newRow("delta 15") << QByteArray("40017d34b161f161") << "!Malformed=reserved option delta or length 15@6-8";
        QTest::newRow("extended delta cut") << QByteArray("40017d34e1ff") << "!Malformed=cut short in an option@4-6";
        QTest::newRow("value cut") << QByteArray("40017d34bb74656d70") << "!Malformed=cut short in an option@4-9";
        QTest::newRow("number too big") << QByteArray("40017d34e0fff2") << "!Malformed=an option number beyond 65535@4-7";
        QTest::newRow("sum beyond 65535") << QByteArray("40017d34e0fef210") << "!Malformed=an option number beyond 65535@7-8";
        QTest::newRow("marker alone") << QByteArray("40017d34b161ff") << "!Malformed=a payload marker with nothing behind it@6-7";
    }
    void malformedDatagramsAreReadUpToTheFault()
    {
        QFETCH(QByteArray, hex);
        QFETCH(QString, last);
        QCOMPARE(printed(hex).section(QStringLiteral(" | "), -1), last);
    }

    void theWalkFindsTheCodecsFaultInAnyOctets()
    {
        quint32 state = 12345;      // the same octets in every run
        const auto next = [&state] { return (state = state * 1664525u + 1013904223u) >> 24; };
        for (int round = 0; round < 20'000; ++round) {
            coap::Octets datagram = octets(round % 2 ? samples::notification : samples::getBlock);
            for (int change = 0; change < 3; ++change)
                datagram[next() % datagram.size()] = static_cast<std::uint8_t>(next());
            datagram.resize(datagram.size() - next() % 4);
            const auto anatomy = MessageAnatomy::of(datagram);
            const auto decoded = coap::decode(datagram);
            const auto *error = std::get_if<coap::ParseError>(&decoded);
            QCOMPARE(anatomy.fault.has_value(), error != nullptr);
            if (error) {
                QCOMPARE(*anatomy.fault, error->fault);
                QVERIFY(anatomy.fields.back().isFault);
                continue;
            }
            // Behind the header the fields lie end to end, and the payload is the codec's.
            std::size_t at = 4;
            for (const AnatomyField &field : anatomy.fields) {
                if (field.from < 4)
                    continue;
                QCOMPARE(field.from, at);
                at = field.to;
            }
            QCOMPARE(at, datagram.size());
            QCOMPARE(anatomy.payloadTo - anatomy.payloadFrom, std::get<coap::Message>(decoded).payload.size());
        }
    }

    void anOptionIsShownInItsPartsAndExplained()
    {
        const auto anatomy = MessageAnatomy::of(octets("605f04d2d10e0b"));
        const AnatomyField &block = anatomy.fields.back();
        QCOMPARE(block.parts.size(), 3u);
        QCOMPARE(block.parts[0].value, "27, option number 27");
        QCOMPARE(block.parts[0].from, 4u);
        QCOMPARE(block.parts[0].to, 6u);
        QCOMPARE(block.parts[1].value, "1");
        QCOMPARE(block.parts[1].to, 5u);
        QCOMPARE(block.parts[2].from, 6u);
        QVERIFY2(block.explanation.contains("RFC 7959 §2.1") && block.explanation.contains("Critical"), qPrintable(block.explanation));
        const auto observe = MessageAnatomy::of(octets("4001000164010203040506"));  // Observe of 4 octets: not allowed
        QVERIFY2(observe.fields[5].explanation.contains("must be 0 to 3 bytes"), qPrintable(observe.fields[5].explanation));
    }

    void manyOptionsAreCutButThePayloadIsFound()
    {
        const QByteArray options(800, '\0');    // 800 options number 0 of no octets
        const QByteArray hex = "40010001" + options.toHex() + "ff4142";
        const auto anatomy = MessageAnatomy::of(octets(hex));
        QVERIFY(!anatomy.fault);
        QCOMPARE(anatomy.fields.size(), 5 + MessageAnatomy::mostOptions + 3);
        QCOMPARE(anatomy.fields[5 + MessageAnatomy::mostOptions].value, "300 more");
        QCOMPARE(anatomy.payloadFrom, 805u);
        QCOMPARE(anatomy.fields.back().value, "AB");
    }

    void controlCharactersOfPeersDoNotReachTheWindow()
    {
        const auto anatomy = MessageAnatomy::of(octets("40010001b6610a1be280ae"));      // "a", line feed, escape, right-to-left override
        QCOMPARE(anatomy.fields.back().value, QStringLiteral("a\u240a\u241b\ufffd"));
    }

    void payloadsAreReadAsWhatTheyAre()
    {
        using namespace payloadtexts;
        const auto jsonText = coap::octetsOf(R"({"z":1.50,"a":[],"t":"x,{}"})");
        QCOMPARE(*json(jsonText), "{\n  \"z\": 1.50,\n  \"a\": [],\n  \"t\": \"x,{}\"\n}");
        QVERIFY(!json(coap::octetsOf("{\"a\":}")));
        QVERIFY(!json(coap::octetsOf("21.5")));
        QCOMPARE(best(coap::ContentFormat::Json, jsonText), Form::Json);
        QCOMPARE(best({}, jsonText), Form::Json);
        QCOMPARE(best({}, coap::octetsOf("22.3 C")), Form::Text);
        QCOMPARE(best(coap::ContentFormat::OctetStream, coap::octetsOf("22.3 C")), Form::Hex);
        // RFC 8949 Appendix A: {"a": 1, "b": [2, 3]}.
        const coap::Octets map = octets("a26161016162820203");
        QCOMPARE(cbor(map)->simplified(), "{ \"a\": 1, \"b\": [ 2, 3 ] }");
        QCOMPARE(best(coap::ContentFormat::Cbor, map), Form::Cbor);
        QVERIFY(!cbor(octets("a261")));
        QCOMPARE(best(coap::ContentFormat::Cbor, octets("a261")), Form::Hex);
        QVERIFY(!plain(octets("c328")));
        QCOMPARE(linkLines("</a>;rt=\"x\",</b>"), "</a>;rt=\"x\",\n</b>");
    }

    void rowsSayWhatHappened_data()
    {
        QTest::addColumn<QByteArray>("hex");
        QTest::addColumn<int>("note");
        QTest::addColumn<quint32>("value");
        QTest::addColumn<QString>("info");
        QTest::newRow("retransmission") << QByteArray(samples::notification) << int(coap::Note::Retransmission) << (4u << 16 | 2u) << "retransmission 2 of 4, seq 16";
        QTest::newRow("answer from memory") << QByteArray(samples::content) << int(coap::Note::DuplicateAnswer) << 0u << "duplicate, answered from memory";
        QTest::newRow("notification") << QByteArray(samples::notification) << int(coap::Note::Notification) << 17u << "notification seq 17";
        QTest::newRow("block") << QByteArray(samples::getBlock) << int(coap::Note::Request) << 0u << "Block2 0/0/64";
        QTest::newRow("upload block") << QByteArray("605f04d2d10e0b") << int(coap::Note::BlockPart) << 11u << "Block1 0/1/128";
        QTest::newRow("registration") << QByteArray(samples::observe) << int(coap::Note::Request) << 0u << "starts to observe";
        QTest::newRow("malformed") << QByteArray("40017d") << int(coap::Note::Malformed) << quint32(coap::Fault::TooShort) << "malformed: shorter than the 4-byte header";
    }
    void rowsSayWhatHappened()
    {
        QFETCH(QByteArray, hex);
        QFETCH(int, note);
        QFETCH(quint32, value);
        QFETCH(QString, info);
        coap::StoredMessage message;
        message.number = 1;
        message.octets = octets(hex);
        message.record = samples::record(message.octets, coap::Direction::Out, coap::Note(note), value);
        QCOMPARE(cells::info(MessageRow::of(message)), info);
    }
};

QTEST_GUILESS_MAIN(MessageAnatomyTest)
#include "messageanatomytest.moc"
