// SPDX-License-Identifier: GPL-3.0-or-later
#include "host/sitefile.h"

#include "catalog/catalog.h"
#include "control/protocolsettings.h"
#include "host/durably.h"
#include "host/gathered.h"
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

/// One is said at once; several stand below one another, in the order of the file.
QString messageOf(const QString &name, const Gathered &problems)
{
    const QStringList lines = problems.lines(Text::tr("… and %1 more"));
    if (problems.count() <= 1)
        return lines.isEmpty() ? QString() : at(name, lines.first());
    return (QStringList{at(name, Text::tr("%1 errors:").arg(problems.count()))} + lines).join(u'\n');
}

/// Reads version 1 from a JSON object, and goes on where something is wrong, so that a person learns of twenty at
/// once, and how many there are.
class Reader {
public:
    Reader(const QJsonObject &document, SiteFile &file) : m_document(document), m_file(file) {}

    void read()
    {
        m_file.document = m_document;
        if (!isOfThisVersion())
            return;
        const auto title = m_document.value(QLatin1String("title"));
        if (!title.isUndefined() && !title.isString())
            fail(QStringLiteral("title"), Text::tr("must be a text"));
        m_file.title = title.toString();
        readServer(m_document.value(QLatin1String("server")));
        readResources(m_document.value(QLatin1String("resources")));
        warnOfUnknown(m_document, {"$schema", "format", "version", "title", "server", "resources"}, {});
    }

    const Gathered &problems() const { return m_problems; }
    const Gathered &warnings() const { return m_warnings; }

private:
    /// What is wrong in another file is not worth saying.
    bool isOfThisVersion()
    {
        const auto number = m_document.value(QLatin1String("version"));
        if (m_document.value(QLatin1String("format")) != QLatin1String("coapsite"))
            fail(QStringLiteral("format"), Text::tr("must be “coapsite”: this is no site file"));
        else if (!number.isDouble())
            fail(QStringLiteral("version"), Text::tr("must be a number"));
        else if (number.toDouble() > version)
            fail(QStringLiteral("version"), Text::tr("the file has version %1, which a newer program has made; this one reads up to version %2").arg(number.toDouble()).arg(version));
        else if (number.toDouble() != version)
            fail(QStringLiteral("version"), Text::tr("there is no version %1; this program reads version %2").arg(number.toDouble()).arg(version));
        return m_problems.count() == 0;
    }

    void readServer(const QJsonValue &server)
    {
        if (server.isUndefined())
            return;
        if (!server.isObject())
            return fail(QStringLiteral("server"), Text::tr("must be an object"));
        warnOfUnknown(server.toObject(), {"listen", "protocol"}, QStringLiteral("server."));
        readProtocol(server.toObject().value(QLatin1String("protocol")));
        const auto listen = server.toObject().value(QLatin1String("listen"));
        if (listen.isArray())
            readListen(listen.toArray());
        else if (!listen.isUndefined())
            fail(QStringLiteral("server.listen"), Text::tr("must be an array"));
    }

    void readProtocol(const QJsonValue &protocol)
    {
        if (protocol.isUndefined())
            return;
        if (!protocol.isObject())
            return fail(QStringLiteral("server.protocol"), Text::tr("must be an object"));
        const auto object = protocol.toObject();
        const auto problems = problemsWithProtocol(object);
        for (const FieldError &problem : problems)
            fail(QStringLiteral("server.protocol.") + problem.property, problem.message);
        for (auto member = object.begin(); member != object.end(); ++member) {
            if (protocolDescription().property(member.key()) == nullptr)
                warn(QStringLiteral("server.protocol.") + member.key(), Text::tr("unknown; it is kept"));
        }
        m_file.listen.protocol = object;
    }

