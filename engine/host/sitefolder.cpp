// SPDX-License-Identifier: GPL-3.0-or-later
#include "host/sitefolder.h"

#include "catalog/catalog.h"

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

QJsonObject changed(QJsonObject definition, const Change &change)
{
    if (const KindDescription *kind = catalogKind(definition.value(QLatin1String("kind")).toString()))
        changePaths(definition, kind->properties, change);
    return definition;
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

QJsonObject movedDefinition(const QJsonObject &definition, const QString &from, const QString &to)
{
    return changed(definition, [&](const QString &path) {
        const QString whole = absolute(path, from);
        // What ships with the program is in no folder of the disk.
        return whole.startsWith(u':') ? whole : QDir(to).relativeFilePath(whole);
    });
}

QJsonObject settledDefinition(const QJsonObject &definition, const QString &from)
{
    return changed(definition, [&](const QString &path) { return absolute(path, from); });
}

} // namespace studio
