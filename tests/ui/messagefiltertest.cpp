// SPDX-License-Identifier: GPL-3.0-or-later
#include "messages/messagefilter.h"
#include "ui/messagesamples.h"

#include <QTest>

using namespace studio;
using coap::Direction;
using coap::Note;

class MessageFilterTest : public QObject {
    Q_OBJECT
    coap::MessageStore m_store;

    /// Numbers of the messages that a filter lets through.
    QString matching(const QString &text)
    {
        const auto reading = MessageFilter::parse(text);
        if (!reading.isOk())
            return u'!' + reading.problem;
        QStringList numbers;
        for (const auto &message : m_store.read(0, 1000, 1000, true)) {
            if (reading.filter.matches(message))
                numbers << QString::number(message.number);
        }
        return numbers.join(u' ');
    }

private slots:
    void initTestCase()
    {
        using namespace samples;
        put(m_store, getWithToken, Direction::In, Note::Request, 0, 1);                     // 1  CON GET /temperature, token 20
        put(m_store, contentWithToken, Direction::Out, Note::Piggybacked, 0, 1);            // 2  ACK 2.05
        put(m_store, observe, Direction::In, Note::Request, 0, 2);                          // 3  CON GET /temperature, Observe 0
        put(m_store, notification, Direction::Out, Note::Notification, 16, 2);              // 4  NON 2.05
        put(m_store, notification, Direction::Out, Note::Retransmission, 4u << 16 | 1, 2);  // 5
        put(m_store, getWithToken, Direction::In, Note::Duplicate, 0, 1);                   // 6
        put(m_store, contentWithToken, Direction::Out, Note::DuplicateAnswer, 0, 1);        // 7
        put(m_store, "4184952a86", Direction::Out, Note::Piggybacked);                      // 8  CON 4.04, RFC 7252 figure 23's MID
        put(m_store, "40ff", Direction::In, Note::Malformed, 0);                            // 9
        put(m_store, emptyAck, Direction::In, Note::Acknowledgement);                       // 10
    }

