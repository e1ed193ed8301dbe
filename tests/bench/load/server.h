// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <cstdint>

namespace load {

/// What the server's process has cost so far; all of its threads. Linux.
class Server {
public:
    explicit Server(int process);
    std::chrono::nanoseconds processorTime() const;
    std::uint64_t residentOctets() const;

private:
    const int m_process;
};

} // namespace load
