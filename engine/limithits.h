// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <atomic>
#include <cstddef>
#include <cstdint>

namespace coap {

/// The ceilings of ServerLimits, in the order of their names.
enum class Limit : std::uint8_t {
    DedupEntries, DedupOctets, DedupReplyOctets, Observers, ObserversPerRemote, UploadOctets, UploadOctetsTotal, Uploads,
    UploadsPerRemote, Block2Octets, Block2Bodies, OpenExchanges, Backlog, GroupAnswers, Peers, Listings, ListingOctets, Resources,
};
constexpr std::size_t limitCount = static_cast<std::size_t>(Limit::Resources) + 1;

/// How often each ceiling was reached: what did not fit was refused or took another's place. Written by the engine
/// thread, read by any.
class LimitHits {
public:
    using Counts = std::array<std::uint64_t, limitCount>;

    void add(Limit limit)
    {
        auto &count = m_counts[static_cast<std::size_t>(limit)];
        count.store(count.load(std::memory_order_relaxed) + 1, std::memory_order_relaxed);     // one writer
    }
    Counts counts() const
    {
        Counts copy{};
        for (std::size_t i = 0; i < limitCount; ++i)
            copy[i] = m_counts[i].load(std::memory_order_relaxed);
        return copy;
    }

private:
    std::array<std::atomic<std::uint64_t>, limitCount> m_counts{};
};

} // namespace coap
