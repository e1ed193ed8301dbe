// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tap/messagefeed.h"
#include "wire/message.h"

#include <deque>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

namespace coap {

/// One kept message. `path` is the request's path, also on its answers; null if it is not known.
struct StoredMessage {
    std::uint64_t number = 0;       ///< 1, 2, 3 … in the order of the tap; never reused
    TapRecord record;
    Token token;
    std::shared_ptr<const std::string> path;
    Octets octets;                  ///< the whole datagram
};

/// The last messages, by number, as the pages in which they were written. Holds `maxRows` rows and `maxOctets` octets of pages
/// at most; the oldest leave first. Any thread; each call locks for its own copying only, and never whoever writes.
class MessageStore {
public:
    static constexpr std::size_t defaultRows = 100'000;
    static constexpr std::size_t defaultOctets = 64u << 20;

    explicit MessageStore(std::size_t maxRows = defaultRows, std::size_t maxOctets = defaultOctets);

    struct Range {
        std::uint64_t first = 1;    ///< number of the oldest kept row
        std::uint64_t end = 1;      ///< one past the newest
        std::uint64_t lost = 0;     ///< messages that never reached the store (no empty page), in all
        std::uint64_t size() const { return end - first; }
    };
    Range range() const;
    /// Rows of [first, end) that are still kept, ascending, at most `most`. Without octets if `withOctets` is false.
    std::vector<StoredMessage> read(std::uint64_t first, std::uint64_t end, std::size_t most, bool withOctets) const;
    /// One row; number 0 if it is gone.
    StoredMessage at(std::uint64_t number) const;
    /// Drops all rows; numbers go on.
    void clear();

    /// What one writer, a Tap mostly, writes to.
    MessageFeed &feed() { return m_feed; }
    /// Takes what was written and gives back what is too old: some times a second, lest the writer run out of pages.
    void turnPages();
    void setLost(std::uint64_t lost);
    /// One row, if no Tap writes.
    void append(TapRecord record, OctetView datagram);

private:
    class Reading;
    Range rangeLocked() const;
    void takeBegun() const;
    std::size_t pageOf(std::uint64_t number) const;
    OctetView requestOf(std::uint64_t number) const;

    mutable std::mutex m_mutex;
    mutable MessageFeed m_feed;                         // the mutex is for its reader's side
    mutable std::deque<const MessagePage *> m_pages;    // the last one is being written
    const std::size_t m_maxRows, m_maxPages;
    std::uint64_t m_clearedTo = 1, m_lost = 0;
};

} // namespace coap
