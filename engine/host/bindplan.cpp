// SPDX-License-Identifier: GPL-3.0-or-later
#include "host/bindplan.h"

#include <QCoreApplication>
#include <QNetworkInterface>
#include <QNetworkProxy>

#include <algorithm>

namespace studio {

namespace {

constexpr quint16 coapPort = 5683;          // RFC 7252 §6.1
constexpr quint16 firstOrdinaryPort = 1024; // below, most systems want rights
/// A port is free among so many, or something else is wrong; each try costs two system calls an address.
constexpr int portsTried = 256;
/// A port chosen by the system for IPv4 may be taken on IPv6: seldom, and hardly ever this often.
constexpr int choicesTried = 16;

QString text(const char *source)
{
    return QCoreApplication::translate("Host", source);
}

bool isWildcard(const QHostAddress &address)
{
    return address == QHostAddress(QHostAddress::AnyIPv4) || address == QHostAddress(QHostAddress::AnyIPv6);
}

/// This machine has no such protocol or address at all, whatever the port.
bool isAbsent(QAbstractSocket::SocketError error)
{
    return error == QAbstractSocket::SocketAddressNotAvailableError || error == QAbstractSocket::UnsupportedSocketOperationError;
}

std::variant<BoundSockets, BindFailure> tryBinding(const QList<BindTarget> &targets, quint16 port)
{
    BoundSockets bound;
    for (const BindTarget &target : targets) {
        auto socket = std::make_unique<QUdpSocket>();
        socket->setProxy(QNetworkProxy::NoProxy);   // the desktop's would be asked for, in a thread, before it binds
        if (socket->bind(target.address, port, QAbstractSocket::DontShareAddress)) {
            port = socket->localPort();
            bound.sockets.push_back(std::move(socket));
        } else if (!target.isRequired && isAbsent(socket->error())) {
            bound.leftOut.append(target.address);
        } else {
            return BindFailure{socket->error(), target.address, port, socket->errorString()};
        }
    }
    return bound;
}

using Held = QList<QPair<QHostAddress, quint16>>;

bool isInTheWay(const Held &held, const QHostAddress &wanted, quint16 port)
{
    return std::any_of(held.begin(), held.end(), [&](const QPair<QHostAddress, quint16> &ours) {
        const QHostAddress &address = ours.first;
        return ours.second == port && address.protocol() == wanted.protocol() && (address == wanted || isWildcard(address) || isWildcard(wanted));
    });
}

QString sentence(const BindFailure &failure, BindProblem::Kind kind)
{
    const QString address = failure.address.toString();
    const QString port = QString::number(failure.port);
    switch (kind) {
    case BindProblem::Kind::PortInUse:
        return text(QT_TRANSLATE_NOOP("Host", "Port %1 of %2 is used by another program.")).arg(port, address);
    case BindProblem::Kind::Forbidden:
        return text(QT_TRANSLATE_NOOP("Host", "The system does not allow this program to use port %1 of %2.")).arg(port, address);
    case BindProblem::Kind::AddressNotAvailable:
        return text(QT_TRANSLATE_NOOP("Host", "%2 is not an address of this computer, so port %1 cannot be opened there.")).arg(port, address);
    case BindProblem::Kind::Other:
        break;
    }
    return text(QT_TRANSLATE_NOOP("Host", "Port %1 of %2 cannot be opened: %3.")).arg(port, address, failure.reason);
}

/// 0 is best.
int rank(const QHostAddress &address)
{
    if (address.isLoopback())
        return address.protocol() == QAbstractSocket::IPv4Protocol ? 2 : 3;
    return address.protocol() == QAbstractSocket::IPv4Protocol ? 0 : 1;
}

/// What a wildcard address stands for on this machine. Link-local addresses are left out: they need a scope that
/// differs on each peer.
QList<QHostAddress> addressesBehind(const QHostAddress &wildcard)
{
    QList<QHostAddress> addresses;
    const auto interfaces = QNetworkInterface::allInterfaces();
    for (const QNetworkInterface &each : interfaces) {
        constexpr auto alive = QNetworkInterface::IsUp | QNetworkInterface::IsRunning;
        if ((each.flags() & alive) != alive)
            continue;
        const auto entries = each.addressEntries();
        for (const QNetworkAddressEntry &entry : entries) {
            const QHostAddress address = entry.ip();
            if (address.protocol() == wildcard.protocol() && !address.isLinkLocal())
                addresses.append(address);
        }
    }
    return addresses;
}

/// What would keep us from binding `target`, which our own sockets do not let us try: of all addresses the others are
/// tried, and one that we hold together with all others on another port.
std::optional<BindFailure> failureBeside(const Held &held, const BindTarget &target, quint16 port)
{
    if (held.contains({target.address, port}))
        return std::nullopt;
    QList<BindTarget> tried{target};
    if (isWildcard(target.address)) {
        tried.clear();
        for (const QHostAddress &address : addressesBehind(target.address)) {
            if (!held.contains({address, port}))
                tried.append({address, false});
        }
    }
    const auto result = tryBinding(tried, isWildcard(target.address) ? port : 0);
    if (const auto *failure = std::get_if<BindFailure>(&result))
        return *failure;
    return std::nullopt;
}

} // namespace

QList<BindTarget> bindTargets(const QString &address)
{
    if (address == QLatin1String("loopback"))
        return {{QHostAddress(QHostAddress::LocalHost)}, {QHostAddress(QHostAddress::LocalHostIPv6), false}};
    if (address == QLatin1String("any"))
        return {{QHostAddress(QHostAddress::AnyIPv4)}, {QHostAddress(QHostAddress::AnyIPv6), false}};
    QString plain = address;
    if (plain.startsWith(QLatin1Char('[')) && plain.endsWith(QLatin1Char(']')))
        plain = plain.mid(1, plain.size() - 2);
    const QHostAddress one(plain);
    if (one.isNull())
        return {};
    return {{one}};
}

std::variant<BoundSockets, BindFailure> bindSockets(const QList<BindTarget> &targets, quint16 port)
{
    auto result = tryBinding(targets, port);
    for (int i = 1; port == 0 && i < choicesTried && std::holds_alternative<BindFailure>(result); ++i) {
        if (std::get<BindFailure>(result).error != QAbstractSocket::AddressInUseError)
            break;
        result = tryBinding(targets, port);
    }
    return result;
}

quint16 nextFreePort(const QList<BindTarget> &targets, quint16 port)
{
    int candidate = port < firstOrdinaryPort ? coapPort : port + 1;
    for (int i = 0; i < portsTried && candidate <= 0xffff; ++i, ++candidate) {
        if (std::holds_alternative<BoundSockets>(tryBinding(targets, static_cast<quint16>(candidate))))
            return static_cast<quint16>(candidate);
    }
    return 0;
}

BindProblem::Kind problemKind(QAbstractSocket::SocketError error)
{
    switch (error) {
    case QAbstractSocket::AddressInUseError: return BindProblem::Kind::PortInUse;
    case QAbstractSocket::SocketAccessError: return BindProblem::Kind::Forbidden;
    case QAbstractSocket::SocketAddressNotAvailableError: return BindProblem::Kind::AddressNotAvailable;
    default: return BindProblem::Kind::Other;
    }
}

BindProblem problemOf(const BindFailure &failure, const ListenSettings &asked)
{
    BindProblem problem;
    problem.kind = problemKind(failure.error);
    problem.asked = asked;
    problem.port = failure.port;
    problem.message = sentence(failure, problem.kind);
    if (problem.kind == BindProblem::Kind::PortInUse || problem.kind == BindProblem::Kind::Forbidden)
        problem.nextFreePort = nextFreePort(bindTargets(asked.address), failure.port);
    return problem;
}

BindProblem notAnAddress(const ListenSettings &asked)
{
    BindProblem problem;
    problem.kind = BindProblem::Kind::AddressNotAvailable;
    problem.asked = asked;
    problem.port = asked.port;
    problem.message = text(QT_TRANSLATE_NOOP("Host", "“%2” is not an IP address, so port %1 cannot be opened there."))
                          .arg(QString::number(asked.port), asked.address);
    return problem;
}

std::variant<BoundSockets, BindProblem> bindBeside(const QList<QPair<QHostAddress, quint16>> &held, const ListenSettings &asked)
{
    QList<BindTarget> targets = bindTargets(asked.address);
    if (targets.isEmpty())
        return notAnAddress(asked);
    const auto ours = std::stable_partition(targets.begin(), targets.end(), [&](const BindTarget &target) { return !isInTheWay(held, target.address, asked.port); });
    for (auto target = ours; target != targets.end(); ++target) {
        if (const auto failure = failureBeside(held, *target, asked.port))
            return problemOf(*failure, asked);
    }
    auto result = bindSockets({targets.begin(), ours}, asked.port);
    if (const auto *failure = std::get_if<BindFailure>(&result))
        return problemOf(*failure, asked);
    if (ours != targets.end())
        return BoundSockets{};
    return std::move(std::get<BoundSockets>(result));
}

std::optional<BindProblem> probeListening(const ListenSettings &asked, const QList<QPair<QHostAddress, quint16>> &held)
{
    const auto result = bindBeside(held, asked);
    if (const auto *problem = std::get_if<BindProblem>(&result))
        return *problem;
    return std::nullopt;
}

QString uriOf(const QHostAddress &address, quint16 port)
{
    QString host = address.toString();
    if (address.protocol() == QAbstractSocket::IPv6Protocol) {
        host.replace(QLatin1Char('%'), QLatin1String("%25"));
        host = QLatin1Char('[') + host + QLatin1Char(']');
    }
    return QLatin1String("coap://") + host + QLatin1Char(':') + QString::number(port);
}

QStringList urisOf(const QList<QHostAddress> &bound, quint16 port)
{
    QList<QHostAddress> addresses;
    for (const QHostAddress &address : bound) {
        if (isWildcard(address))
            addresses += addressesBehind(address);
        else
            addresses += address;
    }
    std::stable_sort(addresses.begin(), addresses.end(),
                     [](const QHostAddress &a, const QHostAddress &b) { return rank(a) < rank(b); });
    QStringList uris;
    for (const QHostAddress &address : std::as_const(addresses))
        uris.append(uriOf(address, port));
    uris.removeDuplicates();
    return uris;
}

} // namespace studio
