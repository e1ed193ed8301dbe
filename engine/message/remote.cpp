// SPDX-License-Identifier: GPL-3.0-or-later
#include "message/remote.h"

#include <algorithm>
#include <charconv>

namespace coap {

namespace {

using Address = std::array<std::uint8_t, 16>;

void appendNumber(std::string &text, unsigned number, int base = 10)
{
    char digits[12];
    const auto [end, error] = std::to_chars(std::begin(digits), std::end(digits), number, base);
    (void)error;   // 12 digits hold any 32-bit number
    text.append(digits, end);
}

struct Run {
    unsigned first = 0, length = 0;
};

/// The longest run of zero groups, the first of equals; a single group is not shortened (RFC 5952 §4.2).
Run longestZeros(const std::array<unsigned, 8> &groups)
{
    Run best, current;
    for (unsigned i = 0; i < 8; ++i) {
        current = groups[i] != 0 ? Run{i + 1, 0} : Run{current.first, current.length + 1};
        if (current.length > best.length)
            best = current;
    }
    return best.length < 2 ? Run{} : best;
}

void appendIPv6(std::string &text, const Address &address)
{
    std::array<unsigned, 8> groups{};
    for (std::size_t i = 0; i < 8; ++i)
        groups[i] = static_cast<unsigned>(address[2 * i]) << 8 | address[2 * i + 1];
    const Run zeros = longestZeros(groups);
    for (unsigned i = 0; i < 8; ++i) {
        if (zeros.length != 0 && i == zeros.first) {
            text += "::";
            i += zeros.length - 1;
            continue;
        }
        if (i != 0 && text.back() != ':')
            text += ':';
        appendNumber(text, groups[i], 16);
    }
}

} // namespace

bool isIPv4Mapped(const Address &address)
{
    constexpr std::uint8_t prefix[] = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff};
    return std::equal(std::begin(prefix), std::end(prefix), address.begin());
}

std::string toText(const Remote &remote)
{
    std::string text;
    if (isIPv4Mapped(remote.address)) {
        for (std::size_t i = 12; i < 16; ++i) {
            if (i != 12)
                text += '.';
            appendNumber(text, remote.address[i]);
        }
    } else {
        text += '[';
        appendIPv6(text, remote.address);
        if (remote.scope != 0) {
            text += '%';
            appendNumber(text, remote.scope);
        }
        text += ']';
    }
    text += ':';
    appendNumber(text, remote.port);
    return text;
}

} // namespace coap

std::size_t std::hash<coap::Remote>::operator()(const coap::Remote &remote) const noexcept
{
    // Peers choose their ports and, on IPv6, half of the address: each word is mixed before the next one comes in.
    const auto mix = [](std::uint64_t value) {
        value ^= value >> 32;
        value *= 0x9e3779b97f4a7c15u;
        value ^= value >> 29;
        value *= 0xbf58476d1ce4e5b9u;
        return value ^ value >> 32;
    };
    std::uint64_t high = 0, low = 0;
    std::memcpy(&high, remote.address.data(), 8);
    std::memcpy(&low, remote.address.data() + 8, 8);
    const std::uint64_t rest = static_cast<std::uint64_t>(remote.scope) << 32
        | static_cast<std::uint64_t>(remote.port) << 16 | remote.session;
    return mix(mix(mix(high) ^ low) ^ rest);
}