    void termsAreAndedAndTheSameKeyTwiceIsEither_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("numbers");
        QTest::newRow("nothing") << "  " << "1 2 3 4 5 6 7 8 9 10";
        QTest::newRow("type") << "type:con" << "1 3 6 8";
        QTest::newRow("type, either") << "type:NON type:ack" << "2 4 5 7 10";
        QTest::newRow("code") << "code:2.05" << "2 4 5 7";
        QTest::newRow("class") << "code:4.xx" << "8";
        QTest::newRow("method") << "code:GET" << "1 3 6";
        QTest::newRow("empty") << "code:empty" << "10";
        QTest::newRow("path") << "path:/temperature" << "1 2 3 4 5 6 7";
        QTest::newRow("path, not a segment") << "path:/temper" << "";
        QTest::newRow("path, part") << "path:TEMP" << "1 2 3 4 5 6 7";
        QTest::newRow("peer") << "peer:192.168.1.7" << "1 2 3 4 5 6 7 8 9 10";
        QTest::newRow("peer with port") << "peer:192.168.1.7:40123 mid:0x952a" << "8";
        QTest::newRow("peer, not a prefix") << "peer:192.168.1" << "";
        QTest::newRow("mid") << "mid:32053" << "1 2 6 7";
        QTest::newRow("token") << "token:4A" << "3 4 5";
        QTest::newRow("no token") << "token:none type:ack" << "10";
        QTest::newRow("observe") << "obs" << "3 4 5";
        QTest::newRow("retransmissions") << "retrans" << "5";
        QTest::newRow("duplicates") << "dup" << "6 7";
        QTest::newRow("errors") << "error" << "8 9";
        QTest::newRow("direction") << "in type:con" << "1 3 6";
        QTest::newRow("both directions") << "in out code:2.05" << "2 4 5 7";
        QTest::newRow("negated") << "-in -code:2.05" << "8";
        QTest::newRow("negated flag") << "code:2.05 -obs" << "2 7";
        QTest::newRow("negated twice") << "-type:con -type:ack -error" << "4 5";
        QTest::newRow("text in the payload") << "\"22.3 c\"" << "2 7";
        QTest::newRow("text in a name") << "\"not found\"" << "8";
        QTest::newRow("not the text") << "code:2.05 -\"Cel\"" << "2 7";
        QTest::newRow("every text") << "\"19\" \"Cel\"" << "4 5";
    }
    void termsAreAndedAndTheSameKeyTwiceIsEither()
    {
        QFETCH(QString, text);
        QFETCH(QString, numbers);
        QCOMPARE(matching(text), numbers);
    }

    void wrongTermsAreExplained_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("problem");
        QTest::addColumn<int>("from");
        QTest::newRow("type") << "obs type:confirmable" << "“confirmable” is not a message type: con, non, ack or rst." << 4;
        QTest::newRow("code") << "code:2.5" << "“2.5” is not a code: write 2.05, a class like 4.xx, or get, post, put, delete, fetch, patch, ipatch, empty." << 0;
        QTest::newRow("code's detail") << "code:2.99" << "“2.99” is not a code: the part behind the point goes from 00 to 31." << 0;
        QTest::newRow("code, not digits") << "code:2.-1" << "“2.-1” is not a code: write 2.05, a class like 4.xx, or get, post, put, delete, fetch, patch, ipatch, empty." << 0;
        QTest::newRow("mid") << "mid:65536" << "“65536” is not a Message ID: a number from 0 to 65535, or 0x0000 to 0xffff." << 0;
        QTest::newRow("mid, negative") << "mid:-1" << "“-1” is not a Message ID: a number from 0 to 65535, or 0x0000 to 0xffff." << 0;
        QTest::newRow("token") << "token:abc" << "“abc” is not a token: an even number of hexadecimal digits, at most 16, or none." << 0;
        QTest::newRow("token too long") << "token:000102030405060708" << "“000102030405060708” is not a token: an even number of hexadecimal digits, at most 16, or none." << 0;
        QTest::newRow("peer") << "peer:myhost" << "“myhost” is not an address: write 192.168.1.7, 192.168.1.7:5683, fe80::1 or [fe80::1]:5683." << 0;
        QTest::newRow("key") << "in  size:5" << "“size:” is not known. There are type: code: path: peer: mid: token:" << 4;
        QTest::newRow("no value") << "path:" << "A value is missing behind “path:”." << 0;
        QTest::newRow("word") << "retrns" << "“retrns” is no filter word: use obs, retrans, dup, error, in, out, key:value, or \"retrns\" in quotes to find a text." << 0;
        QTest::newRow("quote") << "\"open" << "The closing quote is missing." << 0;
        QTest::newRow("empty text") << "\"\"" << "There is no text between the quotes." << 0;
        QTest::newRow("lone minus") << "obs -" << "A term is missing behind “-”." << 4;
    }
    void wrongTermsAreExplained()
    {
        QFETCH(QString, text);
        QFETCH(QString, problem);
        QFETCH(int, from);
        const auto reading = MessageFilter::parse(text);
        QCOMPARE(reading.problem, problem);
        QCOMPARE(reading.from, from);
        QCOMPARE(reading.from + reading.length, int(text.size()));
    }

    void aFilterIsWrittenAsItIsRead()
    {
        const QString text = "type:con -code:4.xx path:\"/a b\" peer:[fe80::1]:5683 -\"say \\\"hi\\\"\"";
        const auto reading = MessageFilter::parse(text);
        QVERIFY2(reading.isOk(), qPrintable(reading.problem));
        QCOMPARE(reading.filter.text(), text);
        QCOMPARE(MessageFilter::parse("obs  obs").filter.text(), "obs");
    }

    void aFilterHasACeiling()
    {
        QString text;
        for (int mid = 0; mid <= MessageFilter::mostTerms; ++mid)
            text += QStringLiteral("mid:%1 ").arg(mid);
        QCOMPARE(MessageFilter::parse(text).problem, "A filter has at most 32 terms.");
    }

    void everyCompletionIsRightOrWaitsForItsValue()
    {
        for (const QString &word : MessageFilter::vocabulary()) {
            const auto reading = MessageFilter::parse(word);
            QVERIFY2(reading.isOk() || word.endsWith(u':'), qPrintable(word));
        }
    }

    void ipv6AddressesAreFoundWithAndWithoutBrackets()
    {
        coap::StoredMessage message;
        message.record.remote.address[15] = 1;
        message.record.remote.port = 5683;
        for (const char *text : {"peer:::1", "peer:[::1]", "peer:[::1]:5683", "-peer:::2"})
            QVERIFY2(MessageFilter::parse(text).filter.matches(message), text);
        QVERIFY(!MessageFilter::parse("peer:[::1]:5684").filter.matches(message));
    }
};

QTEST_GUILESS_MAIN(MessageFilterTest)
#include "messagefiltertest.moc"
