// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/catalogcommon.h"

#include "site/hashingetag.h"
#include "site/site.h"
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
    read.listsSize = flag("sz") && m_kind.property(QStringLiteral("sz")) != nullptr;
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
    changeBy([&] { define(definition); });
    // Said last: a later updatedState() in the same turn would take the place of the error.
    if (!m_common.isObservable)
        self().updatedState(coap::Response::error(coap::Code::MethodNotAllowed, "not observable any more"));
    return {};
}

void CatalogCommon::define(const QJsonObject &definition)
{
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
    if (coap::Site *site = self().site())
        site->touchListing();
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
    if (auto formats = contentFormats(); !formats.empty())
        attributes.push_back({"ct", std::move(formats)});
    const QJsonObject own = value("attributes").toObject();
    for (auto member = own.begin(); member != own.end(); ++member) {
        const auto text = member->isString() ? std::optional(member->toString().toStdString()) : std::nullopt;
        attributes.push_back({member.key().toStdString(), text});
    }
    return attributes;
}

std::string CatalogCommon::contentFormats() const
{
    const int format = liveValue().contentFormat;
    return format >= 0 ? std::to_string(format) : std::string();
}

coap::Response CatalogCommon::admitted(const coap::Request &request)
{
    if (auto refused = refusal(request))
        return std::move(*refused);
    if (request.method() != coap::Code::Get && request.method() != coap::Code::Fetch)
        tellBefore();
    if (m_common.delay <= coap::Duration::zero() || request.isNotification || self().host() == nullptr)
        return answer(request);
    // How much of the path is taken is told only while the request is handed down.
    const std::size_t taken = request.prefixSegments;
    return answerLater(request, m_common.delay, [this, taken](const coap::Request &due) {
        due.prefixSegments = taken;
        return answer(due);
    });
}

coap::Response CatalogCommon::answer(const coap::Request &request)
{
    return self().coap::Resource::render(request);
}

coap::Response CatalogCommon::tagged(const coap::Request &request, coap::Response answer, bool hasSeveralFormats) const
{
    if (m_common.maxAge != std::chrono::seconds(60) && !answer.options.has(coap::OptionNumber::MaxAge))
        answer.maxAge(m_common.maxAge);
    coap::SiteHost *host = self().host();
    if (host != nullptr && m_common.hasEtag)
        coap::hashingEtag(host->services(), request, answer, hasSeveralFormats);
    return answer;
}

/// Empty: go on.
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
    valueMoved();
    self().updatedState();
    tellFollowers();
}

void CatalogCommon::tellFollowers()
{
    const auto followers = m_followers;     // one may leave meanwhile
    for (Follower *follower : followers)
        follower->followedChanged();
}

void CatalogCommon::tellFollowers(const std::vector<coap::Path> &paths)
{
    const auto followers = m_followers;
    for (Follower *follower : followers)
        follower->followedChangedAt(paths);
}

/// What one sees before the edit, all see: each takes the others' part within its own.
void CatalogCommon::changeBy(const std::function<void()> &edit)
{
    std::function<void()> whole = [&] { self().updatedStateBy(edit); };
    for (Follower *follower : std::as_const(m_followers))
        whole = [follower, inner = std::move(whole)] { follower->followedEditedBy(inner); };
    whole();
}

std::vector<coap::Path> CatalogCommon::observedByFollowers() const
{
    std::vector<coap::Path> paths;
    for (const Follower *follower : m_followers)
        follower->addObserved(paths);
    return paths;
}

CatalogCommon::~CatalogCommon()
{
    const auto followers = std::exchange(m_followers, {});
    for (Follower *follower : followers)
        follower->followedIsGone();
}

void CatalogCommon::valueMoved()
{
    ++m_valueRevision;
    coap::ObservableResource &resource = self();
    coap::SiteHost *host = resource.host();
    if (host == nullptr)
        return;
    const auto wall = host->services().wallClock().time_since_epoch();
    m_lastChange = std::chrono::duration_cast<std::chrono::milliseconds>(wall).count();
    if (const auto number = host->tap().isWatched() ? liveNumber() : std::nullopt)
        host->tap().number(resource.id(), *number, std::chrono::nanoseconds(wall).count());
    m_isValueTold = tell(coap::ChangeRecord::What::Value, wall);
    host->journal().resourceChanged(resource.id(), resource.changeMark());
}

void CatalogCommon::tellBefore()
{
    if (coap::SiteHost *host = self().host(); host != nullptr && !m_isValueTold)
        m_isValueTold = tell(coap::ChangeRecord::What::Before, host->services().wallClock().time_since_epoch());
}

/// False: the history does not know.
bool CatalogCommon::tell(coap::ChangeRecord::What what, std::chrono::nanoseconds wall)
{
    coap::ObservableResource &resource = self();
    coap::Tap &tap = resource.host()->tap();
    if (!tap.isWatched())
        return false;
    coap::Octets room;
    const Representation now = representation(room);
    coap::ChangeRecord record;
    record.what = what;
    record.contentFormat = now.contentFormat;
    record.resource = resource.id();
    record.revision = m_valueRevision;
    record.wallNanoseconds = wall.count();
    return tap.change(record, now.octets);
}

CatalogCommon::Representation CatalogCommon::representation(coap::Octets &room) const
{
    const QByteArray text = liveValue().text.toUtf8();
    room.assign(text.begin(), text.end());
    return {room, -1};
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

} // namespace studio
