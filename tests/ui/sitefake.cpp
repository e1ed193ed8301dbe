// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sitefake.h"

#include <QPromise>

#include <algorithm>

using namespace studio;

namespace {

template<typename Value>
QFuture<Value> ready(const Value &value)
{
    QPromise<Value> promise;
    promise.start();
    promise.addResult(value);
    promise.finish();
    return promise.future();
}

QFuture<void> done()
{
    QPromise<void> promise;
    promise.start();
    promise.finish();
    return promise.future();
}

PropertyDescription property(const QString &name, PropertyDescription::Type type, const QString &label, const QJsonValue &defaultValue = {})
{
    PropertyDescription description;
    description.name = name;
    description.type = type;
    description.label = label;
    description.defaultValue = defaultValue;
    return description;
}

using Type = PropertyDescription::Type;

KindDescription valueKind()
{
    KindDescription kind;
    kind.id = QStringLiteral("value");
    kind.label = QStringLiteral("Value");
    kind.help = QStringLiteral("A text, number or truth value that clients read and write.");
    kind.icon = QStringLiteral("kind-value");
    PropertyDescription type = property(QStringLiteral("type"), Type::Choice, QStringLiteral("Type"), QStringLiteral("text"));
    type.choices = {{QStringLiteral("text"), QStringLiteral("Text")}, {QStringLiteral("number"), QStringLiteral("Number")},
                    {QStringLiteral("boolean"), QStringLiteral("Truth value")}};
    PropertyDescription unit = property(QStringLiteral("unit"), Type::Text, QStringLiteral("Unit"));
    unit.onlyIf = QStringLiteral("type");
    unit.onlyIfValues = {QStringLiteral("number")};
    PropertyDescription delay = property(QStringLiteral("delay"), Type::Duration, QStringLiteral("Delay"), QStringLiteral("0 s"));
    delay.isAdvanced = true;
    kind.properties = {type, property(QStringLiteral("initial"), Type::Value, QStringLiteral("Initial value"), QStringLiteral("")), unit,
                       property(QStringLiteral("title"), Type::Text, QStringLiteral("Title")),
                       property(QStringLiteral("rt"), Type::Text, QStringLiteral("Resource type")),
                       property(QStringLiteral("contentFormat"), Type::ContentFormat, QStringLiteral("Content-Format"), 0), delay};
    return kind;
}

KindDescription simulatedKind()
{
    KindDescription kind;
    kind.id = QStringLiteral("simulated");
    kind.label = QStringLiteral("Simulated sensor");
    kind.help = QStringLiteral("A number that moves by itself.");
    kind.icon = QStringLiteral("kind-simulated");
    kind.isSettable = false;
    kind.isSimulated = true;
    PropertyDescription waveform = property(QStringLiteral("waveform"), Type::Choice, QStringLiteral("Waveform"), QStringLiteral("sine"));
    waveform.choices = {{QStringLiteral("constant"), QStringLiteral("Constant")}, {QStringLiteral("sine"), QStringLiteral("Sine")}};
    PropertyDescription period = property(QStringLiteral("period"), Type::Duration, QStringLiteral("Period"), QStringLiteral("60 s"));
    period.onlyIf = QStringLiteral("waveform");
    period.onlyIfValues = {QStringLiteral("sine")};
    PropertyDescription offset = property(QStringLiteral("offset"), Type::Number, QStringLiteral("Offset"), 0);
    offset.unit = QStringLiteral("°C");
    kind.properties = {waveform, period, offset, property(QStringLiteral("title"), Type::Text, QStringLiteral("Title"))};
    return kind;
}

} // namespace

SiteFake::SiteFake() = default;

QList<KindDescription> SiteFake::kinds() const
{
    return {valueKind(), simulatedKind()};
}

QList<Template> SiteFake::templates() const
{
    return {{QStringLiteral("temperature"), QStringLiteral("Temperature"), QStringLiteral("kind-simulated"),
             {{QStringLiteral("path"), QStringLiteral("/sensors/temperature")}, {QStringLiteral("kind"), QStringLiteral("simulated")},
              {QStringLiteral("title"), QStringLiteral("Room temperature")}, {QStringLiteral("offset"), 21.5}}},
            {QStringLiteral("text"), QStringLiteral("Text"), QStringLiteral("kind-value"),
             {{QStringLiteral("path"), QStringLiteral("/text")}, {QStringLiteral("kind"), QStringLiteral("value")},
              {QStringLiteral("rt"), QStringLiteral("note")}}}};
}

void SiteFake::define(ResourceState &state, const QJsonObject &definition)
{
    const QString kindId = definition.value(u"kind").toString();
    state.path = definition.value(u"path").toString();
    state.kind = kindId;
    state.title = definition.value(u"title").toString();
    state.definition = definition;
    state.isSettable = kindId == u"value";
    state.isObservable = true;
    state.isSimulated = kindId == u"simulated";
    state.revision = ++m_lastRevision;
}

quint64 SiteFake::add(const QString &path, const QString &kind, const QJsonObject &more)
{
    QJsonObject definition = more;
    definition.insert(QStringLiteral("path"), path);
    definition.insert(QStringLiteral("kind"), kind);
    ResourceState state;
    define(state, definition);
    state.value = definition.value(u"initial").toString();
    state.contentFormat = 0;
    return add(state);
}

quint64 SiteFake::add(ResourceState state)
{
    state.id = ++m_lastId;
    state.valueRevision = 1;
    m_resources.append(state);
    m_pending.changed.append(state);
    tell();
    return state.id;
}

