// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <deque>
#include <functional>

namespace studio {

/// Runs commands one after another in the order they were given. A command that works elsewhere (a file is read)
/// calls `finished` when it is done; the later ones wait for it, while the thread goes on with other things.
class CommandQueue {
public:
    using Finished = std::function<void()>;
    using Command = std::function<void(Finished)>;

    void add(Command command)
    {
        m_waiting.push_back(std::move(command));
        runNext();
    }

private:
    void runNext()
    {
        if (m_isRunning)
            return;     // the loop below goes on
        m_isRunning = true;
        while (!m_isBusy && !m_waiting.empty()) {
            m_isBusy = true;
            const Command command = std::move(m_waiting.front());
            m_waiting.pop_front();
            command([this] {
                m_isBusy = false;
                runNext();
            });
        }
        m_isRunning = false;
    }

    std::deque<Command> m_waiting;
    bool m_isBusy = false;      ///< a command is not finished
    bool m_isRunning = false;   ///< runNext() is on the stack
};

} // namespace studio
