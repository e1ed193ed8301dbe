// SPDX-License-Identifier: GPL-3.0-or-later
#include "screenshot.h"

#include "conversation.h"
#include "mainwindow.h"

#include <QDateTime>
#include <QPixmap>
#include <QSaveFile>
#include <QTimer>

namespace studio {

namespace {

/// Long enough for a curve, short enough for the one who waits.
constexpr int conversationMilliseconds = 30'000;

MainWindow::Tab tabOf(const QString &name)
{
    if (name == QLatin1String("messages"))
        return MainWindow::MessagesTab;
    return name == QLatin1String("plots") ? MainWindow::PlotsTab : MainWindow::OverviewTab;
}

} // namespace

Screenshot::Screenshot(MainWindow &window, Conversation &conversation, const CommandLine &line, QObject *parent)
    : QObject(parent), m_window(window), m_conversation(conversation), m_line(line)
{
}

void Screenshot::begin()
{
    m_window.resize(1280, 800);
    m_window.showTab(tabOf(m_line.screenshotTab));
    m_conversation.begin();
    QTimer::singleShot(conversationMilliseconds, this, &Screenshot::take);
}

void Screenshot::take()
{
    m_window.refreshNow(static_cast<double>(QDateTime::currentMSecsSinceEpoch()) / 1000);
    const QPixmap picture = m_window.grab();
    QSaveFile file(m_line.screenshot);
    const bool isWritten = file.open(QIODevice::WriteOnly) && picture.save(&file, "PNG") && file.commit();
    emit done(isWritten ? QString() : QStringLiteral("%1: the picture cannot be written: %2").arg(m_line.screenshot, file.errorString()));
}

} // namespace studio
