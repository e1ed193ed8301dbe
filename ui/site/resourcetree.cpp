// SPDX-License-Identifier: GPL-3.0-or-later
#include "site/resourcetree.h"

#include "celldelegate.h"
#include "columnkeeper.h"
#include "site/sitemodel.h"
#include "site/sitesearch.h"
#include "site/valuedelegate.h"

#include <QAccessible>
#include <QDateTime>
#include <QEvent>
#include <QDragEnterEvent>
#include <QHeaderView>
#include <QIdentityProxyModel>
#include <QLineEdit>
#include <QMimeData>
#include <QScrollBar>
#include <QSettings>
#include <QTimer>
#include <QToolTip>
#include <QUrl>

#include <cmath>

namespace studio {

namespace {

constexpr qint64 flashMilliseconds = 700;

/// Rows that stand side by side are one range. No more ranges than `most`: Qt compares each row that comes or goes with all.
QItemSelection runsOf(const QModelIndexList &rows, qsizetype most)
{
    QItemSelection runs;
    for (qsizetype begin = 0, end = 0; begin < rows.size() && runs.size() < most; begin = end) {
        for (end = begin + 1; end < rows.size() && rows[end].parent() == rows[begin].parent() && rows[end].row() == rows[end - 1].row() + 1;)
            ++end;
        runs.select(rows[begin], rows[end - 1].siblingAtColumn(SiteModel::ColumnCount - 1));
    }
    return runs;
}

} // namespace

ResourceTree::ResourceTree(ServerControl &control, SiteModel &site, QWidget *parent)
    : QTreeView(parent), m_site(site), m_search(new SiteSearch(control, site, this)), m_shown(new QIdentityProxyModel(this))
{
    m_shown->setSourceModel(&site);
    setModel(m_shown);
    setUniformRowHeights(true);
    setIndentation(15);
    setAlternatingRowColors(true);
    setEditTriggers(DoubleClicked | EditKeyPressed);
    setExpandsOnDoubleClick(false);
    setContextMenuPolicy(Qt::CustomContextMenu);
    setSelectionMode(ExtendedSelection);
    setDragDropMode(DragDrop);
    setDefaultDropAction(Qt::MoveAction);
    setItemDelegate(new CellDelegate(this));
    setItemDelegateForColumn(SiteModel::Value, new ValueDelegate(*this));
    makeColumns();
    joinModels();
    expandUnder({});
}

void ResourceTree::joinModels()
{
    connect(&m_site, &SiteModel::resourceChanged, this, &ResourceTree::noteChange);
    connect(&m_site, &SiteModel::resourceRemoved, this, [this](quint64 id) {
        m_lastChange.remove(id);
        m_flashes.remove(id);
    });
    connect(&m_site, &QAbstractItemModel::modelAboutToBeReset, this, [this] {
        m_lastChange.clear();
        m_flashes.clear();
    });
    connect(m_shown, &QAbstractItemModel::modelAboutToBeReset, this, &ResourceTree::saveSelection);
    connect(m_shown, &QAbstractItemModel::modelReset, this, &ResourceTree::restoreSelection);
    connect(m_shown, &QAbstractItemModel::rowsAboutToBeInserted, this, &ResourceTree::keepAnchor);
    connect(m_shown, &QAbstractItemModel::rowsAboutToBeRemoved, this, &ResourceTree::keepAnchor);
    connect(m_shown, &QAbstractItemModel::rowsInserted, this, [this](const QModelIndex &under, int first, int last) {
        for (QModelIndex open = under; open.isValid(); open = open.parent())
            if (beginsOpen(open))
                expand(open);
        for (int row = first; row <= last && row - first < mostOpened; ++row)
            expandUnder(m_shown->index(row, 0, under));
    });
    // What was selected may be found later.
    connect(m_search, &SiteSearch::progressed, this, [this] {
        if (selectionModel()->selection().isEmpty())
            selectPaths(m_selectedBeforeReset);
    });
    connect(this, &QTreeView::collapsed, this, [this](const QModelIndex &index) { m_collapsed.insert(index.data(SiteModel::PathRole).toString()); });
    connect(this, &QTreeView::expanded, this, [this](const QModelIndex &index) { m_collapsed.remove(index.data(SiteModel::PathRole).toString()); });
    connect(selectionModel(), &QItemSelectionModel::selectionChanged, this, &ResourceTree::selectionMoved);
}

SiteModel &ResourceTree::source() const
{
    return static_cast<SiteModel &>(*m_shown->sourceModel());
}

/// Where nobody has closed it. What was found is to be seen.
bool ResourceTree::beginsOpen(const QModelIndex &index) const
{
    if (&source() != &m_site)
        return true;
    return m_site.resourceCount() <= mostOpened && !m_collapsed.contains(index.data(SiteModel::PathRole).toString());
}

void ResourceTree::makeColumns()
{
    header()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header()->setMinimumSectionSize(fontMetrics().averageCharWidth() * 5);
    // Moved columns would take the tree's branches away from the path.
    header()->setSectionsMovable(false);
    new ColumnKeeper(header(), QStringLiteral("columns/resources"), {23, 11, 5, 6, 18, 12});
    // The path has what the others leave.
    header()->setStretchLastSection(false);
    header()->setSectionResizeMode(SiteModel::Path, QHeaderView::Stretch);
    for (int column = 0; column < SiteModel::ColumnCount; ++column) {
        header()->setSectionHidden(column, false);      // as it was when the widths were kept; then it has none
        m_widths.append(qMax(header()->sectionSize(column), header()->minimumSectionSize()));
    }
    connect(header(), &QHeaderView::sectionResized, this, [this](int column, int, int now) {
        if (now > 0)    // else it was hidden
            m_widths[column] = now;
    });
}

/// The last columns are hidden while there is no room for them.
void ResourceTree::fitColumns()
{
    constexpr int leastOfPath = 20;     // characters
    int room = viewport()->width() - fontMetrics().averageCharWidth() * leastOfPath;
    for (int column = SiteModel::Value; column < SiteModel::ColumnCount; ++column) {
        room -= m_widths[column];
        const bool isHidden = column != SiteModel::Value && room < 0;
        if (isHidden != isColumnHidden(column))
            setColumnHidden(column, isHidden);
    }
}

void ResourceTree::resizeEvent(QResizeEvent *event)
{
    fitColumns();
    QTreeView::resizeEvent(event);
}

void ResourceTree::setFilter(const QString &text)
{
    const QSet<QString> collapsed = m_collapsed;
    // What is left is left as it stands: what is selected there is looked for in the other one.
    if (text.trimmed().isEmpty())
        present(m_site);
    m_search->search(text.trimmed());
    if (m_search->isActive())
        present(m_search->found());
    m_collapsed = collapsed;    // the search has opened what it found
}

void ResourceTree::present(SiteModel &model)
{
    if (m_shown->sourceModel() != &model)
        m_shown->setSourceModel(&model);
}

void ResourceTree::select(quint64 id)
{
    const QModelIndex index = m_shown->mapFromSource(source().indexOf(id));
    if (index.isValid())
        makeCurrent(index);
}

/// Not as setCurrentIndex(), which takes the Ctrl of a shortcut for a wish to add to the selection or take from it.
void ResourceTree::makeCurrent(const QModelIndex &index)
{
    selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    scrollTo(index);
}

void ResourceTree::selectPath(const QString &path)
{
    const QModelIndex index = m_shown->mapFromSource(source().indexOf(path));
    if (index.isValid())
        makeCurrent(index);
}

void ResourceTree::selectPaths(const QStringList &paths)
{
    QModelIndexList rows;
    for (const QString &path : paths) {
        if (const QModelIndex index = m_shown->mapFromSource(source().indexOf(path)); index.isValid())
            rows << index;
    }
    if (rows.isEmpty())
        return;
    selectionModel()->setCurrentIndex(rows.first(), QItemSelectionModel::NoUpdate);
    selectionModel()->select(runsOf(rows, mostRestored), QItemSelectionModel::ClearAndSelect);
    scrollTo(rows.first());
}

/// The current one if it is selected, for the keyboard moves it; else any.
QString ResourceTree::selectedPath() const
{
    const QModelIndex current = currentIndex().siblingAtColumn(0);
    if (current.isValid() && selectionModel()->isSelected(current))
        return current.data(SiteModel::PathRole).toString();
    const QItemSelection selection = selectionModel()->selection();
    return selection.isEmpty() ? QString() : QModelIndex(selection.first().topLeft()).siblingAtColumn(0).data(SiteModel::PathRole).toString();
}

/// Not QItemSelectionModel::selectedRows(), which compares each row with each range.
QModelIndexList ResourceTree::selectedRows() const
{
    QModelIndexList rows;
    for (const QItemSelectionRange &range : selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom(); ++row)
            rows << m_shown->index(row, 0, range.parent());
    }
    return rows;
}

