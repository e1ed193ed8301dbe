// SPDX-License-Identifier: GPL-3.0-or-later
#include "control/definitionchange.h"

#include "tap/change.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace studio {

namespace {

constexpr int longestText = 80;     // a line; two of them, and a few properties, find room

QJsonValue shortened(const QJsonValue &value)
{
    if (value.isUndefined())
        return QJsonValue::Null;
    QString text = value.toString();
    if (value.isArray() || value.isObject()) {
        const QByteArray json = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
        text = QString::fromUtf8(json.mid(1, json.size() - 2));
    }
    return text.size() <= longestText ? value : QJsonValue(QString(text.left(longestText - 1) + u'…'));
}

QByteArray jsonOf(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

} // namespace

QStringList differences(const QJsonObject &one, const QJsonObject &other)
{
    QStringList members = one.keys() + other.keys();
    members.sort();
    members.removeDuplicates();
    members.removeIf([&](const QString &member) { return one.value(member) == other.value(member); });
    return members;
}

QJsonObject withMembers(QJsonObject definition, const QStringList &members, const QJsonObject &from)
{
    for (const QString &member : members) {
        if (from.contains(member))
            definition.insert(member, from.value(member));
        else
            definition.remove(member);
    }
    return definition;
}

DefinitionChange definitionChange(const QJsonObject &before, const QJsonObject &after)
{
    DefinitionChange change;
    const QStringList changed = differences(before, after);
    for (const QString &name : changed)
        change.properties.append({name, shortened(before.value(name)), shortened(after.value(name))});
    return change;
}

QByteArray toOctets(const DefinitionChange &change)
{
    constexpr qsizetype roomForCount = 16;
    QJsonObject kept;
    int more = change.more;
    for (const PropertyChange &property : change.properties) {
        QJsonObject candidate = kept;
        candidate.insert(property.property, QJsonArray{property.before, property.after});
        if (jsonOf(candidate).size() + roomForCount <= qsizetype(coap::ChangeRecord::keptOctets))
            kept = candidate;
        else
            ++more;
    }
    if (more != 0)
        kept.insert(QString(), more);
    return jsonOf(kept);
}

DefinitionChange definitionChangeOf(coap::OctetView octets)
{
    const auto text = QByteArray::fromRawData(reinterpret_cast<const char *>(octets.data()), qsizetype(octets.size()));
    const QJsonObject json = QJsonDocument::fromJson(text).object();
    DefinitionChange change;
    for (auto member = json.begin(); member != json.end(); ++member) {
        const QJsonArray sides = member->toArray();
        if (member.key().isEmpty())
            change.more = member->toInt();
        else if (sides.size() == 2)
            change.properties.append({member.key(), sides[0], sides[1]});
    }
    return change;
}

} // namespace studio
