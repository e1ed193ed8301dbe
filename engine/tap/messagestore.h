// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tap/octetchunks.h"
#include "tap/taprecord.h"
#include "wire/message.h"

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
    Token token;
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

    /// Holds the lock for the writer while it lives: for some hundred rows at most.
    class Writer {
    public:
        explicit Writer(MessageStore &store) : m_store(store), m_lock(store.m_mutex) {}
        /// Where the octets of the next row are to be put: the datagram, and behind it what tells its path.
        std::uint8_t *room(const TapRecord &record) { return m_store.m_octets.room(std::size_t(record.size) + record.pathSize); }
        /// Gives the row its number and path; its octets are in the room.
        void append(const TapRecord &record) { m_store.appendLocked(record); }

    private:
        MessageStore &m_store;
        const std::lock_guard<std::mutex> m_lock;
    };
    /// One row, written alone.
    void append(TapRecord record, OctetView datagram);
    /// Writer: how many were lost in all.
    void setLost(std::uint64_t lost);
    /// Drops all rows; numbers go on.
    void clear();

private:
    class Paths;
    struct Row {
        TapRecord record;
        std::shared_ptr<const std::string> path;
        std::uint64_t place = 0;    // in m_octets
    };
    void appendLocked(const TapRecord &record);
    void dropOldest();
    StoredMessage storedAt(std::uint64_t number, bool withOctets) const;

    OctetView octetsOf(const Row &row) const { return m_octets.at(row.place, row.record.size); }

    mutable std::mutex m_mutex;
    std::deque<Row> m_rows;
    OctetChunks m_octets;
    std::size_t m_maxRows, m_maxOctets, m_octetCount = 0;
    std::uint64_t m_next = 1, m_lost = 0;
    std::shared_ptr<Paths> m_paths;
};

} // namespace coap