QStringList ResourceTree::selectedPaths() const
{
    QStringList paths;
    for (const QModelIndex &index : selectedRows())
        paths << index.data(SiteModel::PathRole).toString();
    return paths;
}

QList<quint64> ResourceTree::selectedResources() const
{
    QList<quint64> ids;
    for (const QModelIndex &index : selectedRows()) {
        if (const quint64 id = index.data(SiteModel::IdRole).toULongLong(); id != 0)
            ids << id;
    }
    return ids;
}

qsizetype ResourceTree::selectedRowCount() const
{
    qsizetype rows = 0;
    for (const QItemSelectionRange &range : selectionModel()->selection())
        rows += range.height();
    return rows;
}

void ResourceTree::editValue(quint64 id)
{
    const QModelIndex index = m_shown->mapFromSource(source().indexOf(id)).siblingAtColumn(SiteModel::Value);
    if (!index.isValid())
        return;
    makeCurrent(index);
    edit(index);
}

bool ResourceTree::editValue(quint64 id, const QString &typed, const QString &problem)
{
    editValue(id);
    auto *editor = qobject_cast<QLineEdit *>(indexWidget(currentIndex()));
    if (editor == nullptr || currentIndex().data(SiteModel::IdRole).toULongLong() != id)
        return false;
    editor->setText(typed);
    editor->selectAll();
    editor->setToolTip(problem);
    // Later, for the focus that the editor takes would hide it.
    QTimer::singleShot(0, editor, [editor, problem] {
        constexpr int readMilliseconds = 10'000;
        QToolTip::showText(editor->mapToGlobal(QPoint(0, editor->height() / 2)), problem, editor, {}, readMilliseconds);
    });
    return true;
}

