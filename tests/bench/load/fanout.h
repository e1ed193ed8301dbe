// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report.h"
#include "sockets.h"

namespace load {

/// Many observers of one resource, each an endpoint of its own. A PUT of ours changes it; each CON is acknowledged.
struct FanoutPlan {
    std::string path = "obs";
    unsigned observers = 1'000;
    unsigned changes = 20;
    std::chrono::milliseconds every{0};     ///< between changes; 0: when all know of the last one
    std::chrono::seconds patience{60};      ///< for all to know of the last one
    std::uint64_t firstEndpoint = 0;
    bool staysRegistered = false;           ///< for looking at the server's memory
};

class Fanout {
public:
    Fanout(Sockets &sockets, const Server &server, const FanoutPlan &plan);
    Report run();

private:
    void askAll(std::uint32_t observe);
    void change(unsigned value);
    void tell();
    void take(const Source &to, View datagram);
    void takeAnswer(const Source &to, const Reply &reply);
    void takeNotification(const Source &to, const Reply &reply);
    Source source(unsigned observer) const { return sourceOf(m_plan.firstEndpoint + observer, m_sockets.count()); }
    unsigned registered() const { return m_plan.observers - static_cast<unsigned>(m_report.refused); }
    Source controller() const { return source(m_plan.observers); }

    Sockets &m_sockets;
    const Server &m_server;
    const FanoutPlan m_plan;
    std::vector<unsigned> m_known;          ///< by observer: the newest value it was told
    std::vector<std::uint16_t> m_mids;      ///< by observer: of its last GET
    std::vector<bool> m_isAnswered;
    unsigned m_answers = 0, m_value = 0, m_upToDate = 0;
    std::uint16_t m_mid = 0;
    std::uint16_t m_changesMid = 0;         ///< of the first PUT of the change at hand; each attempt has another
    bool m_isChanged = false, m_isRegistering = false;
    Report m_report;
};

} // namespace load
