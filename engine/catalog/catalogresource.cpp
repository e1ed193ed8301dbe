// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/catalogresource.h"

#include "site/hashingetag.h"
#include "site/preconditions.h"

#include <algorithm>

namespace studio {

coap::Response CatalogResource::render(const coap::Request &request)
{
    if (auto refused = refusal(request))
        return std::move(*refused);
    const auto delay = common().delay;
    if (delay <= coap::Duration::zero() || request.isNotification || host() == nullptr)
        return coap::Resource::render(request);
    return m_delayed.later(*this, request, delay, [this](const coap::Request &due) { return coap::Resource::render(due); });
}

coap::Response CatalogResource::renderGet(const coap::Request &request)
{
    coap::requireAccept(request, {format()});
    coap::Response response(coap::Code::Content);
    response.payload = payload();
    if (common().maxAge != std::chrono::seconds(60))
        response.maxAge(common().maxAge);
    if (host() != nullptr && common().hasEtag)
        coap::giveEtag(etagOf(response.payload), request, response);
    if (response.code == coap::Code::Content)
        response.options.addContentFormat(format());
    return response;
}

std::optional<coap::Octets> CatalogResource::currentEtag(const coap::Request &) const
{
    if (host() == nullptr || !common().hasEtag)
        return std::nullopt;
    const auto etag = etagOf(payload());
    return coap::Octets(etag.begin(), etag.end());
}

coap::OctetView CatalogResource::etagOf(coap::OctetView payload) const
{
    if (!isSteady() || m_etagRevision != valueRevision()) {
        const auto digest = host()->services().sha1(payload);
        std::copy_n(digest.begin(), m_etag.size(), m_etag.begin());
        m_etagRevision = valueRevision();
    }
    return m_etag;
}

coap::LinkAttributes CatalogResource::linkAttributes() const
{
    auto attributes = commonLinkAttributes();
    if (common().listsSize)
        attributes.push_back({"sz", std::to_string(payload().size())});
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

QList<FieldError> CatalogResource::applyDefinition(const QJsonObject &newDefinition)
{
    const auto before = payload();
    const auto formatBefore = format();
    const auto methodsBefore = common().methods;
    auto problems = CatalogCommon::applyDefinition(newDefinition);
    if (!problems.isEmpty())
        return problems;
    listingChanged();
    if (payload() != before)
        valueChanged();
    else if (format() != formatBefore || common().methods != methodsBefore)
        updatedState();     // those whose format or method is gone get their error
    endObservationsIfNotObservable();
    return {};
}

} // namespace studio
