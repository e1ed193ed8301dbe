// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "control/exchange.h"
#include "control/resourcepreview.h"
#include "control/siteedit.h"
#include "host/commandqueue.h"
#include "host/limitwatch.h"
#include "host/logbook.h"
#include "host/mailbox.h"
#include "host/report.h"
#include "host/siteindex.h"
#include "host/siteloading.h"
#include "host/udpserver.h"

#include <QThreadPool>

namespace coap { class ListMaking; }

namespace studio {

/// The engine's side of a ServerHost: everything here lives and runs on the engine's thread, but for the constructor.
/// Owns the site and its server, does the commands and makes the reports. Files are read and written by a thread of its own meanwhile; later commands wait for them.
class EngineWorker final : public QObject {
    Q_OBJECT
public:
    /// 25 reports a second: fluent for the eye, and far below what a window can take.
    static constexpr int reportInterval = 40;
    /// While a window gets its first picture of a large site.
    static constexpr int pictureInterval = 10;
    /// Resources in one report; the rest follows in the next. Bounds what a window must take in at once, and how long
    /// requests wait while it is made.
    static constexpr std::size_t mostPerReport = 2'048;

    EngineWorker(const coap::EndpointSettings &settings, UdpTransport::Way way, const RecoverySettings &recovery, coap::Tap &tap, Published &published);
    ~EngineWorker() override;

    /// First thing on the engine's thread.
    void open();
    CommandQueue &commands() { return m_commands; }
    /// From any thread.
    Mailbox &mail() { return *m_mail; }

    // As in ServerControl; those that take an `answer` give it later.
    ServerState start(const ListenSettings &listen);
    ServerState stop();
    std::optional<BindProblem> probe(const ListenSettings &listen);
    using Done = std::function<void()>;
    using FileAnswer = std::function<void(const FileResult &)>;
    void newSite(EditJournal::Left left, FileAnswer answer);
    void openSite(const QString &file, FileAnswer answer);
    void openExample(const QString &id, FileAnswer answer);
    void saveSite(const QString &file, bool currentValues, FileAnswer answer);
    void valuesToKeep(std::function<void(const KeptValues &)> answer);
    void setSiteInfo(const QString &title, const ListenSettings &listen, Done done);
    void planImport(const QString &file, ExchangeFormat format, std::function<void(const ImportPlan &)> answer);
    void exportSite(const QString &file, ExchangeFormat format, FileAnswer answer);
    void preview(const QJsonObject &definition, std::function<void(const ResourcePreview &)> answer);
    void edit(const QList<SiteEdit> &edits, std::function<void(const QList<EditResult> &)> answer);
    EditResult setValue(quint64 resource, const QString &text, std::optional<quint64> ifRevision);
    void notifyNow(quint64 resource);
    void cancelObservation(quint64 observation);
    void dropObservers(quint64 resource);
    void requestSnapshot();
    void retranslate();

signals:
    void stateChanged(const studio::ServerState &state);
    void siteInfoChanged(const studio::SiteInfo &site);
    void reported(const studio::ReportPointer &report);

private:
    void setState(const ServerState &state);
    void setSite(const SiteFile &file, const SiteInfo &info);
    void load(std::function<LoadedSite()> read, EditJournal::Left left, FileAnswer answer);
    void adopt(std::shared_ptr<LoadedSite> loaded, const FileAnswer &answer);
    void changeSite(std::shared_ptr<LoadedSite> loaded, std::function<void()> then);
    void changeFurther();
    void afterRequests(std::function<void()> step);
    void bringBack(const std::shared_ptr<LoadedSite> &loaded, const FileAnswer &answer);
    void settle(const std::shared_ptr<LoadedSite> &loaded, const QList<JournalStep> &done, const FileAnswer &answer);
    void saved(const FileResult &result, const QString &formerFolder, const FileAnswer &answer);
    void moveFolder(coap::Resource &resource, const QString &from);
    void keep(const JournalStep &step, Done done);
    void walk(std::function<void(coap::Resource &)> visit, std::function<void()> then);
    void walkOn(std::shared_ptr<const std::vector<std::uint64_t>> ids, std::size_t at, std::function<void(coap::Resource &)> visit, std::function<void()> then);
    void listLinks(std::shared_ptr<coap::ListMaking> making, std::function<void(const QByteArray &)> then);
    void sayWhereItListens();
    void say(LogLine::Level level, const QString &text);
    void sayAll(const QStringList &warnings);
    void makeListAhead();
    void reportLog();
    void scheduleReport();
    void report();
    void addDeltas(Report &report);
    void watchLosses();
    void watchLimits();
    template<class Result>
    void elsewhere(std::function<Result()> work, std::function<void(Result)> then);

    coap::Tap &m_tap;
    Published &m_published;
    const coap::EndpointSettings m_settings;
    const UdpTransport::Way m_way;
    const RecoverySettings m_recovery;
    coap::Site m_site;
    std::unique_ptr<UdpServer> m_server;
    std::unique_ptr<SiteIndex> m_index;
    QTimer m_reportTimer;
    Logbook m_log;
    LimitWatch m_limitWatch;
    bool m_isSnapshotDue = false;
    std::unique_ptr<SiteChange> m_change;   ///< while another site takes the place of the one that was open
    std::function<void()> m_whenChanged;
    std::function<void()> m_nextStep;       ///< of a command that leaves room for requests
    QTimer m_stepTimer;
    ServerState m_state;
    SiteFile m_file;                ///< the open site apart from its resources, unknown keys included
    SiteInfo m_info;
    std::shared_ptr<EditJournal> m_journal;     ///< null: none is kept; used by the file thread only
    QString m_journalProblem;       ///< said already
    CommandQueue m_commands;
    Mailbox *const m_mail;          ///< a child: it goes to the engine's thread with its parent
    QThreadPool m_files;            ///< one thread
};

} // namespace studio
