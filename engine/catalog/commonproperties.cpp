// SPDX-License-Identifier: GPL-3.0-or-later
// What every kind has.
#include "catalog/catalogcommon.h"
#include "control/describe.h"

#include <QCoreApplication>

namespace studio {

namespace {

using Type = PropertyDescription::Type;

/// Folded under "More".
PropertyDescription further(const char *name, Type type, const char *label, const char *help, const QJsonValue &defaultValue)
{
    auto made = property(name, type, label, help, defaultValue);
    made.isAdvanced = true;
    return made;
}

QList<PropertyDescription> linkProperties()
{
    return {further("rt", Type::Text, QT_TRANSLATE_NOOP("Kinds", "Resource type"), QT_TRANSLATE_NOOP("Kinds", "Words for rt in resource discovery."), QString()),
            further("if", Type::Text, QT_TRANSLATE_NOOP("Kinds", "Interface"), QT_TRANSLATE_NOOP("Kinds", "Words for if in resource discovery."), QString()),
            further("sz", Type::Boolean, QT_TRANSLATE_NOOP("Kinds", "List the size"), QT_TRANSLATE_NOOP("Kinds", "Tell the size (sz) in resource discovery."), false),
            further("attributes", Type::Attributes, QT_TRANSLATE_NOOP("Kinds", "Attributes"), QT_TRANSLATE_NOOP("Kinds", "Further attributes of its link in resource discovery (RFC 6690)."), QJsonObject())};
}

QList<PropertyDescription> notificationProperties()
{
    auto notify = further("notify", Type::Choice, QT_TRANSLATE_NOOP("Kinds", "Notifications"), QT_TRANSLATE_NOOP("Kinds", "Whether notifications ask to be acknowledged."), QStringLiteral("request"));
    notify.choices = {choice("request", QT_TRANSLATE_NOOP("Kinds", "Like the request")), choice("non", QT_TRANSLATE_NOOP("Kinds", "Non-confirmable (NON)")),
                      choice("con", QT_TRANSLATE_NOOP("Kinds", "Confirmable (CON)")), choice("nth", QT_TRANSLATE_NOOP("Kinds", "Every nth as CON"))};
    auto every = further("notifyEvery", Type::Integer, QT_TRANSLATE_NOOP("Kinds", "One CON in"), QT_TRANSLATE_NOOP("Kinds", "Of that many notifications one is Confirmable, the others are not."), 5);
    every.minimum = 2;
    every.maximum = 1'000;
    every.onlyIf = notify.name;
    every.onlyIfValues = {QStringLiteral("nth")};
    return {notify, every};
}

QList<PropertyDescription> answerProperties()
{
    auto maxAge = further("maxAge", Type::Integer, QT_TRANSLATE_NOOP("Kinds", "Max-Age"), QT_TRANSLATE_NOOP("Kinds", "How long a cache may keep the answer."), 60);
    maxAge.minimum = 0;
    maxAge.maximum = 4294967295.0;
    maxAge.unit = QStringLiteral("s");
    auto rateLimit = further("rateLimit", Type::Number, QT_TRANSLATE_NOOP("Kinds", "Rate limit"), QT_TRANSLATE_NOOP("Kinds", "Requests per second that one client may send; beyond, it gets 4.29 with Max-Age (RFC 8516). 0: any number."), 0);
    rateLimit.minimum = 0;
    rateLimit.maximum = 100'000;
    rateLimit.unit = QStringLiteral("/s");
    return {maxAge,
            further("etag", Type::Boolean, QT_TRANSLATE_NOOP("Kinds", "ETag"), QT_TRANSLATE_NOOP("Kinds", "Answers carry an ETag, by which a client can ask whether what it has is still valid."), true),
            rateLimit};
}

} // namespace

QList<PropertyDescription> commonProperties(const QStringList &without)
{
    const auto title = property("title", Type::Text, QT_TRANSLATE_NOOP("Kinds", "Title"), QT_TRANSLATE_NOOP("Kinds", "A name for people, listed in resource discovery."), QString());
    auto delay = further("delay", Type::Duration, QT_TRANSLATE_NOOP("Kinds", "Delay"), QT_TRANSLATE_NOOP("Kinds", "Answers come that much later, as a separate response."), QStringLiteral("0 s"));
    delay.maximum = 90;     // a client gives up after MAX_TRANSMIT_WAIT, 93 s
    const auto methods = further("methods", Type::Flags, QT_TRANSLATE_NOOP("Kinds", "Methods"), QT_TRANSLATE_NOOP("Kinds", "What clients may do; all other methods get 4.05."), QJsonValue());
    const auto observable = further("observable", Type::Boolean, QT_TRANSLATE_NOOP("Kinds", "Observable"), QT_TRANSLATE_NOOP("Kinds", "Clients may observe it."), true);
    const auto hidden = further("hidden", Type::Boolean, QT_TRANSLATE_NOOP("Kinds", "Hidden"), QT_TRANSLATE_NOOP("Kinds", "Served, but not listed in resource discovery."), false);
    auto all = QList<PropertyDescription>{title, delay} + linkProperties() + QList<PropertyDescription>{methods} + notificationProperties()
        + answerProperties() + QList<PropertyDescription>{observable, hidden};
    all.removeIf([&](const PropertyDescription &each) { return without.contains(each.name); });
    return all;
}

KindDescription observableIfSaid(KindDescription kind)
{
    for (PropertyDescription &property : kind.properties) {
        if (property.name == QLatin1String("observable"))
            property.defaultValue = false;
    }
    return kind;
}

KindDescription completed(KindDescription kind)
{
    for (PropertyDescription &property : kind.properties) {
        if (property.name != QLatin1String("methods"))
            continue;
        for (const QString &method : std::as_const(kind.methods))
            property.choices.append({method, method});
    }
    return kind;
}

} // namespace studio
