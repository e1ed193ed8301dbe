// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wire/codec.h"

#include <QString>

#include <optional>
#include <vector>

namespace studio {

/// One field of a datagram: what it is called, what it says, what it is for, and which octets [from, to) it is.
struct AnatomyField {
    QString name, value, explanation;
    std::size_t from = 0, to = 0;
    bool isFault = false;
    std::vector<AnatomyField> parts;    ///< an option's delta, length and value

    bool contains(std::size_t octet) const { return octet >= from && octet < to; }
};

/// A datagram taken apart (RFC 7252 §3), also a malformed one: its fields up to the fault, then a field that says what
/// is wrong there. Texts are translated.
struct MessageAnatomy {
    /// A datagram can hold 65,000 options of one octet; nobody reads as many. What is beyond is one field.
    static constexpr std::size_t mostOptions = 500;

    std::vector<AnatomyField> fields;
    std::optional<coap::Fault> fault;
    coap::Code code = coap::Code::Empty;
    std::optional<coap::ContentFormat> contentFormat;
    std::size_t payloadFrom = 0, payloadTo = 0;     ///< equal: none

    /// With `extendedTokens` token lengths 9 to 14 are those of RFC 8974, else they are faults.
    static MessageAnatomy of(coap::OctetView datagram, bool extendedTokens = false);
    bool hasPayload() const { return payloadTo > payloadFrom; }
};

} // namespace studio
