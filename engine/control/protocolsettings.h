// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "control/kinddescription.h"
#include "endpointsettings.h"

#include <QJsonObject>
#include <QStringList>

namespace studio {

/// How the server speaks, as people set it: "server.protocol" of the site file, the form in Server settings, and
/// --protocol. Described like a kind, so that all three come from one place. Any thread.
const KindDescription &protocolDescription();

/// Wrong types and values out of range, each with its property.
QList<FieldError> problemsWithProtocol(const QJsonObject &protocol);
/// What the RFCs advise against, one translated sentence each (RFC 7252 §4.8.1).
QStringList warningsAboutProtocol(const QJsonObject &protocol);

/// The engine's settings: `base` with what `protocol` says. It must be free of problems.
coap::EndpointSettings endpointSettings(coap::EndpointSettings base, const QJsonObject &protocol);

/// Octets that the system is to keep for us of what came and was not read yet.
int receiveBufferOf(const QJsonObject &protocol);

/// Groups to join (RFC 7252 §12.8).
struct GroupSettings {
    bool isJoining = false;
    QStringList interfaces;         ///< names such as "eth0"; empty: all that can
};
GroupSettings groupSettings(const QJsonObject &protocol);

/// The JSON value that `text` stands for as the value of `property`; undefined if it stands for none.
QJsonValue protocolValue(const PropertyDescription &property, const QString &text);

} // namespace studio
