// SPDX-License-Identifier: GPL-3.0-or-later
#include "application.h"

#include "benchmark.h"
#include "busyapplication.h"
#include "control/answer.h"
#include "conversation.h"
#include "quitsignals.h"
#include "screenshot.h"
#include "sitedocument.h"
#include "sitebenchmark.h"

#include <QApplication>
#include <QIcon>
#include <QSettings>
#include <QTemporaryDir>

#include <cstdio>

namespace studio {

namespace {

constexpr const char *themeNames[] = {"system", "light", "dark"};

Theme themeOf(const QString &name)
{
    for (int i = 0; i < 3; ++i) {
        if (name == QLatin1String(themeNames[i]))
            return static_cast<Theme>(i);
    }
    return Theme::System;
}

/// A picture or a benchmark leaves nothing behind.
ServerHost::Options optionsOf(const CommandLine &line)
{
    ServerHost::Options options;
    options.settings.limits = line.limits;
    if (line.mode == CommandLine::Mode::Window)
        options.recovery.folder = recoveryFolder();
    return options;
}

/// A picture or a benchmark must not depend on what the user has set, nor change it.
void useSettingsOfItsOwn(const QTemporaryDir &folder)
{
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, folder.path());
}

void endWith(const QString &problem)
{
    if (!problem.isEmpty())
        std::fprintf(stderr, "coapstudio: %s\n", qUtf8Printable(problem));
    QCoreApplication::exit(problem.isEmpty() ? 0 : 1);
}

int takeScreenshot(Application &application, const CommandLine &line)
{
    Conversation conversation(application.host());
    Screenshot screenshot(application.host(), application.window(), conversation, line);
    QObject::connect(&screenshot, &Screenshot::done, qApp, endWith);
    screenshot.begin();
    return QApplication::exec();
}

int measure(Application &application, BusyApplication &qt, const CommandLine &line)
{
    Benchmark benchmark(application.host(), application.window(), qt, line);
    const QuitSignals quitSignals;
    QObject::connect(&quitSignals, &QuitSignals::asked, &benchmark, &Benchmark::end);
    QObject::connect(&benchmark, &Benchmark::done, qApp, endWith);
    benchmark.begin();
    return QApplication::exec();
}

int measureSite(Application &application, const CommandLine &line)
{
    SiteBenchmark benchmark(application.host(), application.window(), line.benchmarkSite);
    QObject::connect(&benchmark, &SiteBenchmark::done, qApp, endWith);
    benchmark.begin();
    return QApplication::exec();
}

std::unique_ptr<QApplication> madeApplication(int &argc, char **argv, bool isMeasured)
{
    return isMeasured ? std::make_unique<BusyApplication>(argc, argv) : std::make_unique<QApplication>(argc, argv);
}

} // namespace

bool Application::hasDisplay(const CommandLine &line)
{
#if defined(Q_OS_UNIX) && !defined(Q_OS_MACOS)
    for (const char *name : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}) {
        if (!qEnvironmentVariableIsEmpty(name))
            return true;
    }
    return line.mode != CommandLine::Mode::Window;
#else
    Q_UNUSED(line)
    return true;
#endif
}

int Application::run(int argc, char **argv, const CommandLine &line)
{
    const bool isPicture = line.mode == CommandLine::Mode::Screenshot, isMeasured = line.mode == CommandLine::Mode::BenchmarkUi;
    const bool isForUser = !isPicture && !isMeasured;
    if (!isForUser && qEnvironmentVariableIsEmpty("DISPLAY") && qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    const std::unique_ptr<QApplication> qt = madeApplication(argc, argv, isMeasured);
    QApplication::setOrganizationName(QStringLiteral("coapstudio"));
    QApplication::setApplicationName(QStringLiteral("coapstudio"));
    QApplication::setApplicationDisplayName(QStringLiteral("CoAP Studio"));
    QApplication::setApplicationVersion(QStringLiteral(COAPSTUDIO_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("org.coapstudio.CoapStudio"));
    QApplication::setWindowIcon(QIcon(QStringLiteral(":/icons/coapstudio.svg")));
    const QTemporaryDir ownSettings;
    if (!isForUser)
        useSettingsOfItsOwn(ownSettings);
    Application application(line);
    application.window().show();
    application.begin();
    if (isPicture)
        return takeScreenshot(application, line);
    if (!line.benchmarkSite.isEmpty())
        return measureSite(application, line);
    if (isMeasured)
        return measure(application, static_cast<BusyApplication &>(*qt), line);
    const QuitSignals quitSignals;
    connect(&quitSignals, &QuitSignals::asked, &application, &Application::quit);
    return QApplication::exec();
}

Application::Application(const CommandLine &line)
    : m_line(line), m_host(optionsOf(line)), m_window(m_host)
{
    QSettings settings;
    const QString theme = line.theme.isEmpty() ? settings.value(QStringLiteral("theme")).toString() : line.theme;
    const QString language = line.language.isEmpty() ? settings.value(QStringLiteral("language"), QStringLiteral("system")).toString() : line.language;
    applyTheme(*qApp, themeOf(theme));
    m_window.setShownTheme(themeOf(theme));
    m_language.setLanguage(language);
    m_window.setShownLanguage(m_language.id());
    connect(&m_window, &MainWindow::themeChosen, this, &Application::chooseTheme);
    connect(&m_window, &MainWindow::languageChosen, this, &Application::chooseLanguage);
    connect(&m_host, &ServerControl::siteInfoChanged, this, &Application::rememberSite);
}

void Application::begin()
{
    openSite();
    // Commands keep their order: this one is answered when the site is there, or when it could not be opened.
    whenAnswered(m_host.edit({}), this, [this](const QList<EditResult> &) { m_host.start(m_line.listen(m_host.site().listen)); });
}

/// The first signal closes the window, which asks about unsaved changes. Whoever sends a second will not answer.
void Application::quit()
{
    if (m_isQuitting)
        QCoreApplication::exit();
    m_isQuitting = true;
    m_window.close();
}

void Application::openSite()
{
    const QString remembered = QSettings().value(QStringLiteral("session/site"), QStringLiteral("demo")).toString();
    const QString site = m_line.site.isEmpty() ? remembered : m_line.site;
    if (site.isEmpty())     // the last time a site without a file was left
        m_window.document().resumeUntitled();
    else if (isExampleSite(site))
        m_window.openExample(site);
    else
        m_window.openFile(site);
}

void Application::rememberSite(const SiteInfo &site)
{
    QSettings().setValue(QStringLiteral("session/site"), site.file.isEmpty() ? site.example : site.file);
}

void Application::chooseTheme(Theme theme)
{
    applyTheme(*qApp, theme);
    QSettings().setValue(QStringLiteral("theme"), QLatin1String(themeNames[static_cast<int>(theme)]));
}

void Application::chooseLanguage(const QString &id)
{
    m_language.setLanguage(id);
    QSettings().setValue(QStringLiteral("language"), id);
}

} // namespace studio
