// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "control/serverstate.h"

#include <QObject>

#include <optional>

namespace studio {

class ErrorBar;
class ServerControl;

/// Starts and stops the server. When it cannot listen, the error bar says why, with a way out at hand.
class ServerSwitch : public QObject {
    Q_OBJECT
public:
    ServerSwitch(ServerControl &control, ErrorBar &bar, QObject *parent = nullptr);

public slots:
    /// Where the site says, or where the last way out led.
    void start();
    void stop();
    void toggle();
    /// The site's settings were changed to this: there from now on, and at once if the server runs.
    void moveTo(const studio::ListenSettings &listen);
    /// Says anew what is wrong, in the present language.
    void retranslate();

signals:
    void settingsRequested();

private:
    void startAt(const ListenSettings &listen);
    void stateChanged(const ServerState &state);
    void siteInfoChanged(const SiteInfo &site);
    void sayProblem(const ServerState &state);

    ServerControl &m_control;
    ErrorBar &m_bar;
    ListenSettings m_siteListen;                ///< what the site said last
    std::optional<ListenSettings> m_instead;    ///< "Use 5684": until the site says something else
    bool m_saysProblem = false;
};

} // namespace studio
