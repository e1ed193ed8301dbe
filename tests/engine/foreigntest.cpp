// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/asking.h"
#include "support/vectors.h"

#include <QTest>

using namespace coap;

namespace {

class Text : public ObservableResource {
public:
    explicit Text(std::string body) : text(std::move(body)) {}
    Response renderGet(const Request &request) override { last = request.message; return {Code::Content, text}; }
    Response renderPut(const Request &request) override { last = request.message; text = request.payloadText(); return Code::Changed; }
    Response renderPost(const Request &request) override { last = request.message; return Code::Changed; }
    std::string text;
    Message last;
};

using Sent = QList<QByteArray>;

} // namespace

/// What libcoap's client and the npm package coap really send (tests/vectors), read and answered.
class ForeignTest : public QObject {
    Q_OBJECT
private slots:
    void whatTheySendIsReadAsTheyMeantIt_data()
    {
        QTest::addColumn<int>("datagrams");
        QTest::addColumn<Type>("type");
        QTest::addColumn<Code>("code");
        QTest::addColumn<QString>("path");
        QTest::addColumn<QStringList>("queries");
        QTest::newRow("libcoap-get") << 1 << Type::Confirmable << Code::Get << "/sensors/temp" << QStringList{"u=Cel"};
        QTest::newRow("libcoap-get-options") << 1 << Type::Confirmable << Code::Get << "/a%2Fb/%E6%B8%A9" << QStringList{"x=1", "y=&"};
        QTest::newRow("libcoap-non") << 1 << Type::NonConfirmable << Code::Get << "/sensors/temp" << QStringList();
        QTest::newRow("libcoap-post") << 1 << Type::Confirmable << Code::Post << "/notes/" << QStringList();
        QTest::newRow("libcoap-delete") << 1 << Type::Confirmable << Code::Delete << "/notes/1" << QStringList();
        QTest::newRow("libcoap-observe") << 2 << Type::Confirmable << Code::Get << "/counter" << QStringList();
        QTest::newRow("libcoap-put-block1") << 3 << Type::Confirmable << Code::Put << "/large" << QStringList();
        QTest::newRow("libcoap-get-block2") << 3 << Type::Confirmable << Code::Get << "/large" << QStringList();
        QTest::newRow("npm-get") << 1 << Type::Confirmable << Code::Get << "/sensors/temp" << QStringList{"u=Cel"};
        QTest::newRow("npm-observe") << 1 << Type::Confirmable << Code::Get << "/counter" << QStringList();
        QTest::newRow("npm-put") << 1 << Type::Confirmable << Code::Put << "/text" << QStringList();
        QTest::newRow("npm-non") << 1 << Type::NonConfirmable << Code::Get << "/text" << QStringList();
    }
    void whatTheySendIsReadAsTheyMeantIt()
    {
        QFETCH(int, datagrams);
        QFETCH(Type, type);
        QFETCH(Code, code);
        QFETCH(QString, path);
        QFETCH(QStringList, queries);
        const auto all = vectors(QTest::currentDataTag());
        QCOMPARE(all.size(), qsizetype(datagrams));
        for (const auto &datagram : all) {
            Request request;
            request.message = Lockstep::decoded(datagram);
            QCOMPARE(request.message.type, type);
            QCOMPARE(request.message.code, code);
            QCOMPARE(QString::fromStdString(toUriPath(request.requestedPath())), path);
            QStringList read;
            for (const auto &query : request.queries())
                read << QString::fromStdString(query);
            QCOMPARE(read, queries);
        }
    }

    void whatWeWriteIsWhatTheyWrote_data()
    {
        whatTheySendIsReadAsTheyMeantIt_data();
    }
    void whatWeWriteIsWhatTheyWrote()
    {
        for (const auto &datagram : vectors(QTest::currentDataTag())) {
            // npm's client writes Content-Format 0 as one octet, which §3.2 allows to be read but not to be sent.
            if (QByteArray(QTest::currentDataTag()) != "npm-put")
                QCOMPARE(toHex(encode(Lockstep::decoded(datagram))), datagram);
        }
    }

    void aGetIsAnsweredInItsAck()
    {
        Asking peer;
        peer.site.add<Text>({"sensors", "temp"}, "22.3 C");
        QCOMPARE(peer.exchange(vectors("libcoap-get").value(0).constData()), Sent{"61 45 18 ca 01 c0 ff 32 32 2e 33 20 43"});
        QCOMPARE(peer.exchange(vectors("npm-get").value(0).constData()), Sent{"68 45 d4 60 e4 58 96 31 05 7a 5e 5d c0 ff 32 32 2e 33 20 43"});
        QCOMPARE(peer.site.leafAt({"sensors", "temp"})->requestCount(), std::uint64_t(2));
        QCOMPARE(static_cast<Text *>(peer.site.leafAt({"sensors", "temp"}))->last.options.accept().value(), ContentFormat::Json);
    }

    void aNonIsAnsweredByANon()
    {
        Asking peer;
        peer.site.add<Text>({"sensors", "temp"}, "22.3 C");
        peer.site.add<Text>({"text"}, "1");
        QCOMPARE(peer.exchange(vectors("libcoap-non").value(0).constData()), Sent{"51 45 00 00 01 c0 ff 32 32 2e 33 20 43"});
        QCOMPARE(peer.exchange(vectors("npm-non").value(0).constData()), Sent{"58 45 00 01 21 c4 79 d3 84 ea a8 62 c0 ff 31"});
    }

