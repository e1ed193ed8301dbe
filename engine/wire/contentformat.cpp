// SPDX-License-Identifier: GPL-3.0-or-later
#include "wire/contentformat.h"

#include <algorithm>

namespace coap {

namespace {

constexpr ContentFormatInfo row(std::uint16_t number, std::string_view mediaType)
{
    return {static_cast<ContentFormat>(number), mediaType};
}

// IANA "CoAP Content-Formats".
constexpr ContentFormatInfo registry[] = {
    row(0, "text/plain;charset=utf-8"),
    row(16, "application/cose;cose-type=\"cose-encrypt0\""),
    row(17, "application/cose;cose-type=\"cose-mac0\""),
    row(18, "application/cose;cose-type=\"cose-sign1\""),
    row(19, "application/ace+cbor"),
    row(21, "image/gif"),
    row(22, "image/jpeg"),
    row(23, "image/png"),
    row(40, "application/link-format"),
    row(41, "application/xml"),
    row(42, "application/octet-stream"),
    row(47, "application/exi"),
    row(50, "application/json"),
    row(51, "application/json-patch+json"),
    row(52, "application/merge-patch+json"),
    row(60, "application/cbor"),
    row(61, "application/cwt"),
    row(62, "application/multipart-core"),
    row(63, "application/cbor-seq"),
    row(96, "application/cose;cose-type=\"cose-encrypt\""),
    row(97, "application/cose;cose-type=\"cose-mac\""),
    row(98, "application/cose;cose-type=\"cose-sign\""),
    row(101, "application/cose-key"),
    row(102, "application/cose-key-set"),
    row(110, "application/senml+json"),
    row(111, "application/sensml+json"),
    row(112, "application/senml+cbor"),
    row(113, "application/sensml+cbor"),
    row(114, "application/senml-exi"),
    row(115, "application/sensml-exi"),
    row(140, "application/yang-data+cbor;id=sid"),
    row(256, "application/coap-group+json"),
    row(257, "application/concise-problem-details+cbor"),
    row(258, "application/swid+cbor"),
    row(271, "application/dots+cbor"),
    row(280, "application/pkcs7-mime;smime-type=server-generated-key"),
    row(281, "application/pkcs7-mime;smime-type=certs-only"),
    row(284, "application/pkcs8"),
    row(285, "application/csrattrs"),
    row(286, "application/pkcs10"),
    row(287, "application/pkix-cert"),
    row(310, "application/senml+xml"),
    row(311, "application/sensml+xml"),
    row(320, "application/senml-etch+json"),
    row(322, "application/senml-etch+cbor"),
    row(340, "application/yang-data+cbor"),
    row(432, "application/td+json"),
    row(10000, "application/vnd.ocf+cbor"),
    row(11542, "application/vnd.oma.lwm2m+tlv"),
    row(11543, "application/vnd.oma.lwm2m+json"),
    row(11544, "application/vnd.oma.lwm2m+cbor"),
    row(20000, "text/css"),
    row(30000, "image/svg+xml"),
};

static_assert(std::is_sorted(std::begin(registry), std::end(registry),
                             [](const auto &a, const auto &b) { return a.number < b.number; }));

} // namespace

std::span<const ContentFormatInfo> contentFormats()
{
    return registry;
}

std::string_view mediaType(ContentFormat format)
{
    const auto at = std::lower_bound(std::begin(registry), std::end(registry), format,
                                     [](const ContentFormatInfo &info, ContentFormat number) { return info.number < number; });
    return at != std::end(registry) && at->number == format ? at->mediaType : std::string_view{};
}

std::optional<ContentFormat> contentFormatOf(std::string_view mediaType)
{
    // "text/plain" is what people write; the registry's row names its charset too (RFC 7252 §12.3).
    if (mediaType == "text/plain")
        return ContentFormat::TextPlain;
    for (const auto &info : registry) {
        if (info.mediaType == mediaType)
            return info.number;
    }
    return std::nullopt;
}

} // namespace coap
