// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/catalogcommon.h"

#include "tap/changejournal.h"
#include "tap/tap.h"

#include <QCoreApplication>
#include <QDir>
#include <QJsonArray>

#include <charconv>
#include <cmath>
#include <utility>

namespace studio {

std::string numberText(double value, int decimals)
{
    char text[400];     // the longest double in fixed form has 309 digits before the point
    char *const last = text + sizeof text;
    if (decimals >= 0)
        return {text, std::to_chars(text, last, value, std::chars_format::fixed, decimals).ptr};
    // Left to itself to_chars writes 100000 as 1e+05, which no reader of a counter expects.
    const double size = std::abs(value);
    const bool isPlain = size == 0 || (size >= 1e-6 && size < 1e21);
    return {text, std::to_chars(text, last, value, isPlain ? std::chars_format::fixed : std::chars_format::scientific).ptr};
}

std::optional<double> numberOf(std::string_view text)
{
    while (!text.empty() && text.front() == ' ')
        text.remove_prefix(1);
    while (!text.empty() && (text.back() == ' ' || text.back() == '\n'))
        text.remove_suffix(1);
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size() || text.empty() || value - value != 0)
        return std::nullopt;
    return value;
}

namespace {

/// Absent: all that the kind has.
std::uint8_t methodBits(const QJsonValue &methods)
{
    if (!methods.isArray())
        return 0xff;
    const QJsonArray named = methods.toArray();
    const QStringList all = methodNames();
    unsigned bits = 0;
    for (const QJsonValue &name : named)
        bits |= 1u << (all.indexOf(name.toString()) + 1);
    return static_cast<std::uint8_t>(bits);
}

} // namespace

CatalogCommon::CatalogCommon(const KindDescription &kind, const QJsonObject &definition)
    : m_kind(kind), m_definition(definition), m_common(readCommon())
{
}

CatalogCommon::Common CatalogCommon::readCommon() const
{
    using NotifyType = coap::ObservableResource::NotifyType;
    Common read;
    read.delay = duration("delay");
    read.maxAge = std::chrono::seconds(static_cast<std::int64_t>(number("maxAge")));
    read.rateLimit = number("rateLimit");
    read.isObservable = flag("observable");
    read.isHidden = flag("hidden");
    read.hasEtag = flag("etag");
    read.listsSize = flag("sz");
    read.methods = methodBits(value("methods"));
    const QString chosen = text("notify");
    if (chosen == QLatin1String("con"))
        read.notifyType = NotifyType::Confirmable;
    else
        read.notifyType = chosen == QLatin1String("request") ? NotifyType::LikeRequest : NotifyType::NonConfirmable;
    read.confirmableEvery = chosen == QLatin1String("nth") ? static_cast<unsigned>(number("notifyEvery")) : coap::ObservableResource::usualConfirmableEvery;
    return read;
}

void CatalogCommon::setFolder(const QString &folder)
{
    if (folder == std::exchange(m_folder, folder))
        return;
    folderChanged();
}

QString CatalogCommon::onDisk(const QString &path) const
{
    return path.isEmpty() || QDir::isAbsolutePath(path) || m_folder.isEmpty() ? path : QDir::cleanPath(m_folder + u'/' + path);
}

QList<FieldError> CatalogCommon::applyDefinition(const QJsonObject &definition)
{
    auto problems = problemsWith(m_kind, definition);
    if (!problems.isEmpty())
        return problems;
    QList<QJsonValue> before, after;
    const QStringList decisive = beginsAnewWith();
    for (const QString &name : decisive)
        before.append(value(name));
    m_definition = definition;
    m_common = readCommon();
    readProperties();
    for (const QString &name : decisive)
        after.append(value(name));
    if (after != before)
        configure();
    return {};
}

void CatalogCommon::endObservationsIfNotObservable()
{
    // Said last: a later updatedState() in the same turn would take the place of the error.
    if (!m_common.isObservable)
        self().updatedState(coap::Response::error(coap::Code::MethodNotAllowed, "not observable any more"));
}

QString CatalogCommon::setValueText(const QString &)
{
    return QCoreApplication::translate("Catalog", "The value of this resource cannot be set.");
}