    void readListen(const QJsonArray &entries)
    {
        bool isFound = false;
        for (qsizetype i = 0; i < entries.size(); ++i) {
            const QString path = QStringLiteral("server.listen[%1]").arg(i);
            const auto entry = entries[i].toObject();
            const auto scheme = entry.value(QLatin1String("scheme"));
            if (!entries[i].isObject()) {
                fail(path, Text::tr("must be an object"));
            } else if (!scheme.isString()) {
                fail(path + QStringLiteral(".scheme"), Text::tr("must be a text"));
            } else if (scheme != QLatin1String("coap") || isFound) {
                warn(path, Text::tr("this version does not serve it; it is kept"));
            } else {
                isFound = true;
                warnOfUnknown(entry, {"scheme", "address", "port"}, path + QLatin1Char('.'));
                readAddress(entry, path);
            }
        }
    }

    void readAddress(const QJsonObject &entry, const QString &path)
    {
        const auto address = entry.value(QLatin1String("address")).toVariant();
        if (address.isValid() && (address.typeId() != QMetaType::QString || address.toString().isEmpty()))
            fail(path + QStringLiteral(".address"), Text::tr("must be “loopback”, “any” or an address of this computer"));
        else if (address.isValid())
            m_file.listen.address = address.toString();
        const auto port = entry.value(QLatin1String("port"));
        if (port.isUndefined())
            return;
        const double number = port.toDouble(-1);
        if (number < 0 || number > 65535 || number != static_cast<int>(number))
            return fail(path + QStringLiteral(".port"), Text::tr("must be a whole number from 0 to 65535"));
        m_file.listen.port = static_cast<quint16>(number);
    }

    void readResources(const QJsonValue &resources)
    {
        if (resources.isUndefined())
            return;
        if (!resources.isArray())
            return fail(QStringLiteral("resources"), Text::tr("must be an array"));
        const auto array = resources.toArray();
        for (qsizetype i = 0; i < array.size(); ++i) {
            if (array[i].isObject())
                readResource(array[i].toObject(), i);
            else
                fail(placeOf({}, i), Text::tr("must be an object"));
        }
    }

    void readResource(const QJsonObject &definition, qsizetype number)
    {
        const auto problems = problemsWithDefinition(definition);
        for (const FieldError &problem : problems)
            fail(placeOf(definition, number), at(problem.property, problem.message));
        takePath(definition, number);
        if (!problems.isEmpty())
            return;
        const QString id = definition.value(QLatin1String("kind")).toString();
        if (const KindDescription *kind = catalogKind(id))
            warnOfUnknownProperties(*kind, definition, number);
        else
            warn(placeOf(definition, number, QStringLiteral("kind")), Text::tr("“%1” is none of: %2; the resource is kept, and answered with 5.01").arg(id.left(40), kindIds()));
        m_file.resources.append(definition);
    }

    /// One that is none is said already.
    void takePath(const QJsonObject &definition, qsizetype number)
    {
        const auto path = coap::fromUriPath(definition.value(QLatin1String("path")).toString().toStdString());
        if (!path)
            return;
        const QString text = QString::fromStdString(coap::toUriPath(*path));    // "/a%2Fb" and "/a%2fb" are one path
        const auto other = m_paths.constFind(text);
        if (text == QLatin1String("/.well-known/core"))
            fail(placeOf(definition, number), QStringLiteral("path: ") + Text::tr("“%1” is the server's own").arg(text));
        else if (other != m_paths.constEnd())
            fail(placeOf(definition, number), QStringLiteral("path: ") + Text::tr("“%1” is the path of resources[%2] too").arg(text, QString::number(*other)));
        else
            m_paths.insert(text, number);
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

    void warn(const QString &path, const QString &reason) { m_warnings.add(shortened(at(path, reason))); }
    void fail(const QString &path, const QString &reason) { m_problems.add(shortened(at(path, reason))); }

    const QJsonObject &m_document;
    SiteFile &m_file;
    Gathered m_problems, m_warnings;
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
    result.file.hash = hashOf(text);
    const StrictJson parsed = parseStrictJson(text);
    if (!parsed.problem.isEmpty()) {
        result.message = at(name, shortened(parsed.problem));
        return result;
    }
    Reader reader(parsed.object, result.file);
    reader.read();
    result.message = messageOf(name, reader.problems());
    result.warnings = reader.warnings().lines(Text::tr("Kept besides, though not understood: %1"));
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
