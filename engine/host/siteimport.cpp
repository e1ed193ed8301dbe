// SPDX-License-Identifier: GPL-3.0-or-later
#include "host/siteimport.h"

#include "catalog/catalog.h"
#include "host/sitefile.h"
#include "site/request.h"
#include "wire/contentformat.h"
#include "wire/linkformat.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QMap>
#include <QSet>
#include <QUtf8StringView>

#include <algorithm>

namespace studio {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Import)
};

/// Where a link leads to (RFC 3986 §4.1). The links of a resource directory name hosts.
struct Target {
    std::string host;       ///< with its port; empty: none is named
    std::string path;       ///< empty: what leads there is not CoAP
};

Target targetOf(std::string_view uri)
{
    const auto mark = uri.find("//"), end = uri.find_first_of("/?#");
    const bool hasHost = mark != uri.npos && mark == end && (mark == 0 || uri[mark - 1] == ':');
    if (!hasHost)
        return {{}, uri.starts_with('/') ? std::string(uri) : '/' + std::string(uri)};
    const auto scheme = QString::fromUtf8(uri.data(), static_cast<qsizetype>(mark)).toLower();
    if (!scheme.isEmpty() && scheme != QLatin1String("coap:") && scheme != QLatin1String("coaps:"))
        return {};
    const auto path = uri.find_first_of("/?#", mark + 2);
    Target target{std::string(uri.substr(mark + 2, path - mark - 2)), path == uri.npos ? std::string() : std::string(uri.substr(path))};
    if (!target.path.starts_with('/'))
        target.path.insert(0, 1, '/');
    return target;
}

/// What a server lists without being asked: the list itself, and what it was made with. Nobody misses that.
bool isOfEachServer(const coap::Link &link, std::string_view path)
{
    const auto isImplInfo = [](const coap::LinkAttribute &each) { return each.name == "rel" && each.value == "impl-info"; };
    return path == "/.well-known/core" || std::any_of(link.attributes.begin(), link.attributes.end(), isImplInfo);
}

QString textOf(const coap::LinkAttribute &attribute)
{
    return QString::fromStdString(attribute.value.value_or(std::string()));
}

/// Whether people cannot write what has that format: where nobody knows, they can.
bool isOfBytes(coap::ContentFormat format)
{
    const std::string_view media = coap::mediaType(format);
    const bool isText = media.starts_with("text/") || media.find("json") != media.npos || media.find("xml") != media.npos || media.find("link-format") != media.npos;
    return !media.empty() && !isText;
}

/// One link as a definition. What the server says itself of a resource (ct, sz, obs) follows from its properties.
class LinkDefinition {
public:
    explicit LinkDefinition(const std::string &path) : m_subject(QStringLiteral("<%1>: ").arg(QString::fromStdString(path).left(80)))
    {
        m_definition = {{QStringLiteral("path"), QString::fromStdString(path)}, {QStringLiteral("kind"), QStringLiteral("value")}};
    }

    QJsonObject of(const coap::LinkAttributes &attributes)
    {
        bool isObservable = false;
        for (const coap::LinkAttribute &attribute : attributes) {
            isObservable |= attribute.name == "obs";
            take(attribute);
        }
        if (!isObservable)
            m_definition[QStringLiteral("observable")] = false;
        if (!m_others.isEmpty())
            m_definition[QStringLiteral("attributes")] = m_others;
        return m_definition;
    }

    /// What the definition does not say of the link, each in a translated sentence.
    const QStringList &leftOut() const { return m_leftOut; }

private:
    void take(const coap::LinkAttribute &attribute)
    {
        const QString name = QString::fromStdString(attribute.name);
        if (name == QLatin1String("obs"))
            return;
        const QJsonValue value = attribute.value ? QJsonValue(textOf(attribute)) : QJsonValue(true);
        if (m_taken.contains(name))
            leaveOut(Text::tr("another “%1” is left out: “%2”").arg(name, textOf(attribute).left(40)));
        else if (name == QLatin1String("title*"))
            return takeExtendedTitle(textOf(attribute));
        else if (name == QLatin1String("title") && m_taken.contains(QStringLiteral("title*")))
            return;     // the other one says the same, and better
        else if (name == QLatin1String("rt") || name == QLatin1String("if") || name == QLatin1String("title"))
            m_definition.insert(name, textOf(attribute));
        else if (name == QLatin1String("ct"))
            takeFormats(textOf(attribute).split(u' ', Qt::SkipEmptyParts));
        else if (name == QLatin1String("sz"))
            m_definition.insert(name, true);    // how large it is then is seen by its value, which no link tells
        else
            m_others.insert(name, value);
        m_taken.insert(name);
    }

    /// UTF-8'de'gr%C3%BCn (RFC 8187 §3.2.1), which counts for more than a title (RFC 8288 §3.4.1). Link-format has UTF-8 anyway.
    void takeExtendedTitle(const QString &text)
    {
        const auto encoded = text.section(u'\'', 2);
        const QString title = QString::fromUtf8(QByteArray::fromPercentEncoding(encoded.toUtf8()));
        const bool isUtf8 = text.section(u'\'', 0, 0).compare(QLatin1String("UTF-8"), Qt::CaseInsensitive) == 0 && !title.contains(QChar::ReplacementCharacter);
        if (!isUtf8 || title.isEmpty())
            return leaveOut(Text::tr("“title*” is left out, as it is not UTF-8''text: “%1”").arg(text.left(40)));
        m_definition.insert(QStringLiteral("title"), title);
        m_taken.insert(QStringLiteral("title*"));
    }

