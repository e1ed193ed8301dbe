// SPDX-License-Identifier: GPL-3.0-or-later
#include "site/preconditions.h"

#include <algorithm>
#include <string>

namespace coap {

namespace {

bool targetExists(Resource &resource, const Request &request)
{
    auto *below = dynamic_cast<PathCapable *>(&resource);
    return below == nullptr ? resource.isThere(request) : below->resourceAt(request.remainingPath()) != nullptr;
}

bool matchesAny(const std::vector<OctetView> &wanted, Resource &resource, const Request &request)
{
    const auto current = resource.currentEtags(request);
    return std::any_of(wanted.begin(), wanted.end(), [&](OctetView etag) {
        // The empty string stands for the existence of any representation (§5.10.8.1).
        const auto isCurrent = [&](const Octets &one) { return sameOctets(etag, one); };
        return etag.empty() || std::any_of(current.begin(), current.end(), isCurrent);
    });
}

bool lists(std::initializer_list<ContentFormat> formats, ContentFormat format)
{
    return std::find(formats.begin(), formats.end(), format) != formats.end();
}

/// "Content-Format 0, 50": what a diagnostic payload says would do (RFC 7252 §5.5.2).
std::string named(std::span<const ContentFormat> formats)
{
    std::string text = "Content-Format ";
    for (const ContentFormat &format : formats) {
        text += &format == &formats.front() ? "" : ", ";
        text += std::to_string(static_cast<unsigned>(format));
    }
    return text;
}

} // namespace

std::optional<Response> checkPreconditions(Resource &resource, const Request &request)
{
    const Options &options = request.message.options;
    const bool isConditional = options.has(OptionNumber::IfMatch) || options.has(OptionNumber::IfNoneMatch);
    if (!isConditional)
        return std::nullopt;
    const bool exists = targetExists(resource, request);
    if (exists && options.has(OptionNumber::IfNoneMatch))
        return Response(Code::PreconditionFailed);
    const auto wanted = options.all(OptionNumber::IfMatch);
    if (!wanted.empty() && !(exists && matchesAny(wanted, resource, request)))
        return Response(Code::PreconditionFailed);
    return std::nullopt;
}

ContentFormat requireAccept(const Request &request, std::initializer_list<ContentFormat> formats)
{
    const auto accept = request.accept();
    if (!accept)
        return *formats.begin();
    if (!lists(formats, *accept))
        throw notAcceptable({formats.begin(), formats.size()});
    return *accept;
}

RenderableError notAcceptable(std::span<const ContentFormat> formats)
{
    return RenderableError(Code::NotAcceptable, "available: " + named(formats));
}

ContentFormat requireContentFormat(const Request &request, std::initializer_list<ContentFormat> formats)
{
    const auto format = request.contentFormat();
    if (!format && request.method() != Code::Fetch)
        return *formats.begin();
    if (!format || !lists(formats, *format))
        throw RenderableError(Code::UnsupportedContentFormat, "accepted: " + named({formats.begin(), formats.size()}));
    return *format;
}

} // namespace coap
