// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <cstdint>
#include <string>

namespace load {

/// What the server's process has cost so far: all of its threads, or the one of that name. Linux.
class Server {
public:
    explicit Server(int process, const std::string &thread = {});
    std::chrono::nanoseconds processorTime() const;
    std::uint64_t residentOctets() const;

private:
    std::chrono::nanoseconds threadTime() const;

    const int m_process;
    std::string m_thread;       // its folder below /proc; empty: all
};

} // namespace load
