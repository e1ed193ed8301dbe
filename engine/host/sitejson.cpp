// SPDX-License-Identifier: GPL-3.0-or-later
#include "host/sitejson.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <unordered_set>
#include <vector>

namespace studio {

namespace {

using Json = nlohmann::json;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(SiteFile)
};

/// Looks through the parser's events for what Qt's reader would pass over in silence, keeping the path to where it is.
class Checker final : public nlohmann::json_sax<Json> {
public:
    explicit Checker(const QByteArray &text) : m_text(text) {}

    QString problem() const { return m_problem; }

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
    bool binary(binary_t &) override { return false; }     // no such thing in JSON text

    bool start_object(std::size_t) override { return open(true); }
    bool end_object() override { return close(); }
    bool start_array(std::size_t) override { return open(false); }
    bool end_array() override { return close(); }
    bool key(string_t &name) override
    {
        Level &level = m_levels[m_depth - 1];
        level.key = name;
        return level.isNew(name) || fail(Text::tr("%1 is there twice").arg(path()));
    }

    bool parse_error(std::size_t position, const std::string &, const nlohmann::json::exception &error) override
    {
        const auto before = m_text.left(static_cast<qsizetype>(position));
        const auto line = before.count('\n') + 1;
        const auto column = before.size() - (before.lastIndexOf('\n') + 1);
        return fail(Text::tr("line %1, column %2: this is not JSON (%3)").arg(line).arg(std::max<qsizetype>(column, 1)).arg(reason(error)));
    }

private:
    /// 2^53: up to here a double holds every whole number.
    static constexpr std::int64_t limit = std::int64_t(1) << 53;
    /// No site needs it; a file of brackets only must not cost more than its length.
    static constexpr std::size_t deepest = 64;

    struct Level {
        bool isObject = false;
        std::size_t index = 0;          ///< in an array
        std::string key;                ///< in an object, the last one
        std::vector<std::string> keys;  ///< a few are compared one by one
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

    bool fail(const QString &problem)
    {
        if (m_problem.isEmpty())
            m_problem = problem;
        return false;
    }

    bool open(bool isObject)
    {
        if (m_depth == deepest)
            return fail(Text::tr("%1: nested deeper than %2 levels").arg(path(), QString::number(deepest)));
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

    bool takeNumber(bool isExact)
    {
        return isExact ? take() : fail(Text::tr("%1: this number is too large to be kept exactly").arg(path()));
    }

    bool take()
    {
        if (m_depth != 0)
            ++m_levels[m_depth - 1].index;
        return true;
    }

    const QByteArray &m_text;
    std::array<Level, deepest> m_levels;    // their memory is used again
    std::size_t m_depth = 0;
    QString m_problem;
};

using Ordered = nlohmann::ordered_json;

Ordered ordered(const QJsonValue &value, const QStringList &first);

Ordered ordered(const QJsonObject &object, const QStringList &first)
{
    Ordered out = Ordered::object();
    for (const QString &key : first) {
        if (object.contains(key))
            out[key.toStdString()] = ordered(object.value(key), first);
    }
    for (auto member = object.begin(); member != object.end(); ++member) {
        if (!first.contains(member.key()))
            out[member.key().toStdString()] = ordered(member.value(), first);
    }
    return out;
}

Ordered ordered(const QJsonValue &value, const QStringList &first)
{
    if (value.isObject())
        return ordered(value.toObject(), first);
    if (value.isArray()) {
        Ordered out = Ordered::array();
        const QJsonArray array = value.toArray();
        for (const auto &each : array)
            out.push_back(ordered(QJsonValue(each), first));
        return out;
    }
    if (value.isBool())
        return value.toBool();
    if (value.isString())
        return value.toString().toStdString();
    if (!value.isDouble())
        return nullptr;
    const double number = value.toDouble();
    if (std::trunc(number) == number && std::abs(number) <= 9007199254740992.0)
        return static_cast<std::int64_t>(number);
    return number;
}

} // namespace

/// Gone through twice: Qt builds its values several times faster from a text than one by one.
StrictJson parseStrictJson(const QByteArray &text)
{
    Checker checker(text);
    StrictJson parsed;
    if (!Json::sax_parse(text.begin(), text.end(), &checker)) {
        parsed.problem = checker.problem();
        return parsed;
    }
    const QJsonDocument document = QJsonDocument::fromJson(text);
    if (document.isObject())
        parsed.object = document.object();
    else
        parsed.problem = Text::tr("a JSON object is needed: { … }");
    return parsed;
}

QByteArray toReadableJson(const QJsonObject &object, const QStringList &first)
{
    // A lone surrogate cannot be UTF-8: it is replaced, not thrown.
    return QByteArray::fromStdString(ordered(object, first).dump(2, ' ', false, Ordered::error_handler_t::replace)) + '\n';
}

} // namespace studio
