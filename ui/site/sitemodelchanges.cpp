// SPDX-License-Identifier: GPL-3.0-or-later
// How a SiteDelta becomes rows. What is there keeps its node, so that selection and expansion survive: a resource that
// is removed and made anew in one delta (another kind at the same path) is a change of its row. New nodes are built
// apart and put in as runs; what nothing keeps any more goes last.
#include "site/sitemodel.h"

#include <QSet>

#include <algorithm>
#include <iterator>
#include <utility>

namespace studio {

void SiteModel::apply(const SiteDelta &delta)
{
    if (delta.isReset) {
        reset(delta);
        return;
    }
    std::vector<SiteNode *> emptied, changed;
    for (const quint64 id : delta.removed) {
        if (SiteNode *left = vacate(id))
            emptied.push_back(left);
    }
    Additions additions;
    for (const ResourceState &state : delta.changed) {
        const SiteNode *before = m_byId.value(state.id);
        if (before != nullptr && before->state->path != state.path)
            emptied.push_back(vacate(state.id));
        if (SiteNode *here = place(state, additions))
            changed.push_back(here);
    }
    insert(additions);
    prune(emptied, changed);
    announce(changed);
    for (const quint64 id : delta.removed) {
        if (!m_byId.contains(id))
            emit resourceRemoved(id);
    }
    for (const ResourceState &state : delta.changed)
        emit resourceChanged(state.id);
}

void SiteModel::reset(const SiteDelta &delta)
{
    beginResetModel();
    m_formerIds += m_byId.keys();
    m_formerNodes.push_back(std::exchange(m_root, std::make_unique<SiteNode>()));
    m_byId = {};
    for (const ResourceState &state : delta.changed) {
        SiteNode *at = m_root.get();
        for (const QString &segment : segmentsOf(state.path))
            at = &at->childMade(segment);
        if (!at->state)
            at->count(1);
        at->state = std::make_unique<ResourceState>(state);
        m_byId.insert(state.id, at);
    }
    endResetModel();
    forgetFormer();
    for (const ResourceState &state : delta.changed)
        emit resourceChanged(state.id);
}

/// A large site is told and freed piece by piece, so that the window does not stand still meanwhile.
void SiteModel::forgetFormer()
{
    for (int count = 0; count < forgottenAtOnce && !m_formerIds.isEmpty(); ++count) {
        const quint64 id = m_formerIds.takeLast();
        if (!m_byId.contains(id))
            emit resourceRemoved(id);
    }
    for (int count = 0; count < forgottenAtOnce && !m_formerNodes.empty(); ++count) {
        const std::unique_ptr<SiteNode> node = std::move(m_formerNodes.back());
        m_formerNodes.pop_back();
        m_formerNodes.insert(m_formerNodes.end(), std::make_move_iterator(node->children.begin()), std::make_move_iterator(node->children.end()));
        node->children.clear();
    }
    if (!m_formerIds.isEmpty() || !m_formerNodes.empty())
        m_forgetting.start(0);
}

/// Makes a folder of the resource; null if there is no such.
SiteNode *SiteModel::vacate(quint64 id)
{
    SiteNode *left = m_byId.take(id);
    if (left == nullptr)
        return nullptr;
    left->state.reset();
    left->count(-1);
    return left;
}

/// The node that took the state if the tree had it already; null if it is a new one.
SiteNode *SiteModel::place(const ResourceState &state, Additions &additions)
{
    SiteNode *at = m_root.get();
    bool isNew = false;
    for (const QString &segment : segmentsOf(state.path)) {
        if (isNew) {
            at = &at->childMade(segment);
            continue;
        }
        if (SiteNode *known = at->child(segment)) {
            at = known;
            continue;
        }
        isNew = true;
        std::unique_ptr<SiteNode> &detached = additions[at][segment];
        if (!detached) {
            detached = std::make_unique<SiteNode>();
            detached->segment = segment;
        }
        at = detached.get();
    }
    if (at->state)
        m_byId.remove(at->state->id);
    else
        at->count(1);
    at->state = std::make_unique<ResourceState>(state);
    m_byId.insert(state.id, at);
    return isNew ? nullptr : at;
}

void SiteModel::insert(Additions &additions)
{
    for (auto &[parent, nodes] : additions)
        insertUnder(*parent, nodes);
}

/// One announcement for each run of new nodes that stand side by side.
void SiteModel::insertUnder(SiteNode &parent, std::map<QString, std::unique_ptr<SiteNode>, SegmentOrder> &nodes)
{
    const QModelIndex parentIndex = indexFor(&parent);
    auto next = nodes.begin();
    while (next != nodes.end()) {
        const int row = parent.rowFor(next->first);
        const bool isLast = std::size_t(row) == parent.children.size();
        auto end = next;
        while (end != nodes.end() && (isLast || SegmentOrder()(end->first, parent.children[std::size_t(row)]->segment)))
            ++end;
        std::vector<std::unique_ptr<SiteNode>> run;
        for (; next != end; ++next)
            run.push_back(std::move(next->second));
        beginInsertRows(parentIndex, row, row + int(run.size()) - 1);
        for (const std::unique_ptr<SiteNode> &added : run) {
            added->parent = &parent;
            parent.count(added->resources);
        }
        parent.children.insert(parent.children.begin() + row, std::make_move_iterator(run.begin()),
                               std::make_move_iterator(run.end()));
        endInsertRows();
    }
}

/// Removes what holds no resource any more, with the folders above that held nothing else. Emptied nodes that stay,
/// as folders, join the changed ones.
void SiteModel::prune(const std::vector<SiteNode *> &emptied, std::vector<SiteNode *> &changed)
{
    std::map<SiteNode *, QSet<int>> leaving;
    for (SiteNode *node : emptied) {
        if (node->resources > 0) {
            changed.push_back(node);
            continue;
        }
        while (node->parent != m_root.get() && node->parent->resources == 0)
            node = node->parent;
        leaving[node->parent].insert(node->row());
    }
    for (const auto &[parent, rowSet] : leaving) {
        std::vector<int> rows(rowSet.begin(), rowSet.end());
        std::sort(rows.begin(), rows.end(), std::greater<>());
        for (std::size_t at = 0; at < rows.size();) {
            const int last = rows[at];
            int first = last;
            while (++at < rows.size() && rows[at] == first - 1)
                first = rows[at];
            beginRemoveRows(indexFor(parent), first, last);
            parent->children.erase(parent->children.begin() + first, parent->children.begin() + last + 1);
            endRemoveRows();
        }
    }
}

/// One dataChanged per parent, over the span of its changed rows.
void SiteModel::announce(const std::vector<SiteNode *> &changed)
{
    std::map<SiteNode *, std::pair<int, int>> spans;
    for (SiteNode *node : changed) {
        const int row = node->row();
        const auto [span, isFirst] = spans.try_emplace(node->parent, row, row);
        if (!isFirst)
            span->second = {std::min(span->second.first, row), std::max(span->second.second, row)};
    }
    for (const auto &[parent, span] : spans) {
        const QModelIndex parentIndex = indexFor(parent);
        emit dataChanged(index(span.first, 0, parentIndex), index(span.second, ColumnCount - 1, parentIndex));
    }
}

} // namespace studio
