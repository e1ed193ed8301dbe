// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wire/message.h"

#include <chrono>
#include <exception>
#include <memory>
#include <string>

namespace coap {

/// What a resource answers. Code::Empty means "the method's default": 2.05 for GET and FETCH, 2.02 for
/// DELETE, 2.04 else.
struct Response {
    Code code = Code::Empty;
    Octets payload;
    /// Instead of a payload: one that many answers have. Only the block that leaves is copied. Null: none.
    std::shared_ptr<const Octets> shared;
    Options options;
    bool isLater = false;

    /// Its payload, of its own or shared.
    OctetView body() const { return shared != nullptr ? OctetView(*shared) : OctetView(payload); }

    Response() = default;
    Response(Code c) : code(c) {}
    Response(Code c, std::string_view text, ContentFormat format = ContentFormat::TextPlain);
    Response(Code c, Octets octets, ContentFormat format);

    /// The request was deferred: nothing to send now.
    static Response later();
    /// A diagnostic payload, without Content-Format (RFC 7252 §5.5.2).
    static Response error(Code code, std::string_view diagnostic = {});

    /// 4.29: the same request may come again after that time (RFC 8516 §3).
    static Response tooManyRequests(std::chrono::seconds retryAfter);

    Response &maxAge(std::chrono::seconds age);
    Response &etag(OctetView etag);
    Response &locationPath(const std::vector<std::string> &segments);
    Response &locationQuery(const std::vector<std::string> &queries);
};

/// What an answer without a code means: 2.05 for GET and FETCH, 2.02 for DELETE, 2.04 else.
constexpr Code defaultCode(Code method)
{
    if (method == Code::Get || method == Code::Fetch)
        return Code::Content;
    return method == Code::Delete ? Code::Deleted : Code::Changed;
}

/// Thrown by a handler to answer 4.xx or 5.xx with a diagnostic (UTF-8). Anything else that escapes a
/// handler becomes 5.00 with no payload.
class RenderableError : public std::exception {
public:
    explicit RenderableError(Code code, std::string diagnostic = {}) : m_code(code), m_diagnostic(std::move(diagnostic)) {}
    Code code() const { return m_code; }
    const char *what() const noexcept override { return m_diagnostic.c_str(); }
    Response toResponse() const { return Response::error(m_code, m_diagnostic); }

private:
    Code m_code;
    std::string m_diagnostic;
};

} // namespace coap
