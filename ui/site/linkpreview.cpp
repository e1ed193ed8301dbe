// SPDX-License-Identifier: GPL-3.0-or-later
#include "site/linkpreview.h"

namespace studio {

namespace {

/// Debian's libcoap3-bin calls it so.
const QLatin1String client("coap-client-notls");

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

} // namespace studio
