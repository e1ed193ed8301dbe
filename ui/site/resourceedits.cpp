// SPDX-License-Identifier: GPL-3.0-or-later
#include "site/resourceedits.h"

#include <QRegularExpression>

#include <algorithm>

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

QList<SiteEdit> renaming(const SiteModel &site, const QString &path, const QString &newPath)
{
    QList<SiteEdit> list;
    for (const ResourceState &state : site.subtree(path)) {
        if (isOfSiteFile(state)) {
            list.append({definitionAt(state, state.path),
                         definitionAt(state, newPath + state.path.mid(path.size())), state.revision});
        }
    }
    // Moved below itself ("/a" to "/a/b"), the deepest must make room first.
    if (newPath.startsWith(path + u'/'))
        std::reverse(list.begin(), list.end());
    return list;
}

QList<SiteEdit> duplication(const SiteModel &site, const QString &path, const QString &newPath)
{
    QList<SiteEdit> list;
    for (const ResourceState &state : site.subtree(path)) {
        if (isOfSiteFile(state))
            list.append(addition(definitionAt(state, newPath + state.path.mid(path.size()))));
    }
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

QString freePath(const SiteModel &site, const QString &wanted)
{
    if (!site.indexOf(wanted).isValid())
        return wanted;
    static const QRegularExpression number(QStringLiteral("-([0-9]{1,6})$"));
    const QRegularExpressionMatch match = number.match(wanted);
    const QString stem = match.hasMatch() ? wanted.left(match.capturedStart()) : wanted;
    for (int next = match.hasMatch() ? match.captured(1).toInt() + 1 : 2;; ++next) {
        const QString path = QString(stem + u'-' + QString::number(next));
        if (!site.indexOf(path).isValid())
            return path;
    }
}

QString below(const QString &folder, const QString &path)
{
    return QString((folder == u"/" ? QString() : folder) + u'/' + path.section(u'/', -1));
}

} // namespace studio::edits
