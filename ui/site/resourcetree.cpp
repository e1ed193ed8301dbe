// SPDX-License-Identifier: GPL-3.0-or-later
#include "site/resourcetree.h"

#include "celldelegate.h"
#include "columnkeeper.h"
#include "site/sitemodel.h"
#include "theme.h"

#include <QDateTime>
#include <QEvent>
#include <QHeaderView>
#include <QPainter>
#include <QScrollBar>
#include <QSettings>
#include <QSortFilterProxyModel>

#include <cmath>

namespace studio {

namespace {

constexpr qint64 flashMilliseconds = 700;

/// Paints the flash under the value.
class FlashDelegate final : public CellDelegate {
public:
    explicit FlashDelegate(ResourceTree *tree) : CellDelegate(tree), m_tree(tree) {}
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const double flash = m_tree->flashOf(index.data(SiteModel::IdRole).toULongLong());
        if (flash > 0) {
            QColor color = themeColors().flash;
            color.setAlphaF(float(color.alphaF() * flash));
            painter->fillRect(option.rect, color);
        }
        CellDelegate::paint(painter, option, index);
    }

private:
    ResourceTree *m_tree;
};

} // namespace

ResourceTree::ResourceTree(SiteModel &site, QWidget *parent)
    : QTreeView(parent), m_site(site), m_proxy(new QSortFilterProxyModel(this))
{
    m_proxy->setSourceModel(&site);
    m_proxy->setFilterRole(SiteModel::FilterRole);
    m_proxy->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_proxy->setRecursiveFilteringEnabled(true);
    m_proxy->setAutoAcceptChildRows(true);
    setModel(m_proxy);
    setUniformRowHeights(true);
    setIndentation(15);
    setAlternatingRowColors(true);
    setEditTriggers(DoubleClicked | EditKeyPressed);
    setExpandsOnDoubleClick(false);
    setContextMenuPolicy(Qt::CustomContextMenu);
    setItemDelegate(new CellDelegate(this));
    setItemDelegateForColumn(SiteModel::Value, new FlashDelegate(this));
    makeColumns();

    connect(&site, &SiteModel::resourceChanged, this, &ResourceTree::noteChange);
    connect(&site, &SiteModel::resourceRemoved, this, [this](quint64 id) {
        m_lastChange.remove(id);
        m_flashes.remove(id);
    });
    connect(&site, &QAbstractItemModel::modelAboutToBeReset, this, &ResourceTree::saveSelection);
    connect(m_proxy, &QAbstractItemModel::modelReset, this, &ResourceTree::restoreSelection);
    connect(m_proxy, &QAbstractItemModel::rowsAboutToBeInserted, this, &ResourceTree::keepAnchor);
    connect(m_proxy, &QAbstractItemModel::rowsAboutToBeRemoved, this, &ResourceTree::keepAnchor);
    connect(m_proxy, &QAbstractItemModel::rowsInserted, this, [this](const QModelIndex &under, int first, int last) {
        for (QModelIndex open = under; open.isValid(); open = open.parent())
            if (!m_collapsed.contains(open.data(SiteModel::PathRole).toString()))
                expand(open);
        for (int row = first; row <= last; ++row)
            expandUnder(m_proxy->index(row, 0, under));
    });
    connect(this, &QTreeView::collapsed, this, [this](const QModelIndex &index) { m_collapsed.insert(index.data(SiteModel::PathRole).toString()); });
    connect(this, &QTreeView::expanded, this, [this](const QModelIndex &index) { m_collapsed.remove(index.data(SiteModel::PathRole).toString()); });
    connect(selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ResourceTree::selectionMoved);
    expandUnder({});
}

void ResourceTree::makeColumns()
{
    header()->setStretchLastSection(true);
    header()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header()->setMinimumSectionSize(fontMetrics().averageCharWidth() * 5);
    // Moved columns would take the tree's branches away from the path.
    header()->setSectionsMovable(false);
    new ColumnKeeper(header(), QStringLiteral("columns/resources"), {23, 11, 5, 9, 18});
}

void ResourceTree::setFilter(const QString &text)
{
    m_proxy->setFilterFixedString(text.trimmed());
    if (text.trimmed().isEmpty())
        return;
    const QSet<QString> collapsed = m_collapsed;
    expandAll();
    m_collapsed = collapsed;
}

void ResourceTree::select(quint64 id)
{
    const QModelIndex index = m_proxy->mapFromSource(m_site.indexOf(id));
    if (!index.isValid())
        return;
    setCurrentIndex(index);
    scrollTo(index);
}

void ResourceTree::selectPath(const QString &path)
{
    const QModelIndex index = m_proxy->mapFromSource(m_site.indexOf(path));
    if (index.isValid())
        setCurrentIndex(index);
}

QString ResourceTree::selectedPath() const
{
    return currentIndex().isValid() ? currentIndex().siblingAtColumn(0).data(SiteModel::PathRole).toString() : QString();
}

void ResourceTree::editValue(quint64 id)
{
    const QModelIndex index = m_proxy->mapFromSource(m_site.indexOf(id)).siblingAtColumn(SiteModel::Value);
    if (!index.isValid())
        return;
    setCurrentIndex(index);
    scrollTo(index);
    edit(index);
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
    const int rows = m_proxy->rowCount(index);
    if (index.isValid() && rows > 0 && !m_collapsed.contains(index.data(SiteModel::PathRole).toString()))
        expand(index);
    for (int row = 0; row < rows; ++row)
        expandUnder(m_proxy->index(row, 0, index));
}

void ResourceTree::saveSelection()
{
    m_selectedBeforeReset = selectedPath();
    m_lastChange.clear();
    m_flashes.clear();
}

void ResourceTree::restoreSelection()
{
    expandUnder({});
    selectPath(m_selectedBeforeReset);
    emit selectionMoved();
}

void ResourceTree::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        m_site.refreshLook();
    QTreeView::changeEvent(event);
}

} // namespace studio
