// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/jsonshape.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>
#include <QStringList>

#include <cmath>

namespace studio {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Catalog)
};

const QStringList &typeNames()
{
    static const QStringList names{QStringLiteral("string"), QStringLiteral("number"), QStringLiteral("integer"),
                                   QStringLiteral("boolean"), QStringLiteral("object"), QStringLiteral("array")};
    return names;
}

bool isOfType(const QJsonValue &value, const QString &type)
{
    switch (typeNames().indexOf(type)) {
    case 0: return value.isString();
    case 1: return value.isDouble();
    case 2: return value.isDouble() && std::trunc(value.toDouble()) == value.toDouble();
    case 3: return value.isBool();
    case 4: return value.isObject();
    case 5: return value.isArray();
    default: return false;
    }
}

} // namespace

Problem JsonShape::problemWith(const QJsonValue &document) const
{
    const QJsonArray names = required.toArray();
    const QJsonObject wanted = types.toObject(), members = document.toObject();
    if (!document.isObject() && !(names.isEmpty() && wanted.isEmpty()))
        return Problem(QT_TRANSLATE_NOOP("Catalog", "It must be an object."));
    for (const QJsonValue &name : names) {
        if (!members.contains(name.toString()))
            return Problem(QT_TRANSLATE_NOOP("Catalog", "“%1” is missing."), {name.toString()});
    }
    for (auto type = wanted.begin(); type != wanted.end(); ++type) {
        const QJsonValue member = members.value(type.key());
        if (!member.isUndefined() && !isOfType(member, type->toString()))
            return Problem(QT_TRANSLATE_NOOP("Catalog", "“%1” must be of the type %2."), {type.key(), type->toString()});
    }
    return {};
}

QString problemWithRequired(const QJsonValue &required)
{
    const QJsonArray names = required.toArray();
    for (const QJsonValue &name : names) {
        if (!name.isString())
            return Text::tr("must be a list of texts, for example [\"name\"]");
    }
    return required.isArray() ? QString() : Text::tr("must be a list of texts, for example [\"name\"]");
}

QString problemWithTypes(const QJsonValue &types)
{
    if (!types.isObject())
        return Text::tr("must be an object, for example {\"name\": \"string\"}");
    const QJsonObject members = types.toObject();
    for (auto member = members.begin(); member != members.end(); ++member) {
        if (!typeNames().contains(member->toString()))
            return Text::tr("“%1” must be one of: %2").arg(member.key(), typeNames().join(QStringLiteral(", ")));
    }
    return {};
}

QString problemWithTexts(const QJsonValue &texts)
{
    if (!texts.isObject())
        return Text::tr("must be an object, for example {\"temperature\": \"Cel\"}");
    const QJsonObject members = texts.toObject();
    for (auto member = members.begin(); member != members.end(); ++member) {
        if (!member->isString())
            return Text::tr("“%1” must be a text").arg(member.key());
    }
    return {};
}

} // namespace studio
