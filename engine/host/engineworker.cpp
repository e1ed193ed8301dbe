// SPDX-License-Identifier: GPL-3.0-or-later
#include "host/engineworker.h"

#include "control/protocolsettings.h"
#include "host/bindplan.h"
#include "host/siteeditor.h"
#include "host/sitefolder.h"
#include "host/sitepicture.h"
#include "site/wellknowncore.h"

#include <QCoreApplication>

#include <utility>

namespace studio {

namespace {

const coap::Actor byWindow{coap::Actor::Kind::Window, coap::Code::Empty, {}};

QString text(const char *source)
{
    return QCoreApplication::translate("Host", source);
}

} // namespace

EngineWorker::EngineWorker(const coap::EndpointSettings &settings, UdpTransport::Way way, const RecoverySettings &recovery, coap::Tap &tap, Published &published)
    : m_tap(tap), m_published(published), m_settings(settings), m_way(way), m_recovery(recovery), m_limitWatch(settings.limits), m_mail(new Mailbox(this))
{
    for (QTimer *timer : {&m_reportTimer, &m_stepTimer}) {
        timer->setParent(this);         // moves to the engine's thread with this object
        timer->setSingleShot(true);
    }
    m_files.setParent(this);
    m_files.setMaxThreadCount(1);
    connect(&m_reportTimer, &QTimer::timeout, this, &EngineWorker::report);
    connect(&m_stepTimer, &QTimer::timeout, this, [this] { std::exchange(m_nextStep, nullptr)(); });
}

EngineWorker::~EngineWorker()
{
    m_files.waitForDone();
    if (m_journal != nullptr && m_published.isUnsavedForgotten)
        m_journal->startAnew({});
}

void EngineWorker::open()
{
    UdpServer::Options options;
    options.settings = m_settings;
    options.way = m_way;
    options.tap = &m_tap;
    options.discovery = false;      // the index hears of all that is added
    m_server = std::make_unique<UdpServer>(m_site, options);
    m_server->onTurn = [this] { scheduleReport(); };
    m_index = std::make_unique<SiteIndex>(m_site, m_server->endpoint().journal());
    m_server->turn([this] {
        if (m_site.leafAt({".well-known", "core"}) == nullptr)
            m_site.add<coap::WellKnownCore>({".well-known", "core"}, m_site, m_settings.implInfo, m_settings.limits);
    });
}

ServerState EngineWorker::start(const ListenSettings &listen)
{
    ServerState state;
    state.problem = m_server->listen(listen);
    makeListAhead();
    state.isRunning = m_server->listeners().isBound();
    const bool goesOn = state.problem && state.isRunning;
    state.listen = goesOn ? m_state.listen : listen;
    state.uris = m_server->uris();
    state.receiveBuffers = m_server->listeners().receiveBuffers();
    state.groups = m_server->listeners().groups();
    state.warnings = m_server->listeners().groupProblems() + warningsAboutProtocol(state.listen.protocol);
    state.lost = m_server->listeners().lost();
    if (state.problem)
        say(LogLine::Level::Error, state.problem->message);
    setState(state);
    if (goesOn)
        say(LogLine::Level::Info, text(QT_TRANSLATE_NOOP("Host", "The server goes on at %1")).arg(state.uris.join(QStringLiteral(", "))));
    else
        sayWhereItListens();
    reportLog();
    return state;
}

ServerState EngineWorker::stop()
{
    const bool wasRunning = m_state.isRunning;
    m_server->close();
    scheduleReport();
    ServerState state;
    state.listen = m_state.listen;
    state.lost = m_server->listeners().lost();
    if (wasRunning)
        say(LogLine::Level::Info, text(QT_TRANSLATE_NOOP("Host", "The server has stopped.")));
    setState(state);
    reportLog();
    return state;
}

void EngineWorker::sayWhereItListens()
{
    for (const QString &uri : std::as_const(m_state.uris))
        say(LogLine::Level::Info, text(QT_TRANSLATE_NOOP("Host", "Listening on %1")).arg(uri));
    for (const QString &group : std::as_const(m_state.groups))
        say(LogLine::Level::Info, text(QT_TRANSLATE_NOOP("Host", "Hears the multicast group %1")).arg(group));
    const auto leftOut = m_server->listeners().leftOut();
    if (!m_state.isRunning)
        return;
    for (const QString &warning : std::as_const(m_state.warnings))
        say(LogLine::Level::Warning, warning);
    for (const QHostAddress &address : leftOut)
        say(LogLine::Level::Warning, text(QT_TRANSLATE_NOOP("Host", "This computer does not have %1: going on without it.")).arg(address.toString()));
}

std::optional<BindProblem> EngineWorker::probe(const ListenSettings &listen)
{
    return probeListening(listen, m_server->listeners().held());
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

/// Who asked is answered when the edits can survive a crash.
void EngineWorker::edit(const QList<SiteEdit> &edits, std::function<void(const QList<EditResult> &)> answer)
{
    QList<EditResult> results;
    const coap::Tap::Acting acting(m_tap, byWindow);
    m_server->turn([&] { results = SiteEditor(m_site, *m_index, folderOf(m_info)).apply(edits); });
    if (results.isEmpty() || !results.first().isApplied())
        return answer(results);
    m_file.order.follow(edits);
    if (std::all_of(edits.begin(), edits.end(), [](const SiteEdit &edit) { return edit.isPeers; }))
        return answer(results);
    keep({edits, {}}, [answer = std::move(answer), results] { answer(results); });
}

EditResult EngineWorker::setValue(quint64 resource, const QString &value, std::optional<quint64> ifRevision)
{
    EditResult result;
    const coap::Tap::Acting acting(m_tap, byWindow);
    m_server->turn([&] { result = SiteEditor(m_site, *m_index, folderOf(m_info)).setValue(resource, value, ifRevision); });
    return result;
}

void EngineWorker::notifyNow(quint64 id)
{
    m_server->turn([&] {
        if (auto *observable = dynamic_cast<coap::ObservableResource *>(m_index->find(id)))
            observable->updatedState();
    });
}

void EngineWorker::cancelObservation(quint64 observation)
{
    m_server->endpoint().cancelObservation(observation, coap::Clock::now());
    m_server->turn([] {});      // the last word leaves
}

void EngineWorker::dropObservers(quint64 resource)
{
    for (const coap::ObservationInfo &observation : m_server->endpoint().observations()) {
        if (observation.resource == resource)
            m_server->endpoint().cancelObservation(observation.id, coap::Clock::now());
    }
    m_server->turn([] {});
}

void EngineWorker::requestSnapshot()
{
    m_isSnapshotDue = true;
    scheduleReport();
}

void EngineWorker::retranslate()
{
    if (m_published.hasWatchers)
        m_index->tellAllAgain();
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

/// The list of a large site takes longer than an answer may that is not a separate one.
void EngineWorker::makeListAhead()
{
    m_server->turn([this] {
        if (auto *discovery = dynamic_cast<coap::WellKnownCore *>(m_site.leafAt({".well-known", "core"})))
            discovery->makeAhead();
    });
}

void EngineWorker::scheduleReport()
{
    if (!m_reportTimer.isActive())
        m_reportTimer.start(reportInterval);
}

void EngineWorker::report()
{
    if (m_published.isReportUnderWay) {
        m_reportTimer.start(m_index->isPictureUnderWay() ? pictureInterval : reportInterval);
        return;
    }
    watchLosses();
    watchLimits();
    Report report;
    report.log = m_log.take();
    addDeltas(report);
    if (m_index->hasChanges())
        m_reportTimer.start(m_index->isPictureUnderWay() ? pictureInterval : reportInterval);
    if (report.isEmpty())
        return;
    m_published.isReportUnderWay = true;
    emit reported(std::make_shared<const Report>(std::move(report)));
}

void EngineWorker::addDeltas(Report &report)
{
    const bool isLeaving = m_change != nullptr && !m_change->isAdding();
    if (isLeaving)
        return;     // of the old site nothing more is told
    if (m_isSnapshotDue) {
        m_index->beginPicture();
        report.observers = allObservers(m_server->endpoint());
    } else if (!m_published.hasWatchers) {
        m_index->skipChanges();
    }
    const auto changes = m_index->take(mostPerReport);
    report.site = siteDelta(changes, *m_index);
    report.site.isReset = std::exchange(m_isSnapshotDue, false);
    if (!report.observers.isReset)
        report.observers = observerDelta(changes, m_server->endpoint());
    report.gone = report.site.removed;
}

void EngineWorker::watchLimits()
{
    const QStringList news = m_limitWatch.news(m_tap.stats.limitHits.counts(), m_tap.stats.repeatedMids.load(std::memory_order_relaxed), coap::Clock::now());
    for (const QString &line : news)
        m_log.add(LogLine::Level::Warning, line);
}

void EngineWorker::watchLosses()
{
    const LostDatagrams lost = m_server->listeners().lost();
    for (const QString &line : m_limitWatch.newsOfLosses(lost, coap::Clock::now()))
        m_log.add(LogLine::Level::Warning, line);
    if (lost == m_state.lost)
        return;
    ServerState state = m_state;
    state.lost = lost;
    setState(state);
}

} // namespace studio
