// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "containers/hashindex.h"
#include "site/site.h"

#include <functional>
#include <limits>
#include <list>
#include <string>
#include <string_view>
#include <vector>

namespace coap {

class SiteWalk;

/// A path as one string to hash: each segment with its length before it (two octets), so that no two paths share one.
void appendKey(std::string_view segment, std::string &key);
/// The key's end after its first `segments` segments.
std::size_t keyEnd(std::string_view key, std::size_t segments);
Path pathOfKey(std::string_view key);

/// What a Site holds. To find one of many resources costs two looks at far memory: the index, and the resource with its key.
struct Site::Content {
    using Order = std::list<std::unique_ptr<Resource>>;
    using Index = HashTable<Resource *, nullptr>;

    Order order;                        ///< as registered: the order of the listing
    Index leaves, subsites;
    std::size_t longestPrefix = 0;      ///< segments of the longest sub-site path: bounds the look-up of hostile paths
    std::size_t count = 0;              ///< all below, not only those in `order`
    std::size_t limit = std::numeric_limits<std::size_t>::max();
    std::uint64_t revision = 1, membership = 1;
    std::vector<SiteWalk *> walks;      ///< under way
    std::string scratch;                ///< the key of the request at hand, kept to spare the allocation
    std::uint64_t expected = 0;         ///< the hash of the key that a request is expected for

    Resource *leaf(std::string_view key) const { return resourceIn(leaves, key); }
    PathCapable *subsite(std::string_view key) const { return static_cast<PathCapable *>(resourceIn(subsites, key)); }

    void insert(Order::iterator before, std::string key, std::unique_ptr<Resource> resource);
    /// Takes the resource out of list and index.
    std::unique_ptr<Resource> take(Resource &resource);
    /// Gives the place of `old` to `resource`, which has the same key.
    std::unique_ptr<Resource> exchange(Resource &old, std::unique_ptr<Resource> resource);
    Found findKey(std::string_view key, std::size_t segments) const;

    std::size_t keyOf(const Options &options, std::size_t skip);
    static std::size_t hashOf(std::string_view key) { return std::hash<std::string_view>{}(key); }

private:
    static Resource *resourceIn(const Index &index, std::string_view key)
    {
        return index.find(hashOf(key), [key](const Resource *resource) { return resource->m_key == key; });
    }
    Index &indexOf(const PathCapable *below) { return below != nullptr ? subsites : leaves; }
    void enterIndex(Resource &resource);
    void leaveIndex(Resource &resource);
};

/// A resource directly in a site, and how many segments of the path led to it.
struct Site::Found {
    Resource *resource = nullptr;
    PathCapable *below = nullptr;       ///< the same resource, if it is one
    std::size_t segments = 0;
};

} // namespace coap
