// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/fakeservercontrol.h"

#include <QCoreApplication>
#include <QFutureInterface>
#include <QPromise>

using namespace studio;

FakeServerControl::FakeServerControl(QObject *parent) : ServerControl(parent) {}

void FakeServerControl::later(const std::function<void()> &work)
{
    ++m_underWay;
    QMetaObject::invokeMethod(this, [this, work] {
        work();
        --m_underWay;
    }, Qt::QueuedConnection);
}

template<class Result>
QFuture<Result> FakeServerControl::answer(const QString &call, std::function<Result()> work)
{
    calls << call;
    // No QPromise: one that goes unanswered with this server would cancel, and Qt 6.4 asserts when whoever waited went before.
    QFutureInterface<Result> promise;
    promise.reportStarted();
    later([this, promise, work = std::move(work)] {
        const auto finish = [promise, result = work()] {
            QFutureInterface<Result> answered = promise;
            answered.reportResult(result);
            answered.reportFinished();
        };
        if (areAnswersHeld)
            m_held.append(finish);
        else
            finish();
    });
    return promise.future();
}

QFuture<void> FakeServerControl::note(const QString &call)
{
    calls << call;
    QPromise<void> promise;
    promise.start();
    promise.finish();
    return promise.future();
}

void FakeServerControl::release()
{
    areAnswersHeld = false;
    for (const auto &finish : std::exchange(m_held, {}))
        finish();
}

void FakeServerControl::settle()
{
    release();
    do
        QCoreApplication::processEvents();
    while (m_underWay > 0);
    QCoreApplication::processEvents();      // who got the last answer may have one more word
}

BindProblem FakeServerControl::portInUse(quint16 port, quint16 nextFree)
{
    BindProblem problem;
    problem.kind = BindProblem::Kind::PortInUse;
    problem.port = port;
    problem.nextFreePort = nextFree;
    problem.message = QStringLiteral("Port %1 is used by another program.").arg(port);
    return problem;
}

QFuture<ServerState> FakeServerControl::start(const ListenSettings &listen)
{
    return answer<ServerState>(QStringLiteral("start %1 %2").arg(listen.address).arg(listen.port), [this, listen] {
        const bool isTaken = takenPorts.contains(listen.port);
        if (!isTaken || !m_state.isRunning) {
            m_state = {};
            m_state.listen = listen;
        }
        if (isTaken) {
            m_state.problem = takenPorts.value(listen.port);
            m_state.problem->asked = listen;
            emit stateChanged(m_state);
            return m_state;
        }
        m_state.isRunning = true;
        const QString host = listen.address == u"any" ? QStringLiteral("192.168.1.5") : listen.address == u"loopback" ? QStringLiteral("127.0.0.1") : listen.address;
        m_state.uris = {QStringLiteral("coap://%1:%2").arg(host).arg(listen.port), QStringLiteral("coap://[::1]:%1").arg(listen.port)};
        emit stateChanged(m_state);
        return m_state;
    });
}

QFuture<ServerState> FakeServerControl::stop()
{
    return answer<ServerState>(QStringLiteral("stop"), [this] {
        const ListenSettings listen = m_state.listen;
        m_state = {};
        m_state.listen = listen;
        emit stateChanged(m_state);
        return m_state;
    });
}

QFuture<std::optional<BindProblem>> FakeServerControl::probe(const ListenSettings &listen)
{
    return answer<std::optional<BindProblem>>(QStringLiteral("probe %1 %2").arg(listen.address).arg(listen.port), [this, listen] {
        return takenPorts.contains(listen.port) ? std::optional(takenPorts.value(listen.port)) : std::nullopt;
    });
}

void FakeServerControl::setSite(const SiteInfo &site)
{
    m_site = site;
    emit siteInfoChanged(m_site);
}

FileResult FakeServerControl::takeOver(const QString &file, const QString &example)
{
    FileResult result;
    result.isOk = fileProblem.isEmpty();
    result.message = fileProblem;
    if (result.isOk) {
        result.warnings = std::exchange(fileWarnings, {});
        result.isRecovered = std::exchange(isRecovered, false);
        result.isUntitledLeft = std::exchange(isUntitledLeft, false);
        SiteInfo site = std::exchange(nextSite, {});
        site.file = file;
        site.example = example;
        resources.clear();
        setSite(site);
        if (example == u"demo")
            addDemoResources();
        requestSnapshot();
    }
    result.site = m_site;
    return result;
}

QFuture<FileResult> FakeServerControl::newSite()
{
    return answer<FileResult>(QStringLiteral("new"), [this] { return takeOver({}, {}); });
}

QFuture<FileResult> FakeServerControl::recoverUntitled()
{
    return answer<FileResult>(QStringLiteral("recover"), [this] { return takeOver({}, {}); });
}

QFuture<ImportPlan> FakeServerControl::planImport(const QString &file, ExchangeFormat format)
{
    return answer<ImportPlan>(QStringLiteral("import %1 %2").arg(format == ExchangeFormat::Csv ? u"table" : u"links", file), [this] { return importPlan; });
}

QFuture<FileResult> FakeServerControl::exportSite(const QString &file, ExchangeFormat format)
{
    return answer<FileResult>(QStringLiteral("export %1 %2").arg(format == ExchangeFormat::Csv ? u"table" : u"links", file), [this] {
        FileResult result;
        result.isOk = fileProblem.isEmpty();
        result.message = fileProblem;
        return result;
    });
}

QFuture<FileResult> FakeServerControl::openSite(const QString &file)
{
    return answer<FileResult>(QStringLiteral("open ") + file, [this, file] { return takeOver(file, {}); });
}

