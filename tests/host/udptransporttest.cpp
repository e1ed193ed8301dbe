// SPDX-License-Identifier: GPL-3.0-or-later
#include "host/bindplan.h"
#include "host/socketaddress.h"
#include "host/udptransport.h"

#include <QNetworkDatagram>
#include <QNetworkInterface>
#include <QTest>

using namespace studio;

namespace {

coap::Octets octetsOf(const QByteArray &data)
{
    return {data.begin(), data.end()};
}

QByteArray pattern(int size)
{
    QByteArray data(size, Qt::Uninitialized);
    for (int i = 0; i < size; ++i)
        data[i] = static_cast<char>((i * 7 + size) & 0xff);
    return data;
}

/// A bound transport that sends each datagram back to where it came from.
class Echo {
public:
    Echo(const QHostAddress &address, UdpTransport::Way way, const QHostAddress &group = {})
    {
        auto socket = std::make_unique<QUdpSocket>();
        if (!socket->bind(address, 0, QAbstractSocket::DontShareAddress))
            return;
        if (!group.isNull())
            hasJoined = socket->joinMulticastGroup(group, loopbackInterface());
        transport = std::make_unique<UdpTransport>(std::move(socket), std::uint16_t(3), way, UdpTransport::Handlers{
            [this](const coap::Datagram &datagram) { take(datagram); },
            [this] { answer(); }});
    }

    static QNetworkInterface loopbackInterface()
    {
        const auto all = QNetworkInterface::allInterfaces();
        for (const QNetworkInterface &each : all) {
            if (each.flags() & QNetworkInterface::IsLoopBack)
                return each;
        }
        return {};
    }

    void take(const coap::Datagram &datagram)
    {
        ++count;
        last = datagram.route;
        outbox.entries.push_back({datagram.route, static_cast<std::uint32_t>(outbox.octets.size()),
                                  static_cast<std::uint32_t>(datagram.octets.size())});
        outbox.octets.insert(outbox.octets.end(), datagram.octets.begin(), datagram.octets.end());
    }

    void answer()
    {
        ++batches;
        if (answers)
            transport->send(outbox);
        outbox.clear();
    }

    std::unique_ptr<UdpTransport> transport;
    coap::Outbox outbox;
    coap::Route last;
    quint64 count = 0;
    int batches = 0;
    bool answers = true, hasJoined = false;
};

/// Another program.
class Client {
public:
    explicit Client(const QHostAddress &address = QHostAddress(QHostAddress::LocalHost)) { socket.bind(address, 0); }

    void send(const QByteArray &data, const QHostAddress &to, quint16 port) { socket.writeDatagram(data, to, port); }
    QNetworkDatagram receive()
    {
        const bool came = QTest::qWaitFor([this] { return socket.hasPendingDatagrams(); });
        return came ? socket.receiveDatagram() : QNetworkDatagram();
    }

    QUdpSocket socket;
};

} // namespace

class UdpTransportTest : public QObject {
    Q_OBJECT

private:
    static void bothWays()
    {
        QTest::addColumn<bool>("portable");
        QTest::newRow("fastest") << false;
        QTest::newRow("portable") << true;
    }
    static UdpTransport::Way way()
    {
        QFETCH(bool, portable);
        return portable ? UdpTransport::Way::Portable : UdpTransport::Way::Fastest;
    }

private slots:
    void datagramsTellWhoSentThemAndToWhichAddress_data() { bothWays(); }
    void datagramsTellWhoSentThemAndToWhichAddress()
    {
        Echo echo(QHostAddress(QHostAddress::AnyIPv4), way());
        Client client;
        client.send("hello", QHostAddress("127.0.0.2"), echo.transport->port());
        QTRY_COMPARE(echo.count, 1u);
        QCOMPARE(hostAddress(echo.last.local.address), QHostAddress("127.0.0.2"));
        QCOMPARE(echo.last.local.transport, std::uint16_t(3));
        QVERIFY(!echo.last.local.multicast);
        QCOMPARE(hostAddress(echo.last.remote.address), QHostAddress(QHostAddress::LocalHost));
        QCOMPARE(echo.last.remote.port, client.socket.localPort());
    }

