// SPDX-License-Identifier: GPL-3.0-or-later
#include "wire/linkformat.h"

#include <algorithm>

namespace coap {

namespace {

bool isDigits(std::string_view text)
{
    return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// attr-char of RFC 5987 §3.2.1, of which parameter names are made, and the * that may end one.
bool isNameChar(char c)
{
    const bool alphanumeric = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    return alphanumeric || std::string_view("!#$&+-.^_`|~*").find(c) != std::string_view::npos;
}

/// ptokenchar (§2): what a value without quotes is made of.
bool isTokenChar(char c)
{
    return c > ' ' && c < 0x7f && std::string_view("\",;\\").find(c) == std::string_view::npos;
}

bool isName(std::string_view text)
{
    return !text.empty() && std::all_of(text.begin(), text.end(), isNameChar);
}

void appendQuoted(std::string_view value, std::string &out)
{
    out += '"';
    for (const char c : value) {
        if (c == '"' || c == '\\')
            out += '\\';
        out += c;
    }
    out += '"';
}

void appendLink(const Link &link, std::string &out)
{
    out += '<';
    out += link.target;
    out += '>';
    for (const auto &attribute : link.attributes) {
        if (!isName(attribute.name))
            continue;   // has no written form
        out += ';';
        out += attribute.name;
        if (!attribute.value)
            continue;
        out += '=';
        const bool isNumber = (attribute.name == "sz" || attribute.name == "ct") && isDigits(*attribute.value);
        if (isNumber)
            out += *attribute.value;
        else
            appendQuoted(*attribute.value, out);
    }
}

/// Reads the text from left to right; each step says whether it found what it wants.
class LinkReader {
public:
    explicit LinkReader(std::string_view text) : m_text(text) {}

    std::size_t at() const { return m_at; }
    bool atEnd() const { return m_at == m_text.size(); }
    /// White space is not in the grammar of §2, but other servers write it around , and ;
    void skipSpace()
    {
        while (!atEnd() && (m_text[m_at] == ' ' || m_text[m_at] == '\t' || m_text[m_at] == '\r' || m_text[m_at] == '\n'))
            ++m_at;
    }
    bool take(char wanted)
    {
        if (atEnd() || m_text[m_at] != wanted)
            return false;
        ++m_at;
        return true;
    }
    std::optional<Link> link()
    {
        if (!take('<'))
            return std::nullopt;
        const auto end = m_text.find('>', m_at);
        if (end == std::string_view::npos)
            return std::nullopt;
        Link link{std::string(m_text.substr(m_at, end - m_at)), {}};
        m_at = end + 1;
        for (skipSpace(); take(';'); skipSpace()) {
            skipSpace();
            auto read = attribute();
            if (!read)
                return std::nullopt;
            link.attributes.push_back(std::move(*read));
        }
        return link;
    }

private:
    std::string_view takeWhile(bool (*belongs)(char))
    {
        const auto begin = m_at;
        while (!atEnd() && belongs(m_text[m_at]))
            ++m_at;
        return m_text.substr(begin, m_at - begin);
    }
    std::optional<LinkAttribute> attribute()
    {
        LinkAttribute attribute{std::string(takeWhile(isNameChar)), std::nullopt};
        if (attribute.name.empty())
            return std::nullopt;
        if (!take('='))
            return attribute;
        if (take('"'))
            attribute.value = quoted();
        else if (const auto token = takeWhile(isTokenChar); !token.empty())
            attribute.value = std::string(token);
        if (!attribute.value)
            return std::nullopt;
        return attribute;
    }
    /// quoted-string of RFC 2616 §2.2, behind its first quote.
    std::optional<std::string> quoted()
    {
        std::string value;
        while (!atEnd()) {
            const char c = m_text[m_at++];
            if (c == '"')
                return value;
            if (c == '\\' && atEnd())
                return std::nullopt;
            value += c == '\\' ? m_text[m_at++] : c;
        }
        return std::nullopt;
    }

    std::string_view m_text;
    std::size_t m_at = 0;
};

struct Pattern {
    std::string_view text;
    bool isPrefix = false;

    bool matches(std::string_view value) const { return isPrefix ? value.starts_with(text) : value == text; }
    bool matchesAnyWord(std::string_view list) const
    {
        while (!list.empty()) {
            const auto end = std::min(list.find(' '), list.size());
            if (end != 0 && matches(list.substr(0, end)))
                return true;
            list.remove_prefix(std::min(end + 1, list.size()));
        }
        return false;
    }
};

/// §4.1 names the relation types; ct is a list by RFC 7252 §7.2.1.
bool isWordList(std::string_view name)
{
    return name == "rt" || name == "if" || name == "rel" || name == "rev" || name == "ct";
}

} // namespace

std::string toLinkFormat(const Link &link)
{
    std::string out;
    appendLink(link, out);
    return out;
}

std::string toLinkFormat(std::span<const Link> links)
{
    std::string out;
    for (const Link &link : links) {
        if (!out.empty())
            out += ',';
        appendLink(link, out);
    }
    return out;
}

std::optional<std::vector<Link>> parseLinkFormat(std::string_view text, LinkPlaces *places)
{
    LinkPlaces unused;
    LinkPlaces &found = places != nullptr ? *places : unused;
    std::vector<Link> links;
    LinkReader in(text);
    for (in.skipSpace(); !in.atEnd() || !links.empty(); in.skipSpace()) {
        found.links.push_back(in.at());
        auto link = in.link();
        found.fault = in.at();
        if (!link)
            return std::nullopt;
        links.push_back(std::move(*link));
        in.skipSpace();
        found.fault = in.at();
        if (in.atEnd())
            return links;
        if (!in.take(','))
            return std::nullopt;
    }
    return links;
}

bool matchesFilter(const Link &link, std::string_view query)
{
    const auto equals = query.find('=');
    if (equals == std::string_view::npos)
        return false;
    const auto name = query.substr(0, equals);
    Pattern pattern{query.substr(equals + 1), false};
    if (pattern.text.ends_with('*')) {
        pattern.text.remove_suffix(1);
        pattern.isPrefix = true;
    }
    if (name == "href")
        return pattern.matches(link.target);
    for (const auto &attribute : link.attributes) {
        if (attribute.name != name)
            continue;
        const std::string_view value = attribute.value ? std::string_view(*attribute.value) : std::string_view{};
        if (isWordList(name) ? pattern.matchesAnyWord(value) : pattern.matches(value))
            return true;
    }
    return false;
}

} // namespace coap
