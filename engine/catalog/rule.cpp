// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/rule.h"

#include "catalog/placeholders.h"
#include "control/describe.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

namespace studio {

namespace {

using Type = PropertyDescription::Type;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Checks)
};

/// A table that a person makes has a page or two; each request goes through it.
constexpr qsizetype mostRules = 200;

const std::pair<const char *, coap::Code> methods[] = {
    {"GET", coap::Code::Get}, {"POST", coap::Code::Post}, {"PUT", coap::Code::Put}, {"DELETE", coap::Code::Delete},
    {"FETCH", coap::Code::Fetch}, {"PATCH", coap::Code::Patch}, {"iPATCH", coap::Code::IPatch}};

/// "2.05" or "2.05 Content": class 2, 4 or 5 and two digits from 00 to 31.
std::optional<coap::Code> codeOf(const QString &text)
{
    const QString number = text.section(u' ', 0, 0);
    if (number.size() != 4 || number[1] != u'.' || !QStringLiteral("245").contains(number[0]))
        return std::nullopt;
    bool isNumber = false;
    const unsigned detail = number.mid(2).toUInt(&isNumber);
    if (!isNumber || detail > 31)
        return std::nullopt;
    return static_cast<coap::Code>(static_cast<unsigned>(number[0].digitValue()) << 5 | detail);
}

/// The keys of a rule, described like the properties of a kind.
const QList<PropertyDescription> &keys()
{
    static const QList<PropertyDescription> all = [] {
        auto method = property("method", Type::Choice, "", "", QJsonValue());
        for (const auto &[name, code] : methods)
            method.choices.append(choice(name, name));
        auto chance = property("chance", Type::Number, "", "", 1);
        chance.minimum = 0;
        chance.maximum = 1;
        auto maxAge = property("maxAge", Type::Integer, "", "", QJsonValue());
        maxAge.minimum = 0;
        maxAge.maximum = 4294967295.0;
        auto delay = property("delay", Type::Duration, "", "", QStringLiteral("0 s"));
        delay.maximum = 90;
        QList<PropertyDescription> made{method, chance, maxAge, delay};
        for (const char *name : {"query", "payload", "code", "text", "location", "endObservations"})
            made.append(property(name, Type::Text, "", "", QString()));
        for (const char *name : {"format", "contentFormat"}) {
            auto format = property(name, Type::ContentFormat, "", "", 0);
            format.minimum = 0;
            format.maximum = 65535;
            made.append(format);
        }
        return made;
    }();
    return all;
}

QString problemWithRule(const QJsonObject &rule)
{
    for (auto member = rule.begin(); member != rule.end(); ++member) {
        const auto key = std::find_if(keys().begin(), keys().end(), [&](const PropertyDescription &p) { return p.name == member.key(); });
        if (key == keys().end())
            return Text::tr("there is no “%1”").arg(member.key().left(40));
        const QString problem = problemWith(*key, member.value());
        if (!problem.isEmpty())
            return member.key() + QStringLiteral(": ") + problem;
    }
    if (rule.contains(QLatin1String("code")) && !codeOf(rule.value(QLatin1String("code")).toString()))
        return QStringLiteral("code: ") + Text::tr("must be a response code such as 2.05 or 4.04");
    const QString path = rule.value(QLatin1String("endObservations")).toString();
    if (!path.isEmpty() && !problemWithPath(path).isEmpty())
        return QStringLiteral("endObservations: ") + problemWithPath(path);
    const QString location = rule.value(QLatin1String("location")).toString();
    const QString locationPath = location.section(u'?', 0, 0);
    if (!locationPath.isEmpty() && !problemWithPath(locationPath).isEmpty())
        return QStringLiteral("location: ") + problemWithPath(locationPath);
    return problemWithPlaceholders(rule.value(QLatin1String("text")).toString());
}

Rule ruleOf(const QJsonObject &object)
{
    const auto text = [&object](const char *key) { return object.value(QLatin1String(key)).toString(); };
    Rule rule;
    for (const auto &[name, code] : methods) {
        if (text("method") == QLatin1String(name))
            rule.method = code;
    }
    const auto queries = text("query").split(u'&', Qt::SkipEmptyParts);
    for (const QString &query : queries)
        rule.query.push_back(query.toStdString());
    if (object.contains(QLatin1String("payload")))
        rule.payload = text("payload");
    if (object.contains(QLatin1String("format")))
        rule.format = static_cast<coap::ContentFormat>(object.value(QLatin1String("format")).toInt());
    rule.chance = object.value(QLatin1String("chance")).toDouble(1);
    rule.code = codeOf(text("code"));
    rule.text = text("text");
    rule.contentFormat = static_cast<coap::ContentFormat>(object.value(QLatin1String("contentFormat")).toInt());
    rule.location = text("location");
    if (object.contains(QLatin1String("maxAge")))
        rule.maxAge = static_cast<std::int64_t>(object.value(QLatin1String("maxAge")).toDouble());
    const std::chrono::duration<double> delay(secondsOf(text("delay")).value_or(0));
    rule.delay = std::chrono::duration_cast<coap::Duration>(delay);
    rule.endObservations = text("endObservations");
    return rule;
}

/// "*" at the beginning or the end stands for anything.
bool isLike(const QString &text, QString pattern)
{
    const bool anyBefore = pattern.startsWith(u'*'), anyBehind = pattern.size() > 1 && pattern.endsWith(u'*');
    pattern = pattern.mid(anyBefore ? 1 : 0);
    pattern.chop(anyBehind ? 1 : 0);
    if (anyBefore && anyBehind)
        return text.contains(pattern);
    if (anyBefore)
        return text.endsWith(pattern);
    return anyBehind ? text.startsWith(pattern) : text == pattern;
}

} // namespace

bool Rule::isFor(const coap::Request &request) const
{
    const auto given = request.queries();
    const bool hasQueries = std::all_of(query.begin(), query.end(), [&](const std::string &wanted) {
        return std::any_of(given.begin(), given.end(), [&](const std::string &each) {
            return each == wanted || (wanted.find('=') == std::string::npos && each.starts_with(wanted + '='));
        });
    });
    if (!hasQueries || (format && request.contentFormat() != format))
        return false;
    const auto body = request.payloadText();
    return !payload || isLike(QString::fromUtf8(body.data(), qsizetype(body.size())), *payload);
}

bool Rule::isAcceptable(const coap::Request &request) const
{
    const auto accept = request.accept();
    return !accept || text.isEmpty() || *accept == contentFormat;
}

std::vector<Rule> rulesOf(const QJsonValue &rules)
{
    std::vector<Rule> made;
    const auto array = rules.toArray();
    for (const auto &rule : array)
        made.push_back(ruleOf(rule.toObject()));
    return made;
}

QString problemWithRules(const QJsonValue &rules)
{
    if (!rules.isArray())
        return Text::tr("must be a list of rules: [ { … }, … ]");
    const auto array = rules.toArray();
    if (array.size() > mostRules)
        return Text::tr("must be at most %1 rules").arg(mostRules);
    for (qsizetype i = 0; i < array.size(); ++i) {
        const QString problem = array[i].isObject() ? problemWithRule(array[i].toObject()) : Text::tr("must be an object");
        if (!problem.isEmpty())
            return Text::tr("rule %1: %2").arg(QString::number(i + 1), problem);
    }
    return {};
}

} // namespace studio
