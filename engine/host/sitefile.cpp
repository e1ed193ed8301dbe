// SPDX-License-Identifier: GPL-3.0-or-later
#include "host/sitefile.h"

#include "catalog/catalog.h"
#include "control/protocolsettings.h"
#include "host/durably.h"
#include "host/journaltext.h"
#include "host/sitejson.h"
#include "site/request.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QHash>
#include <QJsonArray>
#include <QSaveFile>

namespace studio {

namespace {

constexpr int version = 1;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(SiteFile)
};

QString at(const QString &path, const QString &problem)
{
    return path + QStringLiteral(": ") + problem;
}

/// Keys and values of a file may be of any length: a message holds their beginning and its own end.
QString shortened(const QString &message)
{
    constexpr qsizetype most = 600, end = 200;
    return message.size() <= most ? message : message.left(most - end) + QStringLiteral(" … ") + message.right(end);
}

/// Reads version 1 from a JSON object. The first problem ends it.
class Reader {
public:
    explicit Reader(const QJsonObject &document) : m_document(document) {}

    QString read(SiteFileResult &result)
    {
        m_result = &result;
        result.file.document = m_document;
        for (auto step : {&Reader::readHead, &Reader::readServer, &Reader::readResources}) {
            const QString problem = (this->*step)();
            if (!problem.isEmpty())
                return problem;
        }
        warnOfUnknown(m_document, {"$schema", "format", "version", "title", "server", "resources"}, {});
        return {};
    }

private:
    QString readHead()
    {
        if (m_document.value(QLatin1String("format")) != QLatin1String("coapsite"))
            return at(QStringLiteral("format"), Text::tr("must be “coapsite”: this is no site file"));
        const auto number = m_document.value(QLatin1String("version"));
        if (!number.isDouble())
            return at(QStringLiteral("version"), Text::tr("must be a number"));
        if (number.toDouble() > version)
            return at(QStringLiteral("version"), Text::tr("the file has version %1, which a newer program has made; this one reads up to version %2").arg(number.toDouble()).arg(version));
        if (number.toDouble() != version)
            return at(QStringLiteral("version"), Text::tr("there is no version %1; this program reads version %2").arg(number.toDouble()).arg(version));
        const auto title = m_document.value(QLatin1String("title"));
        if (!title.isUndefined() && !title.isString())
            return at(QStringLiteral("title"), Text::tr("must be a text"));
        m_result->file.title = title.toString();
        return {};
    }

    QString readServer()
    {
        const auto server = m_document.value(QLatin1String("server"));
        if (server.isUndefined())
            return {};
        if (!server.isObject())
            return at(QStringLiteral("server"), Text::tr("must be an object"));
        warnOfUnknown(server.toObject(), {"listen", "protocol"}, QStringLiteral("server."));
        if (const QString problem = readProtocol(server.toObject().value(QLatin1String("protocol"))); !problem.isEmpty())
            return problem;
        const auto listen = server.toObject().value(QLatin1String("listen"));
        if (listen.isUndefined())
            return {};
        if (!listen.isArray())
            return at(QStringLiteral("server.listen"), Text::tr("must be an array"));
        return readListen(listen.toArray());
    }

    QString readProtocol(const QJsonValue &protocol)
    {
        if (protocol.isUndefined())
            return {};
        if (!protocol.isObject())
            return at(QStringLiteral("server.protocol"), Text::tr("must be an object"));
        const auto object = protocol.toObject();
        const auto problems = problemsWithProtocol(object);
        if (!problems.isEmpty())
            return at(QStringLiteral("server.protocol.") + problems.first().property, problems.first().message);
        for (auto member = object.begin(); member != object.end(); ++member) {
            if (protocolDescription().property(member.key()) == nullptr)
                warn(QStringLiteral("server.protocol.") + member.key(), Text::tr("unknown; it is kept"));
        }
        m_result->file.listen.protocol = object;
        return {};
    }

    QString readListen(const QJsonArray &entries)
    {
        bool isFound = false;
        for (qsizetype i = 0; i < entries.size(); ++i) {
            const QString path = QStringLiteral("server.listen[%1]").arg(i);
            if (!entries[i].isObject())
                return at(path, Text::tr("must be an object"));
            const auto entry = entries[i].toObject();
            const auto scheme = entry.value(QLatin1String("scheme"));
            if (!scheme.isString())
                return at(path + QStringLiteral(".scheme"), Text::tr("must be a text"));
            if (scheme != QLatin1String("coap") || isFound) {
                warn(path, Text::tr("this version does not serve it; it is kept"));
                continue;
            }
            isFound = true;
            warnOfUnknown(entry, {"scheme", "address", "port"}, path + QLatin1Char('.'));
            if (const QString problem = readAddress(entry, path); !problem.isEmpty())
                return problem;
        }
        return {};
    }

