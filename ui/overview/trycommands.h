// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "control/serverstate.h"

#include <QList>

namespace studio {

class SiteModel;

/// A line for a terminal that does something with this very server.
struct TryCommand {
    enum class Kind : quint8 { Discover, Get, Observe, Put };
    Kind kind = Kind::Discover;
    QString path;
    QString command;
    bool operator==(const TryCommand &) const = default;
};

/// Discovery, and a GET, an observation and a PUT of resources that the site has; what it has not is left out.
QList<TryCommand> tryCommands(const ServerState &server, const SiteModel &site);

} // namespace studio
