// SPDX-License-Identifier: GPL-3.0-or-later
#include "site/response.h"

#include <algorithm>
#include <limits>

namespace coap {

Response::Response(Code c, std::string_view text, ContentFormat format) : code(c)
{
    const auto octets = octetsOf(text);
    payload.assign(octets.begin(), octets.end());
    options.addContentFormat(format);
}

Response::Response(Code c, Octets octets, ContentFormat format) : code(c), payload(std::move(octets))
{
    options.addContentFormat(format);
}

Response Response::later()
{
    Response response;
    response.isLater = true;
    return response;
}

Response Response::error(Code code, std::string_view diagnostic)
{
    Response response(code);
    const auto octets = octetsOf(diagnostic);
    response.payload.assign(octets.begin(), octets.end());
    return response;
}

Response Response::tooManyRequests(std::chrono::seconds retryAfter)
{
    Response response = error(Code::TooManyRequests, "too many requests");
    response.maxAge(retryAfter);
    return response;
}

Response &Response::maxAge(std::chrono::seconds age)
{
    constexpr std::chrono::seconds most{std::numeric_limits<std::uint32_t>::max()};
    options.setUint(OptionNumber::MaxAge,
                    static_cast<std::uint32_t>(std::clamp(age, std::chrono::seconds{0}, most).count()));
    return *this;
}

Response &Response::etag(OctetView etag)
{
    options.set(OptionNumber::ETag, etag);
    return *this;
}

Response &Response::locationPath(const std::vector<std::string> &segments)
{
    options.remove(OptionNumber::LocationPath);
    for (const auto &segment : segments)
        options.add(OptionNumber::LocationPath, segment);
    return *this;
}

Response &Response::locationQuery(const std::vector<std::string> &queries)
{
    options.remove(OptionNumber::LocationQuery);
    for (const auto &query : queries)
        options.add(OptionNumber::LocationQuery, query);
    return *this;
}

} // namespace coap
