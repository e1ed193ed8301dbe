// SPDX-License-Identifier: GPL-3.0-or-later
// What EngineWorker exchanges with other programs: links and tables.
#include "control/protocolsettings.h"
#include "host/csvtext.h"
#include "host/editplan.h"
#include "host/elsewhere.h"
#include "host/sitefolder.h"
#include "host/siteimport.h"
#include "host/sitetable.h"
#include "site/wellknowncore.h"

#include <QCoreApplication>

#include <set>

namespace studio {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Import)
};

/// The definition as it is kept, and why it cannot be added; each path once.
ImportPlan planOf(const ImportReading &reading, coap::Site &site)
{
    ImportPlan plan;
    plan.message = reading.message;
    LeftOut leftOut = reading.leftOut;
    std::set<coap::Path> taken;
    for (const auto &candidate : reading.candidates) {
        const QString text = candidate.definition.value(QLatin1String("path")).toString();
        const auto path = coap::fromUriPath(text.toStdString());
        QString problem;
        if (!path)
            problem = Text::tr("“%1” is not a path").arg(text.left(80));
        else if (resourceAt(site, *path) != nullptr)
            problem = Text::tr("%1 is there already").arg(QString::fromStdString(coap::toUriPath(*path)));
        else if (!taken.insert(*path).second)
            problem = Text::tr("%1 is in the file twice").arg(text);
        if (problem.isEmpty())
            plan.definitions.append(candidate.definition);
        else
            leftOut.addEntry(candidate.place, problem);
    }
    plan.leftOut = leftOut.lines();
    plan.entriesLeftOut = leftOut.entries();
    return plan;
}

} // namespace

void EngineWorker::planImport(const QString &file, ExchangeFormat format, std::function<void(const ImportPlan &)> answer)
{
    elsewhere<ImportReading>([file, format] { return readImport(file, format); }, [this, answer = std::move(answer)](const ImportReading &reading) {
        if (!reading.message.isEmpty())
            say(LogLine::Level::Error, reading.message);
        answer(planOf(reading, m_site));
    });
}

void EngineWorker::exportSite(const QString &file, ExchangeFormat format, FileAnswer answer)
{
    const auto text = std::make_shared<QByteArray>();
    const auto write = [this, file, text, answer = std::move(answer)] {
        elsewhere<QString>([file, text] { return writeWhole(file, *text); }, [this, answer](const QString &problem) {
            FileResult result;
            result.isOk = problem.isEmpty();
            result.message = problem;
            result.site = m_info;
            if (!result.isOk)
                say(LogLine::Level::Error, problem);
            answer(result);
        });
    };
    if (format == ExchangeFormat::LinkFormat) {
        return listLinks(std::make_shared<coap::ListMaking>(m_site, std::vector<std::string>(), nullptr), [text, write](const QByteArray &links) {
            *text = links;
            write();
        });
    }
    const auto named = std::make_shared<QSet<QString>>();
    walk([named](coap::Resource &resource) { addNamed(resource, *named); }, [this, named, text, write] {
        const QStringList columns = tableColumns(*named);
        *text = csvRow(columns);
        walk([text, columns, folder = folderOf(m_info)](coap::Resource &resource) {
            if (catalogItem(resource) != nullptr)
                *text += csvRow(tableRow(resource, columns, folder));
        }, write);
    });
}

/// What a client gets from /.well-known/core, made piece by piece as it is for a client.
void EngineWorker::listLinks(std::shared_ptr<coap::ListMaking> making, std::function<void(const QByteArray &)> then)
{
    if (!making->more(coap::WellKnownCore::linksPerTurn)) {
        afterRequests([this, making = std::move(making), then = std::move(then)] { listLinks(making, then); });
        return;
    }
    if (endpointSettings(m_settings, m_state.listen.protocol).implInfo)
        making->add({std::string(coap::WellKnownCore::implInfoUri), {{"rel", "impl-info"}}});
    const coap::MadeList made = making->finish();
    const auto text = coap::textOf(*made.text);
    then(QByteArray(text.data(), static_cast<qsizetype>(text.size())));
}

} // namespace studio
