// SPDX-License-Identifier: GPL-3.0-or-later
#include "host/trialserver.h"

#include "block/blockoption.h"
#include "catalog/catalog.h"
#include "site/wellknowncore.h"
#include "wire/codec.h"

#include <QCoreApplication>

namespace studio {

namespace {

/// A client waits MAX_TRANSMIT_WAIT for an answer (RFC 7252 §4.8.2).
constexpr std::chrono::seconds patience{93};
/// What may fall due before the answer comes: a sensor of 100 samples a second, for all that time.
constexpr int mostSteps = 10'000;
/// A definition that names more than that is none of ours.
constexpr qsizetype mostNeighbours = 8;

QString pathOf(const QJsonObject &definition)
{
    return definition.value(QLatin1String("path")).toString();
}

coap::Route someClient()
{
    coap::Route route;
    route.remote.address = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff, 127, 0, 0, 1};
    route.remote.port = 40'000;
    return route;
}

QString text(const std::string &octets)
{
    return QString::fromStdString(octets);
}

void fillIn(ResourcePreview &preview, const coap::Message &answer)
{
    preview.code = text(coap::codeName(answer.code));
    preview.payload = {reinterpret_cast<const char *>(answer.payload.data()), static_cast<qsizetype>(answer.payload.size())};
    if (const auto format = answer.options.contentFormat())
        preview.contentFormat = static_cast<int>(*format);
    const auto block = coap::blockOption(answer.options, coap::OptionNumber::Block2);
    preview.hasMore = block && block->more;
}

} // namespace

TrialServer::TrialServer(const QString &folder)
    : m_folder(folder), m_endpoint(m_site, m_services, m_tap), m_begin(coap::Clock::now()), m_now(m_begin)
{
    m_endpoint.run(m_now, [this] { m_site.add<coap::WellKnownCore>({".well-known", "core"}, m_site, false); });
}

void TrialServer::addNeighbour(const QJsonObject &definition)
{
    const auto path = coap::fromUriPath(pathOf(definition).toStdString());
    MadeResource made = makeResource(definition, m_folder);
    if (path && made.resource)
        m_endpoint.run(m_now, [&] { m_site.addResource(*path, std::move(made.resource)); });
}

ResourcePreview TrialServer::tryOut(const QJsonObject &definition)
{
    ResourcePreview preview;
    const auto path = coap::fromUriPath(pathOf(definition).toStdString());
    MadeResource made = makeResource(definition, m_folder);
    if (!path || !made.resource) {
        preview.problem = made.problems.isEmpty() ? QString() : made.problems.first().message;
        return preview;
    }
    auto outcome = coap::Site::AddResult::Added;
    m_endpoint.run(m_now, [&] { outcome = m_site.addResource(*path, std::move(made.resource)); });
    if (outcome != coap::Site::AddResult::Added) {
        preview.problem = QCoreApplication::translate("Host", "There cannot be a resource at %1.").arg(pathOf(definition));
        return preview;
    }
    if (const auto listed = get({".well-known", "core"}, "href=" + coap::toUriPath(*path)))
        preview.link = text(std::string(coap::textOf(listed->payload)));
    const coap::TimePoint asked = m_now;
    if (const auto answer = get(*path))
        fillIn(preview, *answer);
    preview.delaySeconds = std::chrono::duration<double>(m_now - asked).count();
    return preview;
}

std::optional<coap::Message> TrialServer::get(const coap::Path &path, const std::string &query)
{
    coap::Message request;
    request.code = coap::Code::Get;
    request.mid = ++m_mid;
    request.options.setUriPath(path);
    if (!query.empty())
        request.options.add(coap::OptionNumber::UriQuery, query);
    const coap::Octets octets = coap::encode(request);
    m_endpoint.receive({someClient(), octets}, m_now);
    const coap::TimePoint end = m_now + patience;
    for (int step = 0; step < mostSteps; ++step) {
        if (auto answer = answerAmongSent())
            return answer;
        const auto due = m_endpoint.hasPendingWork() ? std::optional(m_now) : m_endpoint.nextDeadline();
        if (!due || *due > end)
            return std::nullopt;
        m_now = std::max(m_now, *due);
        m_endpoint.expire(m_now);
    }
    return std::nullopt;
}

/// Empty ACKs are no answers: that comes in a message of its own (RFC 7252 §5.2.2).
std::optional<coap::Message> TrialServer::answerAmongSent()
{
    coap::Outbox box;
    m_endpoint.takeOutgoing(box);
    for (const coap::Outbox::Entry &entry : box.entries) {
        auto decoded = coap::decode(box.datagram(entry));
        auto *message = std::get_if<coap::Message>(&decoded);
        if (message != nullptr && coap::isResponse(message->code))
            return std::move(*message);
    }
    return std::nullopt;
}

ResourcePreview previewOf(const QJsonObject &definition, const QList<QJsonObject> &neighbours, const QString &folder)
{
    const auto server = std::make_unique<TrialServer>(folder);
    for (const QJsonObject &neighbour : neighbours)
        server->addNeighbour(neighbour);
    return server->tryOut(definition);
}

QStringList pathsNamedBy(const QJsonObject &definition)
{
    QStringList paths;
    for (auto property = definition.begin(); property != definition.end() && paths.size() < mostNeighbours; ++property) {
        const QString named = property->toString();
        if (property.key() != QLatin1String("path") && named.startsWith(u'/') && named != pathOf(definition))
            paths << named;
    }
    return paths;
}

} // namespace studio
