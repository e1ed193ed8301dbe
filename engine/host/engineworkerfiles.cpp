// SPDX-License-Identifier: GPL-3.0-or-later
// The file commands of EngineWorker: reading and writing goes on beside the engine's thread.
#include "host/engineworker.h"
#include "host/handover.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QRunnable>

namespace studio {

namespace {

class Job final : public QRunnable {
public:
    explicit Job(std::function<void()> work) : m_work(std::move(work)) {}
    void run() override
    {
        takeOver();
        m_work();
    }

private:
    const std::function<void()> m_work;
};

} // namespace

/// Does `work` on the file thread, then `then` on the engine's.
template<class Result>
void EngineWorker::elsewhere(std::function<Result()> work, std::function<void(Result)> then)
{
    auto *job = new Job([this, work = std::move(work), then = std::move(then)] {
        m_mail->post([then, result = work()] { then(result); });
    });
    handOver();
    m_files.start(job);
}

FileResult EngineWorker::newSite()
{
    LoadedSite empty;
    m_server->turn([&] { serve(empty, m_site); });
    m_isSnapshotDue |= m_published.hasWatchers;
    setSite({}, {});
    FileResult result;
    result.isOk = true;
    result.site = m_info;
    return result;
}

void EngineWorker::openSite(const QString &file, FileAnswer answer)
{
    const std::size_t most = m_settings.limits.resources;
    elsewhere<std::shared_ptr<LoadedSite>>([file, most] { return std::make_shared<LoadedSite>(loadSite(file, most)); },
                                           [this, answer](std::shared_ptr<LoadedSite> loaded) { adopt(std::move(loaded), answer); });
}

void EngineWorker::openExample(const QString &id, FileAnswer answer)
{
    const std::size_t most = m_settings.limits.resources;
    elsewhere<std::shared_ptr<LoadedSite>>([id, most] { return std::make_shared<LoadedSite>(loadExample(id, most)); },
                                           [this, answer](std::shared_ptr<LoadedSite> loaded) { adopt(std::move(loaded), answer); });
}

/// What was read takes the place of the open site, all in one turn; a failed one leaves it as it is.
void EngineWorker::adopt(std::shared_ptr<LoadedSite> loaded, const FileAnswer &answer)
{
    if (!loaded->result.isOk) {
        say(LogLine::Level::Error, loaded->result.message);
        answer(loaded->result);
        return;
    }
    m_server->turn([&] { serve(*loaded, m_site); });
    m_isSnapshotDue |= m_published.hasWatchers;
    setSite(loaded->file, loaded->result.site);
    for (const QString &warning : std::as_const(loaded->result.warnings))
        say(LogLine::Level::Warning, warning);
    answer(loaded->result);
}

void EngineWorker::saveSite(const QString &file, bool currentValues, FileAnswer answer)
{
    SiteFile copy = m_file;
    copy.resources = definitionsOf(m_site, currentValues);
    SiteInfo info = m_info;
    info.file = QFileInfo(file).absoluteFilePath();
    info.example.clear();
    elsewhere<QString>([file, copy] { return writeSiteFile(file, copy); },
                       [this, info, answer](const QString &problem) {
        FileResult result;
        result.isOk = problem.isEmpty();
        result.message = problem;
        if (result.isOk)
            setSite(m_file, info);
        else
            say(LogLine::Level::Error, problem);
        result.site = m_info;
        answer(result);
    });
}

void EngineWorker::setSiteInfo(const QString &title, const ListenSettings &listen)
{
    SiteFile file = m_file;
    SiteInfo info = m_info;
    info.title = file.title = title;
    info.listen = file.listen = listen;
    setSite(file, info);
}

} // namespace studio
