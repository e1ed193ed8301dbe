// SPDX-License-Identifier: GPL-3.0-or-later
#include "block/requestkey.h"

namespace coap {

namespace {

bool takesPart(OptionNumber number)
{
    switch (number) {
    case OptionNumber::Block1:
    case OptionNumber::Block2:
    case OptionNumber::IfNoneMatch:
    case OptionNumber::Observe:
        return false;
    default:
        return isCritical(number) || !isNoCacheKey(number);
    }
}

template<class Number>
void appendNumber(std::string &key, Number number)
{
    char octets[sizeof number];
    for (std::size_t i = 0; i < sizeof number; ++i)
        octets[i] = static_cast<char>(static_cast<std::uint64_t>(number) >> (8 * i));
    key.append(octets, sizeof number);
}

} // namespace

std::string requestKey(const Remote &remote, const Message &request, PayloadIs payload)
{
    std::string key;
    key.reserve(128);       // most keys fit: one allocation
    key += textOf(remote.address);
    appendNumber(key, remote.scope);
    appendNumber(key, remote.port);
    appendNumber(key, remote.session);
    appendNumber(key, static_cast<std::uint8_t>(request.code));
    for (const auto &entry : request.options.entries()) {
        if (!takesPart(entry.number))
            continue;
        appendNumber(key, static_cast<std::uint16_t>(entry.number));
        appendNumber(key, static_cast<std::uint32_t>(entry.value.size()));
        key += textOf(entry.value);
    }
    if (request.code == Code::Fetch && payload == PayloadIs::Whole)
        key += textOf(request.payload);
    return key;
}

} // namespace coap