bool ResourceTree::shows(const QString &path) const
{
    return source().indexOf(path).isValid();
}

double ResourceTree::flashOf(quint64 id) const
{
    const auto began = m_flashes.constFind(id);
    if (began == m_flashes.constEnd())
        return 0;
    const qint64 age = QDateTime::currentMSecsSinceEpoch() - *began;
    return age >= flashMilliseconds ? 0 : 1 - double(age) / flashMilliseconds;
}

void ResourceTree::noteChange(quint64 id)
{
    const ResourceState *state = m_site.resource(id);
    if (state == nullptr || !isVisible())
        return;
    const auto known = m_lastChange.find(id);
    const bool isFirst = known == m_lastChange.end();
    if (!isFirst && *known == state->lastChange)
        return;
    m_lastChange.insert(id, state->lastChange);
    if (isFirst || m_flashes.size() >= mostFlashes || QSettings().value(QStringLiteral("reduceMotion")).toBool())
        return;
    m_flashes.insert(id, QDateTime::currentMSecsSinceEpoch());
}

void ResourceTree::refresh(double nowSeconds)
{
    if (m_flashes.isEmpty() && std::floor(nowSeconds) == m_agesShown)
        return;
    m_agesShown = std::floor(nowSeconds);
    const auto now = qint64(nowSeconds * 1000);
    m_flashes.removeIf([now](const QHash<quint64, qint64>::iterator &flash) { return now - *flash >= flashMilliseconds; });
    viewport()->update();
}

/// Remembers what stands at the top before rows come or go; at the very top the list may grow upwards.
void ResourceTree::keepAnchor()
{
    if (m_hasAnchor || verticalScrollBar()->value() == 0)
        return;
    m_hasAnchor = true;
    m_anchor = indexAt(QPoint(1, 1));
    QMetaObject::invokeMethod(this, &ResourceTree::restoreAnchor, Qt::QueuedConnection);
}

void ResourceTree::restoreAnchor()
{
    m_hasAnchor = false;
    if (m_anchor.isValid())
        scrollTo(m_anchor, PositionAtTop);
    m_anchor = QModelIndex();
}

void ResourceTree::expandUnder(const QModelIndex &index)
{
    const int rows = m_shown->rowCount(index);
    const bool isLarge = &source() == &m_site && m_site.resourceCount() > mostOpened;
    if (rows == 0 || isLarge)
        return;
    if (index.isValid() && beginsOpen(index))
        expand(index);
    for (int row = 0; row < rows; ++row)
        expandUnder(m_shown->index(row, 0, index));
}

void ResourceTree::saveSelection()
{
    m_selectedBeforeReset = selectedPaths().mid(0, mostRestored);
}

void ResourceTree::restoreSelection()
{
    expandUnder({});
    selectPaths(m_selectedBeforeReset);
    emit selectionMoved();
}

/// However many rows have changed, what is in sight is painted once. QTreeView would look for each span of rows from the
/// first row on, and go through all of it.
void ResourceTree::dataChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight, const QList<int> &roles)
{
    if (QAccessible::isActive())
        QTreeView::dataChanged(topLeft, bottomRight, roles);
    else
        viewport()->update();
}

/// A site is opened by the window.
void ResourceTree::dragEnterEvent(QDragEnterEvent *event)
{
    const QList<QUrl> urls = event->mimeData()->urls();
    if (urls.size() == 1 && urls.first().toLocalFile().endsWith(QLatin1String(".coapsite"), Qt::CaseInsensitive))
        event->ignore();
    else
        QTreeView::dragEnterEvent(event);
}

void ResourceTree::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        source().refreshLook();
    QTreeView::changeEvent(event);
}

} // namespace studio
