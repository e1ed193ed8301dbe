// SPDX-License-Identifier: GPL-3.0-or-later
#include "server.h"

#include <ctime>
#include <unistd.h>

#include <fstream>
#include <stdexcept>
#include <string>

namespace load {

Server::Server(int process) : m_process(process) {}

std::chrono::nanoseconds Server::processorTime() const
{
    clockid_t clock{};
    timespec time{};
    if (clock_getcpuclockid(m_process, &clock) != 0 || clock_gettime(clock, &time) != 0)
        throw std::runtime_error("there is no process " + std::to_string(m_process));
    return std::chrono::seconds(time.tv_sec) + std::chrono::nanoseconds(time.tv_nsec);
}

std::uint64_t Server::residentOctets() const
{
    std::ifstream figures("/proc/" + std::to_string(m_process) + "/statm");
    std::uint64_t all = 0, resident = 0;
    figures >> all >> resident;
    return resident * static_cast<std::uint64_t>(sysconf(_SC_PAGESIZE));
}

} // namespace load
