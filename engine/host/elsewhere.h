// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "host/engineworker.h"
#include "host/handover.h"

#include <QRunnable>

namespace studio {

class FileJob final : public QRunnable {
public:
    explicit FileJob(std::function<void()> work) : m_work(std::move(work)) {}
    void run() override
    {
        takeOver();
        m_work();
    }

private:
    const std::function<void()> m_work;
};

/// Does `work` on the file thread, then `then` on the engine's. Jobs are done one after another.
template<class Result>
void EngineWorker::elsewhere(std::function<Result()> work, std::function<void(Result)> then)
{
    auto *job = new FileJob([this, work = std::move(work), then = std::move(then)] {
        m_mail->post([then, result = work()] { then(result); });
    });
    handOver();
    m_files.start(job);
}

} // namespace studio
