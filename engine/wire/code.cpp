// SPDX-License-Identifier: GPL-3.0-or-later
#include "wire/code.h"

namespace coap {

namespace {

std::string_view phrase(Code code)
{
    switch (code) {
    case Code::Empty: return "Empty";
    case Code::Get: return "GET";
    case Code::Post: return "POST";
    case Code::Put: return "PUT";
    case Code::Delete: return "DELETE";
    case Code::Fetch: return "FETCH";
    case Code::Patch: return "PATCH";
    case Code::IPatch: return "iPATCH";
    case Code::Created: return "Created";
    case Code::Deleted: return "Deleted";
    case Code::Valid: return "Valid";
    case Code::Changed: return "Changed";
    case Code::Content: return "Content";
    case Code::Continue: return "Continue";
    case Code::BadRequest: return "Bad Request";
    case Code::Unauthorized: return "Unauthorized";
    case Code::BadOption: return "Bad Option";
    case Code::Forbidden: return "Forbidden";
    case Code::NotFound: return "Not Found";
    case Code::MethodNotAllowed: return "Method Not Allowed";
    case Code::NotAcceptable: return "Not Acceptable";
    case Code::RequestEntityIncomplete: return "Request Entity Incomplete";
    case Code::Conflict: return "Conflict";
    case Code::PreconditionFailed: return "Precondition Failed";
    case Code::RequestEntityTooLarge: return "Request Entity Too Large";
    case Code::UnsupportedContentFormat: return "Unsupported Content-Format";
    case Code::UnprocessableEntity: return "Unprocessable Entity";
    case Code::TooManyRequests: return "Too Many Requests";
    case Code::InternalServerError: return "Internal Server Error";
    case Code::NotImplemented: return "Not Implemented";
    case Code::BadGateway: return "Bad Gateway";
    case Code::ServiceUnavailable: return "Service Unavailable";
    case Code::GatewayTimeout: return "Gateway Timeout";
    case Code::ProxyingNotSupported: return "Proxying Not Supported";
    case Code::HopLimitReached: return "Hop Limit Reached";
    }
    return {};
}

} // namespace

std::string_view typeName(Type type)
{
    switch (type) {
    case Type::Confirmable: return "CON";
    case Type::NonConfirmable: return "NON";
    case Type::Acknowledgement: return "ACK";
    case Type::Reset: return "RST";
    }
    return {};
}

std::string codeNumber(Code code)
{
    const auto digit = [](unsigned value) { return static_cast<char>('0' + value); };
    const unsigned detail = codeDetail(code);
    return {digit(codeClass(code)), '.', digit(detail / 10), digit(detail % 10)};
}

std::string codeName(Code code)
{
    const auto words = phrase(code);
    if (words.empty())
        return codeNumber(code);
    if (isRequest(code))
        return std::string(words);
    return codeNumber(code) + ' ' + std::string(words);
}

} // namespace coap
