// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tap/messagestore.h"

#include <QString>

namespace studio {

/// What a row of the table needs of a message: the record and a few options, without the datagram.
struct MessageRow {
    std::uint64_t number = 0;       ///< 0: no longer kept by the store
    coap::TapRecord record;
    coap::Token token;
    std::shared_ptr<const std::string> path;
    std::string query;              ///< "a=1&b=2", as sent; never with control characters
    std::optional<std::uint32_t> observe, block1, block2;

    static MessageRow of(const coap::StoredMessage &message);

    /// Can type, code, Message ID and token be read from its header?
    bool hasHeader() const;
    QString pathText() const;       ///< "/a/b"; empty if none
};

/// The datagram itself is faulty, or says that another was.
bool isFaulty(const coap::TapRecord &record);
/// Something that was there before goes over the wire again.
bool isRepeated(const coap::TapRecord &record);

/// How a row is to be seen: the table and later panes colour by it.
enum class MessageTone : quint8 { Request, Response, Error, Repeated, Quiet };
MessageTone toneOf(const coap::TapRecord &record);

} // namespace studio
