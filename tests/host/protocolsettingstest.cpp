// SPDX-License-Identifier: GPL-3.0-or-later
// How the server speaks, as people set it, and the groups it joins. The multicast request is one of libcoap's.
#include "control/protocolsettings.h"
#include "host/hostserver.h"

#include <QNetworkInterface>
#include <QtEndian>

using namespace studio;

namespace {

QJsonObject only(const char *name, const QJsonValue &value)
{
    return {{QString::fromLatin1(name), value}};
}

ListenSettings loopback(const QJsonObject &protocol)
{
    ListenSettings listen;
    listen.port = 0;
    listen.protocol = protocol;
    return listen;
}

} // namespace

class ProtocolSettingsTest : public QObject {
    Q_OBJECT
private slots:
    void theDescriptionsDefaultsAreTheEnginesOwn()
    {
        QJsonObject all;
        for (const auto &property : protocolDescription().properties)
            all.insert(property.name, property.defaultValue);
        QCOMPARE(problemsWithProtocol(all), QList<FieldError>{});
        QCOMPARE(warningsAboutProtocol(all), QStringList{});
        const coap::EndpointSettings made = endpointSettings({}, all), plain;
        QCOMPARE(made.tuning.ackTimeout, plain.tuning.ackTimeout);
        QCOMPARE(made.tuning.ackRandomFactor, plain.tuning.ackRandomFactor);
        QCOMPARE(made.tuning.maxRetransmit, plain.tuning.maxRetransmit);
        QCOMPARE(made.tuning.nstart, plain.tuning.nstart);
        QCOMPARE(made.tuning.defaultLeisure, plain.tuning.defaultLeisure);
        QCOMPARE(made.tuning.pacesNonNotifications, plain.tuning.pacesNonNotifications);
        QCOMPARE(made.maxBlockSzx, plain.maxBlockSzx);
        QCOMPARE(made.longestToken, plain.longestToken);
        QCOMPARE(made.badOptionAnswersNon, plain.badOptionAnswersNon);
        QCOMPARE(made.implInfo, plain.implInfo);
    }

    void whatIsNotSaidStaysAsItWas()
    {
        coap::EndpointSettings base;
        base.tuning.nstart = 7;
        const auto made = endpointSettings(base, only("blockSize", QStringLiteral("64")));
        QCOMPARE(made.tuning.nstart, 7u);
        QCOMPARE(made.maxBlockSzx, 2u);
    }

    void badValuesAreSaid_data()
    {
        QTest::addColumn<QJsonObject>("protocol");
        QTest::addColumn<QString>("message");
        QTest::newRow("random factor") << only("ackRandomFactor", 0.9) << QStringLiteral("must be at least 1");
        QTest::newRow("nstart") << only("nstart", 0) << QStringLiteral("must be at least 1");
        QTest::newRow("block size") << only("blockSize", QStringLiteral("100")) << QStringLiteral("must be one of: 16, 32, 64, 128, 256, 512, 1024");
        QTest::newRow("time-out") << only("ackTimeout", 2) << QStringLiteral("must be a duration like “500 ms”, “1.5 s”, “2 min” or “1 h”");
        QTest::newRow("token") << only("longestToken", 2'000) << QStringLiteral("must be at most 1024");
        QTest::newRow("multicast") << only("multicast", QStringLiteral("yes")) << QStringLiteral("must be true or false");
    }
    void badValuesAreSaid()
    {
        QFETCH(QJsonObject, protocol);
        QFETCH(QString, message);
        const auto problems = problemsWithProtocol(protocol);
        QCOMPARE(problems.size(), qsizetype(1));
        QCOMPARE(problems[0].property, protocol.begin().key());
        QCOMPARE(problems[0].message, message);
    }

    /// RFC 7252 §4.8.1
    void whatTheRfcAdvisesAgainstIsSaidToo()
    {
        QCOMPARE(warningsAboutProtocol(only("nstart", 2)).size(), qsizetype(1));
        QCOMPARE(warningsAboutProtocol(only("ackTimeout", QStringLiteral("500 ms"))).size(), qsizetype(1));
        Server server;
        QCOMPARE(await(server.host.start(loopback(only("nstart", 2)))).warnings.size(), qsizetype(1));
    }

    void theServerSpeaksAsSetSinceItsStart()
    {
        Server server;
        await(server.host.edit({add(text("/long", QString(200, u'x')))}));
        const QByteArray get = QByteArray::fromHex("40010001b46c6f6e67");      // CON GET /long
        QByteArray answer = server.peer().exchange(get);
        QVERIFY(answer.endsWith(QByteArray(200, 'x')));
        const ServerState state = await(server.host.start(loopback(only("blockSize", QStringLiteral("64")))));
        answer = HostPeer(state.uris.value(0)).exchange(get);
        QVERIFY(answer.endsWith(QByteArray("\xff").append(QByteArray(64, 'x'))));
    }

    void anUnknownInterfaceIsSaidAndTheServerServes()
    {
        Server server;
        const auto state = await(server.host.start(loopback({{"multicast", true}, {"interfaces", "none77"}})));
        QVERIFY(state.isRunning);
        QCOMPARE(state.warnings.value(0), QStringLiteral("There is no network interface “none77” to join a multicast group on."));
    }

    /// RFC 7252 §8.2: the answer comes from an address of the server, not of the group.
    void aGroupRequestIsAnsweredFromAUnicastAddress()
    {
        Server server;
        const auto state = await(server.host.start(loopback({{"multicast", true}, {"leisure", "10 ms"}})));
        if (state.groups.filter(QStringLiteral("224.0.1.187")).isEmpty()) {
            QVERIFY(!state.warnings.isEmpty());     // a system without multicast: that is said
            return;
        }
        QUdpSocket peer;
        QVERIFY(peer.bind(QHostAddress(QHostAddress::LocalHost), 0));
        const auto entries = QNetworkInterface::allInterfaces();
        for (const auto &interface : entries) {
            if (interface.flags() & QNetworkInterface::IsLoopBack)
                peer.setMulticastInterface(interface);
        }
        const auto port = quint16(state.uris.value(0).section(u':', -1).toInt());
        peer.writeDatagram(QByteArray::fromHex("5101e7e041b36f6e65"), QHostAddress(QStringLiteral("224.0.1.187")), port);     // NON GET /one
        QTRY_VERIFY(peer.hasPendingDatagrams());
        const auto answer = peer.receiveDatagram();
        QCOMPARE(answer.senderAddress(), QHostAddress(QHostAddress::LocalHost));
        QCOMPARE(answer.senderPort(), int(port));
        QVERIFY(answer.data().endsWith("\xff" "1"));
        QCOMPARE(answer.data()[0], '\x51');     // NON
    }
};

QTEST_GUILESS_MAIN(ProtocolSettingsTest)
#include "protocolsettingstest.moc"
