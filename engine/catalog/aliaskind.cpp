// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/aliaskind.h"

#include "control/describe.h"
#include "site/site.h"

#include <QCoreApplication>

#include <algorithm>

namespace studio {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Catalog)
};

QString problemWithTarget(const QJsonValue &target)
{
    return target.toString().isEmpty() ? QString() : problemWithPath(target.toString());
}

} // namespace

KindDescription AliasResource::describe()
{
    using Type = PropertyDescription::Type;
    auto kind = describeKind("alias", QT_TRANSLATE_NOOP("Kinds", "Alias"), QT_TRANSLATE_NOOP("Kinds", "Another resource at a second path: requests and observations go there."));
    kind.methods = methodNames();
    auto target = property("target", Type::Text, QT_TRANSLATE_NOOP("Kinds", "Target"), QT_TRANSLATE_NOOP("Kinds", "The path of the resource that it stands for, for example /sensors/temperature."), QString());
    target.check = problemWithTarget;
    kind.properties = QList<PropertyDescription>{target} + commonProperties({QStringLiteral("maxAge"), QStringLiteral("etag")});
    return kind;
}

coap::Site *AliasResource::wholeSite() const
{
    coap::Site *whole = site();
    while (whole != nullptr && whole->site() != nullptr)
        whole = whole->site();
    return whole;
}

AliasResource::End AliasResource::end() const
{
    const coap::Site *whole = wholeSite();
    QString target = text("target");
    for (int hop = 0; hop < mostHops; ++hop) {
        const auto path = coap::fromUriPath(target.toStdString());
        if (whole == nullptr || !path)
            return {};
        coap::Options options;
        options.setUriPath(*path);
        const auto found = whole->resolve(options);
        const auto *next = dynamic_cast<const AliasResource *>(found.server);
        if (next == nullptr)
            return {found.server, found.subject != nullptr, false, !found.exact, *path};
        target = next->text("target");
    }
    return {nullptr, false, true, false, {}};
}

QString AliasResource::problem(const End &end) const
{
    if (end.isCircle)
        return Text::tr("(aliases in a circle)");
    const QString target = text("target");
    return target.isEmpty() ? Text::tr("(no target)") : Text::tr("(%1 is not there)").arg(target.left(shownCharacters / 2));
}

coap::Request AliasResource::requestAt(const End &end, const coap::Request &request)
{
    coap::Request there = request;
    there.message.options.setUriPath(end.path);
    there.prefixSegments = 0;
    return there;
}

coap::Response AliasResource::answer(const coap::Request &request)
{
    const End target = end();
    if (target.isCircle)
        throw coap::RenderableError(coap::Code::HopLimitReached, "the aliases go in a circle, or are too many");
    if (target.server == nullptr)
        throw coap::RenderableError(coap::Code::NotFound, "the target of this alias is not there: " + text("target").toStdString());
    return wholeSite()->render(requestAt(target, request));
}

/// What a GET gives now.
coap::Response AliasResource::present() const
{
    const End target = end();
    if (target.server == nullptr || host() == nullptr)
        return coap::Code::NotFound;
    if (m_isAsking)
        return coap::Code::NotFound;    // the target lists this alias
    coap::Request request;
    request.message.code = coap::Code::Get;
    request.message.options.setUint(coap::OptionNumber::Size2, 0);      // of a file comes the first block only
    request.isNotification = true;
    m_isAsking = true;
    coap::Response response = wholeSite()->render(requestAt(target, request));      // never throws
    m_isAsking = false;
    return response;
}

coap::ContentFormat AliasResource::format() const
{
    return present().options.contentFormat().value_or(coap::ContentFormat::TextPlain);
}

bool AliasResource::acceptsObservation(const coap::Request &)
{
    if (m_followed == nullptr)
        followTarget();
    return m_followed != nullptr;
}

void AliasResource::updateObservationCount(std::size_t observers)
{
    if (observers != 0)
        followerObserved();
}

/// A folder looks on the disk at what is observed only.
void AliasResource::followerObserved()
{
    if (m_followed != nullptr)
        m_followed->followerObserved();
}

void AliasResource::addObserved(std::vector<coap::Path> &paths) const
{
    const auto others = observedByFollowers();
    if (observerCount() != 0 || !others.empty())
        paths.push_back(end().path);
}

bool AliasResource::needsBlockwiseAssembly(const coap::Request &request) const
{
    const End target = end();
    return target.server == nullptr || target.server->needsBlockwiseAssembly(request);
}

bool AliasResource::isThere(const coap::Request &request) const
{
    const End target = end();
    return target.isThere && target.server->isThere(request);
}

std::vector<coap::Octets> AliasResource::currentEtags(const coap::Request &request) const
{
    const End target = end();
    return target.server == nullptr ? std::vector<coap::Octets>() : target.server->currentEtags(requestAt(target, request));
}

