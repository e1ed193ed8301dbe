// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "endpoint.h"
#include "site/wellknowncore.h"
#include "support/hex.h"
#include "wire/codec.h"

#include <QCryptographicHash>
#include <QMessageAuthenticationCode>
#include <QList>

/// A world without chance: time stands until it is moved, random numbers are 0 (so ACK time-outs are 2 s and our mids
/// start at 0).
class FakeServices final : public coap::Services {
public:
    std::array<std::uint8_t, 20> sha1(coap::OctetView octets) const override
    {
        const auto digest = QCryptographicHash::hash(
            QByteArrayView(octets.data(), static_cast<qsizetype>(octets.size())), QCryptographicHash::Sha1);
        std::array<std::uint8_t, 20> out{};
        std::copy(digest.begin(), digest.end(), out.begin());
        return out;
    }
    std::array<std::uint8_t, 32> hmacSha256(coap::OctetView key, coap::OctetView octets) const override
    {
        const auto bytes = [](coap::OctetView view) { return QByteArray(reinterpret_cast<const char *>(view.data()), static_cast<qsizetype>(view.size())); };
        const auto mac = QMessageAuthenticationCode::hash(bytes(octets), bytes(key), QCryptographicHash::Sha256);
        std::array<std::uint8_t, 32> out{};
        std::copy(mac.begin(), mac.end(), out.begin());
        return out;
    }
    std::uint64_t random() override { return chance; }
    std::chrono::system_clock::time_point wallClock() const override { return wall; }

    std::uint64_t chance = 0;
    std::chrono::system_clock::time_point wall{std::chrono::hours(24 * 365 * 50)};
};

/// A server and its peers in lock-step: one datagram in, what leaves comes back.
class Lockstep {
public:
    explicit Lockstep(coap::EndpointSettings settings = {}) : endpoint(site, services, tap, settings)
    {
        peer.remote.address = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff, 127, 0, 0, 1};
        peer.remote.port = 40'000;
    }

    /// What the server sends because of this datagram, in hex.
    QList<QByteArray> exchange(const coap::Octets &octets)
    {
        endpoint.receive({peer, octets}, now);
        return take();
    }
    QList<QByteArray> exchange(const char *octets) { return exchange(hex(octets)); }
    /// Moves time step by step, doing what is due; what the server sends meanwhile.
    QList<QByteArray> advance(coap::Duration by)
    {
        const auto end = now + by;
        QList<QByteArray> sent;
        while (const auto due = endpoint.nextDeadline()) {
            if (*due > end)
                break;
            moveTo(std::max(*due, now));
            endpoint.expire(now);
            sent += take();
        }
        moveTo(end);
        return sent;
    }
    /// A turn from outside, like a command of the window.
    QList<QByteArray> run(const std::function<void()> &work)
    {
        endpoint.run(now, work);
        return take();
    }
    QList<QByteArray> take()
    {
        QList<QByteArray> sent;
        coap::Outbox box;
        endpoint.takeOutgoing(box);
        for (const auto &entry : box.entries)
            sent << toHex(box.datagram(entry));
        return sent;
    }
    static coap::Message decoded(const QByteArray &hexText)
    {
        const auto result = coap::decode(hex(hexText.constData()));
        return std::holds_alternative<coap::Message>(result) ? std::get<coap::Message>(result) : coap::Message{};
    }

    FakeServices services;
    coap::Tap tap;
    coap::Site site;
    coap::Route peer;
    coap::TimePoint now{std::chrono::hours(1)};
    coap::Endpoint endpoint;

private:
    void moveTo(coap::TimePoint time)
    {
        services.wall += std::chrono::duration_cast<std::chrono::system_clock::duration>(time - now);
        now = time;
    }
};
