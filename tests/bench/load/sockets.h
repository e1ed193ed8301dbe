// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wire.h"

#include <chrono>
#include <functional>
#include <memory>

namespace load {

/// One of very many CoAP endpoints that we play: an address of 127.0.0.0/8 and one of our few sockets.
struct Source {
    std::uint32_t address = 0x7f000001;     ///< IPv4, host order
    unsigned socket = 0;

    bool operator==(const Source &) const = default;
};

/// The n-th endpoint: all addresses of 127.1.0.1 and up, in turns over the sockets.
Source sourceOf(std::uint64_t number, unsigned sockets);

/// Some UDP sockets that send from any address of 127.0.0.0/8 (IP_PKTINFO) and speak to one server on the loopback, 64
/// datagrams a system call.
class Sockets {
public:
    /// How receive() waits.
    enum class Wait {
        Spin,       ///< looks again and again for a millisecond before it sleeps: to wake us would cost the server, and the faster one more
        Sleep,      ///< at once, as an ordinary client does: then waking us is part of what an answer costs the server
    };
    Sockets(unsigned count, std::uint16_t serverPort, Wait wait);
    ~Sockets();
    Sockets(const Sockets &) = delete;
    Sockets &operator=(const Sockets &) = delete;

    unsigned count() const;
    void send(const Source &from, View datagram);
    /// What send() has gathered leaves now.
    void flush();
    /// Waits until something is there or the time is over, and hands over all that is there.
    void receive(std::chrono::microseconds atMost, const std::function<void(const Source &to, View datagram)> &got);
    /// Thrown away by the system because we were too slow.
    std::uint64_t drops() const;

private:
    struct Memory;
    void flush(unsigned socket);
    std::unique_ptr<Memory> m;
};

} // namespace load
