// SPDX-License-Identifier: GPL-3.0-or-later
#include "sitebenchmark.h"

#include "control/answer.h"
#include "control/servercontrol.h"
#include "mainwindow.h"
#include "site/resourcespane.h"
#include "site/resourcetree.h"
#include "site/sitemodel.h"

#include <QJsonDocument>
#include <QLineEdit>
#include <QScrollBar>

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace studio {

namespace {

using namespace std::chrono_literals;

/// The first paint of the window, and whoever asks the server has begun.
constexpr auto beforehand = 1500ms;
/// As fast as fingers are: each letter meets the search of the one before.
constexpr auto betweenKeys = 120ms;
/// A path of the sites that tests/bench makes; the first letters are in all of them.
constexpr const char *typed = "r05000";
constexpr int scrollSteps = 60, edits = 50;

double rounded(std::chrono::nanoseconds time)
{
    return std::round(static_cast<double>(time.count()) / 1e4) / 100;
}

double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values.empty() ? 0 : values[values.size() / 2];
}

} // namespace

SiteBenchmark::SiteBenchmark(ServerControl &server, MainWindow &window, const QString &file, QObject *parent)
    : QObject(parent), m_server(server), m_window(window), m_file(file), m_site(window.site()),
      m_tree(*window.findChild<ResourceTree *>()),
      m_line(*window.findChild<ResourcesPane *>()->findChild<QLineEdit *>())
{
}

SiteBenchmark::~SiteBenchmark() = default;

void SiteBenchmark::begin()
{
    m_window.resize(1600, 900);
    connect(&m_server, &ServerControl::stateChanged, this, &SiteBenchmark::waitForServer);
    waitForServer();
}

void SiteBenchmark::waitForServer()
{
    const ServerState state = m_server.state();
    if (state.problem)
        emit done(state.problem->message);
    if (!state.isRunning)
        return;
    disconnect(&m_server, &ServerControl::stateChanged, this, nullptr);
    for (const QString &uri : state.uris)
        std::printf("Listening %s\n", qUtf8Printable(uri));
    std::fflush(stdout);
    QTimer::singleShot(beforehand, this, &SiteBenchmark::open);
}

void SiteBenchmark::open()
{
    m_heartbeat.take();
    m_clock.start();
    whenAnswered(m_server.openSite(m_file), this, [this](const FileResult &result) {
        if (!result.isOk) {
            emit done(result.message);
            return;
        }
        m_figures[QStringLiteral("served_ms")] = m_clock.elapsed();
        waitUntilShown();
    });
}

void SiteBenchmark::waitUntilShown()
{
    const auto resources = static_cast<int>(m_server.stats().resources);
    if (m_site.resourceCount() != resources) {
        QTimer::singleShot(5ms, this, &SiteBenchmark::waitUntilShown);
        return;
    }
    m_figures[QStringLiteral("resources")] = resources;
    m_figures[QStringLiteral("shown_ms")] = m_clock.elapsed();
    QTimer::singleShot(beforehand, this, [this] {
        takePause("open");
        scroll();
    });
}

void SiteBenchmark::takePause(const char *step)
{
    const Heartbeat::Pause pause = m_heartbeat.take();
    m_figures[QLatin1String(step) + QLatin1String("_pause_ms")] = rounded(pause.wall);
    m_figures[QLatin1String(step) + QLatin1String("_pause_cpu_ms")] = rounded(pause.processor);
    m_step = 0;
}

void SiteBenchmark::scroll()
{
    QScrollBar &bar = *m_tree.verticalScrollBar();
    if (m_step++ < scrollSteps) {
        bar.setValue(static_cast<int>(std::int64_t(bar.maximum()) * m_step / scrollSteps));
        QTimer::singleShot(20ms, this, &SiteBenchmark::scroll);
        return;
    }
    takePause("scroll");
    type();
}

void SiteBenchmark::type()
{
    const auto letters = static_cast<int>(std::char_traits<char>::length(typed));
    if (m_step++ < letters) {
        m_line.setText(QString::fromLatin1(typed, m_step));
        QTimer::singleShot(betweenKeys, this, &SiteBenchmark::type);
        return;
    }
    m_line.setText(QStringLiteral("r"));        // all of them
    QTimer::singleShot(beforehand, &m_line, &QLineEdit::clear);
    QTimer::singleShot(2 * beforehand, this, [this] {
        takePause("filter");
        edit();
    });
}

/// The definition of the first resource, once with a title and once without.
void SiteBenchmark::edit()
{
    m_site.walk({}, 1'000, [this](const ResourceState &state) {
        if (m_edited.isEmpty())
            m_edited = state.definition;
    });
    m_times.clear();
    editNext();
}

void SiteBenchmark::editNext()
{
    if (m_step++ == edits) {
        m_figures[QStringLiteral("edit_ms")] = std::round(median(m_times) * 1000) / 1000;
        takePause("edit");
        m_times.clear();
        addNext();
        return;
    }
    const QJsonObject before = m_edited;
    m_edited[QStringLiteral("title")] = QStringLiteral("Edit %1").arg(m_step);
    m_clock.start();
    whenAnswered(m_server.edit({{before, m_edited, 0}}), this, [this](const QList<EditResult> &results) {
        m_times.push_back(static_cast<double>(m_clock.nsecsElapsed()) / 1e6);
        if (!results.value(0).isApplied())
            emit done(results.value(0).message);
        QTimer::singleShot(20ms, this, &SiteBenchmark::editNext);
    });
}

/// A new resource in the middle, each time with a paint of the tree.
void SiteBenchmark::addNext()
{
    if (m_step++ == edits) {
        m_figures[QStringLiteral("add_ms")] = std::round(median(m_times) * 1000) / 1000;
        takePause("add");
        report();
        return;
    }
    const QJsonObject added{{QStringLiteral("path"), QStringLiteral("/site/r5-%1").arg(m_step)}, {QStringLiteral("kind"), QStringLiteral("value")}};
    m_clock.start();
    whenAnswered(m_server.edit({{std::nullopt, added, 0}}), this, [this](const QList<EditResult> &results) {
        m_times.push_back(static_cast<double>(m_clock.nsecsElapsed()) / 1e6);
        if (!results.value(0).isApplied())
            emit done(results.value(0).message);
        QTimer::singleShot(60ms, this, &SiteBenchmark::addNext);
    });
}

void SiteBenchmark::report()
{
    std::printf("%s\n", QJsonDocument(m_figures).toJson(QJsonDocument::Compact).constData());
    std::fflush(stdout);
    emit done({});
}

} // namespace studio
