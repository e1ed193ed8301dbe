// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "site/site.h"

#include <map>

namespace coap {

/// /.well-known/core: the links of a site in link-format, by filters if the request has queries (RFC 6690 §4).
/// GET only. Registered in the site it lists:
///     site.add<WellKnownCore>({".well-known", "core"}, site);
class WellKnownCore final : public Resource {
public:
    /// Ends the list, with rel="impl-info", so that a person who meets the server can find what it is.
    static constexpr std::string_view implInfoUri = "https://example.org/coapstudio#version-" COAPSTUDIO_VERSION;
    /// Filtered lists kept until the listing changes. A client can ask for any number of filters: the list of one
    /// that is not kept is made anew, which is slow for large sites but right.
    static constexpr std::size_t maxCachedLists = 32;
    static constexpr std::size_t maxCachedOctets = 8u << 20;

    explicit WellKnownCore(const Site &site, bool implInfo = true) : m_site(site), m_implInfo(implInfo) {}

    Response renderGet(const Request &request) override;
    LinkAttributes linkAttributes() const override { return {{"ct", "40"}}; }
    void setImplInfo(bool implInfo);

private:
    std::string listing(const std::vector<std::string> &filters) const;
    const std::string &cachedListing(const Request &request);

    const Site &m_site;
    bool m_implInfo;
    std::uint64_t m_revision = 0;
    std::size_t m_cachedOctets = 0;
    std::map<std::string, std::string> m_lists;
    std::string m_uncached;     // the last one that was too large to keep
};

} // namespace coap
