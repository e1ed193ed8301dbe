// SPDX-License-Identifier: GPL-3.0-or-later
#include "site/resourceedits.h"

#include "site/kindtexts.h"

#include <QHash>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <cmath>

namespace studio::edits {

namespace {

bool isOfSiteFile(const ResourceState &state)
{
    return !state.isMadeByPeer && !state.definition.isEmpty();
}

QJsonObject definitionAt(const ResourceState &state, const QString &path)
{
    QJsonObject definition = state.definition;
    definition.insert(u"path", path);
    return definition;
}

/// An alias of what is copied along stands for the copy. `copies`: by the paths that they have there.
void aimAtCopies(QList<SiteEdit> &list, const QHash<QString, QString> &copies)
{
    for (SiteEdit &edit : list) {
        const bool isAlias = edit.after->value(u"kind").toString() == u"alias";
        if (const auto copy = copies.constFind(edit.after->value(u"target").toString()); isAlias && copy != copies.constEnd())
            edit.after->insert(u"target", *copy);
    }
}

/// Paths that nothing has, neither in the site nor among those that were given out.
class FreePaths {
public:
    explicit FreePaths(const SiteModel &site) : m_site(site) {}

    /// Neither a resource nor a folder.
    QString take(const QString &wanted)
    {
        return next(wanted, [this](const QString &path) { return m_site.indexOf(path).isValid(); });
    }
    /// No resource; into a folder of that path what is new may go.
    QString takeResource(const QString &wanted)
    {
        return next(wanted, [this](const QString &path) { return m_site.resourceAt(path) != nullptr; });
    }

private:
    template<class IsTaken>
    QString next(const QString &wanted, IsTaken isTaken)
    {
        static const QRegularExpression number(QStringLiteral("-([0-9]{1,6})$"));
        const QRegularExpressionMatch match = number.match(wanted);
        const QString stem = match.hasMatch() ? wanted.left(match.capturedStart()) : wanted;
        QString path = wanted;
        for (int next = match.hasMatch() ? match.captured(1).toInt() + 1 : 2; isTaken(path) || m_given.contains(path); ++next)
            path = stem + u'-' + QString::number(next);
        m_given.insert(path);
        return path;
    }

