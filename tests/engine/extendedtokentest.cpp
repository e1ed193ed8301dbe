// SPDX-License-Identifier: GPL-3.0-or-later
// Tokens of more than 8 octets (RFC 8974). The header forms are those of its §2.1.
#include "support/asking.h"

#include <QTest>

using namespace coap;
using namespace std::chrono_literals;

namespace {

class Hello : public ObservableResource {
public:
    Response renderGet(const Request &) override { return {Code::Content, "hi"}; }
};

class Tokens : public Asking {
public:
    explicit Tokens(std::size_t longest) : Asking(settingsFor(longest)), hello(site.add<Hello>({"h"})) {}

    static EndpointSettings settingsFor(std::size_t longest)
    {
        EndpointSettings settings;
        settings.longestToken = longest;
        return settings;
    }
    /// What follows the header, for a token of that many octets.
    static QByteArray lengthOf(int octets)
    {
        if (octets < 13)
            return {};
        if (octets < 269)
            return QByteArray(1, char(octets - 13)).toHex();
        return QByteArray(1, char((octets - 269) >> 8)).toHex() + QByteArray(1, char(octets - 269)).toHex();
    }
    /// TKL as the second digit of the message.
    static QByteArray tkl(int octets) { return octets < 13 ? QByteArray::number(octets, 16) : octets < 269 ? QByteArray("d") : QByteArray("e"); }
    static QByteArray token(int octets) { return QByteArray(octets, 'A').toHex(); }
    /// CON GET /h with a token of that many octets 0x41; options in between.
    static QByteArray request(int octets, const QByteArray &options = "b168")
    {
        return "4" + tkl(octets) + "010007" + lengthOf(octets) + token(octets) + options;
    }

    Hello &hello;
};

} // namespace

class ExtendedTokenTest : public QObject {
    Q_OBJECT
private slots:
    void aLongTokenComesBackWhole_data()
    {
        QTest::addColumn<int>("octets");
        for (int octets : {9, 12, 13, 14, 32, 268, 269, 1'000})
            QTest::addRow("%d octets", octets) << octets;
    }
    /// RFC 8974 §2.1
    void aLongTokenComesBackWhole()
    {
        QFETCH(int, octets);
        Tokens peer(1'024);
        const QByteArray sent = peer.exchange(Tokens::request(octets)).value(0).replace(" ", "");
        const QByteArray head = "6" + Tokens::tkl(octets) + "450007" + Tokens::lengthOf(octets) + Tokens::token(octets);
        QVERIFY2(sent.startsWith(head), sent.constData());
        QVERIFY(sent.endsWith(QByteArray("hi").toHex()));
    }

    /// RFC 8974 §2.2.1
    void withoutThemALongTokenIsAFormatError()
    {
        Tokens peer(8);
        QCOMPARE(peer.exchange(Tokens::request(13)), QList<QByteArray>{"70 00 00 07"});
        QCOMPARE(peer.exchange(Tokens::request(300)), QList<QByteArray>{"70 00 00 07"});
    }

    /// RFC 8974 §2.2.2
    void aTokenBeyondTheLimitIsBadRequestAndEchoed()
    {
        Tokens peer(32);
        const auto answer = peer.exchange(Tokens::request(33)).value(0);
        const auto decoded = decode(hex(answer.constData()), true);
        const auto *message = std::get_if<Message>(&decoded);
        QVERIFY(message != nullptr);
        QCOMPARE(message->code, Code::BadRequest);
        QCOMPARE(message->token.size(), std::size_t(33));
    }

    /// RFC 8974 §2.1
    void whatIsCutShortOrReservedIsAFormatError()
    {
        Tokens peer(1'024);
        for (const char *datagram : {"4d 01 00 07", "4e 01 00 07", "4e 01 00 07 00", "4d 01 00 07 00 41", "4f 01 00 07 41 41", "49 01 00 07 41 41 41 41 41 41 41 41", "4d 00 00 07 00"})
            QCOMPARE(peer.exchange(QByteArray(datagram)), QList<QByteArray>{"70 00 00 07"});
    }

    /// RFC 8974 §2.1
    void anObservationKeepsItsLongToken()
    {
        Tokens peer(64);
        peer.exchange(Tokens::request(40, "605168"));
        QCOMPARE(peer.endpoint.observations().size(), std::size_t(1));
        const auto sent = peer.run([&] { peer.hello.updatedState(); });
        QVERIFY(QByteArray(sent.value(0)).replace(" ", "").contains(Tokens::token(40)));
    }
};

QTEST_GUILESS_MAIN(ExtendedTokenTest)
#include "extendedtokentest.moc"