QJsonValue CatalogCommon::value(const QString &key) const
{
    const auto at = m_definition.constFind(key);
    if (at != m_definition.constEnd())
        return *at;
    const auto *property = m_kind.property(key);
    return property != nullptr ? property->defaultValue : QJsonValue();
}

coap::Duration CatalogCommon::duration(const char *name) const
{
    const std::chrono::duration<double> seconds(secondsOf(text(name)).value_or(0));
    return std::chrono::duration_cast<coap::Duration>(seconds);
}

coap::LinkAttributes CatalogCommon::commonLinkAttributes() const
{
    coap::LinkAttributes attributes;
    for (const char *name : {"rt", "if", "title"}) {
        const QString value = text(name);
        if (!value.isEmpty())
            attributes.push_back({name, value.toStdString()});
    }
    const int format = liveValue().contentFormat;
    if (format >= 0)
        attributes.push_back({"ct", std::to_string(format)});
    const QJsonObject own = value("attributes").toObject();
    for (auto member = own.begin(); member != own.end(); ++member) {
        const auto text = member->isString() ? std::optional(member->toString().toStdString()) : std::nullopt;
        attributes.push_back({member.key().toStdString(), text});
    }
    return attributes;
}

std::optional<coap::Response> CatalogCommon::refusal(const coap::Request &request)
{
    if (!m_common.allows(request.method()))
        return coap::Response::error(coap::Code::MethodNotAllowed, "this method is not allowed here");
    const double perSecond = m_common.rateLimit;
    if (perSecond <= 0 || request.isNotification || self().host() == nullptr)
        return std::nullopt;
    if (m_rateLimit == nullptr || m_allowedPerSecond != perSecond) {
        m_allowedPerSecond = perSecond;
        m_rateLimit = std::make_unique<coap::RateLimit>(perSecond, std::max(perSecond, 1.0));
    }
    const auto wait = m_rateLimit->refusal(request.route.remote, self().host()->scheduler().now());
    return wait ? std::optional(coap::Response::tooManyRequests(*wait)) : std::nullopt;
}

void CatalogCommon::valueChanged()
{
    ++m_valueRevision;
    coap::ObservableResource &resource = self();
    coap::SiteHost *host = resource.host();
    if (host == nullptr)
        return;
    const auto wall = host->services().wallClock().time_since_epoch();
    m_lastChange = std::chrono::duration_cast<std::chrono::milliseconds>(wall).count();
    if (const auto number = host->tap().isWatched() ? liveNumber() : std::nullopt)
        host->tap().number(resource.id(), *number, std::chrono::duration_cast<std::chrono::nanoseconds>(wall).count());
    host->journal().resourceChanged(resource.id(), resource.changeMark());
    resource.updatedState();
}

CatalogItem::LiveValue CatalogCommon::shown(const coap::Octets &payload, int contentFormat)
{
    LiveValue live;
    live.contentFormat = contentFormat;
    const auto size = static_cast<qsizetype>(payload.size());
    const bool isBinary = std::find(payload.begin(), payload.end(), std::uint8_t(0)) != payload.end()
        || contentFormat == int(coap::ContentFormat::OctetStream) || contentFormat == int(coap::ContentFormat::Cbor);
    if (isBinary) {
        live.text = QCoreApplication::translate("Catalog", "%1 bytes").arg(size);
        return live;
    }
    // A character has at most 4 octets in UTF-8.
    const QString whole = QString::fromUtf8(reinterpret_cast<const char *>(payload.data()), std::min<qsizetype>(size, 4 * shownCharacters));
    live.text = whole.left(shownCharacters);
    live.isCut = whole.size() > shownCharacters || size > 4 * shownCharacters;
    return live;
}