    QString readAddress(const QJsonObject &entry, const QString &path)
    {
        const auto address = entry.value(QLatin1String("address")).toVariant();
        if (address.isValid() && (address.typeId() != QMetaType::QString || address.toString().isEmpty()))
            return at(path + QStringLiteral(".address"), Text::tr("must be “loopback”, “any” or an address of this computer"));
        if (address.isValid())
            m_result->file.listen.address = address.toString();
        const auto port = entry.value(QLatin1String("port"));
        if (port.isUndefined())
            return {};
        const double number = port.toDouble(-1);
        if (number < 0 || number > 65535 || number != static_cast<int>(number))
            return at(path + QStringLiteral(".port"), Text::tr("must be a whole number from 0 to 65535"));
        m_result->file.listen.port = static_cast<quint16>(number);
        return {};
    }

    QString readResources()
    {
        const auto resources = m_document.value(QLatin1String("resources"));
        if (resources.isUndefined())
            return {};
        if (!resources.isArray())
            return at(QStringLiteral("resources"), Text::tr("must be an array"));
        const auto array = resources.toArray();
        for (qsizetype i = 0; i < array.size(); ++i) {
            const QString problem = readResource(array[i], i);
            if (!problem.isEmpty())
                return at(placeOf(array[i].toObject(), i), problem);
        }
        return {};
    }

    QString readResource(const QJsonValue &value, qsizetype number)
    {
        if (!value.isObject())
            return Text::tr("must be an object");
        const auto definition = value.toObject();
        const auto problems = problemsWithDefinition(definition);
        if (!problems.isEmpty())
            return at(problems.first().property, problems.first().message);
        // "/a%2Fb" and "/a%2fb" are one path.
        const auto path = coap::toUriPath(*coap::fromUriPath(definition.value(QLatin1String("path")).toString().toStdString()));
        const QString text = QString::fromStdString(path);
        if (text == QLatin1String("/.well-known/core"))
            return QStringLiteral("path: ") + Text::tr("“%1” is the server's own").arg(text);
        if (const auto other = m_paths.constFind(text); other != m_paths.constEnd())
            return QStringLiteral("path: ") + Text::tr("“%1” is the path of resources[%2] too").arg(text, QString::number(*other));
        m_paths.insert(text, number);
        const QString id = definition.value(QLatin1String("kind")).toString();
        if (const KindDescription *kind = catalogKind(id))
            warnOfUnknownProperties(*kind, definition, number);
        else
            warn(placeOf(definition, number, QStringLiteral("kind")), Text::tr("“%1” is none of: %2; the resource is kept, and answered with 5.01").arg(id.left(40), kindIds()));
        m_result->file.resources.append(definition);
        return {};
    }

    /// With its path: nobody counts to the 200th.
    static QString placeOf(const QJsonObject &definition, qsizetype number, const QString &property = {})
    {
        const QString place = QStringLiteral("resources[%1]").arg(number), path = definition.value(QLatin1String("path")).toString();
        const QString whole = property.isEmpty() ? place : place + QLatin1Char('.') + property;
        return path.isEmpty() ? whole : QStringLiteral("%1 (%2)").arg(whole, path.left(80));
    }

    static QString kindIds()
    {
        QStringList ids;
        for (const auto &kind : catalogKinds())
            ids << kind.id;
        return ids.join(QStringLiteral(", "));
    }

    void warnOfUnknownProperties(const KindDescription &kind, const QJsonObject &definition, qsizetype number)
    {
        for (auto member = definition.begin(); member != definition.end(); ++member) {
            const bool isKnown = member.key() == QLatin1String("path") || member.key() == QLatin1String("kind")
                || kind.property(member.key()) != nullptr;
            if (!isKnown)
                warn(placeOf(definition, number, member.key()), Text::tr("unknown; it is kept"));
        }
    }

    void warnOfUnknown(const QJsonObject &object, std::initializer_list<const char *> known, const QString &prefix)
    {
        for (auto member = object.begin(); member != object.end(); ++member) {
            const bool isKnown = std::any_of(known.begin(), known.end(), [&](const char *name) { return member.key() == QLatin1String(name); });
            if (!isKnown)
                warn(prefix + member.key(), Text::tr("unknown; it is kept"));
        }
    }

