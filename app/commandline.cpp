// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandline.h"

#include "control/protocolsettings.h"
#include "host/kindreference.h"

#include <QCommandLineParser>
#include <QFile>
#include <QHostAddress>
#include <QStandardPaths>

#include <algorithm>

namespace studio {

namespace {

/// One row of the options, as parsed and as printed.
struct OptionRow {
    const char *name, *value, *help;
};

const OptionRow optionRows[] = {
    {"headless", nullptr, "serve without a window; \"Listening …\" lines on stdout, the log on stderr"},
    {"site", "NAME|FILE", "the site to serve: a .coapsite file, or one that ships (demo, station, home, files, plugtest, stress)"},
    {"port", "N", "listen on this UDP port instead of the site's; 0 takes a free one"},
    {"bind", "any|loopback|ADDR", "listen there instead of where the site says (loopback: 127.0.0.1 and ::1)"},
    {"protocol", "NAME=VALUE", "set how the server speaks (multicast, nstart, …); may be repeated; a wrong NAME lists them"},
    {"limit", "NAME=VALUE", "set a limit of the server; may be repeated; a wrong NAME lists them"},
    {"log-level", "LEVEL", "headless: error, warning, info (default) or debug"},
    {"keep-values", "FILE", "headless: at the end and on SIGUSR1, save the site with its present values to FILE"},
    {"import", "FILE", "headless: add the resources of a .csv table or of a link-format text; may be repeated"},
    {"recover", nullptr, "headless: serve the site with the changes that the window could not save"},
    {"describe-kinds", "[=json|schema]", "print the kinds and their properties as Markdown, JSON or JSON Schema, and quit"},
    {"screenshot", "FILE", "make a picture of the window with a live conversation, and quit"},
    {"screenshot-tab", "TAB", "what the picture shows: overview (default), messages or plots"},
    {"theme", "THEME", "system, light or dark"},
    {"language", "LANGUAGE", "system, en or zh_CN"},
};

/// For developers: not in --help, but in CONTRIBUTING.
const OptionRow hiddenRows[] = {
    {"benchmark-ui", "SECONDS", ""},
    {"benchmark-ui-rate", "N", ""},
    {"benchmark-site", "FILE", ""},
};

const std::pair<const char *, LogLine::Level> logLevels[] = {
    {"error", LogLine::Level::Error}, {"warning", LogLine::Level::Warning}, {"info", LogLine::Level::Info}, {"debug", LogLine::Level::Debug}};

/// Fills a CommandLine from parsed options; the first problem stays.
class Reader {
public:
    explicit Reader(const QCommandLineParser &parser) : m_parser(parser) {}

    CommandLine read()
    {
        readSite();
        readPort();
        readBind();
        readProtocol();
        readLimits();
        readLogLevel();
        m_line.theme = choice("theme", {"system", "light", "dark"}, {});
        m_line.language = choice("language", {"system", "en", "zh_CN"}, {});
        readBenchmark();
        readHeadless();
        readMode();
        return m_line;
    }

private:
    QString value(const char *name) const { return m_parser.value(QLatin1String(name)); }
    bool isSet(const char *name) const { return m_parser.isSet(QLatin1String(name)); }

    void wrong(const QString &problem)
    {
        if (m_line.problem.isEmpty())
            m_line.problem = problem;
    }

    void readSite()
    {
        const QStringList sites = m_parser.positionalArguments() + m_parser.values(QStringLiteral("site"));
        if (sites.size() > 1)
            wrong(QStringLiteral("one site only, not %1").arg(sites.join(QStringLiteral(" and "))));
        if (!sites.isEmpty() && sites.first().isEmpty())
            wrong(QStringLiteral("the name of the site is empty"));
        m_line.site = sites.value(0);
    }

    void readPort()
    {
        if (!isSet("port"))
            return;
        bool isNumber = false;
        const uint port = value("port").toUInt(&isNumber);
        if (!isNumber || port > 65535)
            wrong(QStringLiteral("--port %1: must be a number from 0 to 65535").arg(value("port")));
        m_line.port = static_cast<quint16>(port);
    }

    void readBind()
    {
        if (!isSet("bind"))
            return;
        const QString address = value("bind");
        if (address != QLatin1String("any") && address != QLatin1String("loopback") && QHostAddress(address).isNull())
            wrong(QStringLiteral("--bind %1: must be any, loopback or an IP address").arg(address));
        m_line.bind = address;
    }

