// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/asking.h"

#include <map>

#if defined(__GLIBC__)
#include <malloc.h>
#endif

/// GET gives the body, POST counts and answers the count, PUT keeps the body.
class Desk : public coap::ObservableResource {
public:
    coap::Response renderGet(const coap::Request &) override { return {coap::Code::Content, body}; }
    coap::Response renderPost(const coap::Request &request) override
    {
        ++runs;
        seen[std::string(request.payloadText())]++;
        return {coap::Code::Changed, std::to_string(runs)};
    }
    coap::Response renderPut(const coap::Request &request) override
    {
        body = request.payloadText();
        updatedState();
        return coap::Code::Changed;
    }
    std::string body = "still here";
    int runs = 0;
    std::map<std::string, int> seen;
};

class Abused : public Asking {
public:
    explicit Abused(const coap::EndpointSettings &settings = {}) : Asking(settings), desk(site.add<Desk>({"d"})) {}

    /// From here on another peer asks.
    void become(std::uint32_t number)
    {
        peer.remote.address[12] = 10;
        for (int i = 0; i < 3; ++i)
            peer.remote.address[static_cast<std::size_t>(13 + i)] = static_cast<std::uint8_t>(number >> (16 - 8 * i));
    }
    bool isServing()
    {
        become(0xffffff);
        return text(get("/d")) == QByteArray::fromStdString(desk.body);
    }
    /// All that was answered is CoAP.
    bool isWellFormed(const QList<QByteArray> &answers) const
    {
        return std::all_of(answers.begin(), answers.end(),
                           [](const QByteArray &answer) { return std::holds_alternative<coap::Message>(coap::decode(hex(answer.constData()))); });
    }

    Desk &desk;
};

/// What the program holds on the heap, in octets; 0 where that cannot be asked.
inline std::size_t heapInUse()
{
#if defined(__GLIBC__)
    const auto info = mallinfo2();
    return info.uordblks + info.hblkhd;
#else
    return 0;
#endif
}

constexpr std::size_t mebi = 1 << 20;

/// POST /d; the token is the Message ID.
inline coap::Message post(std::uint16_t mid, const std::string &payload)
{
    coap::Message message;
    message.code = coap::Code::Post;
    message.mid = mid;
    const std::uint8_t token[] = {static_cast<std::uint8_t>(mid >> 8), static_cast<std::uint8_t>(mid)};
    message.token = coap::Token(token);
    message.options.add(coap::OptionNumber::UriPath, std::string_view("d"));
    message.payload.assign(payload.begin(), payload.end());
    return message;
}
