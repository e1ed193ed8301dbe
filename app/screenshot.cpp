// SPDX-License-Identifier: GPL-3.0-or-later
#include "screenshot.h"

#include "control/servercontrol.h"
#include "conversation.h"
#include "mainwindow.h"
#include "messages/messagetable.h"
#include "site/resourcetree.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QPixmap>
#include <QSaveFile>
#include <QTimer>

namespace studio {

namespace {

/// Long enough for a curve, short enough for the one who waits.
constexpr int conversationMilliseconds = 30'000, plotMilliseconds = 1'000;

MainWindow::Tab tabOf(const QString &name)
{
    if (name == QLatin1String("messages"))
        return MainWindow::MessagesTab;
    return name == QLatin1String("plots") ? MainWindow::PlotsTab : MainWindow::OverviewTab;
}

} // namespace

Screenshot::Screenshot(ServerControl &server, MainWindow &window, Conversation &conversation, const CommandLine &line, QObject *parent)
    : QObject(parent), m_server(server), m_window(window), m_conversation(conversation), m_line(line)
{
}

void Screenshot::begin()
{
    m_window.resize(1280, 800);
    m_window.showTab(tabOf(m_line.screenshotTab));
    m_conversation.begin();
    connect(&m_server, &ServerControl::stateChanged, this, [this](const ServerState &state) {
        if (state.problem)
            emit done(state.problem->message);
    });
    QTimer::singleShot(plotMilliseconds, this, &Screenshot::plotValues);
    QTimer::singleShot(conversationMilliseconds, this, &Screenshot::take);
}

/// What a user would have done by then: two curves, a resource that is looked at.
void Screenshot::plotValues()
{
    for (const char *path : {"/sensors/humidity", "/sensors/temperature"}) {
        m_window.findChild<ResourceTree *>()->selectPath(QLatin1String(path));
        m_window.plot(QLatin1String(path));
    }
}

/// The last block of a long body says more than a single row.
void Screenshot::chooseMessage()
{
    auto &table = *m_window.findChild<MessageTable *>();
    if (m_line.screenshotTab == QLatin1String("messages"))
        table.selectRow(table.model()->rowCount() - 1);
}

void Screenshot::take()
{
    if (!m_server.state().isRunning)
        return emit done(QStringLiteral("there is no picture, for the server did not start"));
    m_window.refreshNow(static_cast<double>(QDateTime::currentMSecsSinceEpoch()) / 1000);
    chooseMessage();
    QCoreApplication::sendPostedEvents();       // layouts
    const QPixmap picture = m_window.grab();
    QSaveFile file(m_line.screenshot);
    const bool isWritten = file.open(QIODevice::WriteOnly) && picture.save(&file, "PNG") && file.commit();
    emit done(isWritten ? QString() : QStringLiteral("%1: the picture cannot be written: %2").arg(m_line.screenshot, file.errorString()));
}

} // namespace studio