    void optionsArriveAndAnUnknownCriticalOneIsRefused()
    {
        Asking peer;
        peer.site.add<Text>({"a/b", "温"}, "x");
        const auto datagram = vectors("libcoap-get-options").value(0);
        const auto request = Lockstep::decoded(datagram);
        QCOMPARE(toHex(*request.options.first(OptionNumber::ETag)), QByteArray("aa f4 c6 1d dc c5 e8 a2"));
        QCOMPARE(request.options.uint(OptionNumber::UriPort).value(), 52298u);
        QCOMPARE(request.options.accept().value(), ContentFormat::TextPlain);
        QCOMPARE(toHex(request.token.octets()), QByteArray("30 31 30 32 30 33 30 35"));
        const auto sent = peer.exchange(datagram.constData());
        QVERIFY(sent.value(0).startsWith("68 82 39 cc 30 31 30 32 30 33 30 35 ff "));
        QVERIFY(Asking::text(Lockstep::decoded(sent.value(0))).contains("65001"));
    }

    void aPostAndADeleteReachTheirPlaces()
    {
        Asking peer;
        auto &notes = peer.site.add<Text>({"notes", ""}, "");
        QCOMPARE(peer.exchange(vectors("libcoap-post").value(0).constData()), Sent{"61 44 7e d3 01"});
        QCOMPARE(notes.last.options.contentFormat().value(), ContentFormat::Json);
        QCOMPARE(Asking::text(notes.last), QByteArray("{\"a\":1}"));
        QCOMPARE(peer.exchange(vectors("libcoap-delete").value(0).constData()), Sent{"61 42 33 6f 01"});     // nothing there: 2.02
    }

    void aPutSetsTheOctetsOfUtf8()
    {
        Asking peer;
        auto &text = peer.site.add<Text>({"text"}, "");
        QCOMPARE(peer.exchange(vectors("npm-put").value(0).constData()), Sent{"68 44 b1 72 ba 07 1f 43 b2 8e 3a b0"});
        QCOMPARE(text.text, std::string("Grüße"));
        QCOMPARE(text.last.options.contentFormat().value(), ContentFormat::TextPlain);     // sent with a leading zero
    }

    /// RFC 7641 §3.6
    void anObservationBeginsAndEnds()
    {
        Asking peer;
        auto &counter = peer.site.add<Text>({"counter"}, "1");
        const auto datagrams = vectors("libcoap-observe");
        const auto first = Lockstep::decoded(peer.exchange(datagrams.value(0).constData()).value(0));
        QCOMPARE(first.code, Code::Content);
        QVERIFY(first.options.has(OptionNumber::Observe));
        QCOMPARE(peer.endpoint.observations().size(), std::size_t(1));
        const auto told = peer.run([&] { counter.text = "2"; counter.updatedState(); });
        const auto notification = Lockstep::decoded(told.value(0));
        QCOMPARE(toHex(notification.token.octets()), QByteArray("01"));
        QVERIFY(*notification.options.uint(OptionNumber::Observe) > *first.options.uint(OptionNumber::Observe));
        QCOMPARE(peer.exchange(datagrams.value(1).constData()).value(0), QByteArray("61 45 b2 c2 01 c0 ff 32"));
        QVERIFY(peer.endpoint.observations().empty());
        QVERIFY(Lockstep::decoded(peer.exchange(vectors("npm-observe").value(0).constData()).value(0)).options.has(OptionNumber::Observe));
    }

    /// RFC 7959 §2.5
    void anUploadInBlocksArrivesWhole()
    {
        Asking peer;
        auto &large = peer.site.add<Text>({"large"}, "");
        const auto datagrams = vectors("libcoap-put-block1");
        // 2.31 with Block1 only (RFC 7959 §2.9.1), each with its own token; then 2.04.
        QCOMPARE(peer.exchange(datagrams.value(0).constData()), Sent{"61 5f 82 65 01 d1 0e 0a"});
        QCOMPARE(peer.exchange(datagrams.value(1).constData()), Sent{"67 5f 82 66 02 00 00 00 00 00 03 d1 0e 1a"});
        QCOMPARE(peer.exchange(datagrams.value(2).constData()), Sent{"67 44 82 67 03 00 00 00 00 00 03 d1 0e 22"});
        QByteArray body;
        for (int i = 0; i < 150; ++i)
            body += char('a' + i % 26);
        QCOMPARE(QByteArray::fromStdString(large.text), body);
    }

    /// RFC 7959 §2.3
    void aLargeAnswerLeavesInTheBlocksThatWereAskedFor()
    {
        Asking peer;
        const std::string body = std::string(64, 'a') + std::string(64, 'b') + std::string(10, 'c');
        peer.site.add<Text>({"large"}, body);
        const quint32 blocks[] = {0x0a, 0x1a, 0x22};       // number, more, 64 octets
        QByteArray got;
        for (int i = 0; i < 3; ++i) {
            const auto answer = Lockstep::decoded(peer.exchange(vectors("libcoap-get-block2").value(i).constData()).value(0));
            QCOMPARE(answer.code, Code::Content);
            QCOMPARE(answer.options.uint(OptionNumber::Block2).value(), blocks[i]);
            QVERIFY(answer.options.has(OptionNumber::ETag));
            got += Asking::text(answer);
        }
        QCOMPARE(got, QByteArray::fromStdString(body));
    }
};

QTEST_APPLESS_MAIN(ForeignTest)
#include "foreigntest.moc"
