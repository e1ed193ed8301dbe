// SPDX-License-Identifier: GPL-3.0-or-later
#include "site/resourcespane.h"

#include "control/answer.h"
#include "control/servercontrol.h"
#include "icons.h"
#include "site/linkpreview.h"
#include "site/newresourcedialog.h"
#include "site/pathdialog.h"
#include "site/resourceedits.h"
#include "site/resourcetree.h"
#include "site/sitemodel.h"
#include "site/siteundo.h"

#include <QAction>
#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPointer>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace studio {

ResourcesPane::ResourcesPane(ServerControl &control, SiteModel &site, QUndoStack &stack, QWidget *parent)
    : QWidget(parent), m_control(control), m_site(site), m_undo(SiteUndo::of(control, stack)),
      m_actions(new ResourceActions(this)), m_filter(new QLineEdit(this)), m_tree(new ResourceTree(site, this)),
      m_pages(new QStackedWidget(this)), m_emptyText(new QLabel(this)), m_emptyButton(new QPushButton(this))
{
    makeLayout();
    connectActions();
    connect(m_filter, &QLineEdit::textChanged, m_tree, &ResourceTree::setFilter);
    connect(m_tree, &ResourceTree::selectionMoved, this, &ResourcesPane::selectionMoved);
    connect(m_tree, &QWidget::customContextMenuRequested, this, &ResourcesPane::showContextMenu);
    connect(m_emptyButton, &QPushButton::clicked, m_actions->newResource, &QAction::trigger);
    connect(&site, &SiteModel::valueEntered, this, &ResourcesPane::enterValue);
    connect(&site, &SiteModel::resourceChanged, this, [this](quint64 id) {
        if (id == selectedResource())
            updateActions();
        if (!m_awaitedPath.isEmpty())
            selectWhenThere();
    });
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(&site, signal, this, &ResourcesPane::updateEmptyState);
    connect(&site, &QAbstractItemModel::modelReset, this, &ResourcesPane::updateEmptyState);
    connect(&m_undo, &SiteUndo::problem, this, &ResourcesPane::problem);
    retranslate();
    updateEmptyState();
    updateActions();
}

void ResourcesPane::makeLayout()
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(4, 4, 4, 4);
    layout->setSpacing(4);
    m_filter->setClearButtonEnabled(true);
    layout->addWidget(m_filter);
    layout->addWidget(m_pages);
    m_pages->addWidget(m_tree);
    auto *empty = new QWidget(this);
    auto *rows = new QVBoxLayout(empty);
    m_emptyText->setWordWrap(true);
    m_emptyText->setAlignment(Qt::AlignCenter);
    rows->addStretch(2);
    rows->addWidget(m_emptyText);
    rows->addWidget(m_emptyButton, 0, Qt::AlignHCenter);
    rows->addStretch(3);
    m_pages->addWidget(empty);
}

void ResourcesPane::connectActions()
{
    const auto on = [this](QAction *action, auto handler) { connect(action, &QAction::triggered, this, handler); };
    on(m_actions->newResource, [this] { openNewDialog({}, {}); });
    on(m_actions->newChild, [this] { openNewDialog({}, selectedPath()); });
    on(m_actions->duplicate, [this] { duplicateSelected(); });
    on(m_actions->rename, [this] { renameSelected(); });
    on(m_actions->remove, [this] { removeSelected(); });
    on(m_actions->setValue, [this] { m_tree->editValue(selectedResource()); });
    on(m_actions->notifyNow, [this] { m_control.notifyNow(selectedResource()); });
    on(m_actions->dropObservers, [this] { m_control.dropObservers(selectedResource()); });
    on(m_actions->copyUri, [this] { QGuiApplication::clipboard()->setText(uriOf(m_control.state(), selectedPath())); });
    on(m_actions->copyCommand, [this] { QGuiApplication::clipboard()->setText(commandFor(uriOf(m_control.state(), selectedPath()))); });
    on(m_actions->showMessages, [this] { emit messagesRequested(selectedPath()); });
    on(m_actions->plot, [this] { emit plotRequested(selectedResource()); });
    addActions({m_actions->rename, m_actions->remove});
}

quint64 ResourcesPane::selectedResource() const
{
    const ResourceState *state = m_site.resourceAt(selectedPath());
    return state == nullptr ? 0 : state->id;
}

QString ResourcesPane::selectedPath() const
{
    return m_tree->selectedPath();
}

void ResourcesPane::refresh(double nowSeconds)
{
    m_tree->refresh(nowSeconds);
}

void ResourcesPane::select(quint64 id)
{
    m_awaitedPath.clear();
    m_tree->select(id);
}

void ResourcesPane::newFromTemplate(const QString &templateId)
{
    openNewDialog(templateId, {});
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
        m_awaitedPath = path;
        selectWhenThere();
    });
    dialog->open();
}

