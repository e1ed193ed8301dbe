// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "serverlimits.h"
#include "site/listmaking.h"

#include <deque>
#include <map>

namespace coap {

/// /.well-known/core: the links of a site in link-format, by filters if the request has queries (RFC 6690 §4).
/// GET only. Registered in the site it lists:
///     site.add<WellKnownCore>({".well-known", "core"}, site);
///
/// A list is made of so many links a turn, so that a large site holds no other request up; its answer is then a separate
/// response. It is kept, for each set of filters, until the listing changes; whoever asks for one that is being made waits
/// for it. Nobody has an identity yet: all may see the same.
class WellKnownCore final : public Resource {
public:
    /// Ends the list, with rel="impl-info", so that a person who meets the server can find what it is.
    static constexpr std::string_view implInfoUri = "https://example.org/coapstudio#version-" COAPSTUDIO_VERSION;
    /// Resources looked at in one turn: half a millisecond.
    static constexpr std::size_t linksPerTurn = 128;
    /// Of those who wait for a list so many are answered in one turn.
    static constexpr std::size_t answersPerTurn = 32;

    explicit WellKnownCore(const Site &site, bool implInfo = true, const ServerLimits &limits = {});
    ~WellKnownCore() override;

    Response renderGet(const Request &request) override;
    /// Makes the list without filters before somebody asks for it, so that the first who does need not wait; once for
    /// each state of the listing. It is given up when the listing changes. In a turn of the Endpoint.
    void makeAhead();
    LinkAttributes linkAttributes() const override { return {{"ct", "40"}}; }
    void setImplInfo(bool implInfo) { m_implInfo = implInfo; }
    /// From ServerLimits: listings and listingOctets.
    void setLimits(const ServerLimits &limits) { m_limits = limits; }

protected:
    void detached() override;

private:
    /// What a listing depends on.
    struct Edition {
        std::uint64_t revision = 0;
        bool hasImplInfo = true;
        bool operator==(const Edition &) const = default;
    };
    struct Kept {
        MadeList list;
        std::uint64_t lastUse = 0;
    };
    struct Making;

    Edition edition() const { return {m_site.revision(), m_implInfo}; }
    void forgetOld();
    Response begin(const Request &request);
    Response later(Making &making, const Request &request);
    void goOn();
    void makeMore();
    void finish(Making &making);
    void keep(const std::string &filters, const MadeList &list);
    void answerWaiting(Making &making);
    static Response answer(const MadeList &list, const Request &request);
    void reached(Limit limit);

    const Site &m_site;
    bool m_implInfo;
    ServerLimits m_limits;
    Edition m_keptFor, m_aheadFor{0, false};
    std::map<std::string, Kept> m_kept;             // by filters
    std::size_t m_keptOctets = 0;
    std::uint64_t m_uses = 0;
    std::deque<std::unique_ptr<Making>> m_making;   // the first gets its piece, then it goes to the end
    Scheduler::Timer m_next;
};

} // namespace coap
