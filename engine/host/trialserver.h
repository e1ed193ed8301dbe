// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "control/resourcepreview.h"
#include "endpoint.h"
#include "host/hostservices.h"

#include <QJsonObject>
#include <QList>

namespace studio {

/// A server without sockets in which a definition is tried before it is added anywhere: time is moved instead of waited
/// for. Any thread; one use.
class TrialServer {
public:
    /// Relative paths on disk begin at `folder`.
    explicit TrialServer(const QString &folder);

    /// Serves a resource beside the one that is tried: what that one names by its path (an alias does). Whether it could
    /// be made does not matter here.
    void addNeighbour(const QJsonObject &definition);
    /// Serves the definition and asks for it as a client would.
    ResourcePreview tryOut(const QJsonObject &definition);

private:
    /// The first answer to a GET of that path; empty: none came within a client's patience.
    std::optional<coap::Message> get(const coap::Path &path, const std::string &query = {});
    std::optional<coap::Message> answerAmongSent();

    const QString m_folder;
    HostServices m_services;
    coap::Tap m_tap;
    coap::Site m_site;
    coap::Endpoint m_endpoint;
    const coap::TimePoint m_begin;
    coap::TimePoint m_now;
    std::uint16_t m_mid = 0;
};

/// Tries a definition out with what it names by path beside it. Any thread.
ResourcePreview previewOf(const QJsonObject &definition, const QList<QJsonObject> &neighbours, const QString &folder);
/// The paths that a definition names in its properties, at most so many that a preview stays cheap.
QStringList pathsNamedBy(const QJsonObject &definition);

} // namespace studio