    const SiteModel &m_site;
    QSet<QString> m_given;
};

} // namespace

QList<SiteEdit> removal(const SiteModel &site, const QString &path)
{
    QList<SiteEdit> list;
    for (const ResourceState &state : site.subtree(path)) {
        if (isOfSiteFile(state))
            list.append({definitionAt(state, state.path), std::nullopt, state.revision});
    }
    std::reverse(list.begin(), list.end());
    return list;
}

bool isRemovable(const SiteModel &site, const QString &path)
{
    constexpr int atOnce = 64;
    const ResourceState *own = site.resourceAt(path);
    bool isFound = own != nullptr && isOfSiteFile(*own), isWithin = true;
    QString at = path, before;
    while (!isFound && isWithin && at != before) {
        before = at;
        at = site.walk(before, atOnce, [&](const ResourceState &state) {
            isWithin = isWithin && state.path.startsWith(path + u'/');
            isFound = isFound || (isWithin && isOfSiteFile(state));
        });
    }
    return isFound;
}

QList<SiteEdit> renaming(const SiteModel &site, const QString &path, const QString &newPath)
{
    QList<SiteEdit> list;
    for (const ResourceState &state : site.subtree(path)) {
        if (isOfSiteFile(state)) {
            list.append({definitionAt(state, state.path),
                         definitionAt(state, newPath + state.path.mid(path.size())), state.revision});
        }
    }
    // Moved below itself ("/a" to "/a/b"), the deepest must make room first; moved up ("/a/a" to "/a") the shallowest.
    const auto depth = [](const SiteEdit &edit) { return edit.before->value(u"path").toString().count(u'/'); };
    if (newPath.startsWith(path + u'/'))
        std::stable_sort(list.begin(), list.end(), [&](const SiteEdit &a, const SiteEdit &b) { return depth(a) > depth(b); });
    else if (path.startsWith(newPath + u'/'))
        std::stable_sort(list.begin(), list.end(), [&](const SiteEdit &a, const SiteEdit &b) { return depth(a) < depth(b); });
    return list;
}

QList<SiteEdit> duplication(const SiteModel &site, const QString &path, const QString &newPath)
{
    QList<SiteEdit> list;
    QHash<QString, QString> copies;
    for (const ResourceState &state : site.subtree(path)) {
        if (!isOfSiteFile(state))
            continue;
        const QString copy = newPath + state.path.mid(path.size());
        copies.insert(state.path, copy);
        list.append(addition(definitionAt(state, copy)));
    }
    aimAtCopies(list, copies);
    return list;
}

SiteEdit addition(const QJsonObject &definition)
{
    return {std::nullopt, definition, 0};
}

SiteEdit change(const QJsonObject &before, const QJsonObject &after, quint64 revision)
{
    return {before, after, revision};
}

QStringList topmost(QStringList paths)
{
    std::sort(paths.begin(), paths.end());
    QStringList tops;
    QSet<QString> known;
    for (const QString &path : std::as_const(paths)) {
        bool isBelow = known.contains(path);
        for (qsizetype slash = path.lastIndexOf(u'/'); slash > 0 && !isBelow; slash = path.lastIndexOf(u'/', slash - 1))
            isBelow = known.contains(path.left(slash));
        if (isBelow)
            continue;
        known.insert(path);
        tops << path;
    }
    return tops;
}

QList<SiteEdit> removal(const SiteModel &site, const QStringList &paths)
{
    QList<SiteEdit> list;
    for (const QString &path : topmost(paths))
        list += removal(site, path);
    return list;
}

QList<SiteEdit> duplication(const SiteModel &site, const QStringList &paths, QStringList *copies)
{
    FreePaths free(site);
    QList<SiteEdit> list;
    for (const QString &path : topmost(paths)) {
        const QString copy = free.take(path);
        const QList<SiteEdit> copied = duplication(site, path, copy);
        if (!copied.isEmpty())
            copies->append(copy);
        list += copied;
    }
    return list;
}

QList<SiteEdit> moving(const SiteModel &site, const QStringList &paths, const QString &folder, QStringList *newPaths)
{
    FreePaths free(site);
    QList<SiteEdit> list;
    for (const QString &path : topmost(paths)) {
        if (!mayMove(path, folder))
            continue;
        const QString newPath = free.take(below(folder, path));
        const QList<SiteEdit> moved = renaming(site, path, newPath);
        if (!moved.isEmpty())
            newPaths->append(newPath);
        list += moved;
    }
    return list;
}

bool mayMove(const QString &path, const QString &folder)
{
    const QString parent = path.left(std::max<qsizetype>(path.lastIndexOf(u'/'), 0));
    const bool isThere = parent == (folder == u"/" ? QString() : folder);
    return path != u"/" && !isThere && folder != path && !folder.startsWith(path + u'/');
}

QList<SiteEdit> pasting(const SiteModel &site, const QList<QJsonObject> &definitions, const QStringList &folders, QStringList *tops)
{
    QList<QJsonObject> inOrder = definitions;
    std::sort(inOrder.begin(), inOrder.end(), [](const QJsonObject &a, const QJsonObject &b) {
        return a.value(u"path").toString() < b.value(u"path").toString();
    });
    FreePaths free(site);
    QHash<QString, QString> moved, copies;      // paths that gave way; of all resources
    for (const QString &folder : folders) {
        const auto isIn = [&folder](const QJsonObject &definition) { return definition.value(u"path").toString().startsWith(folder + u'/'); };
        if (folder.isEmpty() || std::none_of(inOrder.begin(), inOrder.end(), isIn))
            continue;
        const QString taken = free.take(folder);
        tops->append(taken);
        if (taken != folder)
            moved.insert(folder, taken);
    }
    QList<SiteEdit> list;
    for (QJsonObject &definition : inOrder) {
        const QString path = definition.value(u"path").toString();
        QString wanted = path;
        for (qsizetype slash = path.lastIndexOf(u'/'); slash > 0; slash = path.lastIndexOf(u'/', slash - 1)) {
            if (const auto above = moved.constFind(path.left(slash)); above != moved.constEnd()) {
                wanted = *above + path.mid(slash);
                break;
            }
        }
        const QString taken = free.takeResource(wanted);
        if (taken != path)
            moved.insert(path, taken);
        copies.insert(path, taken);
        definition.insert(u"path", taken);
        tops->append(taken);
        list.append(addition(definition));
    }
    aimAtCopies(list, copies);
    *tops = topmost(*tops);
    return list;
}

QJsonObject withKind(const QJsonObject &definition, const KindDescription *from, const KindDescription &to)
{
    QJsonObject changed;
    for (auto member = definition.begin(); member != definition.end(); ++member) {
        const PropertyDescription *there = to.property(member.key());
        const bool isForeign = there == nullptr && (from == nullptr || from->property(member.key()) == nullptr);
        if (isForeign || (there != nullptr && problemWith(*there, *member).isEmpty()))
            changed.insert(member.key(), *member);
    }
    changed.insert(u"kind", to.id);
    // What one property allows another may forbid (an initial value of the wrong type).
    for (const FieldError &error : problemsWithProperties(to, changed))
        changed.remove(error.property);
    return changed;
}

QJsonObject simulation(const ResourceState &resource, const QList<KindDescription> &kinds)
{
    const KindDescription *to = kindOf(kinds, QStringLiteral("simulated"));
    if (to == nullptr)
        return resource.definition;
    QJsonObject changed = withKind(definitionAt(resource, resource.path), kindOf(kinds, resource.kind), *to);
    const double middle = resource.number.value_or(0);
    changed.insert(u"offset", middle);
    changed.insert(u"amplitude", middle == 0 ? 1 : std::abs(middle) / 10);
    return changed;
}

QString freePath(const SiteModel &site, const QString &wanted)
{
    return FreePaths(site).take(wanted);
}

QString below(const QString &folder, const QString &path)
{
    return QString((folder == u"/" ? QString() : folder) + u'/' + path.section(u'/', -1));
}

} // namespace studio::edits
