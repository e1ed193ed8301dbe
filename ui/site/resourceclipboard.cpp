// SPDX-License-Identifier: GPL-3.0-or-later
#include "site/resourceclipboard.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

namespace studio::clipboard {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Clipboard)
};

/// Newer ones may mean things that we do not know.
constexpr int knownVersion = 1;

Resources problem(const QString &text)
{
    return {{}, text, {}};
}

Resources definitionsIn(const QJsonArray &list)
{
    Resources read;
    for (qsizetype at = 0; at < list.size(); ++at) {
        QJsonObject definition = list[at].toObject();
        const QString kind = definition.value(QLatin1String("kind")).toString();
        if (kind.isEmpty())
            return problem(Text::tr("Resource %1 of the text has no “kind”.").arg(at + 1));
        if (!definition.contains(QLatin1String("path")))
            definition.insert(QLatin1String("path"), QString(u'/' + kind));
        read.definitions.append(definition);
    }
    if (read.definitions.isEmpty())
        return problem(Text::tr("There are no resources in the text."));
    return read;
}

Resources definitionsIn(const QJsonObject &object)
{
    if (!object.contains(QLatin1String("resources")))
        return definitionsIn(QJsonArray{object});
    const int version = object.value(QLatin1String("version")).toInt(knownVersion);
    if (version > knownVersion)
        return problem(Text::tr("The text is of version %1, which this program does not know. A newer CoAP Studio can paste it.").arg(version));
    if (!object.value(QLatin1String("resources")).isArray())
        return problem(Text::tr("“resources” must be a list."));
    Resources read = definitionsIn(object.value(QLatin1String("resources")).toArray());
    const QJsonArray folders = object.value(QLatin1String("folders")).toArray();
    for (const QJsonValue &folder : folders)
        read.folders.append(folder.toString());
    return read;
}

} // namespace

QString textOf(const QList<QJsonObject> &definitions, const QStringList &folders)
{
    QJsonArray list;
    for (const QJsonObject &definition : definitions)
        list.append(definition);
    QJsonObject site{{QStringLiteral("format"), QStringLiteral("coapsite")}, {QStringLiteral("version"), knownVersion}, {QStringLiteral("resources"), list}};
    if (!folders.isEmpty())
        site.insert(QStringLiteral("folders"), QJsonArray::fromStringList(folders));
    return QString::fromUtf8(QJsonDocument(site).toJson());
}

Resources read(const QString &text)
{
    if (text.trimmed().isEmpty())
        return problem(Text::tr("The clipboard has no text to paste."));
    QJsonParseError error;
    const QByteArray octets = text.toUtf8();
    const QJsonDocument document = QJsonDocument::fromJson(octets, &error);
    if (error.error != QJsonParseError::NoError) {
        const int line = int(octets.left(error.offset).count('\n')) + 1;
        return problem(Text::tr("The clipboard has no resources: its text is no JSON (line %1: %2).").arg(line).arg(error.errorString()));
    }
    return document.isArray() ? definitionsIn(document.array()) : definitionsIn(document.object());
}

} // namespace studio::clipboard