/// As the target lists them.
std::string AliasResource::contentFormats() const
{
    const End target = end();
    if (target.server == nullptr)
        return {};
    if (target.isWithin) {
        const auto one = present().options.contentFormat();
        return one ? std::to_string(static_cast<unsigned>(*one)) : std::string();
    }
    for (auto &[name, value] : target.server->linkAttributes()) {
        if (name == "ct")
            return value.value_or(std::string());
    }
    return {};
}

std::size_t AliasResource::listedSize() const
{
    const coap::Response now = present();
    return now.options.uint(coap::OptionNumber::Size2).value_or(static_cast<std::uint32_t>(now.payload.size()));
}

CatalogItem *AliasResource::item() const
{
    const End target = end();
    return target.server == nullptr ? nullptr : catalogItem(*target.server);
}

CatalogItem::LiveValue AliasResource::liveValue() const
{
    const End target = end();
    if (const auto *there = target.server == nullptr ? nullptr : catalogItem(*target.server))
        return there->liveValue();
    if (target.server != nullptr && host() != nullptr) {
        const auto now = present();
        const auto format = now.options.contentFormat();
        return shown(now.payload, format ? static_cast<int>(*format) : -1);
    }
    LiveValue live;
    live.text = problem(target);
    return live;
}

/// Without a target it is one that a person has not finished.
QString AliasResource::problemOutside() const
{
    const QString target = text("target");
    const End reached = end();
    if (target.isEmpty() || reached.isThere)
        return {};
    return reached.isCircle ? Text::tr("Its target %1 leads into a circle of aliases, or over more than %2 of them.").arg(target, QString::number(mostHops))
                            : Text::tr("Its target %1 is not there, or leads nowhere.").arg(target);
}

QString AliasResource::valueText() const
{
    const CatalogItem *there = item();
    return there == nullptr ? QString() : there->valueText();
}

QString AliasResource::setValueText(const QString &text)
{
    CatalogItem *there = item();
    if (there == nullptr)
        return Text::tr("The target of this alias is not there.");
    return there->kind().isSettable ? there->setValueText(text) : Text::tr("The value of this resource cannot be set.");
}

/// Not at once: its target may come with the same edit.
void AliasResource::attached()
{
    m_timer = host()->scheduler().after({}, [this] { look(); });
}

void AliasResource::detached()
{
    m_timer.cancel();
    unfollowTarget();
}

void AliasResource::configure()
{
    unfollowTarget();
    if (host() != nullptr)
        lookAgain();
}

void AliasResource::followTarget()
{
    const coap::Site *whole = wholeSite();
    const auto path = coap::fromUriPath(text("target").toStdString());
    if (whole == nullptr || !path || end().server == nullptr)
        return;
    coap::Options options;
    options.setUriPath(*path);
    m_followed = dynamic_cast<CatalogCommon *>(whole->resolve(options).server);
    if (m_followed == nullptr)
        return;
    m_followed->follow(*this);
    auto *next = dynamic_cast<AliasResource *>(m_followed);
    if (next != nullptr && next->m_followed == nullptr)
        next->followTarget();       // it tells of its own target's changes
    if (observerCount() != 0)
        followerObserved();
}

void AliasResource::unfollowTarget()
{
    if (m_followed != nullptr)
        m_followed->unfollow(*this);
    m_followed = nullptr;
}

/// As long as there is no target, another site may have one.
void AliasResource::look()
{
    if (m_followed != nullptr)
        return;
    const auto revision = wholeSite()->revision();
    if (m_lookedAt != revision) {
        followTarget();
        m_lookedAt = revision;
        if (m_followed != nullptr)
            valueChanged();
    }
    if (m_followed == nullptr)
        m_timer = host()->scheduler().after(lookEvery, [this] { look(); });
}

/// Of a folder's many files one is the target.
void AliasResource::followedChangedAt(const std::vector<coap::Path> &paths)
{
    coap::Path target = end().path;
    if (!target.empty() && target.back().empty())
        target.pop_back();
    if (std::find(paths.begin(), paths.end(), target) != paths.end())
        valueChanged();
}

void AliasResource::followedEditedBy(const std::function<void()> &edit)
{
    const LiveValue before = liveValue();
    changeBy(edit);
    const LiveValue after = liveValue();
    if (after.text != before.text || after.contentFormat != before.contentFormat || after.unit != before.unit)
        valueMoved();
}

void AliasResource::followedIsGone()
{
    m_followed = nullptr;
    if (host() != nullptr)
        lookAgain();
}

/// What it showed is no longer true, whether there is another target or not.
void AliasResource::lookAgain()
{
    m_lookedAt = 0;
    look();
    if (m_followed == nullptr)
        valueChanged();
}

} // namespace studio
