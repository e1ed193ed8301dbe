// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/lockstep.h"

/// A Lockstep whose peer asks by method and path; what the answer means is for the test to say.
class Asking : public Lockstep {
public:
    using Lockstep::Lockstep;
    using Lockstep::exchange;
    QList<QByteArray> exchange(const QByteArray &hexText) { return Lockstep::exchange(hexText.constData()); }

    /// The first message that comes back; a default one (code 0.00) for silence. All of them are in `sent`.
    coap::Message ask(coap::Code method, const char *path, std::string_view payload = {}, const coap::Options &more = {})
    {
        coap::Message message;
        message.code = method;
        message.mid = ++mid;
        message.options = more;
        message.options.setUriPath(*coap::fromUriPath(path));
        const auto octets = coap::octetsOf(payload);
        message.payload.assign(octets.begin(), octets.end());
        sent = exchange(coap::encode(message));
        return sent.isEmpty() ? coap::Message{} : decoded(sent.first());
    }
    coap::Message get(const char *path, const coap::Options &more = {}) { return ask(coap::Code::Get, path, {}, more); }
    /// The messages' codes alone, for tables.
    coap::Code code(coap::Code method, const char *path, std::string_view payload = {}) { return ask(method, path, payload).code; }

    static QByteArray text(const coap::Message &message)
    {
        return {reinterpret_cast<const char *>(message.payload.data()), static_cast<qsizetype>(message.payload.size())};
    }
    static coap::Options option(coap::OptionNumber number, std::string_view value)
    {
        coap::Options options;
        options.add(number, value);
        return options;
    }
    static coap::Options uintOption(coap::OptionNumber number, std::uint32_t value)
    {
        coap::Options options;
        options.addUint(number, value);
        return options;
    }

    std::uint16_t mid = 0;
    QList<QByteArray> sent;
};
