// SPDX-License-Identifier: GPL-3.0-or-later
#include "control/servercontrol.h"

namespace studio {

ServerControl::ServerControl(QObject *parent) : QObject(parent)
{
    qRegisterMetaType<ServerState>();
    qRegisterMetaType<SiteInfo>();
    qRegisterMetaType<SiteDelta>();
    qRegisterMetaType<ObserverDelta>();
    qRegisterMetaType<LogLine>();
    qRegisterMetaType<ImportPlan>();
    qRegisterMetaType<ResourcePreview>();
}

ServerControl::~ServerControl() = default;

} // namespace studio
