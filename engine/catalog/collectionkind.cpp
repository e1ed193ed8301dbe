// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/collectionkind.h"

#include "catalog/catalog.h"
#include "catalog/catalogresource.h"
#include "catalog/linkjson.h"
#include "control/describe.h"
#include "site/preconditions.h"
#include "site/sitewalk.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

namespace studio {

namespace {

coap::RenderableError noRoom()
{
    return coap::RenderableError(coap::Code::RequestEntityTooLarge, "this collection has no room for so many octets");
}

/// One lies below the other, or they are the same.
bool isOnOneBranch(const coap::Path &one, const coap::Path &other)
{
    const auto both = static_cast<std::ptrdiff_t>(std::min(one.size(), other.size()));
    return std::equal(one.begin(), one.begin() + both, other.begin());
}

/// What a client has put into a collection: any payload with its Content-Format. GET, PUT, DELETE.
class ChildResource final : public CatalogResource {
public:
    ChildResource(CollectionResource &collection, const QString &path, coap::Octets payload, coap::ContentFormat format)
        : CatalogResource(*catalogKind(QStringLiteral("value")), {{QLatin1String("path"), path}, {QLatin1String("kind"), QLatin1String("value")}}),
          m_collection(collection), m_payload(std::move(payload)), m_format(format)
    {
    }

    bool isMadeByPeer() const override { return true; }
    coap::Response renderPut(const coap::Request &request) override
    {
        if (!m_collection.resize(m_payload.size(), request.payload().size()))
            throw noRoom();
        m_payload = request.message.payload;
        m_format = formatOf(request);
        valueChanged();
        return coap::Code::Changed;
    }
    coap::Response renderDelete(const coap::Request &) override
    {
        m_collection.drop(*this);
        return coap::Code::Deleted;
    }
    QString setValueText(const QString &newText) override
    {
        coap::Octets given = octets(newText.toStdString());
        if (!m_collection.resize(m_payload.size(), given.size()))
            return QCoreApplication::translate("Catalog", "There is no room for that in the collection.");
        m_payload = std::move(given);
        valueChanged();
        return {};
    }

    /// As a value of the site's own: a text if it is one, else octets.
    QJsonObject definitionWithCurrentValue() const override
    {
        const std::string_view whole = coap::textOf(m_payload);
        const QByteArray octets(whole.data(), static_cast<qsizetype>(whole.size()));
        const bool isText = m_format != coap::ContentFormat::OctetStream && QString::fromUtf8(octets).toUtf8() == octets;
        QJsonObject current = definition();
        current[QLatin1String("type")] = isText ? QLatin1String("text") : QLatin1String("bytes");
        if (isText)
            current[QLatin1String("initial")] = QString::fromUtf8(octets);
        else
            current[QLatin1String("bytes")] = QString::fromLatin1(octets.toHex(' '));
        if (m_format != (isText ? coap::ContentFormat::TextPlain : coap::ContentFormat::OctetStream))
            current[QLatin1String("contentFormat")] = static_cast<int>(m_format);
        return current;
    }

    LiveValue liveValue() const override
    {
        LiveValue live = CatalogResource::liveValue();
        if (m_format == coap::ContentFormat::TextPlain && !live.isCut)
            live.number = numberOf(live.text.toStdString());
        return live;
    }

