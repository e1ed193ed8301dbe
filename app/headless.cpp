// SPDX-License-Identifier: GPL-3.0-or-later
#include "headless.h"

#include "control/answer.h"

#include <QCoreApplication>
#include <QDateTime>

#include <cstdio>

namespace studio {

namespace {

ServerHost::Options optionsOf(const CommandLine &line)
{
    ServerHost::Options options;
    options.settings.limits = line.limits;
    return options;
}

void print(std::FILE *stream, const QString &line)
{
    std::fprintf(stream, "%s\n", qUtf8Printable(line));
    std::fflush(stream);
}

const char *nameOf(LogLine::Level level)
{
    constexpr const char *names[] = {"error", "warning", "info", "debug"};
    return names[static_cast<int>(level)];
}

QString adviceFor(const BindProblem &problem)
{
    if (problem.nextFreePort != 0)
        return QStringLiteral(" (try --port %1, or --port 0 for any that is free)").arg(problem.nextFreePort);
    return {};
}

} // namespace

Headless::Headless(const CommandLine &line, QObject *parent) : QObject(parent), m_line(line), m_host(optionsOf(line))
{
    connect(&m_host, &ServerControl::logged, this, &Headless::log);
}

void Headless::begin()
{
    const QString site = m_line.site.isEmpty() ? QStringLiteral("demo") : m_line.site;
    auto opening = isExampleSite(site) ? m_host.openExample(site) : m_host.openSite(site);
    whenAnswered(opening, this, [this](const FileResult &result) { opened(result); });
}

void Headless::opened(const FileResult &result)
{
    if (!result.isOk)
        return fail(result.message);
    whenAnswered(m_host.start(m_line.listen(result.site.listen)), this, [this](const ServerState &state) { started(state); });
}

void Headless::started(const ServerState &state)
{
    if (state.problem)
        return fail(state.problem->message + adviceFor(*state.problem));
    for (const QString &uri : state.uris)
        print(stdout, QStringLiteral("Listening ") + uri);
}

void Headless::end()
{
    if (std::exchange(m_isEnding, true))
        return;
    whenAnswered(m_host.stop(), this, [this](const ServerState &) {
        if (m_line.keepValues.isEmpty())
            return QCoreApplication::exit(0);
        whenAnswered(m_host.saveSite(m_line.keepValues, true), this, [this](const FileResult &result) {
            if (!result.isOk)
                return fail(result.message);
            QCoreApplication::exit(0);
        });
    });
}

void Headless::fail(const QString &message)
{
    print(stderr, QStringLiteral("coapstudio: ") + message);
    QCoreApplication::exit(1);
}

void Headless::log(const LogLine &line) const
{
    if (line.level > m_line.logLevel)
        return;
    const QString time = QDateTime::fromMSecsSinceEpoch(line.time).toString(Qt::ISODateWithMs);
    print(stderr, QStringLiteral("%1 %2 %3").arg(time, QLatin1String(nameOf(line.level)), line.text));
}

} // namespace studio