    void readProtocol()
    {
        const QStringList given = m_parser.values(QStringLiteral("protocol"));
        for (const QString &setting : given) {
            const QString name = setting.section(QLatin1Char('='), 0, 0), text = setting.section(QLatin1Char('='), 1);
            const PropertyDescription *property = protocolDescription().property(name);
            if (property == nullptr) {
                QStringList names;
                for (const auto &known : protocolDescription().properties)
                    names << known.name;
                wrong(QStringLiteral("--protocol %1: the settings are %2").arg(setting, names.join(QStringLiteral(", "))));
                continue;
            }
            const QString problem = problemWith(*property, protocolValue(*property, text));
            if (!problem.isEmpty())
                wrong(QStringLiteral("--protocol %1: %2").arg(setting, problem));
            m_line.protocol.insert(name, protocolValue(*property, text));
        }
    }

    void readLimits()
    {
        const QStringList given = m_parser.values(QStringLiteral("limit"));
        for (const QString &limit : given) {
            const QString name = limit.section(QLatin1Char('='), 0, 0);
            bool isNumber = false;
            const qulonglong number = limit.section(QLatin1Char('='), 1).toULongLong(&isNumber);
            coap::ServerLimits probe;
            if (!probe.set(name.toStdString(), 1)) {
                QStringList names;
                for (const auto known : coap::ServerLimits::names())
                    names << QString::fromLatin1(known.data(), static_cast<qsizetype>(known.size()));
                wrong(QStringLiteral("--limit %1: the limits are %2").arg(limit, names.join(QStringLiteral(", "))));
            } else if (!isNumber || number == 0) {
                wrong(QStringLiteral("--limit %1: must be NAME=VALUE with a whole number from 1").arg(limit));
            }
            m_line.limits.set(name.toStdString(), number);
        }
    }

    void readLogLevel()
    {
        const QString level = choice("log-level", {"error", "warning", "info", "debug"}, QStringLiteral("info"));
        for (const auto &[name, which] : logLevels) {
            if (level == QLatin1String(name))
                m_line.logLevel = which;
        }
    }

    QString choice(const char *name, const QStringList &choices, const QString &otherwise)
    {
        if (!isSet(name))
            return otherwise;
        if (!choices.contains(value(name)))
            wrong(QStringLiteral("--%1 %2: must be one of %3").arg(QLatin1String(name), value(name), choices.join(QStringLiteral(", "))));
        return value(name);
    }

    /// Away from the user's own server: on a free port of the loopback, unless the command line says another.
    void readBenchmark()
    {
        bool isSeconds = true, isRate = true;
        if (isSet("benchmark-ui-rate"))
            m_line.benchmarkRate = value("benchmark-ui-rate").toUInt(&isRate);
        if (!isRate || m_line.benchmarkRate > 1'000'000)
            wrong(QStringLiteral("--benchmark-ui-rate %1: must be a number of messages a second up to a million").arg(value("benchmark-ui-rate")));
        m_line.benchmarkSite = value("benchmark-site");
        if (!isSet("benchmark-ui") && m_line.benchmarkSite.isEmpty())
            return;
        m_line.benchmarkSeconds = value("benchmark-ui").toInt(&isSeconds);
        if (m_line.benchmarkSite.isEmpty() && (!isSeconds || m_line.benchmarkSeconds < 1))
            wrong(QStringLiteral("--benchmark-ui %1: must be a whole number of seconds").arg(value("benchmark-ui")));
        if (isSet("headless") || isSet("screenshot"))
            wrong(QStringLiteral("--benchmark-ui measures the window: leave out --headless and --screenshot"));
        m_line.mode = CommandLine::Mode::BenchmarkUi;
        m_line.bind = m_line.bind.value_or(QStringLiteral("127.0.0.1"));
        m_line.port = m_line.port.value_or(0);
    }

    void readHeadless()
    {
        m_line.keepValues = value("keep-values");
        m_line.imports = m_parser.values(QStringLiteral("import"));
        m_line.recovers = isSet("recover");
        if (isSet("keep-values") && (!isSet("headless") || m_line.keepValues.isEmpty()))
            wrong(QStringLiteral("--keep-values needs --headless and the name of a file"));
        if (isSet("import") && (!isSet("headless") || m_line.imports.contains(QString())))
            wrong(QStringLiteral("--import needs --headless and the name of a file"));
        if (m_line.recovers && !isSet("headless"))
            wrong(QStringLiteral("--recover needs --headless: the window recovers by itself"));
    }

