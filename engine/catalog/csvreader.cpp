// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/csvreader.h"

#include "catalog/catalogcommon.h"

#include <algorithm>

namespace studio {

namespace {

/// A tab first, then a semicolon: where these separate, commas are decimal ones.
char separatorOf(std::string_view text)
{
    bool isQuoted = false, hasSemicolon = false;
    for (const char c : text) {
        if (c == '"')
            isQuoted = !isQuoted;
        if (isQuoted)
            continue;
        if (c == '\n' || c == '\r')
            break;
        if (c == '\t')
            return c;
        hasSemicolon = hasSemicolon || c == ';';
    }
    return hasSemicolon ? ';' : ',';
}

} // namespace

CsvReader::CsvReader(std::string_view text) : m_text(text)
{
    if (m_text.substr(0, 3) == "\xef\xbb\xbf")
        m_text.remove_prefix(3);
    while (!m_text.empty() && (m_text.front() == '\n' || m_text.front() == '\r'))
        m_text.remove_prefix(1);
    m_separator = separatorOf(m_text);
}

bool CsvReader::next(std::vector<std::string> &fields)
{
    fields.clear();
    while (!atEnd() && atLineEnd())
        ++m_at;
    if (atEnd())
        return false;
    fields.push_back(field());
    while (!atLineEnd()) {
        ++m_at;     // the separator
        fields.push_back(field());
    }
    return true;
}

std::string CsvReader::field()
{
    if (!atEnd() && m_text[m_at] == '"')
        return quotedField();
    const std::size_t begin = m_at;
    while (!atLineEnd() && m_text[m_at] != m_separator)
        ++m_at;
    return std::string(m_text.substr(begin, m_at - begin));
}

std::string CsvReader::quotedField()
{
    std::string value;
    for (++m_at; !atEnd(); ++m_at) {
        if (m_text[m_at] != '"') {
            value += m_text[m_at];
        } else if (m_at + 1 < m_text.size() && m_text[m_at + 1] == '"') {
            value += '"';
            ++m_at;
        } else {
            break;
        }
    }
    m_isCutShort = m_isCutShort || atEnd();
    // What programs write behind the closing mark is no part of the field.
    while (!atLineEnd() && m_text[m_at] != m_separator)
        ++m_at;
    return value;
}

std::optional<double> numberIn(std::string field, char separator)
{
    if (separator != ',')
        std::replace(field.begin(), field.end(), ',', '.');
    if (!field.empty() && field.front() == '+')
        field.erase(0, 1);
    return numberOf(field);
}

} // namespace studio
