// SPDX-License-Identifier: GPL-3.0-or-later
#include "control/sitedefinitions.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>

#include <functional>

namespace studio {

namespace {

using Type = PropertyDescription::Type;
using Change = std::function<QString(const QString &)>;

void changePaths(QJsonObject &object, const QList<PropertyDescription> &properties, const Change &change)
{
    for (const PropertyDescription &property : properties) {
        const QJsonValue value = object.value(property.name);
        const bool isPath = property.type == Type::File || property.type == Type::Folder;
        if (isPath && value.isString() && !value.toString().isEmpty() && QDir::isRelativePath(value.toString()))
            object[property.name] = change(value.toString());
        if (property.type != Type::Table || !value.isArray())
            continue;
        QJsonArray rows = value.toArray();
        for (qsizetype i = 0; i < rows.size(); ++i) {
            QJsonObject row = rows[i].toObject();
            changePaths(row, property.columns, change);
            rows[i] = row;
        }
        object[property.name] = rows;
    }
}

QString absolute(const QString &path, const QString &folder)
{
    return QDir::cleanPath((folder.isEmpty() ? QDir::currentPath() : folder) + u'/' + path);
}

} // namespace

QString folderOf(const SiteInfo &site)
{
    if (!site.file.isEmpty())
        return QFileInfo(site.file).absolutePath();
    return site.example.isEmpty() ? QString() : QStringLiteral(":/sites");
}

QJsonObject movedDefinition(QJsonObject definition, const KindDescription &kind, const QString &from, const QString &to)
{
    changePaths(definition, kind.properties, [&](const QString &path) {
        const QString whole = absolute(path, from);
        // What ships with the program is in no folder of the disk.
        return whole.startsWith(u':') ? whole : QDir(to).relativeFilePath(whole);
    });
    return definition;
}

QJsonObject settledDefinition(QJsonObject definition, const KindDescription &kind, const QString &from)
{
    changePaths(definition, kind.properties, [&](const QString &path) { return absolute(path, from); });
    return definition;
}

} // namespace studio
