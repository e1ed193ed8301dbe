// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/jsonflaw.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <string>
#include <unordered_set>
#include <vector>

namespace studio {

namespace {

using Json = nlohmann::json;
using What = JsonFlaw::What;

/// Looks through the parser's events, keeping the path to where it is.
class Checker final : public nlohmann::json_sax<Json> {
public:
    Checker(const QByteArray &text, std::size_t deepest) : m_text(text), m_deepest(deepest) {}

    const JsonFlaw &flaw() const { return m_flaw; }

    bool null() override { return take(); }
    bool boolean(bool) override { return take(); }
    bool number_integer(number_integer_t value) override { return takeNumber(value >= -limit && value <= limit); }
    bool number_unsigned(number_unsigned_t value) override { return takeNumber(value <= std::uint64_t(limit)); }
    bool number_float(number_float_t value, const string_t &text) override
    {
        // A whole number too large for 64 bits comes here too.
        const bool isWhole = text.find_first_of(".eE") == string_t::npos;
        return takeNumber(!isWhole && std::isfinite(value));
    }
    bool string(string_t &) override { return take(); }
    bool binary(binary_t &) override { return false; }    // no such thing in JSON text

    bool start_object(std::size_t) override { return open(true); }
    bool end_object() override { return close(); }
    bool start_array(std::size_t) override { return open(false); }
    bool end_array() override { return close(); }
    bool key(string_t &name) override
    {
        Level &level = m_levels[m_depth - 1];
        level.key = name;
        return level.isNew(name) || fail(What::Twice);
    }

    bool parse_error(std::size_t position, const std::string &, const nlohmann::json::exception &error) override
    {
        if (m_flaw.what != What::Nothing)
            return false;
        if (QLatin1String(error.what()).startsWith(QLatin1String("[json.exception.out_of_range")))    // 1e999
            return fail(What::TooLarge);
        const auto before = m_text.left(static_cast<qsizetype>(position));
        m_flaw.line = before.count('\n') + 1;
        m_flaw.column = std::max<qsizetype>(before.size() - (before.lastIndexOf('\n') + 1), 1);
        m_flaw.reason = reason(error);
        m_flaw.what = What::NotJson;
        return false;
    }

private:
    /// 2^53: up to here a double holds every whole number.
    static constexpr std::int64_t limit = std::int64_t(1) << 53;

    struct Level {
        bool isObject = false;
        std::size_t index = 0;            ///< in an array
        std::string key;                  ///< in an object, the last one
        std::vector<std::string> keys;    ///< a few are compared one by one
        std::unordered_set<std::string> manyKeys;

        bool isNew(const std::string &name)
        {
            constexpr std::size_t few = 24;
            if (keys.size() < few) {
                const bool isThere = std::find(keys.begin(), keys.end(), name) != keys.end();
                keys.push_back(name);
                return !isThere;
            }
            if (manyKeys.empty())
                manyKeys.insert(keys.begin(), keys.end());
            return manyKeys.insert(name).second;
        }
    };

    /// The library's own words end in "; expected …" or so, which a person can use; what comes before repeats the place.
    static QString reason(const std::exception &error)
    {
        const QString text = QString::fromUtf8(error.what());
        const auto at = text.indexOf(QLatin1String(" - "));
        return at < 0 ? text : text.mid(at + 3);
    }

    QString path() const
    {
        QString text;
        for (std::size_t depth = 0; depth < m_depth; ++depth) {
            const Level &level = m_levels[depth];
            const QString key = QString::fromStdString(level.key);
            if (!level.isObject)
                text += QStringLiteral("[%1]").arg(level.index);
            else
                text += text.isEmpty() ? key : QString(QLatin1Char('.') + key);
        }
        return text;
    }

    bool fail(What what)
    {
        m_flaw.what = what;
        m_flaw.path = path();
        return false;
    }

    bool open(bool isObject)
    {
        if (m_depth == m_deepest)
            return fail(What::TooDeep);
        if (m_depth == m_levels.size())
            m_levels.emplace_back();
        Level &level = m_levels[m_depth++];
        level.isObject = isObject;
        level.index = 0;
        level.keys.clear();
        level.manyKeys.clear();
        return true;
    }

    bool close()
    {
        --m_depth;
        return take();
    }

    bool takeNumber(bool isExact) { return isExact ? take() : fail(What::TooLarge); }

    bool take()
    {
        if (m_depth != 0)
            ++m_levels[m_depth - 1].index;
        return true;
    }

    const QByteArray &m_text;
    const std::size_t m_deepest;
    std::vector<Level> m_levels;    // their memory is used again
    std::size_t m_depth = 0;
    JsonFlaw m_flaw;
};

}    // namespace

JsonFlaw flawOf(const QByteArray &text, std::size_t deepest)
{
    Checker checker(text, deepest);
    Json::sax_parse(text.begin(), text.end(), &checker);
    return checker.flaw();
}

}    // namespace studio
