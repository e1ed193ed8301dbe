// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "message/remote.h"

namespace coap {

/// Names a message for matching: the other endpoint and the Message ID (RFC 7252 §4.4).
struct MessageKey {
    Remote remote;
    std::uint16_t mid = 0;

    bool operator==(const MessageKey &) const = default;
};

/// That of a MessageKey, where its remote's is known. An odd multiplier spreads consecutive mids over all buckets.
inline std::size_t hashOf(std::size_t remoteHash, std::uint16_t mid) noexcept
{
    return remoteHash ^ (mid * std::size_t(0x9e3779b97f4a7c15u));
}

} // namespace coap

template<>
struct std::hash<coap::MessageKey> {
    std::size_t operator()(const coap::MessageKey &key) const noexcept
    {
        return coap::hashOf(std::hash<coap::Remote>{}(key.remote), key.mid);
    }
};
