// SPDX-License-Identifier: GPL-3.0-or-later
#include "serverswitch.h"

#include "control/servercontrol.h"
#include "errorbar.h"

namespace studio {

namespace {

const QString bindMatter = QStringLiteral("bind"), placeMatter = QStringLiteral("place");

} // namespace

ServerSwitch::ServerSwitch(ServerControl &control, ErrorBar &bar, QObject *parent)
    : QObject(parent), m_control(control), m_bar(bar), m_siteListen(control.site().listen)
{
    connect(&control, &ServerControl::stateChanged, this, &ServerSwitch::stateChanged);
    connect(&control, &ServerControl::siteInfoChanged, this, &ServerSwitch::siteInfoChanged);
    stateChanged(control.state());
}

void ServerSwitch::start()
{
    m_move.reset();
    startAt(m_instead.value_or(m_control.site().listen));
}

void ServerSwitch::startAt(const ListenSettings &listen)
{
    m_bar.solve(placeMatter);
    m_saysProblem = false;      // should it be the same again, it is news
    m_control.start(listen);
}

void ServerSwitch::stop()
{
    m_move.reset();
    m_bar.solve(placeMatter);
    m_control.stop();
}

void ServerSwitch::toggle()
{
    if (m_control.state().isRunning)
        stop();
    else
        start();
}

bool ServerSwitch::runsElsewhere(const ListenSettings &listen) const
{
    const ServerState state = m_control.state();
    return state.isRunning && state.listen != listen;
}

void ServerSwitch::moveTo(const ListenSettings &listen)
{
    m_instead.reset();
    m_move.reset();
    if (runsElsewhere(listen)) {
        m_move = listen;
        startAt(listen);
    } else {
        m_siteListen = listen;
    }
}

void ServerSwitch::use(const ListenSettings &instead)
{
    if (m_move)
        m_move = instead;
    else
        m_instead = instead;
    startAt(instead);
}

void ServerSwitch::retranslate()
{
    if (m_saysProblem && !m_bar.text(bindMatter).isEmpty())
        sayProblem(m_control.state());
}

void ServerSwitch::stateChanged(const ServerState &state)
{
    const bool isNews = state.problem.has_value() && !m_saysProblem;
    m_saysProblem = state.problem.has_value();
    if (isNews)
        sayProblem(state);
    if (!m_saysProblem)
        m_bar.solve(bindMatter);
    if (m_move && state.isRunning && !m_saysProblem && state.listen == *m_move) {
        m_siteListen = state.listen;
        m_move.reset();
        emit moved(m_siteListen);
    }
    if (state.listen == m_siteListen)
        m_bar.solve(placeMatter);
}

void ServerSwitch::sayProblem(const ServerState &state)
{
    const BindProblem &problem = *state.problem;
    QList<ErrorBar::Choice> choices;
    if (problem.nextFreePort != 0) {
        ListenSettings instead = problem.asked;
        instead.port = problem.nextFreePort;
        choices.append({tr("Use %1").arg(instead.port), [this, instead] { use(instead); }});
    }
    choices.append({tr("Retry"), [this, listen = problem.asked] { startAt(listen); }});
    choices.append({tr("Server settings…"), [this] { emit settingsRequested(); }});
    QString text = problem.message;
    if (state.isRunning)
        text += u' ' + tr("The server goes on at %1.").arg(state.uris.value(0));
    m_bar.say(bindMatter, ErrorBar::Severity::Error, text, choices);
}

/// A running server goes on where it is when another site is opened; if that one wants to be elsewhere, the user decides.
void ServerSwitch::siteInfoChanged(const SiteInfo &site)
{
    if (site.listen == m_siteListen)
        return;
    m_siteListen = site.listen;
    m_instead.reset();
    m_move.reset();
    const ServerState state = m_control.state();
    if (!state.isRunning || state.listen == site.listen) {
        m_bar.solve(placeMatter);
        return;
    }
    QString place = site.listen.address;
    if (place == u"loopback")
        place = tr("this computer only");
    else if (place == u"any")
        place = tr("the whole network");
    const QString text = tr("This site asks for port %1, reachable from %2. The server still runs at %3.");
    m_bar.say(placeMatter, ErrorBar::Severity::Note, text.arg(site.listen.port).arg(place, state.uris.value(0)),
              {{tr("Restart there"), [this] { start(); }}});
}

} // namespace studio
