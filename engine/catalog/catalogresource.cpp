// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/catalogresource.h"

#include "site/hashingetag.h"
#include "site/preconditions.h"

#include <algorithm>

namespace studio {

coap::Response CatalogResource::render(const coap::Request &request)
{
    const auto delay = duration("delay");
    if (delay <= coap::Duration::zero() || request.isNotification || host() == nullptr)
        return coap::Resource::render(request);
    answerLater(request, delay);
    return coap::Response::later();
}

/// The handler runs when the answer is due, so that it tells the state of that moment.
void CatalogResource::answerLater(const coap::Request &request, coap::Duration delay)
{
    std::erase_if(m_delayed, [](const coap::Scheduler::Timer &timer) { return !timer.active(); });
    auto exchange = request.defer();
    m_delayed.push_back(host()->scheduler().after(delay, [this, exchange, request]() mutable {
        try {
            exchange.answer(coap::Resource::render(request));
        } catch (const coap::RenderableError &error) {
            exchange.answer(error.toResponse());
        }
    }));
}

coap::Response CatalogResource::renderGet(const coap::Request &request)
{
    coap::requireAccept(request, {format()});
    coap::Response response(coap::Code::Content, payload(), format());
    const double maxAge = number("maxAge");
    if (maxAge != 60)
        response.maxAge(std::chrono::seconds(static_cast<std::int64_t>(maxAge)));
    if (host() != nullptr)
        coap::hashingEtag(host()->services(), request, response);
    return response;
}

std::optional<coap::Octets> CatalogResource::currentEtag(const coap::Request &) const
{
    if (host() == nullptr)
        return std::nullopt;
    const auto digest = host()->services().sha1(payload());
    return coap::Octets(digest.begin(), digest.begin() + 8);
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
    auto problems = CatalogCommon::applyDefinition(newDefinition);
    if (!problems.isEmpty())
        return problems;
    listingChanged();
    if (payload() != before)
        valueChanged();
    return {};
}

} // namespace studio
