// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "control/serverstate.h"

#include <QString>

namespace studio {

/// "coap://192.168.1.5:5683/a": the first address where the server listens; what was asked for while it is stopped.
QString uriOf(const ServerState &server, const QString &path);
/// A command that reads the resource from a terminal; with `observeSeconds` it observes it that long.
QString commandFor(const QString &uri, int observeSeconds = 0);

} // namespace studio
