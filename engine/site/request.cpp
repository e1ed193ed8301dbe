// SPDX-License-Identifier: GPL-3.0-or-later
#include "site/request.h"

#include "site/exchange.h"

#include <algorithm>

namespace coap {

namespace {

/// unreserved, sub-delims, ":" and "@" stay as they are in a path segment (RFC 7252 §6.5).
bool staysInSegment(char c)
{
    const bool alphanumeric = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    return alphanumeric || std::string_view("-._~!$&'()*+,;=:@").find(c) != std::string_view::npos;
}

int hexValue(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    if (c >= 'A' && c <= 'F')
        return c - 'A' + 10;
    return -1;
}

constexpr std::size_t maxSegmentOctets = 255;

} // namespace

std::optional<std::string> percentDecoded(std::string_view text)
{
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '%') {
            out += text[i];
            continue;
        }
        if (i + 2 >= text.size())
            return std::nullopt;
        const int high = hexValue(text[i + 1]);
        const int low = hexValue(text[i + 2]);
        if (high < 0 || low < 0)
            return std::nullopt;
        out += static_cast<char>(high << 4 | low);
        i += 2;
    }
    return out;
}

std::string toUriPath(const Path &path)
{
    constexpr std::string_view digits = "0123456789ABCDEF";
    if (path.empty())
        return "/";
    std::string text;
    for (const auto &segment : path) {
        text += '/';
        for (const char c : segment) {
            if (staysInSegment(c)) {
                text += c;
                continue;
            }
            const auto octet = static_cast<unsigned char>(c);
            text += '%';
            text += digits[octet >> 4];
            text += digits[octet & 0x0f];
        }
    }
    return text;
}

std::optional<Path> fromUriPath(std::string_view text)
{
    if (!text.starts_with('/') || text.find_first_of("?#") != std::string_view::npos)
        return std::nullopt;
    Path path;
    for (std::size_t begin = 1; begin <= text.size();) {
        const auto end = std::min(text.find('/', begin), text.size());
        auto segment = percentDecoded(text.substr(begin, end - begin));
        if (!segment || segment->size() > maxSegmentOctets || *segment == "." || *segment == "..")
            return std::nullopt;
        path.push_back(std::move(*segment));
        begin = end + 1;
    }
    return path;
}

Path Request::remainingPath() const
{
    Path path;
    std::size_t taken = 0;
    for (const auto &entry : message.options.entries()) {
        if (entry.number == OptionNumber::UriPath && taken++ >= prefixSegments)
            path.emplace_back(textOf(entry.value));
    }
    return path;
}

std::vector<std::string> Request::queries() const
{
    std::vector<std::string> queries;
    for (const OctetView value : message.options.all(OptionNumber::UriQuery))
        queries.emplace_back(textOf(value));
    return queries;
}

std::optional<std::string> Request::query(std::string_view name) const
{
    for (const OctetView value : message.options.all(OptionNumber::UriQuery)) {
        const auto text = textOf(value);
        const auto equals = std::min(text.find('='), text.size());
        if (text.substr(0, equals) == name)
            return std::string(text.substr(std::min(equals + 1, text.size())));
    }
    return std::nullopt;
}

Exchange Request::defer() const
{
    if (isNotification || m_owner == nullptr)
        return {};
    if (m_kept)
        return m_kept;
    return m_owner->open(*this);
}

} // namespace coap
