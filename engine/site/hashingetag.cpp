// SPDX-License-Identifier: GPL-3.0-or-later
#include "site/hashingetag.h"

#include <algorithm>

namespace coap {

namespace {

std::array<std::uint8_t, 20> digest(const Services &services, const Response &response, bool severalFormats)
{
    const auto format = response.options.contentFormat();
    if (!severalFormats || !format)
        return services.sha1(response.payload);
    const auto number = static_cast<unsigned>(*format);
    Octets octets{static_cast<std::uint8_t>(number >> 8), static_cast<std::uint8_t>(number)};
    octets.insert(octets.end(), response.payload.begin(), response.payload.end());
    return services.sha1(octets);
}

} // namespace

void hashingEtag(const Services &services, const Request &request, Response &response, bool severalFormats)
{
    if (request.method() != Code::Get && request.method() != Code::Fetch)
        return;
    if (response.isLater || (response.code != Code::Empty && response.code != Code::Content))
        return;
    const auto hash = digest(services, response, severalFormats);
    giveEtag(OctetView(hash).first(8), request, response);
}

void giveEtag(OctetView etag, const Request &request, Response &response)
{
    response.etag(etag);

    if (!request.message.options.has(OptionNumber::ETag))
        return;
    const auto known = request.message.options.all(OptionNumber::ETag);
    if (std::none_of(known.begin(), known.end(), [&](OctetView value) { return sameOctets(value, etag); }))
        return;
    response.code = Code::Valid;
    response.payload.clear();
    response.shared.reset();
    response.options.remove(OptionNumber::ContentFormat);
    if (!response.options.has(OptionNumber::MaxAge))
        response.maxAge(std::chrono::seconds{60});   // the default, said (§5.10.5)
}

} // namespace coap
