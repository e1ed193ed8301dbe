// SPDX-License-Identifier: GPL-3.0-or-later
// What the actions of ResourcesPane do, each as one step on the undo stack.
#include "site/resourcespane.h"

#include "control/answer.h"
#include "control/servercontrol.h"
#include "control/sitedefinitions.h"
#include "format.h"
#include "site/bytesfield.h"
#include "site/kindtexts.h"
#include "site/linkpreview.h"
#include "site/newresourcedialog.h"
#include "site/pathdialog.h"
#include "site/resourceclipboard.h"
#include "site/resourceedits.h"
#include "site/resourcetree.h"
#include "site/shownpath.h"
#include "site/siteundo.h"

#include <QAction>
#include <QClipboard>
#include <QFile>
#include <QGuiApplication>
#include <QLineEdit>
#include <QPointer>

#include <algorithm>
#include <iterator>

namespace studio {

namespace {

/// Of a file that becomes a value: more is no payload of a constrained device, and better served as a file.
constexpr qint64 mostOfFile = 1 << 20;

/// One that is selected by its path, with all below it; several by the number of resources that the step is about.
QString nameOf(const QStringList &paths, const QList<SiteEdit> &list)
{
    if (paths.size() == 1)
        return shownPath(paths.first());
    return format::resources(quint64(list.size()));
}

} // namespace

void ResourcesPane::connectActions()
{
    const auto on = [this](QAction *action, auto handler) { connect(action, &QAction::triggered, this, handler); };
    connectEditing();
    on(m_actions->setValue, [this] { setSelectedValue(); });
    on(m_actions->simulate, [this] { simulateSelected(); });
    on(m_actions->notifyNow, [this] {
        for (const quint64 id : m_tree->selectedResources())
            m_control.notifyNow(id);
    });
    on(m_actions->dropObservers, [this] {
        for (const quint64 id : m_tree->selectedResources())
            m_control.dropObservers(id);
    });
    on(m_actions->copyUri, [this] {
        QStringList uris;
        for (const QString &path : m_tree->selectedPaths())
            uris << uriOf(m_control.state(), path);
        QGuiApplication::clipboard()->setText(uris.join(u'\n'));
    });
    on(m_actions->copyCommand, [this] { QGuiApplication::clipboard()->setText(commandFor(uriOf(m_control.state(), selectedPath()))); });
    on(m_actions->showMessages, [this] { emit messagesRequested(selectedPath()); });
    on(m_actions->plot, [this] { plotSelected(); });
    addActions({m_actions->rename, m_actions->remove, m_actions->cut, m_actions->copy, m_actions->paste});
}

void ResourcesPane::connectEditing()
{
    const auto on = [this](QAction *action, auto handler) { connect(action, &QAction::triggered, this, handler); };
    on(m_actions->newResource, [this] { openNewDialog({}, {}); });
    on(m_actions->newChild, [this] { openNewDialog({}, selectedPath()); });
    on(m_actions->duplicate, [this] { duplicateSelected(); });
    on(m_actions->rename, [this] { renameSelected(); });
    on(m_actions->remove, [this] { removeSelected(); });
    on(m_actions->copy, [this] { copySelected(); });
    on(m_actions->cut, [this] {
        copySelected();
        removeSelected();
    });
    on(m_actions->paste, [this] { paste(QGuiApplication::clipboard()->text()); });
}

void ResourcesPane::openNewDialog(const QString &templateId, const QString &folder)
{
    auto *dialog = new NewResourceDialog(m_control, m_site, m_undo, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFolder(folder);
    if (!templateId.isEmpty())
        dialog->chooseTemplate(templateId);
    connect(dialog, &NewResourceDialog::created, this, [this](const QString &path) {
        m_filter->clear();
        selectSubjects({path});
    });
    dialog->open();
}

void ResourcesPane::duplicateSelected()
{
    const QStringList paths = edits::topmost(m_tree->selectedPaths());
    QStringList copies;
    const QList<SiteEdit> list = edits::duplication(m_site, paths, &copies);
    applyAndSelect(tr("Duplicate %1").arg(nameOf(paths, list)), list, {paths, copies});
}

void ResourcesPane::renameSelected()
{
    auto *dialog = new PathDialog(m_site, selectedPath(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] { renameTo(dialog->path()); });
    dialog->open();
}

void ResourcesPane::renameTo(const QString &newPath)
{
    const QString path = selectedPath();
    applyAndSelect(tr("Rename %1 to %2").arg(shownPath(path), shownPath(newPath)), edits::renaming(m_site, path, newPath), {{path}, {newPath}});
}

void ResourcesPane::moveTo(const QStringList &paths, const QString &folder)
{
    QStringList newPaths;
    const QList<SiteEdit> list = edits::moving(m_site, paths, folder, &newPaths);
    applyAndSelect(tr("Move %1 to %2").arg(nameOf(edits::topmost(paths), list), shownPath(folder)), list, {edits::topmost(paths), newPaths});
}

void ResourcesPane::paste(const QString &text)
{
    const clipboard::Resources read = clipboard::read(text);
    if (!read.problem.isEmpty()) {
        emit problem(read.problem);
        return;
    }
    QStringList tops;
    const QList<SiteEdit> list = edits::pasting(m_site, read.definitions, read.folders, &tops);
    applyAndSelect(tr("Paste %1").arg(nameOf(tops, list)), list, {{}, tops});
}

void ResourcesPane::applyAndSelect(const QString &text, const QList<SiteEdit> &list, const SiteUndo::Subjects &subjects)
{
    const QPointer<ResourcesPane> self(this);
    m_undo.edit(text, list, [self, list, pathsAfter = subjects.after](const QList<EditResult> &results) {
        if (!self)
            return;
        const qsizetype failed = causeIn(results);
        if (failed < 0) {
            self->selectSubjects(pathsAfter);
            return;
        }
        const std::optional<QJsonObject> after = list.value(failed).after;
        const QString message = results[failed].message;
        const bool isSaid = after && message.contains(shownPath(after->value(u"path").toString()));
        const bool isOfOne = list.size() == 1 || results[failed].problems.isEmpty() || !after || isSaid;
        emit self->problem(isOfOne ? message : tr("%1: %2", "the path of a resource, what is wrong with it").arg(shownPath(after->value(u"path").toString()), message));
    }, subjects);
}

/// A folder that a search has found leads to what it has found in it: nothing goes that nobody sees.
void ResourcesPane::removeSelected()
{
    const QStringList paths = edits::topmost(m_tree->selectedPaths());
    const QList<SiteEdit> list = edits::removal(m_tree->source(), paths);
    QStringList ours;
    std::copy_if(paths.begin(), paths.end(), std::back_inserter(ours), [this](const QString &path) {
        const ResourceState *state = m_site.resourceAt(path);
        return state == nullptr || !state->isMadeByPeer;
    });
    if (!list.isEmpty())
        m_undo.edit(tr("Delete %1").arg(nameOf(ours, list)), list, {}, {ours, {}});
    removeMadeByPeers(paths);
}

/// What clients created is no part of the site file: its removal is no step to be undone.
void ResourcesPane::removeMadeByPeers(const QStringList &paths)
{
    QList<SiteEdit> list;
    for (const QString &path : paths) {
        const ResourceState *state = m_site.resourceAt(path);
        if (state == nullptr || !state->isMadeByPeer)
            continue;
        QJsonObject definition = state->definition;
        definition.insert(u"path", state->path);
        list.append({.before = definition, .isPeers = true});
    }
    if (list.isEmpty())
        return;
    whenAnswered(m_control.edit(list), this, [this](const QList<EditResult> &results) {
        if (!results.isEmpty() && !results.first().isApplied())
            emit problem(results.first().message);
    });
}

/// Its relative paths on disk count from this site's folder, and it may be pasted into another one.
QJsonObject ResourcesPane::leadingEverywhere(const QJsonObject &definition) const
{
    const QList<KindDescription> kinds = m_control.kinds();
    const KindDescription *kind = kindOf(kinds, definition.value(u"kind").toString());
    return kind != nullptr ? settledDefinition(definition, *kind, folderOf(m_control.site())) : definition;
}

void ResourcesPane::copySelected()
{
    QList<QJsonObject> definitions;
    QStringList folders;
    for (const QString &path : edits::topmost(m_tree->selectedPaths())) {
        if (m_site.resourceAt(path) == nullptr)
            folders.append(path);
        for (const SiteEdit &edit : edits::duplication(m_tree->source(), path, path))
            definitions.append(leadingEverywhere(*edit.after));
    }
    if (!definitions.isEmpty())
        QGuiApplication::clipboard()->setText(clipboard::textOf(definitions, folders));
}

/// A button has no value to type: it is pressed.
void ResourcesPane::setSelectedValue()
{
    const ResourceState *state = m_site.resource(selectedResource());
    if (state != nullptr && state->kind == u"button")
        m_control.setValue(state->id, {});
    else
        m_tree->editValue(selectedResource());
}

void ResourcesPane::simulateSelected()
{
    const ResourceState *state = m_site.resource(selectedResource());
    if (state == nullptr)
        return;
    QJsonObject before = state->definition;
    before.insert(u"path", state->path);
    const QJsonObject after = edits::simulation(*state, m_control.kinds());
    applyAndSelect(tr("Simulate %1").arg(shownPath(state->path)), {edits::change(before, after, state->revision)}, {{state->path}, {state->path}});
}

void ResourcesPane::plotSelected()
{
    for (const quint64 id : m_tree->selectedResources()) {
        if (const ResourceState *state = m_site.resource(id); state != nullptr && state->number)
            emit plotRequested(id);
    }
}

void ResourcesPane::enterValue(quint64 id, const QString &text)
{
    const ResourceState *state = m_site.resource(id);
    if (state == nullptr)
        return;
    const QPointer<ResourcesPane> self(this);
    m_undo.setValue(*state, text, [self, id, text](const QList<EditResult> &results) {
        const EditResult &result = results.first();
        if (!self || result.isApplied())
            return;
        // A conflict is no fault of what was typed.
        if (result.outcome != EditResult::Outcome::Refused || !self->m_tree->editValue(id, text, result.message))
            emit self->problem(result.message);
    });
}

void ResourcesPane::takeFile(quint64 id, const QString &name)
{
    const ResourceState *state = m_site.resource(id);
    QFile file(name);
    if (state == nullptr)
        return;
    if (!file.open(QIODevice::ReadOnly)) {
        emit problem(tr("%1 cannot be read: %2").arg(name, file.errorString()));
        return;
    }
    const QByteArray octets = file.read(mostOfFile + 1);
    const bool holdsBytes = state->definition.value(u"type").toString() == u"bytes";
    if (octets.size() > mostOfFile)
        emit problem(tr("%1 is too long for a value. Serve it as a file instead.").arg(name));
    else if (!holdsBytes && !QUtf8StringView(octets).isValidUtf8())
        emit problem(tr("%1 is no text (UTF-8). Only a value of bytes takes other files.").arg(name));
    else
        m_undo.setValue(*state, holdsBytes ? hexText(octets) : QString::fromUtf8(octets));
}

} // namespace studio
