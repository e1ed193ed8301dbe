// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services.h"
#include "site/sitewalk.h"

#include <array>

namespace coap {

/// A document in link-format that many answers share.
struct MadeList {
    std::shared_ptr<const Octets> text;     ///< null: not made yet
    Octets etag;                            ///< empty: none
};

/// Makes the list of a site's links that match all filters (RFC 6690 §4.1), piece by piece. It holds what each link was
/// when its turn came. Engine thread only.
class ListMaking {
public:
    /// Without services the list gets no ETag.
    ListMaking(const Site &site, std::vector<std::string> filters, const Services *services);

    /// Looks at `most` more resources. True: those were the last.
    bool more(std::size_t most);
    /// One that no resource has.
    void add(const Link &link);
    /// The list is moved out.
    MadeList finish();

private:
    /// Hashed in one go; of a longer list piece after piece, each with the digest of those before. So equal lists have
    /// equal ETags, and no turn hashes megabytes.
    static constexpr std::size_t hashedAtOnce = 64u << 10;
    void hashFurther();
    void hash(OctetView piece);

    LinkWalk m_walk;
    const std::vector<std::string> m_filters;
    const Services *m_services;
    Octets m_text;
    std::size_t m_hashed = 0;
    std::array<std::uint8_t, 20> m_digest{};
};

} // namespace coap
