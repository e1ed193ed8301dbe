// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace studio {

/// Reads the records of a CSV text: RFC 4180, and what programs make of it. Fields are separated by comma, semicolon or
/// tab, whichever the first line has; they may stand in quotation marks, with separators, line ends and doubled marks
/// inside. Lines end with CRLF, LF or CR; empty ones and a byte order mark are skipped. `text` must outlive it.
class CsvReader {
public:
    explicit CsvReader(std::string_view text);

    char separator() const { return m_separator; }
    /// The next record; false at the end of the text.
    bool next(std::vector<std::string> &fields);
    /// The text has ended within quotation marks.
    bool isCutShort() const { return m_isCutShort; }

private:
    bool atEnd() const { return m_at == m_text.size(); }
    bool atLineEnd() const { return atEnd() || m_text[m_at] == '\n' || m_text[m_at] == '\r'; }
    std::string field();
    std::string quotedField();

    std::string_view m_text;
    std::size_t m_at = 0;
    char m_separator = ',';
    bool m_isCutShort = false;
};

/// The number of a field, with a point; where the comma does not separate, it may be a decimal one.
std::optional<double> numberIn(std::string field, char separator);

} // namespace studio
