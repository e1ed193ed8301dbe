// SPDX-License-Identifier: GPL-3.0-or-later
#include "wire/message.h"

namespace coap {

std::string Token::hex() const
{
    constexpr std::string_view digits = "0123456789abcdef";
    std::string text;
    text.reserve(m_octets.size() * 2);
    for (const std::uint8_t octet : octets()) {
        text += digits[octet >> 4];
        text += digits[octet & 0x0f];
    }
    return text;
}

} // namespace coap
