// SPDX-License-Identifier: GPL-3.0-or-later
#include "host/serverhost.h"

#include "catalog/catalog.h"
#include "host/engineworker.h"

#include <QMetaMethod>
#include <QPromise>

namespace studio {

ServerHost::ServerHost(QObject *parent) : ServerHost(Options{}, parent) {}

ServerHost::ServerHost(const Options &options, QObject *parent)
    : ServerControl(parent), m_options(options), m_tap(std::make_unique<coap::Tap>())
{
    m_tapReader = std::make_unique<TapReader>(*m_tap, m_messages, m_histories, m_changes);
    const auto way = options.portableTransport ? UdpTransport::Way::Portable : UdpTransport::Way::Fastest;
    m_worker = new EngineWorker(options.settings, way, options.recovery, *m_tap, m_published);
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    // Emitted on the engine's thread, heard on ours.
    connect(m_worker, &EngineWorker::stateChanged, this, [this](const ServerState &state) {
        m_mail.post([this, state] { emit stateChanged(state); });
    }, Qt::DirectConnection);
    connect(m_worker, &EngineWorker::siteInfoChanged, this, [this](const SiteInfo &site) {
        m_mail.post([this, site] { emit siteInfoChanged(site); });
    }, Qt::DirectConnection);
    connect(m_worker, &EngineWorker::reported, this, [this](const ReportPointer &report) {
        m_mail.post([this, report] { take(report); });
    }, Qt::DirectConnection);
    m_thread.setObjectName(QStringLiteral("engine"));
    m_thread.start();
    post([](EngineWorker &worker, const Finished &finished) {
        worker.open();
        finished();
    });
}

ServerHost::~ServerHost()
{
    m_thread.quit();
    m_thread.wait();
    m_tapReader.reset();    // after the engine: its last messages are kept too
}

/// Puts a command behind those given before. One that is never run is destroyed, and its promise with it.
void ServerHost::post(std::function<void(EngineWorker &, Finished)> command)
{
    EngineWorker *worker = m_worker;
    worker->mail().post([worker, command = std::move(command)] {
        worker->commands().add([worker, command](const Finished &finished) { command(*worker, finished); });
    });
}

template<class Result>
QFuture<Result> ServerHost::ask(std::function<Result(EngineWorker &)> work)
{
    return askLater<Result>([work = std::move(work)](EngineWorker &worker, const std::function<void(const Result &)> &answer) {
        answer(work(worker));
    });
}

template<class Result>
QFuture<Result> ServerHost::askLater(std::function<void(EngineWorker &, std::function<void(const Result &)>)> work)
{
    auto promise = std::make_shared<QPromise<Result>>();
    promise->start();
    post([promise, work = std::move(work)](EngineWorker &worker, const Finished &finished) {
        work(worker, [promise, finished](const Result &result) {
            promise->addResult(result);
            promise->finish();
            finished();
        });
    });
    return promise->future();
}

QFuture<void> ServerHost::tell(std::function<void(EngineWorker &)> work)
{
    auto promise = std::make_shared<QPromise<void>>();
    promise->start();
    post([promise, work = std::move(work)](EngineWorker &worker, const Finished &finished) {
        work(worker);
        promise->finish();
        finished();
    });
    return promise->future();
}

QFuture<ServerState> ServerHost::start(const ListenSettings &listen)
{
    return ask<ServerState>([listen](EngineWorker &worker) { return worker.start(listen); });
}

QFuture<ServerState> ServerHost::stop()
{
    return ask<ServerState>([](EngineWorker &worker) { return worker.stop(); });
}

ServerState ServerHost::state() const
{
    return m_published.state();
}

QFuture<std::optional<BindProblem>> ServerHost::probe(const ListenSettings &listen)
{
    return ask<std::optional<BindProblem>>([listen](EngineWorker &worker) { return worker.probe(listen); });
}

SiteInfo ServerHost::site() const
{
    return m_published.site();
}

QFuture<FileResult> ServerHost::newSite()
{
    return askLater<FileResult>([](EngineWorker &worker, auto answer) { worker.newSite(EditJournal::Left::LeaveAlone, answer); });
}

QFuture<FileResult> ServerHost::recoverUntitled()
{
    return askLater<FileResult>([](EngineWorker &worker, auto answer) { worker.newSite(EditJournal::Left::Recover, answer); });
}

QFuture<FileResult> ServerHost::openSite(const QString &file)
{
    return askLater<FileResult>([file](EngineWorker &worker, auto answer) { worker.openSite(file, answer); });
}

QFuture<FileResult> ServerHost::openExample(const QString &id)
{
    return askLater<FileResult>([id](EngineWorker &worker, auto answer) { worker.openExample(id, answer); });
}

QFuture<FileResult> ServerHost::saveSite(const QString &file, bool currentValues)
{
    return askLater<FileResult>([file, currentValues](EngineWorker &worker, auto answer) {
        worker.saveSite(file, currentValues, answer);
    });
}

QFuture<KeptValues> ServerHost::valuesToKeep()
{
    return askLater<KeptValues>([](EngineWorker &worker, auto answer) { worker.valuesToKeep(answer); });
}

void ServerHost::setSiteInfo(const QString &title, const ListenSettings &listen)
{
    post([title, listen](EngineWorker &worker, const Finished &finished) { worker.setSiteInfo(title, listen, finished); });
}

QFuture<ImportPlan> ServerHost::planImport(const QString &file, ExchangeFormat format)
{
    return askLater<ImportPlan>([file, format](EngineWorker &worker, auto answer) { worker.planImport(file, format, answer); });
}

QFuture<FileResult> ServerHost::exportSite(const QString &file, ExchangeFormat format)
{
    return askLater<FileResult>([file, format](EngineWorker &worker, auto answer) { worker.exportSite(file, format, answer); });
}

QList<KindDescription> ServerHost::kinds() const
{
    return catalogKinds();
}

QList<Template> ServerHost::templates() const
{
    return catalogTemplates();
}

QFuture<ResourcePreview> ServerHost::preview(const QJsonObject &definition)
{
    auto promise = std::make_shared<QPromise<ResourcePreview>>();
    promise->start();
    post([promise, definition](EngineWorker &worker, const Finished &finished) {
        worker.preview(definition, [promise](const ResourcePreview &made) {
            promise->addResult(made);
            promise->finish();
        });
        finished();     // later commands need not wait for it
    });
    return promise->future();
}

QFuture<QList<EditResult>> ServerHost::edit(const QList<SiteEdit> &edits)
{
    return askLater<QList<EditResult>>([edits](EngineWorker &worker, auto answer) { worker.edit(edits, answer); });
}

QFuture<EditResult> ServerHost::setValue(quint64 resource, const QString &text, std::optional<quint64> ifRevision)
{
    return ask<EditResult>([=](EngineWorker &worker) { return worker.setValue(resource, text, ifRevision); });
}

QFuture<void> ServerHost::notifyNow(quint64 resource)
{
    return tell([resource](EngineWorker &worker) { worker.notifyNow(resource); });
}

QFuture<void> ServerHost::cancelObservation(quint64 observation)
{
    return tell([observation](EngineWorker &worker) { worker.cancelObservation(observation); });
}

QFuture<void> ServerHost::dropObservers(quint64 resource)
{
    return tell([resource](EngineWorker &worker) { worker.dropObservers(resource); });
}

void ServerHost::requestSnapshot()
{
    tell([](EngineWorker &worker) { worker.requestSnapshot(); });
}

void ServerHost::retranslate()
{
    tell([](EngineWorker &worker) { worker.retranslate(); });
}

/// Deltas are made only for somebody.
void ServerHost::connectNotify(const QMetaMethod &signal)
{
    if (signal == QMetaMethod::fromSignal(&ServerControl::siteChanged)
        || signal == QMetaMethod::fromSignal(&ServerControl::observersChanged)) {
        m_published.hasWatchers = true;
    }
}

void ServerHost::take(const ReportPointer &report)
{
    m_tapReader->forget({report->gone.begin(), report->gone.end()});
    const SiteDelta &site = report->site;
    if (site.isReset || !site.removed.isEmpty() || !site.changed.isEmpty())
        emit siteChanged(site);
    const ObserverDelta &observers = report->observers;
    if (observers.isReset || !observers.removed.isEmpty() || !observers.changed.isEmpty())
        emit observersChanged(observers);
    for (const LogLine &line : report->log)
        emit logged(line);
    m_published.isReportUnderWay = false;
}

} // namespace studio
