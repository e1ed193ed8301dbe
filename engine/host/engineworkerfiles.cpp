// SPDX-License-Identifier: GPL-3.0-or-later
// What EngineWorker has done beside the engine's thread: reading and writing of files, and previews.
#include "catalog/catalog.h"
#include "host/durably.h"
#include "host/editplan.h"
#include "host/elsewhere.h"
#include "host/gathered.h"
#include "host/siteeditor.h"
#include "host/sitefolder.h"
#include "host/trialserver.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

#include <utility>

namespace studio {

namespace {

/// That many resources are looked at between two requests.
constexpr std::size_t walkedAtOnce = 256;

/// What the file thread needs to write a site, and what it has done.
struct Saving {
    QString file;
    QByteArray hashOfFile;          ///< as we know it; empty: it is another file than the open one
    SiteFile site;
    std::shared_ptr<EditJournal> journal;
    QString problem;
    QStringList warnings;
    Gathered notKept;               ///< values
};

/// The definition with the present value, unless that is none which it allows: a range was narrowed after it came.
QJsonObject keptDefinition(const coap::Resource &resource, const CatalogItem &item, Gathered &notKept)
{
    QString problem;
    const QJsonObject kept = definitionToKeep(item, &problem);
    if (!problem.isEmpty())
        notKept.add(QCoreApplication::translate("Host", "%1: its present value is not kept: %2").arg(QString::fromStdString(coap::toUriPath(resource.path())), problem));
    return kept;
}

QStringList notKept(const Gathered &values)
{
    return values.lines(QCoreApplication::translate("Host", "Values besides that are not kept: %1"));
}

/// What another program has made of the file since it was read or written here is not lost.
void keepOthersVersion(Saving &saving)
{
    QFile present(saving.file);
    if (saving.hashOfFile.isEmpty() || !present.open(QIODevice::ReadOnly) || hashOf(present.readAll()) == saving.hashOfFile)
        return;
    const QString aside = nameAside(saving.file);
    if (QFile::copy(saving.file, aside)) {
        saving.warnings.append(QCoreApplication::translate("Host", "%1 was changed by another program meanwhile; that version is kept as %2.")
                                   .arg(QDir::toNativeSeparators(saving.file), QDir::toNativeSeparators(aside)));
    }
}

/// The journal says first what is being saved, and goes when it is: a crash in between neither loses a step nor does it
/// make one twice.
void write(Saving &saving, const RecoverySettings &recovery)
{
    saving.site.order.apply(saving.site.resources);
    saving.site.order.saved(saving.site.resources);
    const QByteArray text = siteFileText(saving.site);
    saving.site.hash = hashOf(text);
    if (saving.journal != nullptr)
        saving.journal->beginSave(saving.site.hash);
    keepOthersVersion(saving);
    saving.problem = writeWhole(saving.file, text);
    if (!saving.problem.isEmpty() || saving.journal == nullptr)
        return;
    const auto subject = EditJournal::ofFile(saving.file, saving.site.hash);
    if (saving.journal->name() != subject.name) {
        const auto taken = EditJournal::take(recovery.folder, subject, EditJournal::Left::PutAside);
        saving.journal->startAnew({});
        saving.journal = taken.journal;
    } else {
        saving.journal->startAnew(saving.site.hash);
    }
}

} // namespace

/// Visits the resources that are there now, some at a time, so that requests are served between. Commands wait meanwhile.
void EngineWorker::walk(std::function<void(coap::Resource &)> visit, std::function<void()> then)
{
    auto ids = std::make_shared<std::vector<std::uint64_t>>();
    ids->reserve(m_site.resourceCount());
    m_site.forEach([&](coap::Resource &resource) { ids->push_back(resource.id()); });
    walkOn(std::move(ids), 0, std::move(visit), std::move(then));
}

void EngineWorker::walkOn(std::shared_ptr<const std::vector<std::uint64_t>> ids, std::size_t at, std::function<void(coap::Resource &)> visit, std::function<void()> then)
{
    const std::size_t end = std::min(at + walkedAtOnce, ids->size());
    for (; at < end; ++at) {
        if (coap::Resource *resource = m_index->find((*ids)[at]))
            visit(*resource);
    }
    if (at == ids->size())
        return then();
    afterRequests([this, ids, at, visit = std::move(visit), then = std::move(then)] { walkOn(ids, at, visit, then); });
}

/// By a timer and not by a posted event: sockets are read between two timers. Commands do not overlap: one step at a time.
void EngineWorker::afterRequests(std::function<void()> step)
{
    m_nextStep = std::move(step);
    m_stepTimer.start(0);
}

void EngineWorker::newSite(EditJournal::Left left, FileAnswer answer)
{
    load([] {
        LoadedSite empty;
        empty.result.isOk = true;
        return empty;
    }, left, std::move(answer));
}

void EngineWorker::openSite(const QString &file, FileAnswer answer)
{
    load([file, most = m_settings.limits.resources] { return loadSite(file, most); }, EditJournal::Left::Recover, std::move(answer));
}

void EngineWorker::openExample(const QString &id, FileAnswer answer)
{
    load([id, most = m_settings.limits.resources] { return loadExample(id, most); }, EditJournal::Left::Recover, std::move(answer));
}

void EngineWorker::load(std::function<LoadedSite()> read, EditJournal::Left left, FileAnswer answer)
{
    using Loaded = std::shared_ptr<LoadedSite>;
    elsewhere<Loaded>([read = std::move(read), left, present = m_journal, recovery = m_recovery] {
        const auto loaded = std::make_shared<LoadedSite>(read());
        takeJournal(*loaded, recovery, present, left);
        return loaded;
    }, [this, answer = std::move(answer)](const Loaded &loaded) { adopt(loaded, answer); });
}

/// What was read takes the place of the open site; a failed one leaves it as it is.
void EngineWorker::adopt(std::shared_ptr<LoadedSite> loaded, const FileAnswer &answer)
{
    if (!loaded->result.isOk) {
        // An entry of the log is one line.
        const QStringList lines = loaded->result.message.split(u'\n');
        for (const QString &line : lines)
            say(LogLine::Level::Error, line);
        answer(loaded->result);
        return;
    }
    changeSite(loaded, [this, loaded, answer] { bringBack(loaded, answer); });
}

/// What an earlier program could not save is done once more; from now on the journal is about this site.
void EngineWorker::bringBack(const std::shared_ptr<LoadedSite> &loaded, const FileAnswer &answer)
{
    QList<JournalStep> done;
    m_server->turn([&] {
        SiteEditor editor(m_site, *m_index, folderOf(loaded->result.site));
        done = redo(*loaded, editor, m_site);
    });
    for (const JournalStep &step : std::as_const(done))
        loaded->file.order.follow(step.edits);
    setSite(loaded->file, loaded->result.site);
    // Not before: what was brought back may be what was missing, or may miss something.
    const auto missing = std::make_shared<Gathered>();
    walk([missing](coap::Resource &resource) { addMissing(resource, *missing); }, [=, this] {
        loaded->result.warnings += missing->lines(QCoreApplication::translate("Host", "Resources besides that lack a file, a folder or a target: %1"));
        settle(loaded, done, answer);
    });
}

void EngineWorker::settle(const std::shared_ptr<LoadedSite> &loaded, const QList<JournalStep> &done, const FileAnswer &answer)
{
    const auto left = std::exchange(m_journal, loaded->journal);
    elsewhere<bool>([loaded, done, left] {
        if (left != nullptr && left != loaded->journal)
            left->startAnew({});
        if (loaded->journal != nullptr)
            settleJournal(*loaded, done);
        return true;
    }, [this, loaded, done, answer](bool) {
        sayAll(loaded->result.warnings);
        if (!done.isEmpty())
            say(LogLine::Level::Info, QCoreApplication::translate("Host", "Unsaved changes brought back: %1").arg(done.size()));
        makeListAhead();
        answer(loaded->result);
    });
}

/// Step by step, with requests served in between; later commands wait.
void EngineWorker::changeSite(std::shared_ptr<LoadedSite> loaded, std::function<void()> then)
{
    m_change = std::make_unique<SiteChange>(std::move(loaded), m_site);
    m_whenChanged = std::move(then);
    changeFurther();
}

void EngineWorker::changeFurther()
{
    const bool wasAdding = m_change->isAdding();
    bool isMore = false;
    m_server->turn([&] { isMore = m_change->step(); });
    if (!wasAdding && m_change->isAdding())
        m_isSnapshotDue |= m_published.hasWatchers;
    if (isMore) {
        afterRequests([this] { changeFurther(); });
        return;
    }
    m_change.reset();
    std::exchange(m_whenChanged, nullptr)();
}

void EngineWorker::saveSite(const QString &file, bool currentValues, FileAnswer answer)
{
    const auto saving = std::make_shared<Saving>();
    saving->file = QFileInfo(file).absoluteFilePath();
    saving->site = m_file;
    saving->hashOfFile = saving->file == m_info.file ? m_file.hash : QByteArray();
    saving->site.resources.clear();
    // With its present values it goes beside the site, which stays what it is, unsaved changes and all.
    const bool isCopy = currentValues && saving->file != m_info.file;
    saving->journal = isCopy ? nullptr : m_journal;
    const QString from = folderOf(m_info), to = QFileInfo(saving->file).absolutePath();
    walk([=, this](coap::Resource &resource) {
        const CatalogItem *item = currentValues ? catalogItem(resource) : itemOfFile(resource, m_site);
        if (item == nullptr)
            return;
        const QJsonObject definition = currentValues ? keptDefinition(resource, *item, saving->notKept) : item->definition();
        saving->site.resources.append(from == to ? definition : movedDefinition(definition, from, to));
    }, [=, this] {
        elsewhere<bool>([saving, recovery = m_recovery] {
            write(*saving, recovery);
            return true;
        }, [=, this](bool) {
            FileResult result;
            result.isOk = saving->problem.isEmpty();
            result.message = saving->problem;
            result.warnings = saving->warnings + notKept(saving->notKept);
            result.site = m_info;
            if (!result.isOk)
                say(LogLine::Level::Error, result.message);
            else if (isCopy)
                sayAll(result.warnings);
            if (!result.isOk || isCopy)
                return answer(result);
            m_journal = saving->journal;
            m_file.hash = saving->site.hash;
            m_file.order = saving->site.order;
            result.site.file = saving->file;
            result.site.example.clear();
            saved(result, from, answer);
        });
    });
}

void EngineWorker::valuesToKeep(std::function<void(const KeptValues &)> answer)
{
    struct Keeping {
        QList<SiteEdit> edits;
        Gathered leftOut;
    };
    const auto keeping = std::make_shared<Keeping>();
    walk([=, this](coap::Resource &resource) {
        const CatalogItem *item = catalogItem(resource);
        if (item == nullptr)
            return;
        const QJsonObject before = item->definition(), after = keptDefinition(resource, *item, keeping->leftOut);
        if (item->isMadeByPeer())
            keeping->edits.append(QList<SiteEdit>{{.before = before, .isPeers = true}, {.after = after}});
        else if (after != before)
            keeping->edits.append({before, after, m_index->revision(resource), {}});
    }, [this, keeping, answer = std::move(answer)] {
        const KeptValues kept{keeping->edits, notKept(keeping->leftOut)};
        sayAll(kept.leftOut);
        answer(kept);
    });
}

/// What the definition names is copied here; the trial itself goes on beside the engine.
void EngineWorker::preview(const QJsonObject &definition, std::function<void(const ResourcePreview &)> answer)
{
    QList<QJsonObject> neighbours;
    for (const QString &named : pathsNamedBy(definition)) {
        const auto path = coap::fromUriPath(named.toStdString());
        coap::Resource *resource = path ? resourceAt(m_site, *path) : nullptr;
        if (const CatalogItem *item = resource != nullptr ? catalogItem(*resource) : nullptr)
            neighbours.append(item->definitionWithCurrentValue());
    }
    elsewhere<ResourcePreview>([definition, neighbours, folder = folderOf(m_info)] { return previewOf(definition, neighbours, folder); }, answer);
}

void EngineWorker::sayAll(const QStringList &warnings)
{
    for (const QString &warning : warnings)
        say(LogLine::Level::Warning, warning);
}

void EngineWorker::saved(const FileResult &result, const QString &formerFolder, const FileAnswer &answer)
{
    sayAll(result.warnings);
    setSite(m_file, result.site);
    if (formerFolder == folderOf(result.site))
        return answer(result);
    walk([this, formerFolder](coap::Resource &resource) { moveFolder(resource, formerFolder); }, [answer, result] { answer(result); });
}

/// The site's folder is another one: the same files are found by other relative paths.
void EngineWorker::moveFolder(coap::Resource &resource, const QString &from)
{
    CatalogItem *item = itemOfFile(resource, m_site);
    if (item == nullptr)
        return;
    const QString to = folderOf(m_info);
    const QJsonObject settled = settledDefinition(item->definition(), from);
    if (settled == item->definition())
        return item->setFolder(to);
    const QJsonObject moved = movedDefinition(item->definition(), from, to);
    m_server->turn([&] {
        // By way of the absolute path: at no moment does it lead elsewhere.
        item->applyDefinition(settled);
        item->setFolder(to);
        item->applyDefinition(moved);
        m_index->definitionChanged(resource);
    });
}

void EngineWorker::setSiteInfo(const QString &title, const ListenSettings &listen, Done done)
{
    SiteFile file = m_file;
    SiteInfo info = m_info;
    info.title = file.title = title;
    info.listen = file.listen = listen;
    setSite(file, info);
    JournalStep step;
    step.settings = JournalStep::Settings{title, listen};
    keep(step, std::move(done));
}

/// Writes the step into the journal, then goes on. A disk that is full stops nobody's work, but is said.
void EngineWorker::keep(const JournalStep &step, Done done)
{
    // A site that nobody has opened: what was to be opened could not be.
    const bool isFirst = m_journal == nullptr && folderOf(m_info).isEmpty() && m_recovery.recovers && !m_recovery.folder.isEmpty();
    if (m_journal == nullptr && !isFirst)
        return done();
    using Kept = EditJournal::Taken;
    elsewhere<Kept>([journal = m_journal, folder = m_recovery.folder, step] {
        Kept kept;
        kept.journal = journal;
        if (journal == nullptr)
            kept = EditJournal::take(folder, EditJournal::ofUntitled(), EditJournal::Left::LeaveAlone);
        if (kept.journal != nullptr)
            kept.problem = kept.journal->append(journalLine(step));
        return kept;
    }, [this, done = std::move(done)](const Kept &kept) {
        m_journal = kept.journal;
        if (!kept.problem.isEmpty() && m_journalProblem != kept.problem)
            say(LogLine::Level::Error, kept.problem);
        m_journalProblem = kept.problem;
        done();
    });
}

} // namespace studio