    /// A value has one; the first of a list is the one that a GET without Accept gets.
    void takeFormats(QStringList formats)
    {
        const QString first = formats.isEmpty() ? QString() : formats.takeFirst();
        bool isNumber = false;
        const ushort format = first.toUShort(&isNumber);
        if (!isNumber)
            return leaveOut(Text::tr("“%1” is no number of a Content-Format").arg(first.left(40)));
        if (format != 0)
            m_definition.insert(QStringLiteral("contentFormat"), format);
        if (isOfBytes(static_cast<coap::ContentFormat>(format)))
            m_definition.insert(QStringLiteral("type"), QStringLiteral("bytes"));
        if (!formats.isEmpty())
            leaveOut(Text::tr("a value has one Content-Format only, these are left out: %1").arg(formats.join(u' ').left(80)));
    }

    void leaveOut(const QString &what) { m_leftOut.append(m_subject + what); }

    const QString m_subject;
    QJsonObject m_definition, m_others;
    QSet<QString> m_taken;
    QStringList m_leftOut;
};

} // namespace

TextPlaces::TextPlaces(const QByteArray &text) : m_text(text), m_lines{0}
{
    for (qsizetype at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1))
        m_lines.append(at + 1);
}

TextPlace TextPlaces::at(qsizetype octet) const
{
    const auto line = std::upper_bound(m_lines.begin(), m_lines.end(), octet) - m_lines.begin();
    const qsizetype begin = m_lines[line - 1];
    // Columns count characters, as editors do.
    const auto column = QString::fromUtf8(m_text.mid(begin, octet - begin)).size() + 1;
    return {octet, Text::tr("line %1, column %2").arg(line).arg(column)};
}

void LeftOut::addEntry(const TextPlace &place, const QString &why)
{
    ++m_entries;
    addPart(place, why);
}

QStringList LeftOut::lines() const
{
    QList<Line> sorted = m_lines;
    std::stable_sort(sorted.begin(), sorted.end(), [](const Line &one, const Line &other) { return one.octet < other.octet; });
    QStringList lines;
    lines.reserve(sorted.size());
    for (const Line &line : std::as_const(sorted))
        lines.append(line.text);
    return lines;
}

namespace {

class LinkReader {
public:
    explicit LinkReader(const QByteArray &text) : m_text(text), m_places(text) {}

    ImportReading read()
    {
        coap::LinkPlaces found;
        const auto links = coap::parseLinkFormat({m_text.constData(), static_cast<std::size_t>(m_text.size())}, &found);
        if (!links) {
            m_reading.message = m_places.at(static_cast<qsizetype>(found.fault)).name + QStringLiteral(": ")
                + Text::tr("this is not link-format: </path>;name=\"value\", … is expected");
            return m_reading;
        }
        for (std::size_t i = 0; i < links->size(); ++i)
            readLink((*links)[i], m_places.at(static_cast<qsizetype>(found.links[i])));
        for (auto host = m_hosts.cbegin(); host != m_hosts.cend(); ++host)
            m_reading.leftOut.addPart(host->first, Text::tr("the host “%1”: its links become paths of this server (%2)").arg(host.key().left(80)).arg(host->links));
        return m_reading;
    }

private:
    void readLink(const coap::Link &link, const TextPlace &place)
    {
        const QString shown = QString::fromStdString(link.target).left(80);
        const Target target = targetOf(link.target);
        if (isOfEachServer(link, target.path))
            return;
        const auto isAnchor = [](const coap::LinkAttribute &each) { return each.name == "anchor"; };
        if (target.path.empty() || std::any_of(link.attributes.begin(), link.attributes.end(), isAnchor))
            return m_reading.leftOut.addEntry(place, Text::tr("<%1> is not on this server").arg(shown));
        LinkDefinition made(target.path);
        const QJsonObject definition = made.of(link.attributes);
        if (const auto flaws = problemsWithDefinition(definition); !flaws.isEmpty())
            return m_reading.leftOut.addEntry(place, QStringLiteral("<%1>: %2: %3").arg(shown, flaws.first().property, flaws.first().message));
        m_reading.candidates.append({definition, place});
        for (const QString &part : made.leftOut())
            m_reading.leftOut.addPart(place, part);
        if (target.host.empty())
            return;
        Host &host = m_hosts[QString::fromStdString(target.host)];
        if (++host.links == 1)
            host.first = place;
    }

    const QByteArray &m_text;
    const TextPlaces m_places;
    ImportReading m_reading;
    struct Host {
        TextPlace first;            // of the links that name it
        qsizetype links = 0;
    };
    QMap<QString, Host> m_hosts;
};

} // namespace

ImportReading readLinkFormat(const QByteArray &text)
{
    return LinkReader(text).read();
}

ImportReading readImport(const QString &file, ExchangeFormat format)
{
    const QString name = QDir::toNativeSeparators(file) + QStringLiteral(": ");
    ImportReading reading;
    QFile source(file);
    const bool isOpen = source.open(QIODevice::ReadOnly);
    QByteArray text = isOpen ? source.read(maxSiteFileOctets + 1) : QByteArray();
    if (!isOpen || source.error() != QFileDevice::NoError) {
        reading.message = name + Text::tr("cannot be read: %1").arg(source.errorString());
        return reading;
    }
    if (text.size() > maxSiteFileOctets) {
        reading.message = name + Text::tr("larger than %1 MiB").arg(maxSiteFileOctets >> 20);
        return reading;
    }
    if (text.startsWith("\xef\xbb\xbf"))
        text.remove(0, 3);
    if (!QUtf8StringView(text.constData(), text.size()).isValidUtf8()) {
        reading.message = name + Text::tr("the text is not UTF-8");
        return reading;
    }
    reading = format == ExchangeFormat::Csv ? readCsvTable(text) : readLinkFormat(text);
    if (!reading.message.isEmpty())
        reading.message.prepend(name);
    return reading;
}

} // namespace studio
