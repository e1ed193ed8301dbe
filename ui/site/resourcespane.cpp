// SPDX-License-Identifier: GPL-3.0-or-later
// The pane and its selection. What its actions do: resourcecommands.cpp.
#include "site/resourcespane.h"

#include "format.h"
#include "site/resourceedits.h"
#include "site/resourcetree.h"
#include "site/sitemodel.h"
#include "site/sitesearch.h"
#include "site/siteundo.h"

#include <QAction>
#include <QApplication>
#include <QEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace studio {

ResourcesPane::ResourcesPane(ServerControl &control, SiteModel &site, QUndoStack &stack, QWidget *parent)
    : QWidget(parent), m_control(control), m_site(site), m_undo(SiteUndo::of(control, stack)),
      m_actions(new ResourceActions(this)), m_filter(new QLineEdit(this)), m_tree(new ResourceTree(control, site, this)),
      m_found(new QLabel(this)), m_pages(new QStackedWidget(this)), m_emptyText(new QLabel(this)), m_emptyButton(new QPushButton(this))
{
    makeLayout();
    connectActions();
    connect(m_filter, &QLineEdit::textChanged, m_tree, &ResourceTree::setFilter);
    connect(m_filter, &QLineEdit::textChanged, this, &ResourcesPane::showFound);
    connect(&m_tree->search(), &SiteSearch::progressed, this, &ResourcesPane::showFound);
    connect(&m_tree->search(), &SiteSearch::followed, this, [this] {
        showFound();
        if (!m_awaitedPaths.isEmpty())
            selectWhenThere(true);
    });
    m_gathering.setSingleShot(true);
    connect(&m_gathering, &QTimer::timeout, this, &ResourcesPane::selectionMoved);
    connect(m_tree, &ResourceTree::selectionMoved, this, &ResourcesPane::gatherSelection);
    connect(m_tree, &QAbstractItemView::pressed, this, [this] { m_awaitedPaths.clear(); });     // another is chosen meanwhile
    connect(m_tree, &QWidget::customContextMenuRequested, this, &ResourcesPane::showContextMenu);
    connect(m_emptyButton, &QPushButton::clicked, m_actions->newResource, &QAction::trigger);
    connect(&site, &SiteModel::valueEntered, this, &ResourcesPane::enterValue);
    connect(&site, &SiteModel::moveDropped, this, &ResourcesPane::moveTo);
    connect(&site, &SiteModel::fileDropped, this, &ResourcesPane::takeFile);
    connect(&site, &SiteModel::resourceChanged, this, &ResourcesPane::resourceChanged);
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(&site, signal, this, &ResourcesPane::updateEmptyState);
    connect(&site, &QAbstractItemModel::modelReset, this, &ResourcesPane::updateEmptyState);
    connect(&m_undo, &SiteUndo::problem, this, &ResourcesPane::problem);
    connect(&m_undo, &SiteUndo::stepped, this, &ResourcesPane::selectSubjects);
    retranslate();
    updateEmptyState();
    updateActions();
}

/// An editor that is open in the tree enters its value when it goes, and it goes after what makes this a pane has gone.
ResourcesPane::~ResourcesPane()
{
    m_site.disconnect(this);
}

void ResourcesPane::makeLayout()
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(4, 4, 4, 4);
    layout->setSpacing(4);
    m_filter->setClearButtonEnabled(true);
    layout->addWidget(m_filter);
    layout->addWidget(m_pages);
    layout->addWidget(m_found);
    m_found->setWordWrap(true);
    m_found->setForegroundRole(QPalette::PlaceholderText);
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
    m_awaitedPaths.clear();
    m_tree->select(id);
}

void ResourcesPane::newFromTemplate(const QString &templateId)
{
    openNewDialog(templateId, {});
}

/// Many rows may go one after the other: those that stay selected are not gathered each time.
void ResourcesPane::gatherSelection()
{
    if (m_tree->isManySelected())
        return m_gathering.start(0);
    m_gathering.stop();
    selectionMoved();
}

void ResourcesPane::selectionMoved()
{
    updateActions();
    if (m_tree->isManySelected()) {
        m_lastSelected = 0;
        const QList<quint64> ids = m_tree->selectedResources();
        emit resourcesSelected(ids, m_tree->selectedRowCount() - ids.size());
        return;
    }
    const quint64 id = selectedResource();
    const bool isAnother = id != std::exchange(m_lastSelected, id);
    if (id == 0 && !m_selectedPath.isEmpty())
        emit folderSelected(m_selectedPath);
    else if (id == 0 || isAnother)
        emit resourceSelected(id);
}

