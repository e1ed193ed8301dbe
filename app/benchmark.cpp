// SPDX-License-Identifier: GPL-3.0-or-later
#include "benchmark.h"

#include "control/servercontrol.h"
#include "loopbackfeed.h"
#include "mainactions.h"
#include "mainwindow.h"
#include "messages/messagespane.h"

#include <QAction>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTimer>
#include <QUrl>

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace studio {

namespace {

/// The first paint of a window is not what is measured.
constexpr int openingMilliseconds = 500;
/// What is under way when the feed ends arrives within some ticks.
constexpr qint64 settlingMilliseconds = 5'000;

using Cost = BusyApplication::Cost;

double milliseconds(std::chrono::nanoseconds time)
{
    return std::round(static_cast<double>(time.count()) / 1e4) / 100;
}

/// The nearest rank: of a hundred frames the 99th is p99.
QJsonObject percentiles(std::vector<Cost> frames, std::chrono::nanoseconds Cost::*which)
{
    std::sort(frames.begin(), frames.end(), [which](const Cost &a, const Cost &b) { return a.*which < b.*which; });
    const auto rank = [&frames, which](double share) {
        const auto place = static_cast<std::size_t>(std::ceil(share * static_cast<double>(frames.size())));
        return frames.empty() ? 0.0 : milliseconds(frames[std::max<std::size_t>(place, 1) - 1].*which);
    };
    return {{QStringLiteral("p50"), rank(0.5)}, {QStringLiteral("p95"), rank(0.95)}, {QStringLiteral("p99"), rank(0.99)}, {QStringLiteral("max"), rank(1)}};
}

QString inWords(const QJsonObject &figures)
{
    QStringList words;
    for (const char *name : {"p50", "p95", "p99", "max"})
        words << QStringLiteral("%1 %2 ms").arg(QLatin1String(name)).arg(figures[QLatin1String(name)].toDouble(), 0, 'f', 2);
    return words.join(QStringLiteral(", "));
}

} // namespace

Benchmark::Benchmark(ServerControl &server, MainWindow &window, BusyApplication &application, const CommandLine &line, QObject *parent)
    : QObject(parent), m_server(server), m_window(window), m_application(application), m_line(line), m_messages(*window.findChild<MessagesPane *>())
{
    connect(&m_server, &ServerControl::stateChanged, this, &Benchmark::serve);
    connect(&m_window.tick(), &Tick::began, this, &Benchmark::noteFrame);
}

Benchmark::~Benchmark() = default;

void Benchmark::begin()
{
    arrange();
    serve(m_server.state());
}

/// Resources and Observers are docked as they are by default.
void Benchmark::arrange()
{
    m_window.resize(1600, 900);
    m_window.actions().plotsBeside->setChecked(true);
    m_window.showTab(MainWindow::MessagesTab);
}

void Benchmark::serve(const ServerState &state)
{
    if (state.problem)
        emit done(state.problem->message);
    if (!state.isRunning || m_stage != Stage::Starting)
        return;
    QTimer::singleShot(openingMilliseconds, this, &Benchmark::feed);
}

void Benchmark::feed()
{
    if (m_stage != Stage::Starting)
        return;
    for (const char *path : {"/sensors/temperature", "/sensors/humidity", "/sensors/light", "/actuators/setpoint"})
        m_window.plot(QLatin1String(path));
    m_stage = Stage::Measuring;
    m_clock.start();
    m_application.take();
    m_before = m_exchanged = exchanged();
    const auto port = static_cast<quint16>(QUrl(m_server.state().uris.value(0)).port(5683));
    if (m_line.benchmarkRate > 0)
        m_feed = std::make_unique<LoopbackFeed>(port, m_line.benchmarkRate, [this] { return exchanged(); });
    QTimer::singleShot(std::chrono::seconds(m_line.benchmarkSeconds), this, &Benchmark::end);
    const QStringList uris = m_server.state().uris;
    for (const QString &uri : uris)
        std::printf("Listening %s\n", qUtf8Printable(uri));
    std::fflush(stdout);
}

quint64 Benchmark::exchanged() const
{
    const coap::StatsSnapshot totals = m_server.stats();
    return totals.messagesIn + totals.messagesOut;
}

void Benchmark::noteFrame()
{
    const Cost cost = m_application.take();
    if (m_stage == Stage::Settling)
        return settle();
    if (m_stage != Stage::Measuring)
        return;
    const quint64 now = exchanged();
    if (now != m_exchanged)
        m_frames.push_back(cost);
    m_exchanged = now;
}

void Benchmark::end()
{
    if (m_stage == Stage::Starting) {
        m_stage = Stage::Over;
        emit done(QStringLiteral("the benchmark was ended before it began"));
    }
    if (m_stage != Stage::Measuring)
        return;
    m_seconds = static_cast<double>(m_clock.elapsed()) / 1000;
    m_fed = exchanged() - m_before;
    m_feed.reset();
    m_stage = Stage::Settling;
    m_clock.start();
}

/// The sensors go on: it is enough that once, between two of their notifications, all is accounted for.
void Benchmark::settle()
{
    if (exchanged() != m_messages.takenCount() + m_messages.notShownCount() && m_clock.elapsed() < settlingMilliseconds)
        return;
    m_stage = Stage::Over;
    report();
}

void Benchmark::report()
{
    const quint64 all = exchanged(), shown = m_messages.takenCount(), notShown = m_messages.notShownCount();
    const QJsonObject wall = percentiles(m_frames, &Cost::wall), processor = percentiles(m_frames, &Cost::processor);
    std::chrono::nanoseconds spent{0};
    for (const Cost &frame : m_frames)
        spent += frame.processor;
    const double share = std::round(1e3 * std::chrono::duration<double>(spent).count() / m_seconds) / 10;
    std::printf("%.1f s, %.0f messages a second, %zu frames\n", m_seconds, static_cast<double>(m_fed) / m_seconds, m_frames.size());
    std::printf("a frame, as felt:        %s\n", qUtf8Printable(inWords(wall)));
    std::printf("a frame, processor time: %s\n", qUtf8Printable(inWords(processor)));
    std::printf("the window's thread:     %.1f %% of a processor\n", share);
    std::printf("messages: %llu exchanged, %llu shown, %llu counted as not shown\n", static_cast<unsigned long long>(all),
                static_cast<unsigned long long>(shown), static_cast<unsigned long long>(notShown));
    const QJsonObject figures{{QStringLiteral("seconds"), m_seconds}, {QStringLiteral("frames"), static_cast<qint64>(m_frames.size())},
                              {QStringLiteral("rate"), std::round(static_cast<double>(m_fed) / m_seconds)}, {QStringLiteral("frame_ms"), wall},
                              {QStringLiteral("frame_cpu_ms"), processor}, {QStringLiteral("window_cpu_percent"), share},
                              {QStringLiteral("fed"), static_cast<qint64>(all)}, {QStringLiteral("shown"), static_cast<qint64>(shown)},
                              {QStringLiteral("not_shown"), static_cast<qint64>(notShown)}};
    std::printf("%s\n", QJsonDocument(figures).toJson(QJsonDocument::Compact).constData());
    std::fflush(stdout);
    const bool isAccounted = all == shown + notShown;
    emit done(isAccounted ? QString() : QStringLiteral("messages were lost without being counted"));
}

} // namespace studio