    /// The fast way only: Qt's own call lets the system choose (aSocketOfOneAddressAnswersFromIt() holds for both).
    void answersLeaveFromTheAddressTheRequestCameTo()
    {
        Echo echo(QHostAddress(QHostAddress::AnyIPv4), UdpTransport::Way::Fastest);
        Client client;
        for (const char *address : {"127.0.0.1", "127.0.0.2", "127.9.8.7"}) {
            client.send("who are you?", QHostAddress(address), echo.transport->port());
            const QNetworkDatagram answer = client.receive();
            QCOMPARE(answer.senderAddress(), QHostAddress(address));
            QCOMPARE(answer.senderPort(), int(echo.transport->port()));
            QCOMPARE(answer.data(), QByteArray("who are you?"));
        }
    }

    void aSocketOfOneAddressAnswersFromIt_data() { bothWays(); }
    void aSocketOfOneAddressAnswersFromIt()
    {
        Echo echo(QHostAddress("127.0.0.3"), way());
        Client client;
        client.send("one", QHostAddress("127.0.0.3"), echo.transport->port());
        QCOMPARE(client.receive().senderAddress(), QHostAddress("127.0.0.3"));
        QCOMPARE(hostAddress(echo.last.local.address), QHostAddress("127.0.0.3"));
    }

    void serversOfIPv6AnswerToo_data() { bothWays(); }
    void serversOfIPv6AnswerToo()
    {
        Client client(QHostAddress(QHostAddress::LocalHostIPv6));
        if (client.socket.state() != QAbstractSocket::BoundState)
            return;     // a machine without IPv6 has nothing to show
        Echo echo(QHostAddress(QHostAddress::AnyIPv6), way());
        client.send("six", QHostAddress(QHostAddress::LocalHostIPv6), echo.transport->port());
        const QNetworkDatagram answer = client.receive();
        QCOMPARE(answer.data(), QByteArray("six"));
        QCOMPARE(hostAddress(echo.last.local.address), QHostAddress(QHostAddress::LocalHostIPv6));
        QCOMPARE(hostAddress(echo.last.remote.address), QHostAddress(QHostAddress::LocalHostIPv6));
    }

    void groupsAreKnownAsGroupsAndAnsweredFromAnAddressOfOurs_data() { bothWays(); }
    void groupsAreKnownAsGroupsAndAnsweredFromAnAddressOfOurs()
    {
        const QHostAddress allCoapNodes("224.0.1.187");     // RFC 7252 §12.8
        Echo echo(QHostAddress(QHostAddress::AnyIPv4), way(), allCoapNodes);
        QVERIFY(echo.hasJoined);
        Client client;
        client.socket.setMulticastInterface(Echo::loopbackInterface());
        client.send("anybody?", allCoapNodes, echo.transport->port());
        const QNetworkDatagram answer = client.receive();
        QVERIFY(echo.last.local.multicast);
        QCOMPARE(answer.data(), QByteArray("anybody?"));
        QVERIFY(!answer.senderAddress().isMulticast());
    }

