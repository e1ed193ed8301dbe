// SPDX-License-Identifier: GPL-3.0-or-later
#include "site/sitemodel.h"

#include "control/servercontrol.h"
#include "format.h"
#include "icons.h"
#include "site/kindtexts.h"
#include "site/lamp.h"
#include "site/shownpath.h"

#include <QDateTime>

namespace studio {

namespace {

/// Line ends would break the row's single line.
QString oneLine(const ResourceState &state)
{
    QString text = format::withUnit(state.value, state.unit);
    text.replace(u'\n', u' ');
    return state.valueIsCut ? QString(text + u'…') : text;
}

/// What an editor begins with: of octets their number is shown, but the octets are typed.
QString typedValue(const ResourceState &state)
{
    return state.definition.value(u"type").toString() == u"bytes" ? QString() : state.value;
}

} // namespace

SiteModel::SiteModel(ServerControl &control, Source source, QObject *parent)
    : QAbstractItemModel(parent), m_control(control), m_root(std::make_unique<SiteNode>())
{
    m_forgetting.setSingleShot(true);
    connect(&m_forgetting, &QTimer::timeout, this, &SiteModel::forgetFormer);
    if (source == Source::Server)
        connect(&control, &ServerControl::siteChanged, this, &SiteModel::apply);
}

SiteModel::~SiteModel() = default;

const ResourceState *SiteModel::resource(quint64 id) const
{
    const SiteNode *found = m_byId.value(id);
    return found == nullptr ? nullptr : found->state.get();
}

const ResourceState *SiteModel::resourceAt(const QString &path) const
{
    const SiteNode *found = find(path);
    return found == nullptr ? nullptr : found->state.get();
}

std::optional<ResourceState> SiteModel::at(const QModelIndex &index) const
{
    if (!index.isValid() || node(index)->state == nullptr)
        return {};
    return *node(index)->state;
}

QModelIndex SiteModel::indexOf(quint64 id) const
{
    return indexFor(m_byId.value(id));
}

QModelIndex SiteModel::indexOf(const QString &path) const
{
    return indexFor(find(path));
}

QList<ResourceState> SiteModel::subtree(const QString &path) const
{
    QList<ResourceState> all;
    std::vector<const SiteNode *> open;
    if (const SiteNode *top = find(path))
        open.push_back(top);
    while (!open.empty()) {
        const SiteNode *next = open.back();
        open.pop_back();
        if (next->state)
            all.append(*next->state);
        for (auto child = next->children.rbegin(); child != next->children.rend(); ++child)
            open.push_back(child->get());
    }
    return all;
}

QString SiteModel::walk(const QString &after, int most, const std::function<void(const ResourceState &)> &visit) const
{
    const SiteNode *last = nullptr;
    for (const SiteNode *next = nodeAfter(after); next != nullptr && most > 0; next = next->next(), --most) {
        last = next;
        if (next->state)
            visit(*next->state);
    }
    return last == nullptr ? after : last->path();
}

const SiteNode *SiteModel::nodeAfter(const QString &path) const
{
    const SiteNode *at = m_root.get();
    for (const QString &segment : path.isEmpty() ? QStringList() : segmentsOf(path)) {
        const SiteNode *child = at->child(segment);
        if (child == nullptr) {
            const auto row = std::size_t(at->rowFor(segment));
            return row < at->children.size() ? at->children[row].get() : at->nextBeyond();
        }
        at = child;
    }
    return at->next();
}

QIcon SiteModel::icon(const ResourceState &resource) const
{
    if (m_kinds.isEmpty()) {
        for (const KindDescription &kind : m_control.kinds())
            m_kinds.insert(kind.id, {kind.icon, kind.label});
    }
    if (const auto lamp = Lamp::of(resource)) {
        if (m_lamps.size() >= mostLamps)
            m_lamps.clear();
        const QString key = lamp->iconKey();
        const auto known = m_lamps.constFind(key);
        return known != m_lamps.constEnd() ? *known : *m_lamps.insert(key, lamp->icon());
    }
    // A kind of another version is kept, but not served.
    static const KindLook unknown{QStringLiteral("warning"), {}};
    const QString name = resource.kind.isEmpty() ? QStringLiteral("kind-builtin") : m_kinds.value(resource.kind, unknown).icon;
    const auto known = m_icons.constFind(name);
    return known != m_icons.constEnd() ? *known : *m_icons.insert(name, themedIcon(name));
}

void SiteModel::refreshLook()
{
    m_icons.clear();
    m_lamps.clear();
    emit headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (rowCount() > 0)
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

SiteNode *SiteModel::node(const QModelIndex &index) const
{
    return index.isValid() ? static_cast<SiteNode *>(index.internalPointer()) : m_root.get();
}

SiteNode *SiteModel::find(const QString &path) const
{
    SiteNode *at = m_root.get();
    for (const QString &segment : segmentsOf(path)) {
        at = at->child(segment);
        if (at == nullptr)
            return nullptr;
    }
    return at;
}

QModelIndex SiteModel::indexFor(const SiteNode *node, int column) const
{
    if (node == nullptr || node->parent == nullptr)
        return {};
    return createIndex(node->row(), column, const_cast<SiteNode *>(node));
}

/// A view asks this for each of its rows whenever it lays itself out.
QModelIndex SiteModel::index(int row, int column, const QModelIndex &parent) const
{
    const SiteNode &above = *node(parent);
    const bool isThere = row >= 0 && std::size_t(row) < above.children.size() && column >= 0 && column < ColumnCount && parent.column() <= 0;
    return isThere ? createIndex(row, column, above.children[std::size_t(row)].get()) : QModelIndex();
}

QModelIndex SiteModel::parent(const QModelIndex &index) const
{
    return index.isValid() ? indexFor(node(index)->parent) : QModelIndex();
}

int SiteModel::rowCount(const QModelIndex &parent) const
{
    return parent.column() > 0 ? 0 : int(node(parent)->children.size());
}

int SiteModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

QVariant SiteModel::text(const SiteNode &node, int column) const
{
    if (column == Path)
        return node.segment.isEmpty() ? QStringLiteral("/") : shownSegment(node.segment);
    if (!node.state)
        return {};
    const ResourceState &state = *node.state;
    switch (column) {
    case Value: return oneLine(state);
    case ContentFormat: return state.contentFormat < 0 ? QString() : format::contentFormat(state.contentFormat);
    case Observers: return state.isObservable ? format::count(state.observers) : QString();
    case Requests: return format::count(state.requests);
    case LastChange: return format::ago(state.lastChange, QDateTime::currentMSecsSinceEpoch());
    default: return {};
    }
}

QString SiteModel::toolTip(const SiteNode &node) const
{
    QStringList lines{shownPath(node.path())};
    if (!node.state)
        return lines.first();
    const ResourceState &state = *node.state;
    if (!state.title.isEmpty())
        lines << state.title;
    if (m_kinds.contains(state.kind))
        lines << kindText(m_kinds.value(state.kind).label);
    if (state.kind.isEmpty())
        lines << tr("Part of the server");
    if (state.isMadeByPeer)
        lines << tr("Created by a client");
    lines << (state.isObservable ? tr("Can be observed") : tr("Cannot be observed"));
    return lines.join(u'\n');
}

QVariant SiteModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const SiteNode &row = *node(index);
    const bool isCount = index.column() == Observers || index.column() == Requests;
    switch (role) {
    case Qt::DisplayRole: return text(row, index.column());
    case Qt::EditRole: return index.column() == Value && row.state ? QVariant(typedValue(*row.state)) : text(row, index.column());
    case Qt::ToolTipRole: return toolTip(row);
    case Qt::TextAlignmentRole: return int(Qt::AlignVCenter | (isCount ? Qt::AlignRight : Qt::AlignLeft));
    case IdRole: return row.state ? row.state->id : quint64(0);
    case PathRole: return row.path();
    case StateRole: return row.state ? QVariant::fromValue(*row.state) : QVariant();
    case Qt::DecorationRole: break;
    default: return {};
    }
    if (index.column() != Path)
        return {};
    if (row.state)
        return icon(*row.state);
    const QString folder = QStringLiteral("folder");
    const auto known = m_icons.constFind(folder);
    return known != m_icons.constEnd() ? *known : *m_icons.insert(folder, themedIcon(folder));
}

QVariant SiteModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignVCenter | (section == Observers || section == Requests ? Qt::AlignRight : Qt::AlignLeft));
    // The two narrow columns have short names, to be told at the pointer.
    if (role == Qt::ToolTipRole)
        return section == Observers ? tr("Observers") : section == Requests ? tr("Requests") : QVariant();
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Path: return tr("Path");
    case Value: return tr("Value");
    case Observers: return tr("Obs", "narrow column: observers");
    case Requests: return tr("Req", "narrow column: requests");
    case ContentFormat: return tr("Content-Format");
    case LastChange: return tr("Last change");
    default: return {};
    }
}

Qt::ItemFlags SiteModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::ItemIsDropEnabled;
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsDragEnabled | Qt::ItemIsDropEnabled;
    const SiteNode &row = *node(index);
    // A cut value cannot be edited in place: what is beyond the cut would be lost. A button is pressed.
    if (index.column() == Value && row.state && row.state->isSettable && !row.state->valueIsCut && row.state->kind != u"button")
        flags |= Qt::ItemIsEditable;
    if (row.children.empty())
        flags |= Qt::ItemNeverHasChildren;      // as of now: a view need not look further
    return flags;
}

bool SiteModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !flags(index).testFlag(Qt::ItemIsEditable))
        return false;
    const ResourceState &state = *node(index)->state;
    if (value.toString() == typedValue(state))
        return false;
    emit valueEntered(state.id, value.toString());
    return true;
}

} // namespace studio
