// SPDX-License-Identifier: GPL-3.0-or-later
#include "host/bindplan.h"

#include <QTest>

using namespace studio;

namespace {

/// Holds a port of 127.0.0.1 as another program does.
class Occupier {
public:
    Occupier() { socket.bind(QHostAddress(QHostAddress::LocalHost), 0, QAbstractSocket::DontShareAddress); }
    quint16 port() const { return socket.localPort(); }
    QUdpSocket socket;
};

} // namespace

class BindPlanTest : public QObject {
    Q_OBJECT
private slots:
    void loopbackIsBothProtocolsAndIPv6MayBeAbsent()
    {
        const auto targets = bindTargets("loopback");
        QCOMPARE(targets.size(), 2);
        QCOMPARE(targets[0].address, QHostAddress("127.0.0.1"));
        QVERIFY(targets[0].isRequired);
        QCOMPARE(targets[1].address, QHostAddress("::1"));
        QVERIFY(!targets[1].isRequired);
    }

    void anyIsTwoSocketsAndNotADualStackOne()
    {
        const auto targets = bindTargets("any");
        QCOMPARE(targets.size(), 2);
        QCOMPARE(targets[0].address, QHostAddress(QHostAddress::AnyIPv4));
        QCOMPARE(targets[1].address, QHostAddress(QHostAddress::AnyIPv6));
    }

    void anAddressIsItselfWithOrWithoutBrackets()
    {
        QCOMPARE(bindTargets("127.0.0.2").value(0).address, QHostAddress("127.0.0.2"));
        QCOMPARE(bindTargets("[::1]").value(0).address, QHostAddress("::1"));
        QCOMPARE(bindTargets("fe80::1%eth0").value(0).address.scopeId(), QString("eth0"));
        QVERIFY(bindTargets("kitchen").isEmpty());
    }

    void portZeroIsOnePortOnAllAddresses()
    {
        const auto result = bindSockets(bindTargets("loopback"), 0);
        const auto *bound = std::get_if<BoundSockets>(&result);
        QVERIFY(bound != nullptr);
        QVERIFY(!bound->sockets.empty());
        for (const auto &socket : bound->sockets)
            QCOMPARE(socket->localPort(), bound->sockets.front()->localPort());
    }

    void aTakenPortIsNamedWithTheNextThatCanReallyBeBound()
    {
        const Occupier occupier;
        const ListenSettings asked{"loopback", occupier.port()};
        const auto problem = probeListening(asked, {});
        QVERIFY(problem.has_value());
        QCOMPARE(problem->kind, BindProblem::Kind::PortInUse);
        QCOMPARE(problem->port, occupier.port());
        QVERIFY(problem->message.contains(QString::number(occupier.port())));
        QVERIFY(problem->message.contains("127.0.0.1"));
        QVERIFY(problem->nextFreePort > occupier.port() || problem->nextFreePort == 0);
        if (problem->nextFreePort != 0)
            QVERIFY(!probeListening({"loopback", problem->nextFreePort}, {}).has_value());
    }

    void aPortThatIsTakenOnOneAddressCannotBeBoundOnAll()
    {
        const Occupier occupier;
        QCOMPARE(probeListening({"any", occupier.port()}, {})->kind, BindProblem::Kind::PortInUse);
        QVERIFY(!probeListening({"127.0.0.2", occupier.port()}, {}).has_value());
    }

    void whatWeHoldOurselvesIsNotInTheWay()
    {
        const Occupier ours;
        const QList<QPair<QHostAddress, quint16>> held{{ours.socket.localAddress(), ours.port()}};
        QVERIFY(!probeListening({"loopback", ours.port()}, held).has_value());
        QVERIFY(!probeListening({"any", ours.port()}, held).has_value());
    }

