// SPDX-License-Identifier: GPL-3.0-or-later
#include "site/wellknowncore.h"

#include "site/hashingetag.h"
#include "site/preconditions.h"
#include "tap/tap.h"

#include <algorithm>

namespace coap {

namespace {

/// A shorter list is copied into its answers.
constexpr std::size_t sharedFrom = 1'024;

std::string keyOf(const std::vector<std::string> &filters)
{
    std::string key;
    for (const auto &filter : filters) {
        key += filter;
        key += '\0';
    }
    return key;
}

} // namespace

/// A list that is being made, or handed out to those who have waited for it.
struct WellKnownCore::Making {
    struct Waiting {
        Exchange exchange;
        Request request;
    };

    Making(const Edition &now, const Site &site, const std::vector<std::string> &queries, const Services *services)
        : edition(now), filters(keyOf(queries)), unfinished(site, queries, services)
    {
    }

    const Edition edition;      ///< when it was begun
    const std::string filters;
    ListMaking unfinished;
    MadeList list;
    std::deque<Waiting> waiting;
    bool isAhead = false;       ///< made though nobody may wait

    bool isAwaited() const
    {
        return isAhead || std::any_of(waiting.begin(), waiting.end(), [](const Waiting &one) { return one.exchange.isOpen(); });
    }
};

WellKnownCore::WellKnownCore(const Site &site, bool implInfo, const ServerLimits &limits)
    : m_site(site), m_implInfo(implInfo), m_limits(limits)
{
}

WellKnownCore::~WellKnownCore() = default;

void WellKnownCore::detached()
{
    m_next.cancel();
    m_making.clear();
}

Response WellKnownCore::renderGet(const Request &request)
{
    requireAccept(request, {ContentFormat::LinkFormat});
    forgetOld();
    const std::string filters = keyOf(request.queries());
    if (const auto kept = m_kept.find(filters); kept != m_kept.end()) {
        kept->second.lastUse = ++m_uses;
        return answer(kept->second.list, request);
    }
    const auto same = std::find_if(m_making.begin(), m_making.end(), [&](const auto &one) {
        return one->filters == filters && one->edition == edition();
    });
    return same != m_making.end() ? later(**same, request) : begin(request);
}

void WellKnownCore::forgetOld()
{
    if (m_keptFor == edition())
        return;
    m_keptFor = edition();
    m_kept.clear();
    m_keptOctets = 0;
}

void WellKnownCore::makeAhead()
{
    forgetOld();
    const auto isSame = [this](const auto &one) { return one->filters == keyOf({}) && one->edition == edition(); };
    const bool isMade = m_kept.contains(keyOf({})) || std::any_of(m_making.begin(), m_making.end(), isSame);
    const bool wasMade = m_aheadFor == edition();       // if it is gone again, then it was too large to be kept
    const bool isRoom = m_making.size() + 1 < m_limits.listings;    // and one for who asks
    if (host() == nullptr || isMade || wasMade || !isRoom)
        return;
    m_aheadFor = edition();
    auto making = std::make_unique<Making>(edition(), m_site, std::vector<std::string>(), &host()->services());
    making->isAhead = true;
    m_making.push_back(std::move(making));
    goOn();
}

/// What is made in one turn is answered at once.
Response WellKnownCore::begin(const Request &request)
{
    if (m_making.size() >= m_limits.listings) {
        reached(Limit::Listings);
        throw RenderableError(Code::ServiceUnavailable, "too many listings are being made");
    }
    const Services *services = host() != nullptr ? &host()->services() : nullptr;
    auto making = std::make_unique<Making>(edition(), m_site, request.queries(), services);
    bool isLast = making->unfinished.more(linksPerTurn);
    while (!isLast && host() == nullptr)
        isLast = making->unfinished.more(linksPerTurn);
    if (isLast) {
        finish(*making);
        return answer(making->list, request);
    }
    Response response = later(*making, request);
    m_making.push_back(std::move(making));
    goOn();
    return response;
}

Response WellKnownCore::later(Making &making, const Request &request)
{
    Exchange exchange = request.defer();
    if (!exchange)
        return Code::ServiceUnavailable;
    making.waiting.push_back({std::move(exchange), request});
    return Response::later();
}

void WellKnownCore::goOn()
{
    if (!m_making.empty() && !m_next.active())
        m_next = host()->scheduler().after(Duration::zero(), [this] { makeMore(); });
}

void WellKnownCore::makeMore()
{
    auto making = std::move(m_making.front());
    m_making.pop_front();
    if (making->edition != edition())
        making->isAhead = false;    // another list is wanted by now
    if (!making->isAwaited()) {
        goOn();     // they have all given up
        return;
    }
    if (making->list.text == nullptr && making->unfinished.more(linksPerTurn)) {
        finish(*making);
        making->isAhead = false;
    }
    if (making->list.text != nullptr)
        answerWaiting(*making);
    m_making.push_back(std::move(making));
    goOn();
}

/// If the site has changed meanwhile, the list is good enough for those who asked before, and for nobody else.
void WellKnownCore::finish(Making &making)
{
    if (making.edition.hasImplInfo)
        making.unfinished.add({std::string(implInfoUri), {{"rel", "impl-info"}}});
    making.list = making.unfinished.finish();
    forgetOld();
    if (making.edition == m_keptFor)
        keep(making.filters, making.list);
}

/// A client can ask for any number of filters: beyond the ceilings the list asked for least recently leaves.
void WellKnownCore::keep(const std::string &filters, const MadeList &list)
{
    const auto octetsOf = [](const auto &entry) { return entry.first.size() + entry.second.list.text->size(); };
    const auto added = m_kept.insert_or_assign(filters, Kept{list, ++m_uses}).first;
    m_keptOctets += octetsOf(*added);
    while (m_kept.size() > m_limits.listings || m_keptOctets > m_limits.listingOctets) {
        reached(m_kept.size() > m_limits.listings ? Limit::Listings : Limit::ListingOctets);
        const auto oldest = std::min_element(m_kept.begin(), m_kept.end(), [](const auto &one, const auto &other) {
            return one.second.lastUse < other.second.lastUse;
        });
        m_keptOctets -= octetsOf(*oldest);
        m_kept.erase(oldest);
    }
}

void WellKnownCore::answerWaiting(Making &making)
{
    for (std::size_t count = 0; count < answersPerTurn && !making.waiting.empty(); ++count) {
        Making::Waiting first = std::move(making.waiting.front());
        making.waiting.pop_front();
        first.exchange.answer(answer(making.list, first.request));
    }
}

Response WellKnownCore::answer(const MadeList &list, const Request &request)
{
    Response response(Code::Content);
    response.options.addContentFormat(ContentFormat::LinkFormat);
    if (list.text->size() < sharedFrom)
        response.payload = *list.text;
    else
        response.shared = list.text;
    if (!list.etag.empty())
        giveEtag(list.etag, request, response);
    return response;
}

void WellKnownCore::reached(Limit limit)
{
    if (host() != nullptr)
        host()->tap().stats.limitHits.add(limit);
}

} // namespace coap
