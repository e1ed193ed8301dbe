// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "site/request.h"
#include "site/response.h"

#include <cstdint>
#include <memory>

namespace coap {

/// Who gave the right to answer later: the part of the Endpoint that keeps deferred requests. Each has an id.
class ExchangeOwner {
public:
    /// Weak hold on what all copies of one Exchange share.
    using Shared = std::weak_ptr<Exchange::State>;

    /// Request::defer() was called: keeps the request and hands out the handle made by make(). An empty handle
    /// refuses (too many are open).
    virtual Exchange open(const Request &request) = 0;
    /// The first and only answer.
    virtual void answered(std::uint64_t id, Response response) = 0;
    /// The last copy went without an answer: 5.00 is due.
    virtual void dropped(std::uint64_t id) = 0;

protected:
    ~ExchangeOwner() = default;

    struct Made {
        Exchange exchange;
        Shared shared;
    };
    Made make(std::uint64_t id);
    /// The exchange is gone: neither answered() nor dropped() will come for it.
    static void revoke(const Shared &shared);
    /// Lets the request's handler defer.
    void allowDefer(Request &request) { request.m_owner = this; }
};

/// What the copies of one handle share. The owner is null once answered or revoked.
struct Exchange::State {
    ExchangeOwner *owner = nullptr;
    std::uint64_t id = 0;

    State(ExchangeOwner *o, std::uint64_t i) : owner(o), id(i) {}
    State(const State &) = delete;
    State &operator=(const State &) = delete;
    ~State();
};

} // namespace coap
