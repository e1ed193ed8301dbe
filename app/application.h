// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commandline.h"
#include "host/serverhost.h"
#include "language.h"
#include "mainwindow.h"

#include <QObject>

namespace studio {

/// The program with its window: owns the server, the window and the language, joins them, and remembers what the user
/// chose (theme, language, the site that was open last).
class Application final : public QObject {
    Q_OBJECT
public:
    /// Can a window be shown? A picture is made without a display too.
    static bool hasDisplay(const CommandLine &line);
    /// Runs the window until it is closed; gives the exit code.
    static int run(int argc, char **argv, const CommandLine &line);

    explicit Application(const CommandLine &line);

    ServerHost &host() { return m_host; }
    MainWindow &window() { return m_window; }
    /// Opens the site that was asked for, that of the last time, or the demo, and listens.
    void begin();

private:
    void chooseTheme(Theme theme);
    void chooseLanguage(const QString &id);
    void openSite();
    void quit();
    void rememberSite(const SiteInfo &site);

    const CommandLine m_line;
    Language m_language;
    ServerHost m_host;
    MainWindow m_window;
    bool m_isQuitting = false;
};

} // namespace studio
