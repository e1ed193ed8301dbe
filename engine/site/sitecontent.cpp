// SPDX-License-Identifier: GPL-3.0-or-later
#include "site/sitecontent.h"

#include <algorithm>
#include <utility>

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

void Site::Content::insert(Order::iterator before, std::string key, std::unique_ptr<Resource> resource)
{
    Resource &added = *resource;
    added.m_place = order.insert(before, std::move(resource));
    added.m_key = std::move(key);
    enterIndex(added);
}

std::unique_ptr<Resource> Site::Content::take(Resource &resource)
{
    leaveIndex(resource);
    auto taken = std::move(*resource.m_place);
    order.erase(resource.m_place);
    return taken;
}

std::unique_ptr<Resource> Site::Content::exchange(Resource &old, std::unique_ptr<Resource> resource)
{
    leaveIndex(old);
    resource->m_place = old.m_place;
    resource->m_key = old.m_key;
    enterIndex(*resource);
    return std::exchange(*old.m_place, std::move(resource));
}

void Site::Content::enterIndex(Resource &resource)
{
    ++membership;
    const auto *below = dynamic_cast<PathCapable *>(&resource);
    indexOf(below).insert(hashOf(resource.m_key), &resource);
    if (below != nullptr)
        longestPrefix = std::max(longestPrefix, pathOfKey(resource.m_key).size());
}

void Site::Content::leaveIndex(Resource &resource)
{
    ++membership;
    indexOf(dynamic_cast<PathCapable *>(&resource)).erase(hashOf(resource.m_key), &resource);
    if (subsites.size() == 0)
        longestPrefix = 0;
}

Site::Found Site::Content::findKey(std::string_view key, std::size_t segments) const
{
    if (Resource *exact = leaf(key))
        return {exact, nullptr, segments};
    for (std::size_t n = std::min(longestPrefix, segments); n != 0; --n) {
        PathCapable *prefix = subsite(key.substr(0, keyEnd(key, n)));
        if (prefix != nullptr && (n < segments || prefix->servesOwnPath()))
            return {prefix, prefix, n};
    }
    return {};
}

} // namespace coap
