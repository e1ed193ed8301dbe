// SPDX-License-Identifier: GPL-3.0-or-later
// A program for killtest to kill: killed RECOVERY_FOLDER SITE. It opens the site, says in which state it found it
// ("state 7"), then edits it step by step ("done 8" once step 8 is answered) and saves it now and then, for ever.
//
// In state n the values /a and /b are n, and there are /n<n>, /n<n-1> and /n<n-2>: each step changes, adds and removes.
#include "control/answer.h"
#include "host/serverhost.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>
#include <cstdio>

using namespace studio;

namespace {

QJsonObject value(const QString &path, int number)
{
    return {{QStringLiteral("path"), path}, {QStringLiteral("kind"), QStringLiteral("value")}, {QStringLiteral("initial"), QString::number(number)}};
}

QString stepPath(int number)
{
    return QStringLiteral("/n%1").arg(number);
}

void print(const char *what, int number)
{
    std::printf("%s %d\n", what, number);
    std::fflush(stdout);
}

class Killed : public QObject {
public:
    Killed(const QString &folder, const QString &site) : m_host(optionsFor(folder)), m_site(site)
    {
        connect(&m_host, &ServerControl::siteChanged, this, &Killed::found);
        whenAnswered(m_host.openSite(site), this, [this](const FileResult &result) {
            if (!result.isOk || !result.warnings.isEmpty()) {
                std::printf("problem %s %s\n", qUtf8Printable(result.message), qUtf8Printable(result.warnings.join(u'|')));
                return QCoreApplication::exit(1);
            }
            m_host.requestSnapshot();
            m_isOpen = true;
        });
    }

private:
    static ServerHost::Options optionsFor(const QString &folder)
    {
        ServerHost::Options options;
        options.recovery.folder = folder;
        return options;
    }

    void found(const SiteDelta &delta)
    {
        if (!m_isOpen || !delta.isReset || m_hasBegun)
            return;
        QSet<QJsonObject> definitions;
        for (const ResourceState &state : delta.changed) {
            if (state.definition.isEmpty())
                continue;
            definitions.insert(state.definition);
            if (state.path == QLatin1String("/a"))
                m_step = state.definition.value(QLatin1String("initial")).toString().toInt();
        }
        m_hasBegun = true;
        QSet<QJsonObject> expected{value(QStringLiteral("/a"), m_step), value(QStringLiteral("/b"), m_step)};
        for (int number = std::max(1, m_step - 2); number <= m_step; ++number)
            expected.insert(value(stepPath(number), number));
        print(definitions == expected ? "state" : "torn", m_step);
        next();
    }

    void next()
    {
        const int now = m_step + 1, gone = now - 3;
        QList<SiteEdit> edits{{value(QStringLiteral("/a"), m_step), value(QStringLiteral("/a"), now), 0},
                              {value(QStringLiteral("/b"), m_step), value(QStringLiteral("/b"), now), 0},
                              {std::nullopt, value(stepPath(now), now), 0}};
        if (gone > 0)
            edits.append({value(stepPath(gone), gone), std::nullopt, 0});
        whenAnswered(m_host.edit(edits), this, [this, now](const QList<EditResult> &results) {
            if (!results.value(0).isApplied())
                return print("refused", now);
            m_step = now;
            print("done", now);
            if (now % 4 != 0)
                return next();
            whenAnswered(m_host.saveSite(m_site, false), this, [this](const FileResult &) { next(); });
        });
    }

    ServerHost m_host;
    const QString m_site;
    int m_step = 0;
    bool m_isOpen = false, m_hasBegun = false;
};

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const Killed killed(arguments.value(1), arguments.value(2));
    return QCoreApplication::exec();
}
