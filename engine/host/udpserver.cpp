// SPDX-License-Identifier: GPL-3.0-or-later
#include "host/udpserver.h"

#include "control/protocolsettings.h"
#include "site/wellknowncore.h"

#include <QCoreApplication>

#include <algorithm>
#include <cstdio>

namespace studio {

namespace {

/// What comes is read in its order: a request waits behind the acknowledgements of all notifications that are on their way,
/// and 256 of them take 2 ms. Even to observers who all acknowledge late, 12,800 a second leave.
constexpr quint64 mostAcknowledgements = 256;

} // namespace

UdpServer::UdpServer(coap::Site &site, QObject *parent) : UdpServer(site, Options{}, parent) {}

UdpServer::UdpServer(coap::Site &site, const Options &options, QObject *parent)
    : QObject(parent),
      m_site(site),
      m_settings(options.settings),
      m_ownTap(options.tap == nullptr ? std::make_unique<coap::Tap>() : nullptr),
      m_listeners(options.way, {[this](const coap::Datagram &datagram) { receive(datagram); },
                                [this] { endTurn(); }}),
      m_endpoint(std::make_unique<coap::Endpoint>(site, m_services, options.tap == nullptr ? *m_ownTap : *options.tap, options.settings))
{
    m_timer.setTimerType(Qt::PreciseTimer);
    for (QTimer *timer : {&m_timer, &m_continuation}) {
        timer->setSingleShot(true);
        connect(timer, &QTimer::timeout, this, &UdpServer::expire);
    }
    if (options.discovery && site.leafAt({".well-known", "core"}) == nullptr)
        turn([&] { site.add<coap::WellKnownCore>({".well-known", "core"}, site, options.settings.implInfo, options.settings.limits); });
}

UdpServer::~UdpServer()
{
    onTurn = nullptr;
    close();
}

std::optional<BindProblem> UdpServer::listen(const ListenSettings &where)
{
    auto beside = bindBeside(m_listeners.held(), where);
    if (const auto *problem = std::get_if<BindProblem>(&beside))
        return *problem;
    const bool wasBound = m_listeners.isBound();
    const ListenSettings former = m_where;
    close();
    auto problem = open(where, std::move(std::get<BoundSockets>(beside)));
    if (problem && wasBound && !open(former, {}))
        problem->message += QLatin1Char(' ') + QCoreApplication::translate("Host", "Only a stop could show it: the server was started again where it was, and its observations have ended.");
    return problem;
}

std::optional<BindProblem> UdpServer::open(const ListenSettings &where, BoundSockets bound)
{
    m_endpoint->configure(endpointSettings(m_settings, where.protocol));
    if (auto *discovery = dynamic_cast<coap::WellKnownCore *>(m_site.leafAt({".well-known", "core"})))
        discovery->setImplInfo(m_endpoint->settings().implInfo);
    const auto problem = m_listeners.open(where, std::move(bound));
    m_where = where;
    if (m_listeners.isBound())
        m_where.port = m_listeners.held().first().second;
    m_endpoint->setAckWindow(std::min(m_listeners.datagramsHeld() / 2, mostAcknowledgements));     // the other half is for requests
    return problem;
}

/// Observers hear it before the sockets close.
void UdpServer::close()
{
    m_endpoint->reset(coap::Clock::now(), m_listeners.isBound());
    m_endpoint->takeOutgoing(m_outbox);
    m_listeners.send(m_outbox);
    m_listeners.close();
}

int UdpServer::run()
{
    const QStringList arguments = QCoreApplication::arguments();
    ListenSettings where;
    bool isPort = true;
    if (arguments.size() > 1)
        where.port = arguments[1].toUShort(&isPort);
    if (!isPort || arguments.size() > 2) {
        std::fprintf(stderr, "Usage: %s [PORT]\n", qUtf8Printable(arguments[0]));
        return 2;
    }
    if (const auto problem = listen(where)) {
        std::fprintf(stderr, "%s\n", qUtf8Printable(problem->message));
        return 1;
    }
    for (const QString &uri : uris())
        std::printf("Listening %s\n", qUtf8Printable(uri));
    std::fflush(stdout);
    return QCoreApplication::exec();
}

void UdpServer::turn(const std::function<void()> &work)
{
    m_endpoint->run(coap::Clock::now(), work);
    endTurn();
}

/// What came in one turn came at one time.
void UdpServer::receive(const coap::Datagram &datagram)
{
    if (!m_turnCame)
        m_turnCame = coap::Clock::now();
    m_endpoint->receive(datagram, *m_turnCame);
}

/// What the turn has made leaves now, in one batch for each socket.
void UdpServer::endTurn()
{
    m_turnCame.reset();
    m_endpoint->takeOutgoing(m_outbox);
    m_listeners.send(m_outbox);
    armTimer();
    // By a timer and not by a posted event: sockets are read between two timers, but not between posted events.
    if (m_endpoint->hasPendingWork() && !m_continuation.isActive())
        m_continuation.start(0);
    if (onTurn)
        onTurn();
}

void UdpServer::expire()
{
    m_armedFor.reset();
    m_endpoint->expire(coap::Clock::now());
    endTurn();
}

/// The timer is moved only to an earlier time: when it is early, it finds nothing due and is set again. That spares a
/// system call for most datagrams.
void UdpServer::armTimer()
{
    const auto deadline = m_endpoint->nextDeadline();
    if (!deadline || (m_armedFor && *m_armedFor <= *deadline))
        return;
    m_armedFor = deadline;
    const auto wait = std::chrono::ceil<std::chrono::milliseconds>(*deadline - coap::Clock::now());
    m_timer.start(std::clamp<std::chrono::milliseconds>(wait, std::chrono::milliseconds::zero(), std::chrono::hours(24)));
}

} // namespace studio