QFuture<FileResult> FakeServerControl::openExample(const QString &id)
{
    return answer<FileResult>(QStringLiteral("example ") + id, [this, id] { return takeOver({}, id); });
}

QFuture<KeptValues> FakeServerControl::valuesToKeep()
{
    return answer<KeptValues>(QStringLiteral("values to keep"), [this] { return keptValues; });
}

QFuture<FileResult> FakeServerControl::saveSite(const QString &file, bool currentValues)
{
    return answer<FileResult>(QStringLiteral("save ") + file + (currentValues ? QStringLiteral(" values") : QString()), [this, file] {
        FileResult result;
        result.isOk = fileProblem.isEmpty();
        result.message = fileProblem;
        if (result.isOk) {
            SiteInfo site = m_site;
            site.file = file;
            site.example.clear();
            setSite(site);
        }
        result.site = m_site;
        return result;
    });
}

void FakeServerControl::setSiteInfo(const QString &title, const ListenSettings &listen)
{
    calls << QStringLiteral("info %1 %2 %3").arg(title, listen.address).arg(listen.port);
    later([this, title, listen] {
        SiteInfo site = m_site;
        site.title = title;
        site.listen = listen;
        setSite(site);
    });
}

QFuture<ResourcePreview> FakeServerControl::preview(const QJsonObject &definition)
{
    return answer<ResourcePreview>(QStringLiteral("preview ") + definition.value(u"path").toString(), [definition] {
        ResourcePreview made;
        made.link = QStringLiteral("<%1>;obs").arg(definition.value(u"path").toString());
        made.code = QStringLiteral("2.05 Content");
        return made;
    });
}

QFuture<QList<EditResult>> FakeServerControl::edit(const QList<SiteEdit> &edits)
{
    return answer<QList<EditResult>>(QStringLiteral("edit %1").arg(edits.size()), [this, edits] {
        EditResult refused;
        refused.message = editProblem;
        if (!editProblem.isEmpty())
            return QList<EditResult>(edits.size(), refused);
        SiteDelta delta;
        const QList<EditResult> results = resources.apply(edits, delta);
        tell(delta);
        return results;
    });
}

QFuture<EditResult> FakeServerControl::setValue(quint64 resource, const QString &text, std::optional<quint64> ifRevision)
{
    return answer<EditResult>(QStringLiteral("set %1 %2").arg(resource).arg(text), [this, resource, text, ifRevision] {
        SiteDelta delta;
        const EditResult result = resources.setValue(resource, text, ifRevision, delta);
        tell(delta);
        return result;
    });
}

QFuture<void> FakeServerControl::notifyNow(quint64 resource)
{
    return note(QStringLiteral("notify %1").arg(resource));
}

QFuture<void> FakeServerControl::cancelObservation(quint64 observation)
{
    removeObserver(observation);
    return note(QStringLiteral("cancel %1").arg(observation));
}

QFuture<void> FakeServerControl::dropObservers(quint64 resource)
{
    return note(QStringLiteral("drop %1").arg(resource));
}

void FakeServerControl::clearMessages()
{
    calls << QStringLiteral("clear");
    m_messages.clear();
}

void FakeServerControl::requestSnapshot()
{
    later([this] {
        emit siteChanged({true, {}, resources.resources()});
        emit observersChanged({true, {}, m_observers});
    });
}

void FakeServerControl::tell(const SiteDelta &delta)
{
    if (!delta.removed.isEmpty() || !delta.changed.isEmpty())
        later([this, delta] { emit siteChanged(delta); });
}

quint64 FakeServerControl::addResource(const QString &path, const QString &kind, const QJsonObject &more)
{
    QJsonObject definition = more;
    definition.insert(QStringLiteral("path"), path);
    definition.insert(QStringLiteral("kind"), kind);
    return addResource(FakeSite::stateOf(definition));
}

quint64 FakeServerControl::addResource(const ResourceState &state)
{
    const quint64 id = resources.add(state);
    tell({false, {}, {*resources.find(id)}});
    return id;
}

void FakeServerControl::changeResource(const ResourceState &state)
{
    *resources.find(state.id) = state;
    tell({false, {}, {state}});
}

void FakeServerControl::removeResource(quint64 id)
{
    SiteDelta delta;
    resources.apply({{resources.find(id)->definition, std::nullopt, 0}}, delta);
    tell(delta);
}

void FakeServerControl::addDemoResources()
{
    ResourceState temperature = FakeSite::stateOf({{QStringLiteral("path"), QStringLiteral("/sensors/temperature")}, {QStringLiteral("kind"), QStringLiteral("simulated")},
                                                   {QStringLiteral("title"), QStringLiteral("Room temperature")}});
    temperature.value = QStringLiteral("21.5");
    temperature.number = 21.5;
    temperature.unit = QStringLiteral("°C");
    addResource(temperature);
    addResource(QStringLiteral("/actuators/led"), QStringLiteral("switch"), {{QStringLiteral("initial"), false}});
    addResource(QStringLiteral("/text"), QStringLiteral("value"), {{QStringLiteral("initial"), QStringLiteral("Hello")}});
}

void FakeServerControl::addObserver(const ObserverState &observer)
{
    m_observers.append(observer);
    numbers.observers = quint64(m_observers.size());
    later([this, observer] { emit observersChanged({false, {}, {observer}}); });
}

void FakeServerControl::removeObserver(quint64 id)
{
    m_observers.removeIf([id](const ObserverState &observer) { return observer.id == id; });
    numbers.observers = quint64(m_observers.size());
    later([this, id] { emit observersChanged({false, {id}, {}}); });
}

void FakeServerControl::log(LogLine::Level level, const QString &text)
{
    emit logged({level, 1'700'000'000'000, text});
}
