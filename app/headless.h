// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commandline.h"
#include "host/serverhost.h"

#include <QObject>

namespace studio {

/// The server without a window: opens the site, listens, says so on stdout, logs to stderr, and ends at SIGINT or
/// SIGTERM (observers get their last word). Ends the event loop with the program's exit code.
class Headless final : public QObject {
    Q_OBJECT
public:
    explicit Headless(const CommandLine &line, QObject *parent = nullptr);
    /// To be called once the event loop runs.
    void begin();
    void end();
    /// Writes the file of --keep-values now, if there is one.
    void keepValues();

private:
    void opened(const FileResult &result);
    void importNext(const ListenSettings &listen);
    void imported(const QString &file, const ImportPlan &plan, const ListenSettings &listen);
    void started(const ServerState &state);
    void fail(const QString &message);
    void log(const LogLine &line) const;

    const CommandLine m_line;
    ServerHost m_host;
    QStringList m_imports;          ///< still to be added
    bool m_isEnding = false;
};

} // namespace studio
