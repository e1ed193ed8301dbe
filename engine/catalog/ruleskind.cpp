// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/ruleskind.h"

#include "catalog/placeholders.h"
#include "control/describe.h"
#include "site/site.h"

#include <QCoreApplication>

namespace studio {

KindDescription RulesResource::describe()
{
    auto kind = describeKind("rules", QT_TRANSLATE_NOOP("Kinds", "Scripted answers"), QT_TRANSLATE_NOOP("Kinds", "A table of rules: which request gets which answer. For mocking a device's API."));
    kind.methods = methodsOf("GET POST PUT DELETE FETCH PATCH iPATCH");
    kind.isSettable = false;
    kind.properties = QList<PropertyDescription>{ruleTable()} + commonProperties({QStringLiteral("sz")});
    return observableIfSaid(std::move(kind));
}

RulesResource::RulesResource(const KindDescription &kind, const QJsonObject &definition) : CatalogResource(kind, definition)
{
    configure();
}

coap::Response RulesResource::answer(const coap::Request &request)
{
    const Rule &rule = ruleFor(request);
    if (!request.isNotification)
        ++m_answers;
    coap::Response response = made(rule, request);
    if (!rule.endObservations.isEmpty() && !request.isNotification)
        endObservations(rule.endObservations);
    if (rule.delay <= coap::Duration::zero() || request.isNotification)
        return response;
    return answerLater(request, rule.delay, [response](const coap::Request &) { return response; });
}

/// Throws what a request gets that no rule is for.
const Rule &RulesResource::ruleFor(const coap::Request &request) const
{
    bool isMethodKnown = false, isOtherFormatOnly = false;
    for (const Rule &rule : m_rules) {
        if (!rule.isForMethod(request.method()))
            continue;
        isMethodKnown = true;
        if (!rule.isFor(request))
            continue;
        if (rule.isAcceptable(request) && happens(rule.chance))
            return rule;
        isOtherFormatOnly = isOtherFormatOnly || !rule.isAcceptable(request);
    }
    if (!isMethodKnown)
        throw coap::RenderableError(coap::Code::MethodNotAllowed);
    if (isOtherFormatOnly)
        throw coap::RenderableError(coap::Code::NotAcceptable);
    throw coap::RenderableError(coap::Code::NotFound, "no rule matches this request");
}

bool RulesResource::happens(double chance) const
{
    if (chance >= 1 || host() == nullptr)
        return true;
    return static_cast<double>(host()->services().random() >> 11) / static_cast<double>(1ull << 53) < chance;
}

coap::Response RulesResource::made(const Rule &rule, const coap::Request &request) const
{
    coap::Response response(rule.code.value_or(coap::defaultCode(request.method())));
    const PlaceholderValues values{request, m_answers, host()->services().wallClock(), host()->services()};
    response.payload = rule.bytes.empty() ? octets(filledIn(rule.text, values, rule.isJson())) : rule.bytes;
    if (coap::isSuccess(response.code) && !response.payload.empty())
        response.options.addContentFormat(rule.contentFormat);
    if (rule.maxAge)
        response.maxAge(std::chrono::seconds(*rule.maxAge));
    const QString path = rule.location.section(u'?', 0, 0), query = rule.location.section(u'?', 1);
    if (!path.isEmpty())
        response.locationPath(coap::fromUriPath(path.toStdString()).value_or(coap::Path{}));
    std::vector<std::string> queries;
    const auto parts = query.split(u'&', Qt::SkipEmptyParts);
    for (const QString &part : parts)
        queries.push_back(part.toStdString());
    response.locationQuery(queries);
    const bool canBeKept = response.code == coap::Code::Content || !coap::isSuccess(response.code);      // by a cache
    return canBeKept ? tagged(request, std::move(response), true) : response;
}

/// What a GET would give now, on which a client that changes it may insist (RFC 7252 §5.10.8.1).
std::optional<coap::Octets> RulesResource::currentEtag(const coap::Request &request) const
{
    coap::Request get = request;
    get.message.code = coap::Code::Get;
    get.message.payload.clear();
    get.message.options.remove(coap::OptionNumber::ContentFormat);
    try {
        const coap::Response now = made(ruleFor(get), get);
        const auto etag = now.options.first(coap::OptionNumber::ETag);
        return etag ? std::optional(coap::Octets(etag->begin(), etag->end())) : std::nullopt;
    } catch (const coap::RenderableError &) {
        return std::nullopt;        // no rule is for that
    }
}

/// Each observer there and below gets a last 5.03.
void RulesResource::endObservations(const QString &path) const
{
    const auto prefix = coap::fromUriPath(path.toStdString()).value_or(coap::Path{});
    const bool isAll = path == QLatin1String("/");
    site()->forEach([&](coap::Resource &resource) {
        auto *observable = dynamic_cast<coap::ObservableResource *>(&resource);
        const auto &own = resource.path();
        const bool isBelow = isAll || (own.size() >= prefix.size() && std::equal(prefix.begin(), prefix.end(), own.begin()));
        if (observable != nullptr && isBelow)
            observable->updatedState(coap::Response::error(coap::Code::ServiceUnavailable, "observation ended by the server"));
    });
}

coap::ContentFormat RulesResource::format() const
{
    for (const Rule &rule : m_rules) {
        if (!rule.text.isEmpty() && rule.isForMethod(coap::Code::Get))
            return rule.contentFormat;
    }
    return coap::ContentFormat::TextPlain;
}

CatalogItem::LiveValue RulesResource::liveValue() const
{
    LiveValue live;
    live.text = m_rules.size() == 1 ? QCoreApplication::translate("Catalog", "1 rule") : QCoreApplication::translate("Catalog", "%1 rules").arg(m_rules.size());
    live.contentFormat = static_cast<int>(format());
    return live;
}

} // namespace studio
