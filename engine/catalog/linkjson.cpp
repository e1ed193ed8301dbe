// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/linkjson.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace studio {

namespace {

QJsonValue valueOf(const coap::LinkAttribute &attribute)
{
    if (!attribute.value)
        return true;
    const QString text = QString::fromStdString(*attribute.value);
    bool isNumber = false;
    const qlonglong number = text.toLongLong(&isNumber);
    return isNumber && (attribute.name == "sz" || attribute.name == "ct") ? QJsonValue(number) : QJsonValue(text);
}

} // namespace

std::string toLinkJson(std::span<const coap::Link> links)
{
    QJsonArray array;
    for (const coap::Link &link : links) {
        QJsonObject object{{QStringLiteral("href"), QString::fromStdString(link.target)}};
        for (const coap::LinkAttribute &attribute : link.attributes) {
            const QString name = QString::fromStdString(attribute.name);
            if (!object.contains(name))
                object.insert(name, valueOf(attribute));
        }
        array.append(object);
    }
    return QJsonDocument(array).toJson(QJsonDocument::Compact).toStdString();
}

} // namespace studio