    void readMode()
    {
        m_line.describe = choice("describe-kinds", {"markdown", "json", "schema"}, {});
        if (isSet("describe-kinds"))
            m_line.mode = CommandLine::Mode::DescribeKinds;
        m_line.screenshotTab = choice("screenshot-tab", {"overview", "messages", "plots"}, QStringLiteral("overview"));
        m_line.screenshot = value("screenshot");
        if (isSet("headless"))
            m_line.mode = CommandLine::Mode::Headless;
        if (isSet("screenshot"))
            m_line.mode = CommandLine::Mode::Screenshot;
        if (isSet("headless") && isSet("screenshot"))
            wrong(QStringLiteral("--screenshot needs the window: leave out --headless"));
        if (isSet("screenshot") && m_line.screenshot.isEmpty())
            wrong(QStringLiteral("--screenshot: the name of the file is empty"));
        if (!m_line.problem.isEmpty())
            m_line.mode = CommandLine::Mode::Wrong;
    }

    const QCommandLineParser &m_parser;
    CommandLine m_line;
};

QString row(const QString &left, const char *help)
{
    return QStringLiteral("  ") + left.leftJustified(26) + QLatin1Char(' ') + QString::fromUtf8(help) + QLatin1Char('\n');
}

} // namespace

ListenSettings CommandLine::listen(ListenSettings settings) const
{
    if (bind)
        settings.address = *bind;
    if (port)
        settings.port = *port;
    for (auto setting = protocol.begin(); setting != protocol.end(); ++setting)
        settings.protocol.insert(setting.key(), setting.value());
    return settings;
}

CommandLine parseCommandLine(const QStringList &arguments)
{
    QCommandLineParser parser;
    const auto add = [&parser](const OptionRow &option) {
        const QString valueName = QString::fromLatin1(option.value != nullptr ? option.value : "");
        parser.addOption(QCommandLineOption(QString::fromLatin1(option.name), {}, valueName));
    };
    std::for_each(std::begin(optionRows), std::end(optionRows), add);
    std::for_each(std::begin(hiddenRows), std::end(hiddenRows), add);
    parser.addOption(QCommandLineOption(QStringList{QStringLiteral("h"), QStringLiteral("help")}));
    parser.addOption(QCommandLineOption(QStringList{QStringLiteral("v"), QStringLiteral("version")}));
    // The one option whose value may be left out.
    QStringList given = arguments;
    std::replace(given.begin(), given.end(), QStringLiteral("--describe-kinds"), QStringLiteral("--describe-kinds=markdown"));
    CommandLine line;
    if (!parser.parse(given)) {
        line.mode = CommandLine::Mode::Wrong;
        line.problem = parser.errorText();
        return line;
    }
    if (parser.isSet(QStringLiteral("help")))
        line.mode = CommandLine::Mode::Help;
    else if (parser.isSet(QStringLiteral("version")))
        line.mode = CommandLine::Mode::Version;
    else
        line = Reader(parser).read();
    return line;
}

QString helpText()
{
    QString text = QStringLiteral("Usage: coapstudio [OPTION…] [SITE]\n\n"
                                  "A CoAP server you can watch. Without options: the window, with the site of the last time or the demo.\n\n"
                                  "Options:\n");
    for (const OptionRow &option : optionRows) {
        const bool isOptional = option.value != nullptr && *option.value == '[';
        const QString value = option.value == nullptr ? QString() : QString::fromLatin1(isOptional ? "" : " ") + QString::fromLatin1(option.value);
        text += row(QStringLiteral("--") + QString::fromLatin1(option.name) + value, option.help);
    }
    text += row(QStringLiteral("-h, --help"), "show this and quit");
    text += row(QStringLiteral("-v, --version"), "show the version and quit");
    text += QStringLiteral("\nExit status: 0 all went well, 1 something failed at run time, 2 the command line is wrong.\n");
    return text;
}

QString versionText()
{
    return QStringLiteral("coapstudio " COAPSTUDIO_VERSION "\n");
}

QByteArray descriptionOfKinds(const CommandLine &line)
{
    if (line.describe == QLatin1String("json"))
        return kindReferenceJson();
    return line.describe == QLatin1String("schema") ? siteFileSchema() : kindReference().toUtf8();
}

QString recoveryFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + QStringLiteral("/coapstudio/recovery");
}

bool isExampleSite(const QString &site)
{
    return !site.contains(QLatin1Char('/')) && !site.contains(QLatin1Char('.'))
        && QFile::exists(QStringLiteral(":/sites/%1.coapsite").arg(site));
}

} // namespace studio