ResourceState *SiteFake::resource(const QString &path)
{
    const auto found = std::find_if(m_resources.begin(), m_resources.end(), [&path](const ResourceState &state) { return state.path == path; });
    return found == m_resources.end() ? nullptr : &*found;
}

QStringList SiteFake::paths() const
{
    QStringList paths;
    for (const ResourceState &state : m_resources)
        paths << state.path;
    paths.sort();
    return paths;
}

void SiteFake::editByPeer(const QString &path, const QJsonObject &definition)
{
    define(*resource(path), definition);
    m_pending.changed.append(*resource(path));
    tell();
}

void SiteFake::setValueByPeer(const QString &path, const QString &value)
{
    ResourceState &state = *resource(path);
    state.value = value;
    ++state.valueRevision;
    ++state.lastChange;
    m_pending.changed.append(state);
    tell();
}

void SiteFake::removeByPeer(const QString &path)
{
    const quint64 id = resource(path)->id;
    m_resources.removeIf([id](const ResourceState &state) { return state.id == id; });
    m_pending.removed.append(id);
    tell();
}

/// Another path makes another resource, as in the engine.
EditResult SiteFake::apply(const SiteEdit &edit)
{
    EditResult result;
    ResourceState *before = edit.before ? resource(edit.before->value(u"path").toString()) : nullptr;
    if (edit.before && (before == nullptr || (edit.revision != 0 && edit.revision != before->revision))) {
        result.outcome = EditResult::Outcome::Conflict;
        result.message = QStringLiteral("It was changed meanwhile.");
        return result;
    }
    const QString pathAfter = edit.after ? edit.after->value(u"path").toString() : QString();
    if (edit.after && (before == nullptr || before->path != pathAfter) && resource(pathAfter) != nullptr) {
        result.message = QStringLiteral("There is already a resource.");
        result.problems = {{QStringLiteral("path"), result.message}};
        return result;
    }
    result.outcome = EditResult::Outcome::Applied;
    if (before != nullptr && before->path == pathAfter) {
        define(*before, *edit.after);
        m_pending.changed.append(*before);
        result.resource = before->id;
        result.revision = before->revision;
        return result;
    }
    if (before != nullptr)
        removeByPeer(before->path);
    if (edit.after) {
        result.resource = add(pathAfter, edit.after->value(u"kind").toString(), *edit.after);
        result.revision = resource(pathAfter)->revision;
    }
    return result;
}

QFuture<ResourcePreview> SiteFake::preview(const QJsonObject &definition)
{
    previewed.append(definition);
    return ready(nextPreview);
}

QFuture<QList<EditResult>> SiteFake::edit(const QList<SiteEdit> &edits)
{
    ++editCalls;
    QList<EditResult> results;
    if (!refusal.isEmpty()) {
        EditResult refused;
        refused.message = refusal;
        refused.problems = {{refusedProperty, refusal}};
        return ready(QList<EditResult>(edits.size(), refused));
    }
    const QList<ResourceState> before = m_resources;
    const SiteDelta pending = m_pending;
    for (const SiteEdit &edit : edits) {
        results.append(apply(edit));
        if (results.last().isApplied())
            continue;
        m_resources = before;
        m_pending = pending;
        return ready(QList<EditResult>(edits.size(), results.last()));
    }
    tell();
    return ready(results);
}

QFuture<EditResult> SiteFake::setValue(quint64 id, const QString &text, std::optional<quint64> ifRevision)
{
    EditResult result;
    const auto found = std::find_if(m_resources.begin(), m_resources.end(), [id](const ResourceState &state) { return state.id == id; });
    if (found == m_resources.end() || (ifRevision && *ifRevision != found->valueRevision)) {
        result.outcome = EditResult::Outcome::Conflict;
        result.message = QStringLiteral("The value was changed meanwhile.");
        return ready(result);
    }
    if (!refusal.isEmpty()) {
        result.message = refusal;
        return ready(result);
    }
    result.outcome = EditResult::Outcome::Applied;
    result.previousValue = found->value;
    result.resource = id;
    if (found->value != text)
        setValueByPeer(found->path, text);
    result.valueRevision = found->valueRevision;
    return ready(result);
}

void SiteFake::tell()
{
    if (std::exchange(m_isTelling, true))
        return;
    QMetaObject::invokeMethod(this, [this] {
        m_isTelling = false;
        emit siteChanged(std::exchange(m_pending, {}));
    }, Qt::QueuedConnection);
}

void SiteFake::requestSnapshot()
{
    SiteDelta delta;
    delta.isReset = true;
    delta.changed = m_resources;
    emit siteChanged(delta);
}

ServerState SiteFake::state() const
{
    ServerState state;
    state.isRunning = true;
    state.uris = {QStringLiteral("coap://127.0.0.1:5683")};
    return state;
}

QFuture<ServerState> SiteFake::start(const ListenSettings &) { return ready(state()); }
QFuture<ServerState> SiteFake::stop() { return ready(state()); }
QFuture<std::optional<BindProblem>> SiteFake::probe(const ListenSettings &) { return ready(std::optional<BindProblem>()); }
QFuture<FileResult> SiteFake::newSite() { return ready(FileResult()); }

QFuture<void> SiteFake::notifyNow(quint64 resource)
{
    asked << QStringLiteral("notify %1").arg(resource);
    return done();
}

QFuture<void> SiteFake::cancelObservation(quint64 observation)
{
    asked << QStringLiteral("cancel %1").arg(observation);
    return done();
}

QFuture<void> SiteFake::dropObservers(quint64 resource)
{
    asked << QStringLiteral("drop %1").arg(resource);
    return done();
}