void ResourcesPane::duplicateSelected()
{
    const QString path = selectedPath();
    const QString copy = edits::freePath(m_site, path);
    applyAndSelect(tr("Duplicate %1").arg(path), edits::duplication(m_site, path, copy), copy);
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
    applyAndSelect(tr("Rename %1 to %2").arg(path, newPath), edits::renaming(m_site, path, newPath), newPath);
}

void ResourcesPane::applyAndSelect(const QString &text, const QList<SiteEdit> &list, const QString &pathAfter)
{
    const QPointer<ResourcesPane> self(this);
    m_undo.edit(text, list, [self, pathAfter](const QList<EditResult> &results) {
        if (!self)
            return;
        const auto failed = std::find_if(results.begin(), results.end(), [](const EditResult &result) { return !result.isApplied(); });
        if (failed != results.end()) {
            emit self->problem(failed->message);
            return;
        }
        self->m_awaitedPath = pathAfter;
        self->selectWhenThere();
    });
}

void ResourcesPane::removeSelected()
{
    const QString path = selectedPath();
    const QList<SiteEdit> list = edits::removal(m_site, path);
    if (!list.isEmpty()) {
        m_undo.edit(tr("Delete %1").arg(path), list);
        return;
    }
    const ResourceState *state = m_site.resourceAt(path);
    if (state == nullptr || !state->isMadeByPeer)
        return;
    QJsonObject definition = state->definition;
    definition.insert(u"path", state->path);
    whenAnswered(m_control.edit({{definition, std::nullopt, 0}}), this, [this](const QList<EditResult> &results) {
        if (!results.isEmpty() && !results.first().isApplied())
            emit problem(results.first().message);
    });
}

void ResourcesPane::enterValue(quint64 id, const QString &text)
{
    if (const ResourceState *state = m_site.resource(id))
        m_undo.setValue(*state, text);
}

void ResourcesPane::selectionMoved()
{
    updateActions();
    const quint64 id = selectedResource();
    if (id != std::exchange(m_lastSelected, id) || id == 0)
        emit resourceSelected(id);
}

void ResourcesPane::updateActions()
{
    ResourceActions::Selection selection;
    const QString path = selectedPath();
    selection.isAny = !path.isEmpty();
    const QModelIndex index = m_site.indexOf(path);
    if (const ResourceState *state = m_site.resourceAt(path)) {
        selection.isResource = true;
        selection.isEditable = !state->isMadeByPeer && !state->definition.isEmpty();
        selection.isRemovable = selection.isEditable || state->isMadeByPeer;
        selection.isSettable = m_site.flags(index.siblingAtColumn(SiteModel::Value)).testFlag(Qt::ItemIsEditable);
        selection.isObservable = state->isObservable;
        selection.hasObservers = state->observers > 0;
        selection.isNumeric = state->number.has_value();
    } else if (selection.isAny) {
        selection.isEditable = selection.isRemovable = !edits::removal(m_site, path).isEmpty();
    }
    m_actions->setSelection(selection);
}

/// The engine answers before the delta with the new resource comes, or after it.
void ResourcesPane::selectWhenThere()
{
    const QString path = m_awaitedPath;
    const bool isFolder = m_site.resourceAt(path) == nullptr;
    if (!m_site.indexOf(path).isValid() || (isFolder && m_site.subtree(path).isEmpty()))
        return;
    m_awaitedPath.clear();
    m_tree->selectPath(path);
}

/// Only what the server brings along (discovery) is no site yet.
void ResourcesPane::updateEmptyState()
{
    const bool isEmpty = m_site.resourceCount() <= 1 && (m_site.resourceCount() == 0 || m_site.resourceAt(QStringLiteral("/.well-known/core")) != nullptr);
    m_pages->setCurrentIndex(isEmpty ? 1 : 0);
    updateActions();
}

void ResourcesPane::showContextMenu(const QPoint &position)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addActions({m_actions->newResource, m_actions->newChild, m_actions->duplicate, m_actions->rename, m_actions->remove});
    menu->addSeparator();
    menu->addActions({m_actions->setValue, m_actions->notifyNow, m_actions->dropObservers});
    menu->addSeparator();
    menu->addActions({m_actions->copyUri, m_actions->copyCommand});
    menu->addSeparator();
    menu->addActions({m_actions->showMessages, m_actions->plot});
    menu->popup(m_tree->viewport()->mapToGlobal(position));
}

void ResourcesPane::retranslate()
{
    m_filter->setPlaceholderText(tr("Filter resources"));
    m_filter->setAccessibleName(m_filter->placeholderText());
    m_tree->setAccessibleName(tr("Resources"));
    m_emptyText->setText(tr("No resources yet.\nA resource is what clients get, put and observe."));
    m_emptyButton->setText(tr("New resource…"));
    m_actions->retranslate();
    m_emptyButton->setIcon(m_actions->newResource->icon());
}

void ResourcesPane::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace studio
