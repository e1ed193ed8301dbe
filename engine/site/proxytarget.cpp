// SPDX-License-Identifier: GPL-3.0-or-later
#include "site/proxytarget.h"

#include "site/request.h"

#include <algorithm>
#include <vector>

namespace coap {

namespace {

constexpr std::string_view scheme = "coap://";
constexpr std::uint16_t coapPort = 5683;

std::string lower(std::string_view text)
{
    std::string made(text);
    std::transform(made.begin(), made.end(), made.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return made;
}

/// "127.0.0.1:5683", and "127.0.0.1" if that is the port.
bool isOurs(std::string_view authority, const LocalAddress &local)
{
    Remote own;
    own.address = local.address;
    own.port = local.port;
    const std::string text = toText(own);
    const std::string given = lower(authority);
    return given == text || (local.port == coapPort && given + ":5683" == text);
}

std::vector<std::string_view> split(std::string_view text, char separator)
{
    std::vector<std::string_view> parts;
    while (!text.empty()) {
        const auto end = std::min(text.find(separator), text.size());
        parts.push_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return parts;
}

/// Without what tells where to go.
Options rest(const Options &options)
{
    Options kept = options;
    for (const auto number : {OptionNumber::ProxyUri, OptionNumber::ProxyScheme})
        kept.remove(number);
    return kept;
}

/// Uri-Path and Uri-Query of what follows the authority (§6.4).
std::optional<Options> atTarget(Options options, std::string_view target)
{
    const auto question = std::min(target.find('?'), target.size());
    const std::string_view path = target.substr(0, question);
    for (const auto number : {OptionNumber::UriHost, OptionNumber::UriPort, OptionNumber::UriPath, OptionNumber::UriQuery})
        options.remove(number);
    if (path.size() > 1) {
        const auto segments = fromUriPath(path);
        if (!segments)
            return std::nullopt;
        options.setUriPath(*segments);
    }
    for (const auto &query : split(target.substr(std::min(question + 1, target.size())), '&')) {
        const auto plain = percentDecoded(query);
        if (!plain || plain->size() > 255)
            return std::nullopt;
        options.add(OptionNumber::UriQuery, std::string_view(*plain));
    }
    return options;
}

} // namespace

std::optional<Options> withoutProxy(const Options &options, const LocalAddress &local)
{
    if (local.port == 0 || local.address == LocalAddress{}.address)
        return std::nullopt;
    if (const auto uri = options.first(OptionNumber::ProxyUri)) {       // goes before Proxy-Scheme (§5.10.2)
        const std::string_view text = textOf(*uri);
        if (lower(text.substr(0, scheme.size())) != scheme || text.find('#') != std::string_view::npos)
            return std::nullopt;
        const std::string_view behind = text.substr(scheme.size());
        const auto end = std::min(behind.find_first_of("/?"), behind.size());
        return isOurs(behind.substr(0, end), local) ? atTarget(rest(options), behind.substr(end)) : std::nullopt;
    }
    const auto wanted = options.first(OptionNumber::ProxyScheme);
    if (!wanted || lower(textOf(*wanted)) != "coap")
        return std::nullopt;
    const auto host = options.first(OptionNumber::UriHost);
    const auto port = options.uint(OptionNumber::UriPort).value_or(local.port);
    Remote own;
    own.address = local.address;
    own.port = local.port;
    const std::string authority = host ? lower(textOf(*host)) + ':' + std::to_string(port) : std::string();
    const bool isHere = host ? authority == toText(own) : port == local.port;
    return isHere ? std::optional(rest(options)) : std::nullopt;
}

} // namespace coap
