// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "control/servercontrol.h"

#include <QObject>
#include <QTimer>

#include <memory>
#include <vector>

namespace studio {

/// A few clients that talk with the demo site, for pictures of a window with life in it: discovery, reads, a switch that
/// is turned, a note that is created, a large body in blocks, observers, a missing resource. They are real: each has a
/// socket of its own and goes by the loopback.
class Conversation final : public QObject {
    Q_OBJECT
public:
    explicit Conversation(ServerControl &server, QObject *parent = nullptr);
    ~Conversation() override;

    /// Starts as soon as the server runs.
    void begin();

private:
    class Client;
    void step();

    ServerControl &m_server;
    std::vector<std::unique_ptr<Client>> m_clients;
    QTimer m_timer;
    int m_steps = 0;
};

} // namespace studio
