// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "endpoint.h"
#include "host/hostservices.h"
#include "host/listeners.h"

#include <QObject>
#include <QTimer>

#include <functional>
#include <memory>
#include <optional>

namespace studio {

/// A CoAP server on the event loop of the thread that made it: an Endpoint for a Site, its sockets and its one timer. For
/// programs with resources of their own:
///
///     QCoreApplication app(argc, argv);
///     coap::Site site;
///     site.add<Hello>({"hello"});
///     studio::UdpServer server(site);
///     return server.run();
///
/// The site must outlive it. ServerHost runs one on a thread of its own.
class UdpServer : public QObject {
public:
    struct Options {
        coap::EndpointSettings settings;                    ///< transmission parameters and limits
        UdpTransport::Way way = UdpTransport::Way::Fastest;
        coap::Tap *tap = nullptr;                           ///< whom to tell of messages; null: nobody. Must outlive the server.
        bool discovery = true;                              ///< serve /.well-known/core if the site does not yet (RFC 6690)
    };
    explicit UdpServer(coap::Site &site, QObject *parent = nullptr);
    UdpServer(coap::Site &site, const Options &options, QObject *parent = nullptr);
    ~UdpServer() override;

    /// Binds as asked, by default to port 5683 of 127.0.0.1 and ::1; sockets of before are closed. Gives what is wrong; then
    /// the server goes on where it was, if anywhere. Its observers and exchanges stay, but where its own sockets were in the
    /// way: they had to be closed for the attempt, and were opened again.
    std::optional<BindProblem> listen(const ListenSettings &where = {});
    /// Observers get a last 5.03, the sockets are closed; peers and exchanges are forgotten, the resources stay.
    void close();

    /// For main(): listens on the loopback, at the port that the program's first argument names (without one: 5683), prints a
    /// line "Listening coap://…" for each address, and runs the event loop. Gives the exit status: 1, said on stderr, if it
    /// could not listen; 2 if the argument is no port.
    int run();

    /// Where clients reach it, most useful first.
    QStringList uris() const { return m_listeners.uris(); }
    const Listeners &listeners() const { return m_listeners; }
    coap::Endpoint &endpoint() { return *m_endpoint; }
    /// Changes of the site from outside of its handlers: observers are told when `work` returns.
    void turn(const std::function<void()> &work);

    /// Called after each turn.
    std::function<void()> onTurn;

private:
    std::optional<BindProblem> open(const ListenSettings &where, BoundSockets bound);
    void receive(const coap::Datagram &datagram);
    void endTurn();
    void expire();
    void armTimer();

    coap::Site &m_site;
    const coap::EndpointSettings m_settings;
    HostServices m_services;
    std::unique_ptr<coap::Tap> m_ownTap;
    Listeners m_listeners;
    ListenSettings m_where;     ///< while bound; the port is the one that it got
    std::unique_ptr<coap::Endpoint> m_endpoint;
    coap::Outbox m_outbox;
    std::optional<coap::TimePoint> m_armedFor, m_turnCame;
    QTimer m_timer, m_continuation;
};

} // namespace studio