    void datagramsOfEverySizeGoBothWays_data() { bothWays(); }
    void datagramsOfEverySizeGoBothWays()
    {
        Echo echo(QHostAddress(QHostAddress::AnyIPv4), way());
        Client client;
        client.socket.setSocketOption(QAbstractSocket::SendBufferSizeSocketOption, 1 << 18);
        for (const int size : {0, 1, 3, 4, 5, 12, 63, 64, 1023, 1024, 1472, 1473, 8192, 40'000, 65'506, 65'507}) {
            client.send(pattern(size), QHostAddress("127.0.0.1"), echo.transport->port());
            const QNetworkDatagram answer = client.receive();
            QVERIFY2(answer.isValid(), qPrintable(QString::number(size)));
            QCOMPARE(answer.data(), pattern(size));
        }
    }

    /// After each burst the notifier must be armed again: a transport that went deaf never wakes for the next one.
    void fourThousandDatagramsInBurstsAllArrive_data() { bothWays(); }
    void fourThousandDatagramsInBurstsAllArrive()
    {
        Echo echo(QHostAddress(QHostAddress::AnyIPv4), way());
        echo.answers = false;
        Client client;
        constexpr quint64 total = 4'000, burst = 200;   // 200 fit any system's receive buffer
        for (quint64 sent = 0; sent < total; sent += burst) {
            for (quint64 i = 0; i < burst; ++i)
                client.send("x", QHostAddress("127.0.0.2"), echo.transport->port());
            QTRY_COMPARE(echo.count, sent + burst);
        }
        QCOMPARE(echo.transport->kernelDrops(), 0u);
    }

    /// Whoever asks meanwhile does not wait for all of an upload.
    void largeDatagramsAreAnsweredBeforeTheRestOfTheirBatchIsRead_data() { bothWays(); }
    void largeDatagramsAreAnsweredBeforeTheRestOfTheirBatchIsRead()
    {
        Echo echo(QHostAddress(QHostAddress::AnyIPv4), way());
        Client client;
        constexpr quint64 count = 48;       // fits a batch
        const QByteArray block = pattern(1'024);
        for (quint64 i = 0; i < count; ++i)
            client.send(block, QHostAddress("127.0.0.1"), echo.transport->port());
        QTRY_COMPARE(echo.count, count);
        QVERIFY2(echo.batches >= 3, qPrintable(QString::number(echo.batches)));
    }

    void whatTheSystemThrowsAwayIsCounted_data() { bothWays(); }
    void whatTheSystemThrowsAwayIsCounted()
    {
        Echo echo(QHostAddress(QHostAddress::AnyIPv4), way());
        echo.answers = false;
        Client client;
        const QByteArray large = pattern(32'000);
        constexpr quint64 total = 4'000;                // 128 MB: more than any granted buffer holds
        for (quint64 i = 0; i < total; ++i)
            client.send(large, QHostAddress("127.0.0.1"), echo.transport->port());
#ifdef Q_OS_LINUX
        QTRY_COMPARE(echo.count + echo.transport->kernelDrops(), total);
        QVERIFY(echo.transport->kernelDrops() > 0);
#endif
        const quint64 before = echo.count;
        QTRY_VERIFY(!client.socket.hasPendingDatagrams());
        client.send("still there?", QHostAddress("127.0.0.1"), echo.transport->port());
        QTRY_VERIFY(echo.count > before);
    }

    void aDatagramTheSystemRefusesDoesNotStopTheOthers_data() { bothWays(); }
    void aDatagramTheSystemRefusesDoesNotStopTheOthers()
    {
        Echo echo(QHostAddress(QHostAddress::AnyIPv4), way());
        Client client;
        coap::Outbox outbox;
        const auto add = [&](const QByteArray &data) {
            coap::Route route;
            route.remote = remoteOf(QHostAddress(QHostAddress::LocalHost), client.socket.localPort());
            route.local.transport = 3;
            const coap::Octets octets = octetsOf(data);
            outbox.entries.push_back({route, std::uint32_t(outbox.octets.size()), std::uint32_t(octets.size())});
            outbox.octets.insert(outbox.octets.end(), octets.begin(), octets.end());
        };
        add("first");
        add(pattern(65'508));       // one octet more than IPv4 can carry
        add("last");
        echo.transport->send(outbox);
        QCOMPARE(client.receive().data(), QByteArray("first"));
        QCOMPARE(client.receive().data(), QByteArray("last"));
        QCOMPARE(echo.transport->sendFailures(), 1u);
    }

    void datagramsRoutedOverAnotherSocketAreNotSent()
    {
        Echo echo(QHostAddress(QHostAddress::AnyIPv4), UdpTransport::Way::Fastest);
        Client client;
        coap::Outbox outbox;
        coap::Route route;
        route.remote = remoteOf(QHostAddress(QHostAddress::LocalHost), client.socket.localPort());
        for (const std::uint16_t index : {std::uint16_t(0), std::uint16_t(3)}) {
            route.local.transport = index;
            outbox.entries.push_back({route, std::uint32_t(outbox.octets.size()), 1});
            outbox.octets.push_back(static_cast<std::uint8_t>('0' + index));
        }
        echo.transport->send(outbox);
        QCOMPARE(client.receive().data(), QByteArray("3"));
        QVERIFY(!client.socket.hasPendingDatagrams());
    }

    void theGrantedReceiveBufferIsTold()
    {
        Echo echo(QHostAddress(QHostAddress::LocalHost), UdpTransport::Way::Fastest);
        QVERIFY(echo.transport->receiveBuffer() > 0);
        QVERIFY(echo.transport->receiveBuffer() <= quint64(UdpTransport::wantedReceiveBuffer));
    }
};

QTEST_GUILESS_MAIN(UdpTransportTest)
#include "udptransporttest.moc"