    void warn(const QString &path, const QString &reason)
    {
        // A file of unknown keys only must not fill the window with warnings.
        constexpr qsizetype most = 20;
        if (m_result->warnings.size() < most)
            m_result->warnings.append(shortened(at(path, reason)));
    }

    const QJsonObject &m_document;
    SiteFileResult *m_result = nullptr;
    QHash<QString, qsizetype> m_paths;
};

/// The document as it was read, with what may have changed set anew.
QJsonObject documentOf(const SiteFile &site)
{
    QJsonObject server = site.document.value(QLatin1String("server")).toObject();
    QJsonArray listen = server.value(QLatin1String("listen")).toArray();
    qsizetype index = 0;
    while (index < listen.size() && listen[index].toObject().value(QLatin1String("scheme")) != QLatin1String("coap"))
        ++index;
    QJsonObject entry = index < listen.size() ? listen[index].toObject() : QJsonObject();
    entry[QLatin1String("scheme")] = QLatin1String("coap");
    entry[QLatin1String("address")] = site.listen.address;
    entry[QLatin1String("port")] = site.listen.port;
    if (index < listen.size())
        listen[index] = entry;
    else
        listen.append(entry);
    server[QLatin1String("listen")] = listen;
    server.remove(QLatin1String("protocol"));
    if (!site.listen.protocol.isEmpty())
        server[QLatin1String("protocol")] = site.listen.protocol;
    QJsonArray resources;
    for (const QJsonObject &definition : site.resources)
        resources.append(definition);
    QJsonObject document = site.document;
    document[QLatin1String("format")] = QLatin1String("coapsite");
    document[QLatin1String("version")] = version;
    document[QLatin1String("title")] = site.title;
    document[QLatin1String("server")] = server;
    document[QLatin1String("resources")] = resources;
    return document;
}

/// A full disk takes the first part and says no to the rest only when asked again: then the device knows why.
bool writeAll(QIODevice &target, const QByteArray &text)
{
    qsizetype written = 0;
    while (written < text.size()) {
        const qint64 more = target.write(text.constData() + written, text.size() - written);
        if (more <= 0)
            return false;
        written += more;
    }
    return true;
}

} // namespace

SiteFileResult parseSiteFile(const QByteArray &text, const QString &name)
{
    SiteFileResult result;
    const StrictJson parsed = parseStrictJson(text);
    const QString problem = parsed.problem.isEmpty() ? Reader(parsed.object).read(result) : parsed.problem;
    result.file.hash = hashOf(text);
    if (!problem.isEmpty())
        result.message = at(name, shortened(problem));
    return result;
}

SiteFileResult readSiteFile(const QString &file)
{
    QFile source(file);
    SiteFileResult result;
    if (!source.open(QIODevice::ReadOnly)) {
        result.message = at(file, Text::tr("cannot be read: %1").arg(source.errorString()));
        return result;
    }
    const QByteArray text = source.read(maxSiteFileOctets + 1);
    if (source.error() != QFileDevice::NoError)
        result.message = at(file, Text::tr("cannot be read: %1").arg(source.errorString()));
    else if (text.size() > maxSiteFileOctets)
        result.message = at(file, Text::tr("larger than %1 MiB: this is no site file").arg(maxSiteFileOctets >> 20));
    return result.isOk() ? parseSiteFile(text, file) : result;
}

QByteArray siteFileText(const SiteFile &site)
{
    static const QStringList first{QStringLiteral("$schema"), QStringLiteral("format"), QStringLiteral("version"), QStringLiteral("path"), QStringLiteral("kind"),
                                   QStringLiteral("title"), QStringLiteral("server"), QStringLiteral("scheme"), QStringLiteral("address")};
    return toReadableJson(documentOf(site), first);
}

QString writeSiteFile(const QString &file, const SiteFile &site)
{
    return writeWhole(file, siteFileText(site));
}

QString writeWhole(const QString &file, const QByteArray &octets)
{
    QSaveFile target(file);
    if (!target.open(QIODevice::WriteOnly) || !writeAll(target, octets) || !target.commit())
        return at(file, Text::tr("cannot be written: %1").arg(target.errorString()));
    syncFolder(QFileInfo(file).absolutePath());
    return {};
}

} // namespace studio
