// SPDX-License-Identifier: GPL-3.0-or-later
#include "site/sitecontent.h"

#include <algorithm>

namespace coap {

void appendKey(std::string_view segment, std::string &key)
{
    key += static_cast<char>(segment.size() >> 8 & 0xff);
    key += static_cast<char>(segment.size() & 0xff);
    key += segment;
}

namespace {

std::size_t segmentLength(std::string_view key, std::size_t at)
{
    return static_cast<std::size_t>(static_cast<unsigned char>(key[at])) << 8 | static_cast<unsigned char>(key[at + 1]);
}

} // namespace

std::size_t keyEnd(std::string_view key, std::size_t segments)
{
    std::size_t at = 0;
    for (; segments != 0 && at < key.size(); --segments)
        at += 2 + segmentLength(key, at);
    return at;
}

Path pathOfKey(std::string_view key)
{
    Path path;
    for (std::size_t at = 0; at < key.size();) {
        const auto length = segmentLength(key, at);
        path.emplace_back(key.substr(at + 2, length));
        at += 2 + length;
    }
    return path;
}

void Site::Content::insert(Order::iterator at, const std::string &key, std::unique_ptr<Resource> resource)
{
    auto *below = dynamic_cast<PathCapable *>(resource.get());
    const auto entry = order.insert(at, Entry{std::move(resource), below, key});
    indexOf(*entry).emplace(entry->key, entry);
    if (below != nullptr)
        longestPrefix = std::max(longestPrefix, pathOfKey(key).size());
}

std::unique_ptr<Resource> Site::Content::take(Entry &entry)
{
    Index &index = indexOf(entry);
    const auto at = index.find(entry.key);
    const auto node = at->second;
    auto resource = std::move(node->resource);
    index.erase(at);
    order.erase(node);
    if (subsites.empty())
        longestPrefix = 0;
    return resource;
}

Site::Found Site::Content::findKey(std::string_view key, std::size_t segments) const
{
    if (Entry *exact = leaf(key))
        return {exact, segments};
    for (std::size_t n = std::min(longestPrefix, segments); n != 0; --n) {
        Entry *prefix = subsite(key.substr(0, keyEnd(key, n)));
        if (prefix != nullptr && (n < segments || prefix->below->servesOwnPath()))
            return {prefix, n};
    }
    return {};
}

} // namespace coap