    void besideOurOwnAllIsTriedThatCanBe()
    {
        const Occupier ours, other;
        const QList<QPair<QHostAddress, quint16>> held{{ours.socket.localAddress(), ours.port()}};
        const auto elsewhere = bindBeside(held, {"loopback", 0});
        QVERIFY(!std::get<BoundSockets>(elsewhere).sockets.empty());
        QCOMPARE(std::get<BindProblem>(bindBeside(held, {"loopback", other.port()})).kind, BindProblem::Kind::PortInUse);
        QVERIFY(std::get<BoundSockets>(bindBeside(held, {"loopback", ours.port()})).sockets.empty());
    }

    void anAddressThatNobodyHasIsKnownThoughWeHoldThePortOfAll()
    {
        QUdpSocket all;
        QVERIFY(all.bind(QHostAddress(QHostAddress::AnyIPv4), 0, QAbstractSocket::DontShareAddress));
        const QList<QPair<QHostAddress, quint16>> held{{QHostAddress(QHostAddress::AnyIPv4), all.localPort()}};
        QCOMPARE(probeListening({"192.0.2.213", all.localPort()}, held)->kind, BindProblem::Kind::AddressNotAvailable);
        QVERIFY(!probeListening({"127.0.0.1", all.localPort()}, held).has_value());
    }

    void anAddressOfAnotherMachineIsNotAvailable()
    {
        // 192.0.2.0/24 is for documentation (RFC 5737); .2 may be a container's own.
        const auto problem = probeListening({"192.0.2.213", 0}, {});
        QVERIFY(problem.has_value());
        QCOMPARE(problem->kind, BindProblem::Kind::AddressNotAvailable);
        QVERIFY(problem->message.contains("192.0.2.213"));
        QCOMPARE(problem->nextFreePort, 0);
    }

    void wordsThatAreNoAddressAreSaidSo()
    {
        const auto problem = probeListening({"kitchen", 5683}, {});
        QCOMPARE(problem->kind, BindProblem::Kind::AddressNotAvailable);
        QVERIFY(problem->message.contains("kitchen"));
    }

    void aForbiddenPortLeadsToTheOneOfCoap()
    {
        QCOMPARE(problemKind(QAbstractSocket::SocketAccessError), BindProblem::Kind::Forbidden);
        const BindFailure failure{QAbstractSocket::SocketAccessError, QHostAddress("127.0.0.1"), 80, "denied"};
        const BindProblem problem = problemOf(failure, {"loopback", 80});
        QCOMPARE(problem.kind, BindProblem::Kind::Forbidden);
        QVERIFY(problem.message.contains("80"));
        QVERIFY(problem.nextFreePort >= 5683);
    }

    void urisPutIPv6InBracketsAndEscapeTheScope()
    {
        QCOMPARE(uriOf(QHostAddress("127.0.0.1"), 5683), QString("coap://127.0.0.1:5683"));
        QCOMPARE(uriOf(QHostAddress("::1"), 5684), QString("coap://[::1]:5684"));
        QCOMPARE(uriOf(QHostAddress("fe80::1%eth0"), 5683), QString("coap://[fe80::1%25eth0]:5683"));
    }

    void urisForPeopleBeginWithTheNetworkAndEndWithLoopback()
    {
        const QStringList uris = urisOf({QHostAddress("::1"), QHostAddress("127.0.0.1"), QHostAddress("2001:db8::7"), QHostAddress("192.168.1.5")}, 5683);
        QCOMPARE(uris, QStringList({"coap://192.168.1.5:5683", "coap://[2001:db8::7]:5683", "coap://127.0.0.1:5683", "coap://[::1]:5683"}));
    }

    void urisOfAnyNameTheAddressesOfThisMachine()
    {
        const QStringList uris = urisOf({QHostAddress(QHostAddress::AnyIPv4)}, 5683);
        QVERIFY(uris.contains("coap://127.0.0.1:5683"));
        QVERIFY(!uris.contains("coap://0.0.0.0:5683"));
        QCOMPARE(uris.last(), QString("coap://127.0.0.1:5683"));
    }
};

QTEST_GUILESS_MAIN(BindPlanTest)
#include "bindplantest.moc"
