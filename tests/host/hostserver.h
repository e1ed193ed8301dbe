// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "host/hostpeer.h"
#include "host/serverhost.h"

namespace studio {

// Codes as they are on the wire (RFC 7252 §12.1).
inline constexpr quint8 GET = 0x01, PUT = 0x03, CONTENT = 0x45, CHANGED = 0x44, NOT_FOUND = 0x84, METHOD_NOT_ALLOWED = 0x85;

inline QJsonObject text(const QString &path, const QString &initial)
{
    return {{"path", path}, {"kind", "value"}, {"type", "text"}, {"initial", initial}};
}

inline QJsonObject with(QJsonObject object, const QString &key, const QJsonValue &value)
{
    object[key] = value;
    return object;
}

inline SiteEdit add(const QJsonObject &definition) { return {std::nullopt, definition, 0}; }
inline SiteEdit remove(const QJsonObject &definition, quint64 revision = 0) { return {definition, std::nullopt, revision}; }
inline SiteEdit change(const QJsonObject &before, const QJsonObject &after, quint64 revision = 0) { return {before, after, revision}; }

/// The site as a window would know it, from deltas alone.
class Picture : public QObject {
public:
    explicit Picture(ServerControl &control)
    {
        connect(&control, &ServerControl::siteChanged, this, [this](const SiteDelta &delta) {
            ++deltas;
            largest = std::max(largest, delta.changed.size());
            resets += delta.isReset;
            if (delta.isReset)
                resources.clear();
            for (const quint64 id : delta.removed)
                resources.remove(id);
            for (const ResourceState &state : delta.changed)
                resources[state.id] = state;
        });
        connect(&control, &ServerControl::observersChanged, this, [this](const ObserverDelta &delta) {
            if (delta.isReset)
                observers.clear();
            for (const quint64 id : delta.removed)
                observers.remove(id);
            for (const ObserverState &state : delta.changed)
                observers[state.id] = state;
        });
        control.requestSnapshot();
    }
    ResourceState at(const QString &path) const
    {
        for (const ResourceState &state : resources) {
            if (state.path == path)
                return state;
        }
        return {};
    }
    QMap<quint64, ResourceState> resources;
    QMap<quint64, ObserverState> observers;
    int deltas = 0, resets = 0;
    qsizetype largest = 0;      ///< resources in one delta
};

/// A server on a free port of loopback with two text values.
class Server {
public:
    explicit Server(const ServerHost::Options &options = {}) : host(options)
    {
        state = await(host.start({"loopback", 0}));
        results = await(host.edit({add(text("/one", "1")), add(text("/two", "2"))}));
    }
    HostPeer peer() const { return HostPeer(state.uris.value(0)); }
    EditResult edit(const SiteEdit &edit) { return await(host.edit({edit})).value(0); }

    ServerHost host;
    ServerState state;
    QList<EditResult> results;
};

} // namespace studio
