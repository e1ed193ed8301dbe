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

    /// The server runs, and not there.
    bool runsElsewhere(const ListenSettings &listen) const;

public slots:
    /// Where the site says, or where the last way out led.
    void start();
    void stop();
    void toggle();
    /// The site's settings are to be this: there from now on. A server that runs elsewhere goes there first; moved() says when.
    void moveTo(const studio::ListenSettings &listen);
    /// Says anew what is wrong, in the present language.
    void retranslate();

signals:
    void settingsRequested();
    /// The server is where moveTo(), or a way out of its failure, led: the site may say so now.
    void moved(const studio::ListenSettings &listen);

private:
    void startAt(const ListenSettings &listen);
    void stateChanged(const ServerState &state);
    void siteInfoChanged(const SiteInfo &site);
    void sayProblem(const ServerState &state);
    void use(const ListenSettings &instead);

    ServerControl &m_control;
    ErrorBar &m_bar;
    ListenSettings m_siteListen;                ///< what the site said last
    std::optional<ListenSettings> m_instead;    ///< "Use 5684": until the site says something else
    std::optional<ListenSettings> m_move;       ///< where a running server is to go, and the site with it
    bool m_saysProblem = false;
};

} // namespace studio
