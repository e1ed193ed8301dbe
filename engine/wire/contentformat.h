// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace coap {

/// CoAP Content-Formats of the IANA registry. Any 16-bit number is possible.
enum class ContentFormat : std::uint16_t {
    TextPlain = 0, LinkFormat = 40, Xml = 41, OctetStream = 42, Exi = 47, Json = 50,
    JsonPatch = 51, MergePatch = 52, Cbor = 60, SenmlJson = 110, SenmlCbor = 112,
};

struct ContentFormatInfo {
    ContentFormat number;
    std::string_view mediaType;   ///< "application/json"
};

/// The rows we know, ascending.
std::span<const ContentFormatInfo> contentFormats();
/// "application/json"; empty for a number that we do not know.
std::string_view mediaType(ContentFormat format);
/// The number of a media type's exact text; empty if unknown.
std::optional<ContentFormat> contentFormatOf(std::string_view mediaType);

} // namespace coap
