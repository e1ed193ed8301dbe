// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace coap {

/// One link attribute: name, and a value unless it is a bare name like `obs` (RFC 6690 §2).
struct LinkAttribute {
    std::string name;
    std::optional<std::string> value;
    bool operator==(const LinkAttribute &) const = default;
};
using LinkAttributes = std::vector<LinkAttribute>;

struct Link {
    std::string target;             ///< URI reference, percent-encoded: "/sensors/temp"
    LinkAttributes attributes;
    bool operator==(const Link &) const = default;
};

/// One link as text: `</a>;rt="x y";ct=40;obs`. Numbers of sz and single ct go unquoted, all else is quoted
/// with " and \ escaped (§2).
std::string toLinkFormat(const Link &link);
std::string toLinkFormat(std::span<const Link> links);

/// Where things stand in a link-format document, in octets from its beginning.
struct LinkPlaces {
    std::vector<std::size_t> links;     ///< of each link
    std::size_t fault = 0;              ///< of what cannot be read, if it is no such document
};

/// Reads a link-format document; empty if it is not one. Bounded by the text's length.
std::optional<std::vector<Link>> parseLinkFormat(std::string_view text, LinkPlaces *places = nullptr);

/// Does the link match `name=value` (§4.1)? rt, if, rel, rev and ct match any word of their list, all else as a
/// whole; a trailing * is a prefix; octet by octet. A query without '=' or a link without the attribute: no match.
bool matchesFilter(const Link &link, std::string_view query);

} // namespace coap
