// SPDX-License-Identifier: GPL-3.0-or-later
#include "host/leftedits.h"

#include "host/gathered.h"
#include "host/siteeditor.h"
#include "host/siteloading.h"

#include <QCoreApplication>
#include <QDir>
#include <QSet>

namespace studio {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Journal)
};

EditJournal::Subject subjectOf(const LoadedSite &loaded)
{
    const SiteInfo &site = loaded.result.site;
    if (!site.file.isEmpty())
        return EditJournal::ofFile(site.file, loaded.file.hash);
    return site.example.isEmpty() ? EditJournal::ofUntitled() : EditJournal::ofExample(site.example, loaded.file.hash);
}

QString nameOf(const SiteInfo &site)
{
    if (!site.file.isEmpty())
        return QDir::toNativeSeparators(site.file);
    return site.example.isEmpty() ? Text::tr("Untitled site") : site.example;
}

void readLeft(LoadedSite &loaded, const Journal &journal)
{
    const auto missing = journal.missingIn(loaded.file.hash);
    LeftEdits &left = loaded.left;
    left.areForThisFile = missing.has_value();
    left.steps = missing.value_or(journal.steps);
    left.isJournalDamaged = !journal.problem.isEmpty();
    left.needsRewrite = left.isJournalDamaged || !journal.saves.isEmpty() || journal.base != loaded.file.hash;
    if (left.isJournalDamaged)
        loaded.result.warnings.append(Text::tr("The journal of unsaved changes is damaged: %1. What comes before was brought back.").arg(journal.problem));
}

QString pathOf(const QJsonObject &definition)
{
    return definition.value(QLatin1String("path")).toString();
}

/// Is what the step begins with what the site has? What an earlier edit of the step makes is not there yet.
bool isAsBefore(const JournalStep &step, coap::Site &site)
{
    QSet<QString> made;
    for (const SiteEdit &edit : step.edits) {
        if (edit.before && !made.contains(pathOf(*edit.before))) {
            const auto path = coap::fromUriPath(pathOf(*edit.before).toStdString());
            coap::Resource *resource = path ? resourceAt(site, *path) : nullptr;
            const CatalogItem *item = resource != nullptr ? catalogItem(*resource) : nullptr;
            if (item == nullptr || item->definition() != *edit.before)
                return false;
        }
        if (edit.after)
            made.insert(pathOf(*edit.after));
    }
    return true;
}

/// Empty: done.
QString redoStep(const JournalStep &step, LoadedSite &loaded, SiteEditor &editor, coap::Site &site)
{
    if (step.settings) {
        loaded.result.site.title = loaded.file.title = step.settings->title;
        loaded.result.site.listen = loaded.file.listen = step.settings->listen;
        return {};
    }
    if (!loaded.left.areForThisFile && !isAsBefore(step, site))
        return Text::tr("the file has changed since");
    QList<SiteEdit> edits = step.edits;
    for (SiteEdit &edit : edits)
        edit.revision = 0;
    const QList<EditResult> results = editor.apply(edits);
    for (const EditResult &result : results) {
        if (!result.isApplied())
            return result.message;
    }
    return {};
}

} // namespace

void takeJournal(LoadedSite &loaded, const RecoverySettings &settings, const std::shared_ptr<EditJournal> &present, EditJournal::Left left)
{
    if (settings.folder.isEmpty() || !loaded.result.isOk)
        return;
    const auto subject = subjectOf(loaded);
    if (present != nullptr && present->name() == subject.name) {
        present->startAnew(subject.base);
        loaded.journal = present;
        return;
    }
    if (!settings.recovers) {
        if (EditJournal::isLeft(settings.folder, subject))
            loaded.result.warnings.append(Text::tr("%1 has changes that were not saved when a program ended abruptly; they are left out. --recover serves them too.").arg(nameOf(loaded.result.site)));
        return;
    }
    if (subject.name != EditJournal::ofUntitled().name)
        loaded.result.isUntitledLeft = EditJournal::isLeft(settings.folder, EditJournal::ofUntitled());
    const auto taken = EditJournal::take(settings.folder, subject, left);
    loaded.journal = taken.journal;
    if (taken.isOpenElsewhere && !loaded.result.site.file.isEmpty())
        loaded.result.warnings.append(Text::tr("%1 is open in another program too: the last save wins.").arg(nameOf(loaded.result.site)));
    if (!taken.problem.isEmpty())
        loaded.result.warnings.append(taken.problem);
    if (!taken.left)
        return;
    if (taken.left->isWorthRecovering()) {
        readLeft(loaded, *taken.left);
        taken.journal->goOnAt(taken.left->wholeOctets);
    } else {
        taken.journal->startAnew(subject.base);
    }
}

QList<JournalStep> redo(LoadedSite &loaded, SiteEditor &editor, coap::Site &site)
{
    QList<JournalStep> done;
    Gathered problems;
    for (const JournalStep &step : std::as_const(loaded.left.steps)) {
        const QString problem = redoStep(step, loaded, editor, site);
        if (problem.isEmpty()) {
            done.append(step);
            continue;
        }
        const SiteEdit &edit = step.edits.first();
        problems.add(Text::tr("A change of %1 was not brought back: %2").arg(pathOf(edit.after ? *edit.after : *edit.before), problem));
    }
    loaded.result.warnings += problems.lines(Text::tr("%1 more changes were not brought back."));
    loaded.result.isRecovered = !done.isEmpty();
    return done;
}

void settleJournal(LoadedSite &loaded, const QList<JournalStep> &done)
{
    const bool isAllDone = done.size() == loaded.left.steps.size() && !loaded.left.isJournalDamaged;
    if (isAllDone && !loaded.left.needsRewrite)
        return;
    const QString former = loaded.journal->rewrite(loaded.file.hash, done, !isAllDone);
    if (!former.isEmpty())
        loaded.result.warnings.append(Text::tr("The journal with all changes is kept as %1.").arg(QDir::toNativeSeparators(former)));
}

} // namespace studio