QList<PropertyDescription> commonProperties()
{
    using Type = PropertyDescription::Type;
    const auto make = [](const char *name, Type type, const char *label, const char *help, const QJsonValue &value) {
        PropertyDescription p;
        p.name = QString::fromLatin1(name);
        p.type = type;
        p.label = QString::fromLatin1(label);
        p.help = QString::fromLatin1(help);
        p.defaultValue = value;
        p.isAdvanced = true;
        return p;
    };
    auto title = make("title", Type::Text, QT_TRANSLATE_NOOP("Kinds", "Title"), QT_TRANSLATE_NOOP("Kinds", "A name for people, listed in resource discovery."), QString());
    title.isAdvanced = false;
    auto delay = make("delay", Type::Duration, QT_TRANSLATE_NOOP("Kinds", "Delay"), QT_TRANSLATE_NOOP("Kinds", "Answers come that much later, as a separate response."), QStringLiteral("0 s"));
    delay.maximum = 90;     // a client gives up after MAX_TRANSMIT_WAIT, 93 s
    auto maxAge = make("maxAge", Type::Integer, QT_TRANSLATE_NOOP("Kinds", "Max-Age"), QT_TRANSLATE_NOOP("Kinds", "How long a cache may keep the answer."), 60);
    maxAge.minimum = 0;
    maxAge.maximum = 4294967295.0;
    maxAge.unit = QStringLiteral("s");
    auto notify = make("notify", Type::Choice, QT_TRANSLATE_NOOP("Kinds", "Notifications"), QT_TRANSLATE_NOOP("Kinds", "Whether notifications ask to be acknowledged."), QStringLiteral("request"));
    notify.choices = {{QStringLiteral("request"), QString::fromLatin1(QT_TRANSLATE_NOOP("Kinds", "Like the request"))},
                      {QStringLiteral("non"), QString::fromLatin1(QT_TRANSLATE_NOOP("Kinds", "Non-confirmable (NON)"))},
                      {QStringLiteral("con"), QString::fromLatin1(QT_TRANSLATE_NOOP("Kinds", "Confirmable (CON)"))},
                      {QStringLiteral("nth"), QString::fromLatin1(QT_TRANSLATE_NOOP("Kinds", "Every nth as CON"))}};
    auto notifyEvery = make("notifyEvery", Type::Integer, QT_TRANSLATE_NOOP("Kinds", "One CON in"), QT_TRANSLATE_NOOP("Kinds", "Of that many notifications one is Confirmable, the others are not."), 5);
    notifyEvery.minimum = 2;
    notifyEvery.maximum = 1'000;
    notifyEvery.onlyIf = notify.name;
    notifyEvery.onlyIfValues = {QStringLiteral("nth")};
    auto methods = make("methods", Type::Flags, QT_TRANSLATE_NOOP("Kinds", "Methods"), QT_TRANSLATE_NOOP("Kinds", "What clients may do; all other methods get 4.05."), QJsonValue());
    auto rateLimit = make("rateLimit", Type::Number, QT_TRANSLATE_NOOP("Kinds", "Rate limit"), QT_TRANSLATE_NOOP("Kinds", "Requests per second that one client may send; beyond, it gets 4.29 with Max-Age (RFC 8516). 0: any number."), 0);
    rateLimit.minimum = 0;
    rateLimit.maximum = 100'000;
    rateLimit.unit = QStringLiteral("/s");
    return {title, delay,
            make("rt", Type::Text, QT_TRANSLATE_NOOP("Kinds", "Resource type"), QT_TRANSLATE_NOOP("Kinds", "Words for rt in resource discovery."), QString()),
            make("if", Type::Text, QT_TRANSLATE_NOOP("Kinds", "Interface"), QT_TRANSLATE_NOOP("Kinds", "Words for if in resource discovery."), QString()),
            make("sz", Type::Boolean, QT_TRANSLATE_NOOP("Kinds", "List the size"), QT_TRANSLATE_NOOP("Kinds", "Tell the size (sz) in resource discovery."), false),
            make("attributes", Type::Attributes, QT_TRANSLATE_NOOP("Kinds", "Attributes"), QT_TRANSLATE_NOOP("Kinds", "Further attributes of its link in resource discovery (RFC 6690)."), QJsonObject()),
            methods, notify, notifyEvery, maxAge,
            make("etag", Type::Boolean, QT_TRANSLATE_NOOP("Kinds", "ETag"), QT_TRANSLATE_NOOP("Kinds", "Answers carry an ETag, by which a client can ask whether what it has is still valid."), true),
            rateLimit,
            make("observable", Type::Boolean, QT_TRANSLATE_NOOP("Kinds", "Observable"), QT_TRANSLATE_NOOP("Kinds", "Clients may observe it."), true),
            make("hidden", Type::Boolean, QT_TRANSLATE_NOOP("Kinds", "Hidden"), QT_TRANSLATE_NOOP("Kinds", "Served, but not listed in resource discovery."), false)};
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
