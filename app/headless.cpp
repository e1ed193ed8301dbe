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
    options.recovery = {recoveryFolder(), line.recovers};
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

Headless::Headless(const CommandLine &line, QObject *parent) : QObject(parent), m_line(line), m_host(optionsOf(line)), m_imports(line.imports)
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
    importNext(result.site.listen);
}

/// Nobody is served before all of it is there.
void Headless::importNext(const ListenSettings &listen)
{
    if (m_imports.isEmpty()) {
        whenAnswered(m_host.start(m_line.listen(listen)), this, [this](const ServerState &state) { started(state); });
        return;
    }
    const QString file = m_imports.takeFirst();
    const auto format = file.endsWith(QLatin1String(".csv"), Qt::CaseInsensitive) ? ExchangeFormat::Csv : ExchangeFormat::LinkFormat;
    whenAnswered(m_host.planImport(file, format), this, [=, this](const ImportPlan &plan) { imported(file, plan, listen); });
}

void Headless::imported(const QString &file, const ImportPlan &plan, const ListenSettings &listen)
{
    if (!plan.isOk())
        return fail(plan.message);
    for (const QString &line : plan.leftOut)
        log({LogLine::Level::Warning, QDateTime::currentMSecsSinceEpoch(), QStringLiteral("%1: %2").arg(file, line)});
    if (plan.definitions.isEmpty())
        log({LogLine::Level::Warning, QDateTime::currentMSecsSinceEpoch(), QStringLiteral("%1: there is nothing to add").arg(file)});
    QList<SiteEdit> additions;
    for (const QJsonObject &definition : plan.definitions)
        additions.append({std::nullopt, definition, 0});
    whenAnswered(m_host.edit(additions), this, [=, this](const QList<EditResult> &results) {
        if (const qsizetype cause = causeIn(results); cause >= 0)
            return fail(QStringLiteral("%1: %2: %3").arg(file, additions[cause].after->value(QLatin1String("path")).toString(), results[cause].message));
        log({LogLine::Level::Info, QDateTime::currentMSecsSinceEpoch(), QStringLiteral("%1: %2 added, %3 left out").arg(file).arg(results.size()).arg(plan.entriesLeftOut)});
        importNext(listen);
    });
}

void Headless::keepValues()
{
    if (m_line.keepValues.isEmpty() || m_isEnding)
        return;
    whenAnswered(m_host.saveSite(m_line.keepValues, true), this, [this](const FileResult &result) {
        if (result.isOk)    // a failure is in the log already
            log({LogLine::Level::Info, QDateTime::currentMSecsSinceEpoch(), QStringLiteral("The values are kept in %1").arg(m_line.keepValues)});
    });
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