    std::size_t size() const { return m_payload.size(); }
    static coap::ContentFormat formatOf(const coap::Request &request)
    {
        return request.contentFormat().value_or(coap::ContentFormat::TextPlain);
    }

protected:
    coap::Octets payload() const override { return m_payload; }
    Representation representation(coap::Octets &) const override { return {m_payload, static_cast<int>(m_format)}; }
    coap::ContentFormat format() const override { return m_format; }

private:
    CollectionResource &m_collection;
    coap::Octets m_payload;
    coap::ContentFormat m_format;
};

} // namespace

KindDescription CollectionResource::describe()
{
    using Type = PropertyDescription::Type;
    auto kind = describeKind("collection", QT_TRANSLATE_NOOP("Kinds", "Collection"), QT_TRANSLATE_NOOP("Kinds", "Clients create resources in it: POST names them, PUT names its own, DELETE removes. “Save with current values” keeps them as values of the site, which clients cannot remove."));
    kind.methods = methodsOf("GET POST PUT DELETE");
    kind.isSettable = false;
    kind.hasChildren = true;
    auto most = property("maxChildren", Type::Integer, QT_TRANSLATE_NOOP("Kinds", "Maximum children"), QT_TRANSLATE_NOOP("Kinds", "Beyond that many, creating one is refused with 4.03."), 1'000);
    most.minimum = 1;
    most.maximum = 100'000;
    auto octets = property("maxOctets", Type::Integer, QT_TRANSLATE_NOOP("Kinds", "Maximum size"), QT_TRANSLATE_NOOP("Kinds", "Of all payloads together; beyond, creating or changing one is refused with 4.13."), 1 << 20);
    octets.minimum = 0;
    octets.maximum = 256 << 20;     // a small part of a computer's memory
    octets.unit = QStringLiteral("B");
    kind.properties = QList<PropertyDescription>{most, octets} + commonProperties();
    return kind;
}

CollectionResource::CollectionResource(const KindDescription &kind, const QJsonObject &definition) : CatalogCommon(kind, definition)
{
    readProperties();
}

/// Shrinking is always possible, also below a limit that was lowered.
bool CollectionResource::resize(std::size_t before, std::size_t after)
{
    const std::size_t others = m_octets - before;
    if (after > before && (others > m_mostOctets || after > m_mostOctets - others))
        return false;
    m_octets = others + after;
    return true;
}

coap::Response CollectionResource::renderGet(const coap::Request &request)
{
    if (!request.remainingPath().empty())
        throw coap::RenderableError(coap::Code::NotFound);
    const auto format = coap::requireAccept(request, {coap::ContentFormat::LinkFormat, coap::ContentFormat::Json});
    return tagged(request, listing(format), true);
}

coap::Response CollectionResource::listing(coap::ContentFormat format) const
{
    std::vector<coap::Link> children;
    const auto list = [&](coap::Resource &child) {
        if (child.path().size() > path().size() && isOnOneBranch(child.path(), path()) && child.isListed())
            children.push_back({coap::toUriPath(child.path()), child.linkAttributes()});
    };
    for (coap::Resource *each : branch()) {
        list(*each);
        if (const auto *inner = dynamic_cast<const coap::Site *>(each))
            inner->forEach(list);
    }
    return {coap::Code::Content, format == coap::ContentFormat::Json ? toLinkJson(children) : coap::toLinkFormat(children), format};
}

/// Of either format, while nobody creates or removes a child.
std::vector<coap::Octets> CollectionResource::currentEtags(const coap::Request &request) const
{
    std::vector<coap::Octets> etags;
    coap::Request get;
    get.message.code = coap::Code::Get;
    for (const auto format : {coap::ContentFormat::LinkFormat, coap::ContentFormat::Json}) {
        const coap::Response now = request.remainingPath().empty() ? tagged(get, listing(format), true) : coap::Response();
        if (const auto etag = now.options.first(coap::OptionNumber::ETag))
            etags.emplace_back(etag->begin(), etag->end());
    }
    return etags;
}

coap::LinkAttributes CollectionResource::linkAttributes() const
{
    auto attributes = commonLinkAttributes();
    if (common().listsSize)
        attributes.push_back({"sz", std::to_string(listedSize())});
    return attributes;
}

/// Kept, for each collection around it lists its link, and theirs does so again.
std::size_t CollectionResource::listedSize() const
{
    const std::uint64_t now = (site() != nullptr ? site() : this)->revision();
    if (std::exchange(m_sizeOf, now) != now)
        m_listedSize = listing(coap::ContentFormat::LinkFormat).payload.size();
    return m_listedSize;
}

/// Of the site that it is in, what may list something below it: itself, and what was defined above or below. There may be
/// 100,000 others; clients, who create in the collection only, do not make it look at them again.
const std::vector<coap::Resource *> &CollectionResource::branch() const
{
    const coap::Site *around = site();
    if (around == nullptr || m_branchOf == around->membership())
        return m_branch;
    m_branchOf = around->membership();
    m_branch.clear();
    coap::SiteWalk walk(*around);
    while (coap::Resource *each = walk.next()) {
        if (isOnOneBranch(each->path(), path()))
            m_branch.push_back(each);
    }
    return m_branch;
}

coap::Response CollectionResource::renderPost(const coap::Request &request)
{
    if (!request.remainingPath().empty())
        throw coap::RenderableError(coap::Code::NotFound);
    std::string name;
    do
        name = std::to_string(m_nextName++);
    while (isTaken(name));
    auto response = create(name, request);
    coap::Path location = path();
    location.push_back(name);
    response.locationPath(location);
    return response;
}

/// By a child, or by what the site's file has below the collection.
bool CollectionResource::isTaken(const std::string &name) const
{
    coap::Path whole = path();
    whole.push_back(name);
    return leafAt({name}) != nullptr || (site() != nullptr && (site()->leafAt(whole) != nullptr || site()->subsiteAt(whole) != nullptr));
}

coap::Response CollectionResource::renderPut(const coap::Request &request)
{
    const auto rest = request.remainingPath();
    if (rest.size() != 1 || rest.front().empty())
        throw coap::RenderableError(coap::Code::MethodNotAllowed, "PUT names one segment below the collection");
    return create(rest.front(), request);
}

coap::Response CollectionResource::renderDelete(const coap::Request &request)
{
    if (request.remainingPath().empty())
        throw coap::RenderableError(coap::Code::MethodNotAllowed);
    return coap::Code::Deleted;     // nothing is there any more (RFC 7252 §5.8.4)
}

coap::Response CollectionResource::create(const std::string &name, const coap::Request &request)
{
    if (resourceCount() >= static_cast<std::size_t>(number("maxChildren")))
        throw coap::RenderableError(coap::Code::Forbidden, "this collection is full");
    const std::size_t size = request.payload().size();
    if (!resize(0, size))
        throw noRoom();
    coap::Path childPath = path();
    childPath.push_back(name);
    const QString shown = QString::fromStdString(coap::toUriPath(childPath));
    const AddResult added = addResource({name}, std::make_unique<ChildResource>(*this, shown, request.message.payload, ChildResource::formatOf(request)));
    if (added != AddResult::Added)
        resize(size, 0);
    switch (added) {
    case AddResult::Added:
        childrenChanged();
        return coap::Code::Created;
    case AddResult::LimitReached:
        throw coap::RenderableError(coap::Code::ServiceUnavailable, "the server has no room for more resources");
    default:
        throw coap::RenderableError(coap::Code::BadRequest, "this name cannot be used");
    }
}

std::unique_ptr<coap::Resource> CollectionResource::childOf(const QJsonObject &definition)
{
    const bool isText = definition.value(QLatin1String("type")).toString() != QLatin1String("bytes");
    const QByteArray octets = isText ? definition.value(QLatin1String("initial")).toString().toUtf8()
                                     : bytesOf(definition.value(QLatin1String("bytes")).toString()).value_or(QByteArray());
    const auto usual = isText ? coap::ContentFormat::TextPlain : coap::ContentFormat::OctetStream;
    const auto format = static_cast<coap::ContentFormat>(definition.value(QLatin1String("contentFormat")).toInt(static_cast<int>(usual)));
    return std::make_unique<ChildResource>(*this, definition.value(QLatin1String("path")).toString(), coap::Octets(octets.begin(), octets.end()), format);
}

coap::Site::AddResult CollectionResource::takeBack(std::unique_ptr<coap::Resource> child, const std::string &name)
{
    const auto *made = dynamic_cast<const ChildResource *>(child.get());
    const std::size_t size = made != nullptr ? made->size() : 0;
    const AddResult added = addResource({name}, std::move(child));
    if (added == AddResult::Added) {
        m_octets += size;
        childrenChanged();
    }
    return added;
}

void CollectionResource::drop(coap::Resource &child)
{
    if (const auto *made = dynamic_cast<const ChildResource *>(&child))
        resize(made->size(), 0);
    removeResource(child);      // it lives until the end of the turn
    childrenChanged();
}

CatalogItem::LiveValue CollectionResource::liveValue() const
{
    LiveValue live;
    const auto count = resourceCount();
    live.text = count == 1 ? QCoreApplication::translate("Catalog", "1 item") : QCoreApplication::translate("Catalog", "%1 items").arg(count);
    live.contentFormat = static_cast<int>(coap::ContentFormat::LinkFormat);
    return live;
}

} // namespace studio
