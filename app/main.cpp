// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandline.h"
#include "headless.h"
#include "quitsignals.h"
#ifdef COAPSTUDIO_GUI
#include "application.h"
#endif

#include <QCoreApplication>

#include <cstdio>

using namespace studio;

namespace {

int serveHeadless(int argc, char **argv, const CommandLine &line)
{
    QCoreApplication application(argc, argv);
    Headless headless(line);
    const QuitSignals quitSignals;
    QObject::connect(&quitSignals, &QuitSignals::asked, &headless, &Headless::end);
    QObject::connect(&quitSignals, &QuitSignals::keepAsked, &headless, &Headless::keepValues);
    QMetaObject::invokeMethod(&headless, &Headless::begin, Qt::QueuedConnection);
    return QCoreApplication::exec();
}

int showWindow(int argc, char **argv, const CommandLine &line)
{
#ifdef COAPSTUDIO_GUI
    if (Application::hasDisplay(line))
        return Application::run(argc, argv, line);
    std::fputs("coapstudio: no display: serving headless, Ctrl+C ends it\n", stderr);
#else
    if (line.mode != CommandLine::Mode::Window)
        return std::fputs("coapstudio: built without its window: nothing can be shown\n", stderr), 1;
    std::fputs("coapstudio: built without its window: serving headless, Ctrl+C ends it\n", stderr);
#endif
    return serveHeadless(argc, argv, line);
}

} // namespace

int main(int argc, char **argv)
{
    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));
    const CommandLine line = parseCommandLine(arguments);
    switch (line.mode) {
    case CommandLine::Mode::Help:
        return std::fputs(qUtf8Printable(helpText()), stdout) < 0;
    case CommandLine::Mode::Version:
        return std::fputs(qUtf8Printable(versionText()), stdout) < 0;
    case CommandLine::Mode::DescribeKinds:
        return std::fputs(descriptionOfKinds(line).constData(), stdout) < 0;
    case CommandLine::Mode::Wrong:
        std::fprintf(stderr, "coapstudio: %s\n\n%s", qUtf8Printable(line.problem), qUtf8Printable(helpText()));
        return 2;
    case CommandLine::Mode::Headless:
        return serveHeadless(argc, argv, line);
    case CommandLine::Mode::Window:
    case CommandLine::Mode::Screenshot:
    case CommandLine::Mode::BenchmarkUi:
        return showWindow(argc, argv, line);
    }
    return 1;
}
