// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "message/remote.h"
#include "message/tuning.h"
#include "wire/message.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace coap {

/// A path as its segments, unescaped: {"sensors", "temperature"}. {""} is the root (RFC 7252 §6.5).
using Path = std::vector<std::string>;

/// "/a/b" with percent-encoding as in a URI (§6.5); "/" for the root.
std::string toUriPath(const Path &path);
/// Splits "/a/b" and undoes percent-encoding (§6.4). Empty: no leading slash, bad escape, a bare "?" or "#" (they
/// would end the path), a segment over 255 octets, or "." or ".." (§5.10.1).
std::optional<Path> fromUriPath(std::string_view text);

/// "%41b" is "Ab" (§6.4). Empty: a bad escape.
std::optional<std::string> percentDecoded(std::string_view text);

class ExchangeOwner;
struct Response;

/// The right to answer one request later (RFC 7252 §5.2.2). Copies share it; the first answer counts.
/// When the last copy goes unanswered, 5.00 is sent. Answering a request that is gone does nothing.
class Exchange {
public:
    Exchange() = default;
    void answer(Response response);
    /// False once answered, or after the peer or the server gave up.
    bool isOpen() const;
    explicit operator bool() const { return m_state != nullptr; }

private:
    friend class ExchangeOwner;
    struct State;
    std::shared_ptr<State> m_state;
};

/// One whole request as a resource sees it: payload assembled from all its blocks.
class Request {
public:
    Message message;
    Route route;
    /// How many leading segments are taken. Sites set it while they hand the request on, so that it is not copied.
    mutable std::size_t prefixSegments = 0;
    bool isNotification = false;        ///< rendered again for an observer: answer at once, change nothing

    Code method() const { return message.code; }
    OctetView payload() const { return message.payload; }
    std::string_view payloadText() const { return textOf(message.payload); }
    /// For a handler that keeps the payload: moved, not copied, as nobody reads it after the handler; the request has none from
    /// then on. Not of a FETCH, which goes on asking by it.
    Octets takePayload() const { return std::exchange(const_cast<Octets &>(message.payload), {}); }
    std::optional<ContentFormat> contentFormat() const { return message.options.contentFormat(); }
    std::optional<ContentFormat> accept() const { return message.options.accept(); }
    Path requestedPath() const { return message.options.uriPath(); }
    /// What is left of the path for this resource; empty for a leaf.
    Path remainingPath() const;
    /// Uri-Query values, each "name=value" or "name".
    std::vector<std::string> queries() const;
    /// The value of the first query of that name.
    std::optional<std::string> query(std::string_view name) const;

    /// Keeps the request open. Return Response::later() from the handler. A notification cannot be deferred:
    /// the handle is then empty.
    Exchange defer() const;
    /// For whoever deferred it and renders it later: defer() gives this handle then, as the request is open already.
    void keepOpen(const Exchange &exchange) { m_kept = exchange; }

private:
    friend class ExchangeOwner;
    ExchangeOwner *m_owner = nullptr;
    Exchange m_kept;
};

} // namespace coap
