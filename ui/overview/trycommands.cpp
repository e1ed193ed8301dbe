// SPDX-License-Identifier: GPL-3.0-or-later
#include "overview/trycommands.h"

#include "site/linkpreview.h"
#include "site/sitemodel.h"

#include <algorithm>

namespace studio {

namespace {

constexpr int observeSeconds = 30;

/// What suits best for one command: the higher, the better; 0: not at all.
using Fitness = int (*)(const ResourceState &);

int fitForGet(const ResourceState &state)
{
    return state.kind.isEmpty() ? 0 : 1 + (state.number.has_value() ? 2 : 0) + (state.isSimulated ? 1 : 0);
}

int fitForObserve(const ResourceState &state)
{
    return state.kind.isEmpty() || !state.isObservable ? 0 : 1 + (state.isSimulated ? 2 : 0) + (state.number.has_value() ? 1 : 0);
}

/// A payload that can be typed: text, a number or true and false.
int fitForPut(const ResourceState &state)
{
    static const QStringList withoutPut{QStringLiteral("large"), QStringLiteral("button"), QStringLiteral("log"), QStringLiteral("alias")};
    if (!state.isSettable || state.contentFormat > 0 || withoutPut.contains(state.kind))
        return 0;
    return state.kind == u"switch" ? 3 : 1;
}

const ResourceState *best(const QList<ResourceState> &resources, Fitness fitness)
{
    const ResourceState *found = nullptr;
    for (const ResourceState &state : resources) {
        if (fitness(state) > (found == nullptr ? 0 : fitness(*found)))
            found = &state;
    }
    return found;
}

/// Something else than what is there, so that one sees it change.
QString otherValue(const ResourceState &state)
{
    if (state.value == u"true" || state.value == u"false")
        return state.value == u"true" ? QStringLiteral("false") : QStringLiteral("true");
    if (state.kind == u"switch") {
        const bool isOff = state.value == u"0" || state.value == u"#000000";
        if (state.unit.isEmpty() && !state.value.startsWith(u'#'))
            return isOff ? QStringLiteral("1") : QStringLiteral("0");
        return isOff ? QStringLiteral("on") : QStringLiteral("off");
    }
    return state.number ? QStringLiteral("42") : QStringLiteral("hello");
}

/// Of a large site these are enough to choose from.
constexpr int mostLookedAt = 500;

QList<ResourceState> firstOf(const SiteModel &site)
{
    QList<ResourceState> first;
    site.walk({}, mostLookedAt, [&first](const ResourceState &state) { first.append(state); });
    return first;
}

QString putCommand(const ServerState &server, const ResourceState &state)
{
    return QStringLiteral("coap-client-notls -m put -e %1 \"%2\"").arg(otherValue(state), uriOf(server, state.path));
}

} // namespace

QList<TryCommand> tryCommands(const ServerState &server, const SiteModel &site)
{
    const QString core = QStringLiteral("/.well-known/core");
    QList<TryCommand> commands{{TryCommand::Kind::Discover, core, commandFor(uriOf(server, core))}};
    QList<ResourceState> resources = firstOf(site);
    std::stable_sort(resources.begin(), resources.end(), [](const ResourceState &one, const ResourceState &other) { return one.id < other.id; });
    if (const ResourceState *state = best(resources, fitForGet))
        commands.append({TryCommand::Kind::Get, state->path, commandFor(uriOf(server, state->path))});
    if (const ResourceState *state = best(resources, fitForObserve))
        commands.append({TryCommand::Kind::Observe, state->path, commandFor(uriOf(server, state->path), observeSeconds)});
    if (const ResourceState *state = best(resources, fitForPut))
        commands.append({TryCommand::Kind::Put, state->path, putCommand(server, *state)});
    return commands;
}

} // namespace studio
