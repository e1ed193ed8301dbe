// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commandline.h"

#include <QObject>

namespace studio {

class Conversation;
class MainWindow;
class ServerControl;

/// --screenshot: lets the clients talk until the plots show a curve, then saves the window's picture.
class Screenshot final : public QObject {
    Q_OBJECT
public:
    Screenshot(ServerControl &server, MainWindow &window, Conversation &conversation, const CommandLine &line, QObject *parent = nullptr);
    void begin();

signals:
    /// Empty: the picture was written.
    void done(const QString &problem);

private:
    void plotValues();
    void chooseMessage();
    void take();

    ServerControl &m_server;
    MainWindow &m_window;
    Conversation &m_conversation;
    const CommandLine m_line;
};

} // namespace studio
