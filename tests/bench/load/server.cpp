// SPDX-License-Identifier: GPL-3.0-or-later
#include "server.h"

#include <ctime>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <stdexcept>

namespace load {

Server::Server(int process, const std::string &thread) : m_process(process)
{
    if (thread.empty())
        return;
    for (const auto &folder : std::filesystem::directory_iterator("/proc/" + std::to_string(process) + "/task")) {
        std::string name;
        if (std::getline(std::ifstream(folder.path() / "comm"), name) && name == thread)
            m_thread = folder.path();
    }
    if (m_thread.empty())
        throw std::runtime_error("the server has no thread " + thread);
}

std::chrono::nanoseconds Server::processorTime() const
{
    if (!m_thread.empty())
        return threadTime();
    clockid_t clock{};
    timespec time{};
    if (clock_getcpuclockid(m_process, &clock) != 0 || clock_gettime(clock, &time) != 0)
        throw std::runtime_error("there is no process " + std::to_string(m_process));
    return std::chrono::seconds(time.tv_sec) + std::chrono::nanoseconds(time.tv_nsec);
}

/// Another process's threads have no clock for us, but the scheduler's figures: the first is time on a processor.
std::chrono::nanoseconds Server::threadTime() const
{
    std::int64_t nanoseconds = 0;
    if (!(std::ifstream(m_thread + "/schedstat") >> nanoseconds))
        throw std::runtime_error("no schedstat of the server's thread");
    return std::chrono::nanoseconds(nanoseconds);
}

std::uint64_t Server::residentOctets() const
{
    std::ifstream figures("/proc/" + std::to_string(m_process) + "/statm");
    std::uint64_t all = 0, resident = 0;
    figures >> all >> resident;
    return resident * static_cast<std::uint64_t>(sysconf(_SC_PAGESIZE));
}

} // namespace load
