// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "busyapplication.h"
#include "commandline.h"
#include "control/serverstate.h"

#include <QElapsedTimer>
#include <QObject>

#include <memory>
#include <vector>

namespace studio {

class LoopbackFeed;
class MainWindow;
class MessagesPane;
class ServerControl;

/// --benchmark-ui: opens the window with Messages and Plots side by side and lets real datagrams come by the loopback, from
/// LoopbackFeed or (rate 0) from somebody else. A frame is from one tick of the window to the next: what its thread was
/// busy meanwhile, paints and all. The addresses are printed when it begins. Frames without a message are not counted. At the end each message that the server has
/// exchanged must have been shown or counted as not shown; says its figures in words and in one line of JSON.
class Benchmark final : public QObject {
    Q_OBJECT
public:
    Benchmark(ServerControl &server, MainWindow &window, BusyApplication &application, const CommandLine &line, QObject *parent = nullptr);
    ~Benchmark() override;

    void begin();
    /// Before its time, with what was measured so far.
    void end();

signals:
    /// Empty: all went well.
    void done(const QString &problem);

private:
    using Cost = BusyApplication::Cost;
    void serve(const ServerState &state);
    void arrange();
    void feed();
    void noteFrame();
    void settle();
    void report();
    quint64 exchanged() const;

    enum class Stage : quint8 { Starting, Measuring, Settling, Over };
    ServerControl &m_server;
    MainWindow &m_window;
    BusyApplication &m_application;
    const CommandLine m_line;
    MessagesPane &m_messages;
    Stage m_stage = Stage::Starting;
    std::unique_ptr<LoopbackFeed> m_feed;
    std::vector<Cost> m_frames;
    quint64 m_exchanged = 0;            ///< at the last tick
    quint64 m_before = 0, m_fed = 0;    ///< when the measuring began; until it ended
    QElapsedTimer m_clock;
    double m_seconds = 0;
};

} // namespace studio
