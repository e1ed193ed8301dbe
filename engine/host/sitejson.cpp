// SPDX-License-Identifier: GPL-3.0-or-later
#include "host/sitejson.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <nlohmann/json.hpp>

#include <cmath>
#include <vector>

namespace studio {

namespace {

using Json = nlohmann::json;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(SiteFile)
};

/// Builds Qt's values from the parser's events, keeping the path to where it is.
class Builder final : public nlohmann::json_sax<Json> {
public:
    explicit Builder(const QByteArray &text) : m_text(text) {}

    QString problem() const { return m_problem; }
    QJsonValue result() const { return m_result; }

    bool null() override { return take(QJsonValue(QJsonValue::Null)); }
    bool boolean(bool value) override { return take(value); }
    bool number_integer(number_integer_t value) override { return takeWhole(static_cast<double>(value), value >= -limit && value <= limit); }
    bool number_unsigned(number_unsigned_t value) override { return takeWhole(static_cast<double>(value), value <= std::uint64_t(limit)); }
    bool number_float(number_float_t value, const string_t &text) override
    {
        // A whole number too large for 64 bits comes here too.
        const bool isWhole = text.find_first_of(".eE") == string_t::npos;
        return takeWhole(value, !isWhole && std::isfinite(value));
    }
    bool string(string_t &value) override { return take(QString::fromStdString(value)); }
    bool binary(binary_t &) override { return false; }     // no such thing in JSON text

    bool start_object(std::size_t) override { return open(true); }
    bool end_object() override { return close(); }
    bool start_array(std::size_t) override { return open(false); }
    bool end_array() override { return close(); }
    bool key(string_t &name) override
    {
        Level &level = m_levels.back();
        level.key = QString::fromStdString(name);
        if (!level.object.contains(level.key))
            return true;
        return fail(Text::tr("%1 is there twice").arg(path()));
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
        bool isObject;
        QJsonObject object;
        QJsonArray array;
        QString key;
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
        for (const Level &level : m_levels) {
            if (!level.isObject)
                text += QStringLiteral("[%1]").arg(level.array.size());
            else
                text += text.isEmpty() ? level.key : QLatin1Char('.') + level.key;
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
        if (m_levels.size() == deepest)
            return fail(Text::tr("%1: nested deeper than %2 levels").arg(path(), QString::number(deepest)));
        m_levels.push_back({isObject, {}, {}, {}});
        return true;
    }

    bool close()
    {
        const Level level = std::move(m_levels.back());
        m_levels.pop_back();
        return take(level.isObject ? QJsonValue(level.object) : QJsonValue(level.array));
    }

    bool takeWhole(double value, bool isExact)
    {
        return isExact ? take(value) : fail(Text::tr("%1: this number is too large to be kept exactly").arg(path()));
    }

    bool take(const QJsonValue &value)
    {
        if (m_levels.empty())
            m_result = value;
        else if (m_levels.back().isObject)
            m_levels.back().object.insert(m_levels.back().key, value);
        else
            m_levels.back().array.append(value);
        return true;
    }

    const QByteArray &m_text;
    std::vector<Level> m_levels;
    QJsonValue m_result;
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

StrictJson parseStrictJson(const QByteArray &text)
{
    Builder builder(text);
    StrictJson parsed;
    const bool isOk = Json::sax_parse(text.begin(), text.end(), &builder);
    if (!isOk)
        parsed.problem = builder.problem();
    else if (!builder.result().isObject())
        parsed.problem = Text::tr("a JSON object is needed: { … }");
    else
        parsed.object = builder.result().toObject();
    return parsed;
}

QByteArray toReadableJson(const QJsonObject &object, const QStringList &first)
{
    // A lone surrogate cannot be UTF-8: it is replaced, not thrown.
    return QByteArray::fromStdString(ordered(object, first).dump(2, ' ', false, Ordered::error_handler_t::replace)) + '\n';
}

} // namespace studio
