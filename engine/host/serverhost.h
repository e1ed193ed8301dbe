// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "control/servercontrol.h"
#include "endpoint.h"
#include "host/leftedits.h"
#include "host/mailbox.h"
#include "host/report.h"
#include "host/tapreader.h"

#include <QThread>

#include <functional>
#include <memory>

namespace studio {

class EngineWorker;

/// A running engine: the thread, the sockets and the stores behind ServerControl. The only class that knows that there
/// are threads. Destroying it ends the server: observers get their last word, commands that nobody has begun yet are
/// cancelled (their futures finish so).
class ServerHost final : public ServerControl {
    Q_OBJECT
public:
    struct Options {
        coap::EndpointSettings settings;    ///< transmission parameters and limits
        bool portableTransport = false;     ///< read and write by QUdpSocket alone, as on systems without recvmmsg
        RecoverySettings recovery{};        ///< no folder: edits do not survive a crash
    };
    explicit ServerHost(QObject *parent = nullptr);
    explicit ServerHost(const Options &options, QObject *parent = nullptr);
    ~ServerHost() override;

    const coap::ServerLimits &limits() const { return m_options.settings.limits; }

    QFuture<ServerState> start(const ListenSettings &listen) override;
    QFuture<ServerState> stop() override;
    ServerState state() const override;
    QFuture<std::optional<BindProblem>> probe(const ListenSettings &listen) override;

    SiteInfo site() const override;
    QFuture<FileResult> newSite() override;
    QFuture<FileResult> recoverUntitled() override;
    QFuture<FileResult> openSite(const QString &file) override;
    QFuture<FileResult> openExample(const QString &id) override;
    QFuture<FileResult> saveSite(const QString &file, bool currentValues) override;
    QFuture<KeptValues> valuesToKeep() override;
    void setSiteInfo(const QString &title, const ListenSettings &listen) override;
    void forgetUnsaved() override { m_published.isUnsavedForgotten = true; }
    QFuture<ImportPlan> planImport(const QString &file, ExchangeFormat format) override;
    QFuture<FileResult> exportSite(const QString &file, ExchangeFormat format) override;

    QList<KindDescription> kinds() const override;
    QList<Template> templates() const override;
    QFuture<ResourcePreview> preview(const QJsonObject &definition) override;
    QFuture<QList<EditResult>> edit(const QList<SiteEdit> &edits) override;
    QFuture<EditResult> setValue(quint64 resource, const QString &text, std::optional<quint64> ifRevision = {}) override;
    QFuture<void> notifyNow(quint64 resource) override;
    QFuture<void> cancelObservation(quint64 observation) override;
    QFuture<void> dropObservers(quint64 resource) override;

    const coap::MessageStore &messages() const override { return m_messages; }
    const coap::HistoryStore &histories() const override { return m_histories; }
    const coap::ChangeStore &changes() const override { return m_changes; }
    coap::StatsSnapshot stats() const override { return m_tap->stats.snapshot(); }
    void clearMessages() override { m_messages.clear(); }
    void requestSnapshot() override;
    void retranslate() override;

protected:
    void connectNotify(const QMetaMethod &signal) override;

private:
    using Finished = std::function<void()>;
    void post(std::function<void(EngineWorker &, Finished)> command);
    template<class Result>
    QFuture<Result> ask(std::function<Result(EngineWorker &)> work);
    template<class Result>
    QFuture<Result> askLater(std::function<void(EngineWorker &, std::function<void(const Result &)>)> work);
    QFuture<void> tell(std::function<void(EngineWorker &)> work);
    void take(const ReportPointer &report);

    const Options m_options;
    const std::unique_ptr<coap::Tap> m_tap;
    coap::MessageStore m_messages;
    coap::HistoryStore m_histories;
    coap::ChangeStore m_changes;
    Published m_published;
    Mailbox m_mail;
    std::unique_ptr<TapReader> m_tapReader;
    QThread m_thread;
    EngineWorker *m_worker = nullptr;   // destroyed by the end of its thread
};

} // namespace studio