void ResourcesPane::resourceChanged(quint64 id)
{
    if (!m_awaitedPaths.isEmpty())
        selectWhenThere(false);
    const ResourceState *state = m_site.resource(id);
    if (state == nullptr || state->path != m_selectedPath)
        return;
    // Another resource under the same path (its kind was changed, or an edit was undone) is selected as that one was.
    if (id != m_lastSelected && !m_tree->isManySelected())
        selectionMoved();
    else
        updateActions();
}

void ResourcesPane::updateActions()
{
    ResourceActions::Selection selection;
    const QStringList paths = m_tree->selectedPaths();
    m_selectedPath = selectedPath();
    selection.isAny = !paths.isEmpty();
    selection.isSingle = paths.size() == 1;
    for (qsizetype at = 0; at < std::min(paths.size(), mostLookedAt); ++at)
        addTo(selection, paths[at]);
    m_actions->setSelection(selection);
}

/// What can be done with one of them can be done.
void ResourcesPane::addTo(ResourceActions::Selection &selection, const QString &path) const
{
    const ResourceState *state = m_site.resourceAt(path);
    if (state == nullptr) {
        const bool isEditable = selection.isEditable || edits::isRemovable(m_site, path);
        selection.isEditable = isEditable;
        selection.isRemovable |= isEditable;
        return;
    }
    selection.isResource = true;
    selection.isEditable |= !state->isMadeByPeer && !state->definition.isEmpty();
    selection.isRemovable |= selection.isEditable || state->isMadeByPeer;
    selection.isSettable |= state->isSettable && !state->valueIsCut;
    selection.isObservable |= state->isObservable;
    selection.hasObservers |= state->observers > 0;
    selection.isNumeric |= state->number.has_value();
    selection.isSimulated |= state->isSimulated;
}

/// The engine answers before the delta with the new resources comes, or after it. What was just made is to be seen: a filter
/// that hides it ends.
void ResourcesPane::selectWhenThere(bool isSearchUpToDate)
{
    const auto isThere = [this](const QString &path) {
        const bool isFolder = m_site.resourceAt(path) == nullptr;
        return m_site.indexOf(path).isValid() && (!isFolder || !m_site.subtree(path).isEmpty());
    };
    if (!std::all_of(m_awaitedPaths.begin(), m_awaitedPaths.end(), isThere))
        return;
    const bool areShown = std::all_of(m_awaitedPaths.begin(), m_awaitedPaths.end(), [this](const QString &path) { return m_tree->shows(path); });
    if (!areShown && !isSearchUpToDate)
        return;
    if (!areShown)
        m_filter->clear();
    m_tree->selectPaths(std::exchange(m_awaitedPaths, {}));
}

/// As soon as they are there: who has made something, or takes back a deletion, goes on with it.
void ResourcesPane::selectSubjects(const QStringList &paths)
{
    if (paths.isEmpty())
        return;
    m_awaitedPaths = paths;
    selectWhenThere(true);
}

/// Said only where it is not plain to see.
void ResourcesPane::showFound()
{
    const SiteSearch &search = m_tree->search();
    QString text;
    if (search.isCut())
        text = tr("The first %1. Type more to find fewer.").arg(format::count(SiteSearch::mostFound));
    else if (search.isActive() && search.isDone() && m_tree->model()->rowCount() == 0)
        text = tr("Nothing has “%1” in its path, title or kind.").arg(format::excerpt(m_filter->text()));
    m_found->setText(text);
    m_found->setVisible(!text.isEmpty());
}

/// Only what the server brings along (discovery) is no site yet.
void ResourcesPane::updateEmptyState()
{
    const bool isEmpty = m_site.resourceCount() <= 1 && (m_site.resourceCount() == 0 || m_site.resourceAt(QStringLiteral("/.well-known/core")) != nullptr);
    const bool hadFocus = isAncestorOf(QApplication::focusWidget());
    m_pages->setCurrentIndex(isEmpty ? 1 : 0);
    m_filter->setVisible(!isEmpty);
    if (isEmpty && hadFocus)
        m_emptyButton->setFocus();      // there the keys of this pane still count: what was copied may be pasted
    updateActions();
}

void ResourcesPane::showContextMenu(const QPoint &position)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addActions({m_actions->newResource, m_actions->newChild, m_actions->duplicate, m_actions->rename, m_actions->remove});
    menu->addSeparator();
    menu->addActions({m_actions->cut, m_actions->copy, m_actions->paste});
    menu->addSeparator();
    menu->addActions({m_actions->setValue, m_actions->simulate, m_actions->notifyNow, m_actions->dropObservers});
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
    showFound();
    m_emptyButton->setIcon(m_actions->newResource->icon());
}

void ResourcesPane::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace studio
