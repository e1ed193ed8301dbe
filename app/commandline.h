// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "control/serverstate.h"
#include "serverlimits.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace studio {

/// What the program was asked to do. Read before any application object exists: --help, --version and --headless
/// need no display.
struct CommandLine {
    enum class Mode : quint8 { Window, Headless, Screenshot, BenchmarkUi, DescribeKinds, Help, Version, Wrong };
    Mode mode = Mode::Window;
    QString problem;                    ///< Wrong: what is wrong, one line
    QString site;                       ///< name of a site that ships with the program, or a file; empty: not given
    std::optional<QString> bind;        ///< "any", "loopback" or an address, instead of the site's
    std::optional<quint16> port;        ///< instead of the site's; 0: a free one
    QJsonObject protocol;               ///< instead of the site's: see protocolDescription()
    coap::ServerLimits limits;
    LogLine::Level logLevel = LogLine::Level::Info;
    QString keepValues;                 ///< headless: write the site with its values here at the end, and when asked to
    QStringList imports;                ///< headless: files of links or tables whose resources are added
    bool recovers = false;              ///< headless: with what a window could not save of the site
    QString describe;                   ///< DescribeKinds: "markdown", "json" or "schema"
    QString screenshot;                 ///< file for the picture
    QString screenshotTab = QStringLiteral("overview");
    int benchmarkSeconds = 0;           ///< BenchmarkUi: how long
    QString benchmarkSite;              ///< BenchmarkUi: the site to open while it is measured, instead of a feed
    quint32 benchmarkRate = 50'000;     ///< BenchmarkUi: messages a second; 0: somebody else loads the server
    QString theme, language;            ///< empty: as remembered

    /// The site's settings with what the command line says instead.
    ListenSettings listen(ListenSettings settings) const;
};

/// `arguments` as main() gets them, the program's name first.
CommandLine parseCommandLine(const QStringList &arguments);
/// The whole of --help.
QString helpText();
QString versionText();

/// The answer to --describe-kinds.
QByteArray descriptionOfKinds(const CommandLine &line);
/// Where programs keep what they could not save yet.
QString recoveryFolder();

/// True if SITE is the name of a site that ships with the program; else it is a file.
bool isExampleSite(const QString &site);

} // namespace studio
