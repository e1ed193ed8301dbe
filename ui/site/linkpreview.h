// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "control/kinddescription.h"
#include "control/serverstate.h"

#include <QString>

namespace studio {

/// "coap://192.168.1.5:5683/a": the first address where the server listens; what was asked for while it is stopped.
QString uriOf(const ServerState &server, const QString &path);
/// A command that reads the resource from a terminal; with `observeSeconds` it observes it that long.
QString commandFor(const QString &uri, int observeSeconds = 0);
/// How a definition will show in /.well-known/core (RFC 6690).
QString linkFormatOf(const KindDescription &kind, const QJsonObject &definition);

} // namespace studio
