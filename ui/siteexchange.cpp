// SPDX-License-Identifier: GPL-3.0-or-later
#include "siteexchange.h"

#include "control/answer.h"
#include "control/servercontrol.h"
#include "errorbar.h"
#include "format.h"
#include "site/siteundo.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QPushButton>

namespace studio {

namespace {

const QString importMatter = QStringLiteral("import"), exportMatter = QStringLiteral("export");
/// A table of 100,000 rows is not looked at line by line.
constexpr qsizetype mostShown = 500, mostInBar = 3;

QString pickWithDialog(QWidget &window, SiteExchange::Ask what, ExchangeFormat format, const QString &suggested)
{
    const bool isExport = what == SiteExchange::Ask::Export, isTable = format == ExchangeFormat::Csv;
    QFileDialog dialog(&window, isExport ? SiteExchange::tr("Export") : SiteExchange::tr("Import"));
    dialog.setAcceptMode(isExport ? QFileDialog::AcceptSave : QFileDialog::AcceptOpen);
    dialog.setFileMode(isExport ? QFileDialog::AnyFile : QFileDialog::ExistingFile);
    dialog.setDefaultSuffix(isTable ? QStringLiteral("csv") : QStringLiteral("wlnk"));
    dialog.setNameFilters({isTable ? SiteExchange::tr("Tables (*.csv *.tsv *.txt)") : SiteExchange::tr("Link-format (*.wlnk *.link *.txt)"), SiteExchange::tr("All files (*)")});
    dialog.setDirectory(QFileInfo(suggested).absolutePath());
    if (isExport)
        dialog.selectFile(QFileInfo(suggested).fileName());
    return dialog.exec() == QDialog::Accepted ? dialog.selectedFiles().value(0) : QString();
}

QString shown(const QString &file)
{
    return QFileInfo(file).fileName();
}

QString lineOf(const QJsonObject &definition)
{
    const QJsonValue initial = definition.value(QLatin1String("initial"));
    const QString value = initial.isUndefined() ? QString() : initial.toVariant().toString().left(60);
    return QStringLiteral("+ %1 (%2) %3").arg(definition.value(QLatin1String("path")).toString(), definition.value(QLatin1String("kind")).toString(), value).trimmed();
}

/// At most `most` of them, and how many more there are.
QStringList some(const QStringList &lines, qsizetype most)
{
    QStringList first = lines.mid(0, most);
    if (lines.size() > most)
        first.append(SiteExchange::tr("… and %1 more").arg(format::count(quint64(lines.size() - most))));
    return first;
}

} // namespace

SiteExchange::SiteExchange(ServerControl &control, QUndoStack &stack, ErrorBar &bar, QWidget &window)
    : QObject(&window), m_control(control), m_undo(SiteUndo::of(control, stack)), m_bar(bar), m_window(window), m_pickFile(pickWithDialog)
{
}

QString SiteExchange::suggestedFile(ExchangeFormat format) const
{
    const QString site = m_control.site().file, ending = format == ExchangeFormat::Csv ? QStringLiteral(".csv") : QStringLiteral(".wlnk");
    if (site.isEmpty())
        return QDir::homePath() + QStringLiteral("/site") + ending;
    return QFileInfo(site).absolutePath() + u'/' + QFileInfo(site).completeBaseName() + ending;
}

void SiteExchange::forgetNews()
{
    m_bar.solve(importMatter);
    m_bar.solve(exportMatter);
}

void SiteExchange::importFrom(ExchangeFormat format)
{
    const QString file = m_pickFile(m_window, Ask::Import, format, suggestedFile(format));
    if (file.isEmpty())
        return;
    whenAnswered(m_control.planImport(file, format), this, [this, file, format](const ImportPlan &plan) { planned(file, plan, [this, format] { importFrom(format); }); });
}

void SiteExchange::planned(const QString &file, const ImportPlan &plan, const std::function<void()> &retry)
{
    const QList<ErrorBar::Choice> again{{tr("Import another…"), retry}};
    if (!plan.isOk())
        return m_bar.say(importMatter, ErrorBar::Severity::Error, plan.message, again);
    m_bar.solve(importMatter);
    if (!plan.definitions.isEmpty())
        return show(file, plan);
    const QStringList lines = QStringList{tr("There is nothing to add in “%1”.").arg(shown(file))} + some(plan.leftOut, mostInBar);
    m_bar.say(importMatter, ErrorBar::Severity::Warning, lines.join(u'\n'), again);
}

void SiteExchange::show(const QString &file, const ImportPlan &plan)
{
    const qsizetype count = plan.definitions.size();
    auto *box = new QMessageBox(QMessageBox::Question, tr("Import"), tr("Add %1 from “%2”?", "resources, file").arg(format::resources(quint64(count)), shown(file)),
                                QMessageBox::NoButton, &m_window);
    box->setAttribute(Qt::WA_DeleteOnClose);
    QStringList lines = some(plan.leftOut, mostShown);
    if (!plan.leftOut.isEmpty()) {
        // Some are whole entries, some are a detail of one that is added.
        const qsizetype entries = plan.entriesLeftOut;
        box->setInformativeText(entries == 0   ? tr("What could not be taken over is in the details.")
                                : entries == 1 ? tr("1 entry of the file is not added: see the details.")
                                               : tr("%1 entries of the file are not added: see the details.").arg(format::count(quint64(entries))));
        lines.prepend(tr("Not taken over:"));
        lines.append(QString());
    }
    QStringList additions;
    for (const QJsonObject &definition : plan.definitions.mid(0, mostShown))
        additions.append(lineOf(definition));
    if (count > mostShown)
        additions.append(tr("… and %1 more").arg(format::count(quint64(count - mostShown))));
    box->setDetailedText((lines + additions).join(u'\n'));
    const QPushButton *adding = box->addButton(tr("&Add"), QMessageBox::AcceptRole);
    box->setEscapeButton(box->addButton(tr("Cancel"), QMessageBox::RejectRole));
    connect(box, &QMessageBox::buttonClicked, this, [this, adding, file, definitions = plan.definitions](const QAbstractButton *clicked) {
        if (clicked == adding)
            add(file, definitions);
    });
    box->open();
}

void SiteExchange::add(const QString &file, const QList<QJsonObject> &definitions)
{
    QList<SiteEdit> edits;
    for (const QJsonObject &definition : definitions)
        edits.append({std::nullopt, definition, 0});
    m_undo.edit(tr("Import %1").arg(shown(file)), edits, [this](const QList<EditResult> &results) {
        for (const EditResult &result : results) {
            if (!result.isApplied())
                return m_bar.say(importMatter, ErrorBar::Severity::Error, tr("Nothing was imported: %1").arg(result.message));
        }
    });
}

void SiteExchange::exportTo(ExchangeFormat format)
{
    const QString file = m_pickFile(m_window, Ask::Export, format, suggestedFile(format));
    if (file.isEmpty())
        return;
    whenAnswered(m_control.exportSite(file, format), this, [this, file, format](const FileResult &result) {
        if (result.isOk)
            m_bar.say(exportMatter, ErrorBar::Severity::Note, tr("Exported to %1.").arg(QDir::toNativeSeparators(file)));
        else
            m_bar.say(exportMatter, ErrorBar::Severity::Error, result.message, {{tr("Export elsewhere…"), [this, format] { exportTo(format); }}});
    });
}

} // namespace studio
