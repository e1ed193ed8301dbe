// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "endpoint.h"

#include <QtGlobal>

#include <memory>
#include <vector>

namespace studio {

/// 64 a batch is where the cost per datagram stops falling.
constexpr unsigned datagramsPerBatch = 64;

#ifdef Q_OS_LINUX

/// Reads and writes up to 64 datagrams in one system call, each with the address of ours it came to or leaves from
/// (recvmmsg and sendmmsg with IP_PKTINFO or IPV6_PKTINFO). Owns the memory for it; Linux only.
class DatagramBatch {
public:
    static constexpr unsigned most = datagramsPerBatch;
    /// No UDP datagram is longer (a length field of 16 bits).
    static constexpr std::size_t longestDatagram = 65'536;

    DatagramBatch();
    ~DatagramBatch();

    /// Whether the system is to tell destination addresses. False: it refuses.
    static bool wantDestinations(int socket, bool isIPv6, bool isWanted);
    /// Without this a socket for all addresses hears groups that other programs have joined.
    static void hearOwnGroupsOnly(int socket, bool isIPv6);
    /// Datagrams the system threw away because the receive buffer was full, since the socket was made.
    static quint64 kernelDrops(int socket);

    struct Socket {
        int descriptor = -1;
        bool isIPv6 = false;
        bool isWildcard = true;     ///< not bound to one address: tells destinations and is told sources
    };
    /// Reads what is there, at most `most`; never waits. The views live until the next call.
    /// `bound` is the local end of each route, but for what the system tells of it.
    const std::vector<coap::Datagram> &receive(const Socket &socket, const coap::LocalAddress &bound);

    /// One datagram to send; views of the caller's memory.
    struct Outgoing {
        const coap::Route *route;
        coap::OctetView octets;
    };
    struct Sent {
        std::size_t done = 0;       ///< how many need no further care: sent, or failed for good
        std::size_t failed = 0;     ///< of these, how many the system refused
        bool isBlocked = false;     ///< the send buffer is full: the rest must be tried later
    };
    /// Sends in order; never waits.
    Sent send(const Socket &socket, const std::vector<Outgoing> &datagrams);
    /// A list to fill for send().
    std::vector<Outgoing> &outgoing() { return m_outgoing; }

private:
    struct Memory;
    unsigned prepareSend(const Socket &socket, const std::vector<Outgoing> &datagrams, std::size_t first);
    std::unique_ptr<Memory> m_memory;
    std::vector<coap::Datagram> m_received;
    std::vector<Outgoing> m_outgoing;
};
#else
class DatagramBatch {};     // only Linux has it: nobody makes one
#endif

} // namespace studio
