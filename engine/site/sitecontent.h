// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "site/site.h"

#include <limits>
#include <list>
#include <string>
#include <string_view>
#include <unordered_map>

namespace coap {

/// A path as one string to hash: each segment with its length before it (two octets), so that no two paths share one.
void appendKey(std::string_view segment, std::string &key);
/// The key's end after its first `segments` segments.
std::size_t keyEnd(std::string_view key, std::size_t segments);
Path pathOfKey(std::string_view key);

/// What a Site holds. A plain resource costs a list node, a hash node and its key: about 150 octets.
struct Site::Content {
    struct Entry {
        std::unique_ptr<Resource> resource;
        PathCapable *below = nullptr;   ///< the same resource, if it is one
        std::string key;
    };
    using Order = std::list<Entry>;
    using Index = std::unordered_map<std::string_view, Order::iterator>;   // views of Entry::key, which stays put

    Order order;                        ///< as registered: the order of the listing
    Index leaves, subsites;
    std::size_t longestPrefix = 0;      ///< segments of the longest sub-site path: bounds the look-up of hostile paths
    std::size_t count = 0;              ///< all below, not only those in `order`
    std::size_t limit = std::numeric_limits<std::size_t>::max();
    std::uint64_t revision = 1;
    std::string scratch;                ///< the key of the request at hand, kept to spare the allocation

    Entry *leaf(std::string_view key) const { return entryIn(leaves, key); }
    Entry *subsite(std::string_view key) const { return entryIn(subsites, key); }
    Index &indexOf(const Entry &entry) { return entry.below != nullptr ? subsites : leaves; }

    void insert(Order::iterator at, const std::string &key, std::unique_ptr<Resource> resource);
    /// Takes the entry out of list and index.
    std::unique_ptr<Resource> take(Entry &entry);
    Found findKey(std::string_view key, std::size_t segments) const;

private:
    static Entry *entryIn(const Index &index, std::string_view key)
    {
        const auto at = index.find(key);
        return at == index.end() ? nullptr : &*at->second;
    }
};

/// A resource directly in a site, and how many segments of the path led to it.
struct Site::Found {
    Content::Entry *entry = nullptr;
    std::size_t segments = 0;
};

} // namespace coap
