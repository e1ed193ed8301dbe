// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/catalogresource.h"

#include "site/hashingetag.h"
#include "site/preconditions.h"

#include <algorithm>

namespace studio {

coap::Response CatalogResource::renderGet(const coap::Request &request)
{
    const auto chosen = acceptedFormat(request);
    coap::Response response(coap::Code::Content);
    response.payload = payloadAs(chosen);
    if (common().maxAge != std::chrono::seconds(60))
        response.maxAge(common().maxAge);
    if (host() != nullptr && common().hasEtag)
        coap::giveEtag(etagOf(response.payload, chosen), request, response);
    if (response.code == coap::Code::Content)
        response.options.addContentFormat(chosen);
    return response;
}

/// Throws 4.06 if Accept asks for what it cannot be had in (RFC 7252 §5.10.4).
coap::ContentFormat CatalogResource::acceptedFormat(const coap::Request &request) const
{
    const auto usual = format();
    const auto accept = request.accept();
    if (!accept || *accept == usual)
        return usual;
    const auto further = furtherFormats();
    if (std::find(further.begin(), further.end(), *accept) != further.end())
        return *accept;
    std::vector<coap::ContentFormat> all{usual};
    all.insert(all.end(), further.begin(), further.end());
    throw coap::notAcceptable(all);
}

coap::Response CatalogResource::partial(const coap::Request &request, coap::Octets payload, coap::ContentFormat format) const
{
    return tagged(request, {coap::Code::Content, std::move(payload), format}, !furtherFormats().empty());
}

std::optional<coap::Octets> CatalogResource::currentEtag(const coap::Request &) const
{
    if (host() == nullptr || !common().hasEtag)
        return std::nullopt;
    const auto etag = etagOf(payload(), format());
    return coap::Octets(etag.begin(), etag.end());
}

/// That of any representation lets a condition hold (§5.10.8.1).
std::vector<coap::Octets> CatalogResource::currentEtags(const coap::Request &request) const
{
    if (furtherFormats().empty() || host() == nullptr || !common().hasEtag)
        return coap::Resource::currentEtags(request);
    std::vector<coap::Octets> etags;
    for (const auto &[format, octets] : variants()) {
        const auto etag = digest(octets, format);
        etags.emplace_back(etag.begin(), etag.end());
    }
    return etags;
}

/// Where there are several formats, each has its own, whatever the payloads (§5.10.6).
CatalogResource::Etag CatalogResource::digest(coap::OctetView payload, coap::ContentFormat format) const
{
    coap::Octets marked;
    if (!furtherFormats().empty()) {
        const auto number = static_cast<unsigned>(format);
        marked = {static_cast<std::uint8_t>(number >> 8), static_cast<std::uint8_t>(number)};
        marked.insert(marked.end(), payload.begin(), payload.end());
        payload = marked;
    }
    const auto hash = host()->services().sha1(payload);
    Etag etag{};
    std::copy_n(hash.begin(), etag.size(), etag.begin());
    return etag;
}

coap::OctetView CatalogResource::etagOf(coap::OctetView payload, coap::ContentFormat format) const
{
    if (!isSteady() || m_etagRevision != valueRevision() || m_etagFormat != format) {
        m_etag = digest(payload, format);
        m_etagRevision = valueRevision();
        m_etagFormat = format;
    }
    return m_etag;
}

/// All that clients can have, the usual one first.
std::vector<CatalogResource::Variant> CatalogResource::variants() const
{
    std::vector<Variant> all{{format(), payload()}};
    for (const auto further : furtherFormats())
        all.emplace_back(further, payloadAs(further));
    return all;
}

std::string CatalogResource::contentFormats() const
{
    std::string all = std::to_string(static_cast<unsigned>(format()));
    for (const auto further : furtherFormats())
        all += ' ' + std::to_string(static_cast<unsigned>(further));
    return all;
}

coap::LinkAttributes CatalogResource::linkAttributes() const
{
    auto attributes = commonLinkAttributes();
    if (common().listsSize)
        attributes.push_back({"sz", std::to_string(listedSize())});
    return attributes;
}

CatalogItem::LiveValue CatalogResource::liveValue() const
{
    return shown(payload(), static_cast<int>(format()));
}

QString CatalogResource::valueText() const
{
    const auto whole = payload();
    return QString::fromUtf8(reinterpret_cast<const char *>(whole.data()), static_cast<qsizetype>(whole.size()));
}

CatalogCommon::Representation CatalogResource::representation(coap::Octets &room) const
{
    room = payload();
    return {room, static_cast<int>(format())};
}

void CatalogResource::define(const QJsonObject &newDefinition)
{
    tellBefore();
    const auto before = payload();
    CatalogCommon::define(newDefinition);
    m_etagRevision = 0;
    if (payload() != before)
        valueMoved();
}

} // namespace studio
