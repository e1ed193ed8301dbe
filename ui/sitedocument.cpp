// SPDX-License-Identifier: GPL-3.0-or-later
#include "sitedocument.h"

#include "control/answer.h"
#include "control/servercontrol.h"
#include "errorbar.h"
#include "recentfiles.h"
#include "site/shownpath.h"
#include "site/siteundo.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QPushButton>
#include <QUndoStack>

#include <algorithm>

namespace studio {

namespace {

const QString fileMatter = QStringLiteral("file"), warningMatter = QStringLiteral("warnings"), recoveryMatter = QStringLiteral("recovery"),
              untitledMatter = QStringLiteral("untitled");
/// More does not fit in the bar; the log has twenty of them, and their number.
constexpr qsizetype mostLines = 3;

QString pickWithDialog(QWidget &window, SiteDocument::Ask what, const QString &suggested)
{
    const bool isSave = what == SiteDocument::Ask::Save;
    QFileDialog dialog(&window, isSave ? SiteDocument::tr("Save the site") : SiteDocument::tr("Open a site"));
    dialog.setAcceptMode(isSave ? QFileDialog::AcceptSave : QFileDialog::AcceptOpen);
    dialog.setFileMode(isSave ? QFileDialog::AnyFile : QFileDialog::ExistingFile);
    dialog.setDefaultSuffix(QStringLiteral("coapsite"));
    dialog.setNameFilters({SiteDocument::tr("CoAP sites (*.coapsite)"), SiteDocument::tr("All files (*)")});
    if (!suggested.isEmpty()) {
        dialog.setDirectory(QFileInfo(suggested).absolutePath());
        if (isSave)
            dialog.selectFile(QFileInfo(suggested).fileName());
    }
    return dialog.exec() == QDialog::Accepted ? dialog.selectedFiles().value(0) : QString();
}

} // namespace

SiteDocument::SiteDocument(ServerControl &control, QUndoStack &stack, RecentFiles &recent, ErrorBar &bar, QWidget &window)
    : QObject(&window), m_control(control), m_stack(stack), m_undo(SiteUndo::of(control, stack)), m_recent(recent), m_bar(bar),
      m_window(window), m_pickFile(pickWithDialog)
{
    connect(&control, &ServerControl::siteInfoChanged, this, [this] { emit nameChanged(name()); });
    connect(&m_undo, &SiteUndo::definitionsCleanChanged, this, [this] { emit modifiedChanged(isModified()); });
}

bool SiteDocument::isModified() const
{
    return m_isRecovered || m_isKeeping || !m_undo.definitionsAreClean() || m_settingsEdit != m_savedSettingsEdit;
}

bool SiteDocument::wouldLose()
{
    emit aboutToAsk();
    return isModified();
}

QString SiteDocument::name() const
{
    const SiteInfo site = m_control.site();
    if (!site.title.isEmpty())
        return site.title;
    return site.file.isEmpty() ? tr("Untitled site") : QFileInfo(site.file).completeBaseName();
}

void SiteDocument::guard(const Then &leave)
{
    const Then then = [this, leave] {
        ++m_left;
        leave();
    };
    if (!wouldLose()) {
        then();
        return;
    }
    auto *box = new QMessageBox(QMessageBox::Warning, tr("Unsaved changes"), tr("Save the changes to “%1”?").arg(name()), QMessageBox::NoButton, &m_window);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setInformativeText(tr("They are lost if they are not saved."));
    QPushButton *saving = box->addButton(tr("&Save"), QMessageBox::AcceptRole);
    QPushButton *discarding = box->addButton(tr("&Discard"), QMessageBox::DestructiveRole);
    box->setEscapeButton(box->addButton(tr("Cancel"), QMessageBox::RejectRole));
    box->setDefaultButton(saving);
    connect(box, &QMessageBox::buttonClicked, this, [this, saving, discarding, then](const QAbstractButton *clicked) {
        if (clicked == saving)
            save(then);
        else if (clicked == discarding)
            then();
    });
    box->open();
}

void SiteDocument::newSite()
{
    guard([this] {
        const ServerState server = m_control.state();
        whenAnswered(m_control.newSite(), this, [this](const FileResult &result) { tookOver(result, [this] { newSite(); }); });
        // Where the server listens now was chosen; a site without a will of its own does not move it.
        if (server.isRunning)
            m_control.setSiteInfo(QString(), server.listen);
    });
}

void SiteDocument::resumeUntitled()
{
    whenAnswered(m_control.recoverUntitled(), this, [this](const FileResult &result) { tookOver(result, [this] { resumeUntitled(); }); });
}

void SiteDocument::leave()
{
    m_control.forgetUnsaved();
}

void SiteDocument::open()
{
    const QString file = m_pickFile(m_window, Ask::Open, m_control.site().file.isEmpty() ? m_recent.files().value(0) : m_control.site().file);
    if (!file.isEmpty())
        openFile(file);
}

void SiteDocument::openFile(const QString &file)
{
    if (!QFileInfo::exists(file)) {
        m_recent.remove(file);
        m_bar.say(fileMatter, ErrorBar::Severity::Error, tr("%1 is not there any more.").arg(QDir::toNativeSeparators(file)), {{tr("Open another…"), [this] { open(); }}});
        return;
    }
    guard([this, file] {
        whenAnswered(m_control.openSite(file), this, [this, file](const FileResult &result) { tookOver(result, [this, file] { openFile(file); }); });
    });
}

void SiteDocument::openExample(const QString &id)
{
    guard([this, id] {
        whenAnswered(m_control.openExample(id), this, [this, id](const FileResult &result) { tookOver(result, [this, id] { openExample(id); }); });
    });
}

void SiteDocument::tookOver(const FileResult &result, const Then &retry)
{
    if (!result.isOk)
        return sayNotOpened(result.message, retry);
    ++m_left;
    m_bar.solve(fileMatter);
    m_bar.solve(warningMatter);
    m_bar.solve(recoveryMatter);
    m_bar.solve(untitledMatter);
    m_stack.clear();
    m_undo.setDefinitionsClean();
    m_savedSettingsEdit = m_settingsEdit;
    m_isRecovered = result.isRecovered;
    if (!result.site.file.isEmpty())
        m_recent.add(result.site.file);
    sayWarnings(result.warnings);
    if (m_isRecovered)
        sayRecovered();
    if (result.isUntitledLeft) {
        m_bar.say(untitledMatter, ErrorBar::Severity::Note, tr("A site that was never saved was left when the program ended abruptly."),
                  {{tr("Open it"), [this] { guard([this] { resumeUntitled(); }); }}});
    }
    emit modifiedChanged(isModified());
    emit nameChanged(name());
    emit opened();
}

/// Its first line says how many errors there are.
void SiteDocument::sayNotOpened(const QString &message, const Then &retry)
{
    QList<ErrorBar::Choice> choices{{tr("Retry"), retry}};
    QStringList lines = message.split(u'\n');
    if (lines.size() > 1 + mostLines) {
        lines = lines.mid(0, 1 + mostLines) + QStringList{tr("… more are in the log")};
        choices.append({tr("Show the log"), [this] { emit logRequested(); }});
    }
    m_bar.say(fileMatter, ErrorBar::Severity::Error, lines.join(u'\n'), choices);
}

void SiteDocument::sayWarnings(const QStringList &warnings)
{
    if (warnings.isEmpty())
        return;
    QStringList lines = warnings.mid(0, mostLines);
    if (warnings.size() > mostLines)
        lines.append(tr("… and %1 more").arg(warnings.size() - mostLines));
    m_bar.say(warningMatter, ErrorBar::Severity::Warning, lines.join(u'\n'), {{tr("Show the log"), [this] { emit logRequested(); }}});
}

void SiteDocument::sayRecovered()
{
    m_bar.say(recoveryMatter, ErrorBar::Severity::Note, tr("Unsaved changes of “%1” were recovered.").arg(name()),
              {{tr("Save"), [this] { save(); }}, {tr("Discard"), [this] {
        guard([this] { openAsSaved(); });
    }}});
}

/// The site that is open, without what was brought back.
void SiteDocument::openAsSaved()
{
    const SiteInfo site = m_control.site();
    const auto opening = !site.file.isEmpty() ? m_control.openSite(site.file) : !site.example.isEmpty() ? m_control.openExample(site.example) : m_control.newSite();
    whenAnswered(opening, this, [this](const FileResult &result) { tookOver(result, [this] { openAsSaved(); }); });
}

void SiteDocument::save(const Then &then)
{
    const QString file = m_control.site().file;
    if (file.isEmpty())
        saveAs(then);
    else
        write(file, then);
}

void SiteDocument::saveAs(const Then &then)
{
    const QString file = m_pickFile(m_window, Ask::Save, suggestedFile());
    if (!file.isEmpty())
        write(file, then);
}

/// A step of its own, so that the next save does not write the former initial values again.
void SiteDocument::saveWithValues()
{
    emit aboutToAsk();
    const QString file = m_control.site().file.isEmpty() ? m_pickFile(m_window, Ask::Save, suggestedFile()) : m_control.site().file;
    if (file.isEmpty())
        return;
    m_isKeeping = true;
    whenAnswered(m_control.valuesToKeep(), this, [this, file, left = m_left](const KeptValues &values) {
        m_isKeeping = false;
        if (m_left == left)
            keepValues(values, file);
    });
}

/// Not when another site has been opened meanwhile: the file is that of the one before.
void SiteDocument::keepValues(const KeptValues &values, const QString &file)
{
    const auto saving = [this, file, left = m_left](const Then &then) {
        if (m_left == left)
            write(file, then);
    };
    const Then sayLeftOut = [this, leftOut = values.leftOut] { sayWarnings(leftOut); };
    if (values.edits.isEmpty())
        return saving(sayLeftOut);
    m_undo.edit(tr("Keep the current values"), values.edits, [this, edits = values.edits, saving, sayLeftOut](const QList<EditResult> &results) {
        const qsizetype cause = causeIn(results);
        if (cause < 0)
            return saving(sayLeftOut);
        const SiteEdit &edit = edits[std::min(cause, edits.size() - 1)];
        const QString path = (edit.after ? edit.after : edit.before)->value(u"path").toString();
        m_bar.say(fileMatter, ErrorBar::Severity::Error, tr("Nothing was saved. %1: %2", "a path, what is wrong").arg(shownPath(path), results[cause].message),
                  {{tr("Save without the values"), [saving] { saving({}); }}});
    });
}

void SiteDocument::write(const QString &file, const Then &then)
{
    emit aboutToAsk();
    whenAnswered(m_control.saveSite(file, false), this, [this, undoIndex = m_stack.index(), settingsEdit = m_settingsEdit, then](const FileResult &result) {
        written(result, undoIndex, settingsEdit, then);
    });
}

/// What was changed while the file was being written is not in it.
void SiteDocument::written(const FileResult &result, int undoIndex, quint64 settingsEdit, const Then &then)
{
    if (!result.isOk) {
        m_bar.say(fileMatter, ErrorBar::Severity::Error, result.message, {{tr("Save as…"), [this] { saveAs(); }}});
        return;
    }
    m_bar.solve(fileMatter);
    m_recent.add(result.site.file);
    m_savedSettingsEdit = settingsEdit;
    m_isRecovered = false;
    m_bar.solve(recoveryMatter);
    sayWarnings(result.warnings);
    if (m_stack.index() == undoIndex)
        m_undo.setDefinitionsClean();
    emit modifiedChanged(isModified());
    emit nameChanged(name());
    if (then)
        then();
}

void SiteDocument::setServerSettings(const QString &title, const ListenSettings &listen)
{
    const SiteInfo site = m_control.site();
    if (title == site.title && listen == site.listen)
        return;
    ++m_settingsEdit;
    m_control.setSiteInfo(title, listen);
    emit modifiedChanged(isModified());
}

QString SiteDocument::suggestedFile() const
{
    const SiteInfo site = m_control.site();
    if (!site.file.isEmpty())
        return site.file;
    QString base = name();
    for (const QChar forbidden : QStringLiteral("/\\:*?\"<>|"))
        base.replace(forbidden, u'-');
    const QString near = m_recent.files().value(0);
    return (near.isEmpty() ? QDir::homePath() : QFileInfo(near).absolutePath()) + u'/' + base + QStringLiteral(".coapsite");
}

} // namespace studio
