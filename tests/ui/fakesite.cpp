// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/fakesite.h"

#include <algorithm>

using namespace studio;

namespace {

PropertyDescription property(const QString &name, PropertyDescription::Type type, const QString &label, const QJsonValue &defaultValue = {})
{
    PropertyDescription description;
    description.name = name;
    description.type = type;
    description.label = label;
    description.defaultValue = defaultValue;
    return description;
}

KindDescription kind(const QString &id, const QString &label, const QList<PropertyDescription> &properties)
{
    KindDescription made;
    made.id = id;
    made.label = label;
    made.icon = QStringLiteral("kind-") + id;
    made.properties = properties;
    return made;
}

} // namespace

QList<KindDescription> FakeSite::kinds()
{
    using Type = PropertyDescription::Type;
    const PropertyDescription title = property(QStringLiteral("title"), Type::Text, QStringLiteral("Title"));
    KindDescription simulated = kind(QStringLiteral("simulated"), QStringLiteral("Simulated sensor"),
                                     {property(QStringLiteral("offset"), Type::Number, QStringLiteral("Offset"), 0), title});
    simulated.isSettable = false;
    simulated.isSimulated = true;
    return {kind(QStringLiteral("value"), QStringLiteral("Value"), {property(QStringLiteral("initial"), Type::Text, QStringLiteral("Initial value")), title}),
            kind(QStringLiteral("switch"), QStringLiteral("Switch"), {property(QStringLiteral("initial"), Type::Boolean, QStringLiteral("Initial value"), false), title}),
            simulated};
}

QList<Template> FakeSite::templates()
{
    return {{QStringLiteral("temperature"), QStringLiteral("Temperature"), QStringLiteral("kind-simulated"),
             {{QStringLiteral("path"), QStringLiteral("/sensors/temperature")}, {QStringLiteral("kind"), QStringLiteral("simulated")}}},
            {QStringLiteral("switch"), QStringLiteral("Switch"), QStringLiteral("kind-switch"),
             {{QStringLiteral("path"), QStringLiteral("/actuators/switch")}, {QStringLiteral("kind"), QStringLiteral("switch")}}}};
}

ResourceState FakeSite::stateOf(const QJsonObject &definition)
{
    ResourceState state;
    state.path = definition.value(u"path").toString();
    state.kind = definition.value(u"kind").toString();
    state.title = definition.value(u"title").toString();
    state.value = definition.value(u"initial").toVariant().toString();
    state.contentFormat = 0;
    state.isSimulated = state.kind == u"simulated";
    state.isSettable = !state.isSimulated;
    state.isObservable = true;
    bool isNumber = false;
    const double number = state.value.toDouble(&isNumber);
    if (isNumber)
        state.number = number;
    state.definition = definition;
    return state;
}

quint64 FakeSite::add(ResourceState state)
{
    state.id = ++m_lastId;
    state.revision = ++m_lastRevision;
    state.valueRevision = 1;
    m_resources.append(state);
    return state.id;
}

ResourceState *FakeSite::find(quint64 id)
{
    const auto found = std::find_if(m_resources.begin(), m_resources.end(), [id](const ResourceState &state) { return state.id == id; });
    return found == m_resources.end() ? nullptr : &*found;
}

ResourceState *FakeSite::find(const QString &path)
{
    const auto found = std::find_if(m_resources.begin(), m_resources.end(), [&path](const ResourceState &state) { return state.path == path; });
    return found == m_resources.end() ? nullptr : &*found;
}

/// Another path makes another resource, as in the engine.
EditResult FakeSite::applyOne(const SiteEdit &edit, SiteDelta &delta)
{
    EditResult result;
    ResourceState *before = edit.before ? find(edit.before->value(u"path").toString()) : nullptr;
    if (edit.before && (before == nullptr || (edit.revision != 0 && edit.revision != before->revision))) {
        result.outcome = EditResult::Outcome::Conflict;
        result.message = QStringLiteral("It was changed meanwhile.");
        return result;
    }
    const QString path = edit.after ? edit.after->value(u"path").toString() : QString();
    if (edit.after && (before == nullptr || before->path != path) && find(path) != nullptr) {
        result.message = QStringLiteral("There is already a resource.");
        result.problems = {{QStringLiteral("path"), result.message}};
        return result;
    }
    result.outcome = EditResult::Outcome::Applied;
    if (before != nullptr && before->path == path) {
        const quint64 id = before->id, valueRevision = before->valueRevision;
        *before = stateOf(*edit.after);
        before->id = id;
        before->revision = ++m_lastRevision;
        before->valueRevision = valueRevision;
    } else if (before != nullptr) {
        delta.removed.append(before->id);
        m_resources.removeIf([id = before->id](const ResourceState &state) { return state.id == id; });
        before = nullptr;
    }
    if (edit.after) {
        const ResourceState &now = before != nullptr ? *before : *find(add(stateOf(*edit.after)));
        result.resource = now.id;
        result.revision = now.revision;
        delta.changed.append(now);
    }
    return result;
}

QList<EditResult> FakeSite::apply(const QList<SiteEdit> &edits, SiteDelta &delta)
{
    const QList<ResourceState> before = m_resources;
    QList<EditResult> results;
    for (const SiteEdit &edit : edits) {
        results.append(applyOne(edit, delta));
        if (results.last().isApplied())
            continue;
        m_resources = before;
        delta = {};
        return QList<EditResult>(edits.size(), results.last());
    }
    return results;
}

EditResult FakeSite::setValue(quint64 id, const QString &text, std::optional<quint64> ifRevision, SiteDelta &delta)
{
    EditResult result;
    ResourceState *state = find(id);
    if (state == nullptr || (ifRevision && *ifRevision != state->valueRevision)) {
        result.outcome = EditResult::Outcome::Conflict;
        result.message = QStringLiteral("The value was changed meanwhile.");
        return result;
    }
    result.outcome = EditResult::Outcome::Applied;
    result.resource = id;
    result.previousValue = std::exchange(state->value, text);
    result.valueRevision = ++state->valueRevision;
    delta.changed.append(*state);
    return result;
}
