// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tap/taprecord.h"
#include "wire/octets.h"

#include <deque>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

namespace coap {

/// One kept message. `path` is the request's path, also on its answers; shared between rows.
struct StoredMessage {
    std::uint64_t number = 0;       ///< 1, 2, 3 … in the order of the tap; never reused
    TapRecord record;
    std::shared_ptr<const std::string> path;
    Octets octets;                  ///< the whole datagram
};

/// The last messages, by number. Written by the tap reader's thread, read by any thread; each call locks
/// for its own copying only. Holds `maxRows` rows and `maxOctets` octets at most; the oldest leave first.
class MessageStore {
public:
    static constexpr std::size_t defaultRows = 100'000;
    static constexpr std::size_t defaultOctets = 64u << 20;

    explicit MessageStore(std::size_t maxRows = defaultRows, std::size_t maxOctets = defaultOctets);

    struct Range {
        std::uint64_t first = 1;    ///< number of the oldest kept row
        std::uint64_t end = 1;      ///< one past the newest
        std::uint64_t lost = 0;     ///< messages that never reached the store (ring full), in all
        std::uint64_t size() const { return end - first; }
    };
    Range range() const;
    /// Rows of [first, end) that are still kept, ascending, at most `most`. Without octets if `withOctets` is false.
    std::vector<StoredMessage> read(std::uint64_t first, std::uint64_t end, std::size_t most, bool withOctets) const;
    /// One row; number 0 if it is gone.
    StoredMessage at(std::uint64_t number) const;

    /// Writer. Gives the row its number and path.
    void append(const TapRecord &record, Octets octets);
    /// Writer: how many were lost in all.
    void setLost(std::uint64_t lost);
    /// Drops all rows; numbers go on.
    void clear();

private:
    struct Paths;
    mutable std::mutex m_mutex;
    std::deque<StoredMessage> m_rows;
    std::size_t m_maxRows, m_maxOctets, m_octets = 0;
    std::uint64_t m_next = 1, m_lost = 0;
    std::shared_ptr<Paths> m_paths;
};

} // namespace coap
