// SPDX-License-Identifier: GPL-3.0-or-later
#include "site/linkpreview.h"

#include "wire/linkformat.h"

namespace studio {

namespace {

/// Debian's libcoap3-bin calls it so.
const QLatin1String client("coap-client-notls");

QJsonValue valueOf(const PropertyDescription &property, const QJsonObject &definition)
{
    const QJsonValue given = definition.value(property.name);
    return given.isUndefined() ? property.defaultValue : given;
}

} // namespace

QString uriOf(const ServerState &server, const QString &path)
{
    if (!server.uris.isEmpty())
        return server.uris.first() + path;
    const bool isAnyHost = server.listen.address == u"loopback" || server.listen.address == u"any";
    QString host = isAnyHost ? QStringLiteral("127.0.0.1") : server.listen.address;
    if (host.contains(u':'))
        host = u'[' + host + u']';
    return QStringLiteral("coap://%1:%2%3").arg(host, QString::number(server.listen.port), path);
}

QString commandFor(const QString &uri, int observeSeconds)
{
    if (observeSeconds > 0)
        return QStringLiteral("%1 -s %2 \"%3\"").arg(client, QString::number(observeSeconds), uri);
    return QStringLiteral("%1 -m get \"%2\"").arg(client, uri);
}

QString linkFormatOf(const KindDescription &kind, const QJsonObject &definition)
{
    coap::Link link;
    link.target = definition.value(u"path").toString().toStdString();
    for (const char *name : {"rt", "if", "title"}) {
        const QString text = definition.value(QLatin1String(name)).toString();
        if (!text.isEmpty())
            link.attributes.push_back({name, text.toStdString()});
    }
    for (const PropertyDescription &property : kind.properties) {
        if (property.type != PropertyDescription::Type::ContentFormat)
            continue;
        const QJsonValue format = valueOf(property, definition);
        if (format.isDouble())
            link.attributes.push_back({"ct", QByteArray::number(format.toInt()).toStdString()});
        break;
    }
    const auto *observable = kind.property(QStringLiteral("observable"));
    const bool byDefault = observable == nullptr || observable->defaultValue.toBool();
    if (kind.isObservable && definition.value(u"observable").toBool(byDefault))
        link.attributes.push_back({"obs", std::nullopt});
    return QString::fromStdString(coap::toLinkFormat(link));
}

} // namespace studio
