// SPDX-License-Identifier: GPL-3.0-or-later
#include "host/engineworker.h"

#include "host/bindplan.h"
#include "host/siteeditor.h"
#include "host/sitepicture.h"
#include "site/wellknowncore.h"

#include <QCoreApplication>

namespace studio {

namespace {

QString text(const char *source)
{
    return QCoreApplication::translate("Host", source);
}

} // namespace

EngineWorker::EngineWorker(const coap::EndpointSettings &settings, UdpTransport::Way way, coap::Tap &tap, Published &published)
    : m_tap(tap),
      m_published(published),
      m_settings(settings),
      m_listeners(way, {[this](const coap::Datagram &datagram) { m_endpoint->receive(datagram, coap::Clock::now()); },
                        [this] { endTurn(); }}),
      m_mail(new Mailbox(this))
{
    for (QTimer *timer : {&m_timer, &m_continuation, &m_reportTimer}) {
        timer->setParent(this);     // moves to the engine's thread with this object
        timer->setSingleShot(true);
    }
    m_timer.setTimerType(Qt::PreciseTimer);
    m_reportTimer.setInterval(reportInterval);
    m_files.setParent(this);
    m_files.setMaxThreadCount(1);
    connect(&m_timer, &QTimer::timeout, this, &EngineWorker::expire);
    connect(&m_continuation, &QTimer::timeout, this, &EngineWorker::expire);
    connect(&m_reportTimer, &QTimer::timeout, this, &EngineWorker::report);
}

EngineWorker::~EngineWorker()
{
    m_files.waitForDone();
    if (m_endpoint)
        stopListening();
}

void EngineWorker::open()
{
    m_endpoint = std::make_unique<coap::Endpoint>(m_site, m_services, m_tap, m_settings);
    m_index = std::make_unique<SiteIndex>(m_site, m_endpoint->journal());
    m_site.setResourceLimit(m_settings.limits.resources);
    turn([this] {
        m_site.attach(m_endpoint.get());
        if (m_site.leafAt({".well-known", "core"}) == nullptr)
            m_site.add<coap::WellKnownCore>({".well-known", "core"}, m_site, m_settings.implInfo);
    });
}

void EngineWorker::turn(const std::function<void()> &work)
{
    m_endpoint->run(coap::Clock::now(), work);
    endTurn();
}

/// What the turn has made leaves now, in one batch for each socket.
void EngineWorker::endTurn()
{
    m_endpoint->takeOutgoing(m_outbox);
    m_listeners.send(m_outbox);
    armTimer();
    // By a timer and not by a posted event: sockets are read between two timers, but not between posted events.
    if (m_endpoint->hasPendingWork() && !m_continuation.isActive())
        m_continuation.start(0);
    scheduleReport();
}

void EngineWorker::expire()
{
    m_armedFor.reset();
    m_endpoint->expire(coap::Clock::now());
    endTurn();
}

/// The timer is moved only to an earlier time: when it is early, it finds nothing due and is set again. That spares a
/// system call for most datagrams.
void EngineWorker::armTimer()
{
    const auto deadline = m_endpoint->nextDeadline();
    if (!deadline || (m_armedFor && *m_armedFor <= *deadline))
        return;
    m_armedFor = deadline;
    const auto wait = std::chrono::ceil<std::chrono::milliseconds>(*deadline - coap::Clock::now());
    m_timer.start(std::clamp<std::chrono::milliseconds>(wait, std::chrono::milliseconds::zero(), std::chrono::hours(24)));
}

ServerState EngineWorker::start(const ListenSettings &listen)
{
    stopListening();
    ServerState state;
    state.listen = listen;
    state.problem = m_listeners.bind(listen);
    state.isRunning = !state.problem;
    state.uris = m_listeners.uris();
    state.receiveBuffers = m_listeners.receiveBuffers();
    state.kernelDrops = m_listeners.kernelDrops();
    if (state.problem)
        say(LogLine::Level::Error, state.problem->message);
    setState(state);
    sayWhereItListens();
    reportLog();
    return state;
}

ServerState EngineWorker::stop()
{
    const bool wasRunning = m_state.isRunning;
    stopListening();
    ServerState state;
    state.listen = m_state.listen;
    state.kernelDrops = m_listeners.kernelDrops();
    if (wasRunning)
        say(LogLine::Level::Info, text(QT_TRANSLATE_NOOP("Host", "The server has stopped.")));
    setState(state);
    reportLog();
    return state;
}

/// Observers hear it before the sockets close.
void EngineWorker::stopListening()
{
    m_endpoint->reset(coap::Clock::now(), m_listeners.isBound());
    m_endpoint->takeOutgoing(m_outbox);
    m_listeners.send(m_outbox);
    m_listeners.close();
    scheduleReport();
}

void EngineWorker::sayWhereItListens()
{
    for (const QString &uri : std::as_const(m_state.uris))
        say(LogLine::Level::Info, text(QT_TRANSLATE_NOOP("Host", "Listening on %1")).arg(uri));
    const auto leftOut = m_listeners.leftOut();
    if (!m_state.isRunning)
        return;
    for (const QHostAddress &address : leftOut)
        say(LogLine::Level::Warning, text(QT_TRANSLATE_NOOP("Host", "This machine does not have %1: going on without it.")).arg(address.toString()));
}

std::optional<BindProblem> EngineWorker::probe(const ListenSettings &listen)
{
    return probeListening(listen, m_listeners.held());
}

void EngineWorker::setState(const ServerState &state)
{
    m_state = state;
    m_published.setState(state);
    emit stateChanged(state);
}

void EngineWorker::setSite(const SiteFile &file, const SiteInfo &info)
{
    m_file = file;
    m_info = info;
    m_published.setSite(info);
    emit siteInfoChanged(info);
}

QList<EditResult> EngineWorker::edit(const QList<SiteEdit> &edits)
{
    QList<EditResult> results;
    turn([&] { results = SiteEditor(m_site, *m_index).apply(edits); });
    return results;
}

EditResult EngineWorker::setValue(quint64 resource, const QString &value, std::optional<quint64> ifRevision)
{
    EditResult result;
    turn([&] { result = SiteEditor(m_site, *m_index).setValue(resource, value, ifRevision); });
    return result;
}

void EngineWorker::notifyNow(quint64 id)
{
    turn([&] {
        if (auto *observable = dynamic_cast<coap::ObservableResource *>(m_index->find(id)))
            observable->updatedState();
    });
}

void EngineWorker::cancelObservation(quint64 observation)
{
    m_endpoint->cancelObservation(observation, coap::Clock::now());
    endTurn();
}

void EngineWorker::dropObservers(quint64 resource)
{
    for (const coap::ObservationInfo &observation : m_endpoint->observations()) {
        if (observation.resource == resource)
            m_endpoint->cancelObservation(observation.id, coap::Clock::now());
    }
    endTurn();
}

void EngineWorker::requestSnapshot()
{
    m_isSnapshotDue = true;
    scheduleReport();
}

void EngineWorker::say(LogLine::Level level, const QString &line)
{
    m_log.add(level, line);
    scheduleReport();
}

/// Who waits for start or stop hears of it before the answer, and not with the next report: a program that ends then
/// has said everything.
void EngineWorker::reportLog()
{
    if (m_log.isEmpty())
        return;
    Report report;
    report.log = m_log.take();
    emit reported(std::make_shared<const Report>(std::move(report)));
}

void EngineWorker::scheduleReport()
{
    if (!m_reportTimer.isActive())
        m_reportTimer.start();
}

void EngineWorker::report()
{
    if (m_published.isReportUnderWay) {
        m_reportTimer.start();
        return;
    }
    watchDrops();
    Report report;
    report.log = m_log.take();
    addDeltas(report);
    if (m_index->hasChanges())
        m_reportTimer.start();
    if (report.isEmpty())
        return;
    m_published.isReportUnderWay = true;
    emit reported(std::make_shared<const Report>(std::move(report)));
}

void EngineWorker::addDeltas(Report &report)
{
    if (m_isSnapshotDue || !m_published.hasWatchers) {
        const auto removed = m_index->skipChanges();
        report.gone = QList<quint64>(removed.begin(), removed.end());
        if (!m_isSnapshotDue)
            return;
        m_isSnapshotDue = false;
        report.site = wholeSite(m_site, *m_index);
        report.observers = allObservers(*m_endpoint);
        return;
    }
    const auto changes = m_index->take(mostPerReport);
    report.site = siteDelta(changes, *m_index);
    report.observers = observerDelta(changes, *m_endpoint);
    report.gone = report.site.removed;
}

void EngineWorker::watchDrops()
{
    const quint64 drops = m_listeners.kernelDrops();
    if (drops == m_state.kernelDrops)
        return;
    ServerState state = m_state;
    state.kernelDrops = drops;
    setState(state);
}

} // namespace studio
