// SPDX-License-Identifier: GPL-3.0-or-later
// A conversation: datagrams of four peers, steps of time and edits of the site, in any order. Whatever comes in, what
// goes out is well-formed and answers something.
//
// The input is a row of steps, each begun by an octet: its low 4 bits say what, its high 4 bits how (the two highest:
// which peer). See Conversation::step().
#include "endpoint.h"
#include "entry.h"
#include "fuzzsite.h"
#include "wire/codec.h"

#include <algorithm>
#include <set>

using namespace coap;
using namespace std::chrono_literals;

namespace {

/// No chance and no real digest: an input does the same each time it runs.
class PlainServices final : public Services {
public:
    std::array<std::uint8_t, 20> sha1(OctetView octets) const override
    {
        std::uint64_t hash = 14'695'981'039'346'656'037u;   // FNV-1a
        for (const std::uint8_t octet : octets)
            hash = (hash ^ octet) * 1'099'511'628'211u;
        std::array<std::uint8_t, 20> digest{};
        for (std::size_t i = 0; i < digest.size(); ++i)
            digest[i] = static_cast<std::uint8_t>(hash >> i % 8 * 8);
        return digest;
    }
    std::array<std::uint8_t, 32> hmacSha256(OctetView key, OctetView octets) const override
    {
        Octets both(key.begin(), key.end());
        both.insert(both.end(), octets.begin(), octets.end());
        std::array<std::uint8_t, 32> mac{};
        std::ranges::copy(sha1(both), mac.begin());
        return mac;
    }
    std::uint64_t random() override { return 0; }
    std::chrono::system_clock::time_point wallClock() const override { return std::chrono::system_clock::time_point(400'000h); }
};

/// Small, so that a short input reaches them.
EndpointSettings smallSettings()
{
    EndpointSettings settings;
    settings.limits.dedupEntries = 32;
    settings.limits.dedupOctets = 8'192;
    settings.limits.dedupReplyOctets = 512;
    settings.limits.observers = 6;
    settings.limits.observersPerRemote = 3;
    settings.limits.uploadOctets = 16'384;
    settings.limits.uploadOctetsTotal = 32'768;
    settings.limits.uploads = 4;
    settings.limits.uploadsPerRemote = 2;
    settings.limits.block2Octets = 16'384;
    settings.limits.block2Bodies = 4;
    settings.limits.openExchanges = 4;
    settings.limits.backlog = 8;
    settings.limits.peers = 3;
    settings.limits.resources = 24;
    settings.limits.groupAnswers = 4;
    settings.longestToken = 32;
    return settings;
}

/// The rings are large: one for all inputs, without a reader.
Tap &sharedTap()
{
    static Tap tap;
    return tap;
}

constexpr unsigned multicastPeer = 3;   ///< what this one sends came to a multicast group

class Conversation {
public:
    explicit Conversation(OctetView input) : m_in(input), m_endpoint(m_site, m_services, sharedTap(), smallSettings())
    {
        m_value = &m_site.add<fuzz::Value>({"temperature"});
        m_slow = &m_site.add<fuzz::Slow>({"slow"});
        m_site.add<fuzz::Large>({"large"});
        m_site.add<fuzz::Broken>({"broken"});
        m_site.add<fuzz::Guarded>({"lock"});
        m_site.add<fuzz::Value>({"a", "b"});
        m_site.add<fuzz::Folder>({"notes"}).add<fuzz::Value>({"first"});
        m_site.add<WellKnownCore>({".well-known", "core"}, m_site);
    }

    void run()
    {
        while (const auto head = m_in.u8())
            step(*head);
        pass(10min);
        m_endpoint.reset(m_now, true);
        takeOutgoing();
    }

private:
    void step(unsigned head)
    {
        const unsigned peer = head >> 6;
        const bool isOther = (head & 0x10) != 0;
        switch (head & 0x0f) {
        case 8: return datagramWithFiller(peer);
        case 9: return receive(peer, m_last);
        case 10: return passSome(head >> 4);
        case 11: return answerLast(peer, isOther ? 0x70 : 0x60);
        case 12: return edit([&] { m_value->set(isOther ? "18.5" : "19.2"); });
        case 13: return edit([&] { removeOrRestore(isOther); });
        case 14: return isOther ? m_endpoint.reset(m_now, true) : cancelAll();
        case 15: return edit([&] { isOther ? m_slow->dropAll() : m_slow->answerAll(); });
        default: return receive(peer, takeOctets());
        }
    }

    /// A length of two octets, then as much of it as is there.
    Octets takeOctets()
    {
        const std::size_t length = std::min<std::size_t>(m_in.u16().value_or(0), m_in.left());
        const auto octets = m_in.take(length);
        return {octets->begin(), octets->end()};
    }

    /// A large datagram from a short input.
    void datagramWithFiller(unsigned peer)
    {
        const std::size_t filler = m_in.u16().value_or(0);
        Octets datagram = takeOctets();
        datagram.resize(std::min<std::size_t>(datagram.size() + filler, 65'507), 'x');
        receive(peer, datagram);
    }

    void receive(unsigned peer, const Octets &octets)
    {
        Route route;
        route.remote.address = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff, 192, 0, 2, static_cast<std::uint8_t>(peer + 1)};
        route.remote.port = static_cast<std::uint16_t>(40'000 + peer);
        route.local.multicast = peer == multicastPeer;
        m_last = octets;
        if (octets.size() >= 4)
            m_mids.insert({route.remote.port, octets[2] << 8 | octets[3]});
        const auto decoded = decode(octets, true);
        if (const auto *message = std::get_if<Message>(&decoded))
            m_tokens.insert({route.remote.port, message->token});
        m_endpoint.receive({route, octets}, m_now);
        takeOutgoing();
    }

    /// The peer acknowledges or resets what went out last with a mid of ours.
    void answerLast(unsigned peer, unsigned head)
    {
        receive(peer, {static_cast<std::uint8_t>(head), 0, static_cast<std::uint8_t>(m_ourMid >> 8), static_cast<std::uint8_t>(m_ourMid)});
    }

    void passSome(unsigned how)
    {
        constexpr Duration units[] = {10ms, 1s, 10s, 100s};
        pass(units[how & 3] * (1 + m_in.u8().value_or(0) % 16));
    }

    /// Moves time, doing all that is due; it must come to an end.
    void pass(Duration by)
    {
        const TimePoint end = m_now + by;
        unsigned turns = 0;
        while (const auto due = m_endpoint.nextDeadline()) {
            if (*due > end)
                break;
            PROMISE(++turns < 20'000);
            m_now = std::max(m_now, *due);
            m_endpoint.expire(m_now);
            takeOutgoing();
        }
        m_now = end;
        finishPending();
    }

    void finishPending()
    {
        for (unsigned turns = 0; m_endpoint.hasPendingWork(); ++turns) {
            PROMISE(turns < 1'000);
            m_endpoint.expire(m_now);
            takeOutgoing();
        }
    }

    void edit(const std::function<void()> &work)
    {
        m_endpoint.run(m_now, work);
        takeOutgoing();
    }

    void removeOrRestore(bool isOther)
    {
        const Path path = isOther ? Path{"notes"} : Path{"a", "b"};
        if (m_site.removeResource(path))
            return;
        // Peers may have filled the site meanwhile: then it stays away.
        if (isOther)
            m_site.addResource(path, std::make_unique<fuzz::Folder>());
        else
            m_site.addResource(path, std::make_unique<fuzz::Value>());
    }

    void cancelAll()
    {
        for (const ObservationInfo &observation : m_endpoint.observations())
            PROMISE(m_endpoint.cancelObservation(observation.id, m_now));
        PROMISE(m_endpoint.observations().empty());
        takeOutgoing();
    }

    void takeOutgoing()
    {
        m_endpoint.takeOutgoing(m_box);
        for (const Outbox::Entry &entry : m_box.entries)
            check(entry.route.remote, m_box.datagram(entry));
        PROMISE(m_endpoint.observations().size() <= 6);
    }

    void check(const Remote &to, OctetView datagram)
    {
        const auto decoded = decode(datagram, true);
        PROMISE(std::holds_alternative<Message>(decoded));
        const Message &message = std::get<Message>(decoded);
        PROMISE(!isRequest(message.code));
        // 1,024 octets of payload and what else a response has: below the usual 1,280 of IPv6 (RFC 7252 §4.6).
        PROMISE(datagram.size() <= 1'232 + message.token.size());
        if (message.type == Type::Acknowledgement || message.type == Type::Reset)
            PROMISE(m_mids.contains({to.port, message.mid}));
        else
            m_ourMid = message.mid;
        if (message.code != Code::Empty)
            PROMISE(m_tokens.contains({to.port, message.token}));
        // Nothing that reached a group is acknowledged or reset (§8.1).
        if (to.port == 40'000 + multicastPeer)
            PROMISE(message.type == Type::NonConfirmable);
    }

    OctetReader m_in;
    PlainServices m_services;
    Site m_site;
    TimePoint m_now{1h};
    Endpoint m_endpoint;
    Outbox m_box;
    fuzz::Value *m_value = nullptr;
    fuzz::Slow *m_slow = nullptr;
    Octets m_last;
    std::uint16_t m_ourMid = 0;
    std::set<std::pair<std::uint16_t, int>> m_mids;
    std::set<std::pair<std::uint16_t, Token>> m_tokens;
};

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    Conversation(OctetView(data, size)).run();
    return 0;
}
