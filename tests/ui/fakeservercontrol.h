// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "control/servercontrol.h"
#include "ui/fakesite.h"

#include <QHash>
#include <QStringList>

#include <functional>

/// A whole ServerControl without engine, socket, thread or file, under the test's hand. Commands run in the order they
/// were given, from the event loop as in life; answers can be held back. Everything that was asked for is in `calls`.
class FakeServerControl final : public studio::ServerControl {
public:
    explicit FakeServerControl(QObject *parent = nullptr);

    // What the server will say.
    QHash<quint16, studio::BindProblem> takenPorts;     ///< start and probe there fail so
    studio::KeptValues keptValues;                ///< what valuesToKeep() answers
    QString fileProblem;            ///< not empty: new, open, example and save fail with it
    QStringList fileWarnings;       ///< of the next successful open
    bool isRecovered = false;       ///< so is the next successful open
    bool isUntitledLeft = false;    ///< the next successful open says so
    studio::ImportPlan importPlan;  ///< what an import would bring
    studio::SiteInfo nextSite;      ///< title and listen of the next site opened
    QString editProblem;            ///< not empty: every edit is refused with it
    coap::StatsSnapshot numbers;    ///< what stats() gives
    /// Answers wait until release(); the commands have run by then.
    bool areAnswersHeld = false;
    void release();
    /// Until all that was asked for is answered and told.
    void settle();

    // What happens at the server.
    static studio::BindProblem portInUse(quint16 port, quint16 nextFree);
    quint64 addResource(const QString &path, const QString &kind = QStringLiteral("value"), const QJsonObject &more = {});
    quint64 addResource(const studio::ResourceState &state);
    void changeResource(const studio::ResourceState &state);    ///< by id
    void removeResource(quint64 id);
    /// A simulated temperature, a switch and a text: a small class room.
    void addDemoResources();
    void addObserver(const studio::ObserverState &observer);
    void removeObserver(quint64 id);
    void log(studio::LogLine::Level level, const QString &text);
    coap::MessageStore &store() { return m_messages; }
    coap::HistoryStore &history() { return m_histories; }
    coap::ChangeStore &changeStore() { return m_changes; }

    FakeSite resources;
    QStringList calls;              ///< "start loopback 5683", "open /a.coapsite", "save /b.coapsite values"

    QFuture<studio::ServerState> start(const studio::ListenSettings &listen) override;
    QFuture<studio::ServerState> stop() override;
    studio::ServerState state() const override { return m_state; }
    QFuture<std::optional<studio::BindProblem>> probe(const studio::ListenSettings &listen) override;
    studio::SiteInfo site() const override { return m_site; }
    QFuture<studio::FileResult> newSite() override;
    QFuture<studio::FileResult> recoverUntitled() override;
    QFuture<studio::FileResult> openSite(const QString &file) override;
    QFuture<studio::FileResult> openExample(const QString &id) override;
    QFuture<studio::FileResult> saveSite(const QString &file, bool currentValues) override;
    QFuture<studio::KeptValues> valuesToKeep() override;
    void setSiteInfo(const QString &title, const studio::ListenSettings &listen) override;
    void forgetUnsaved() override { calls << QStringLiteral("forget"); }
    QFuture<studio::ImportPlan> planImport(const QString &file, studio::ExchangeFormat format) override;
    QFuture<studio::FileResult> exportSite(const QString &file, studio::ExchangeFormat format) override;
    QList<studio::KindDescription> kinds() const override { return FakeSite::kinds(); }
    QList<studio::Template> templates() const override { return FakeSite::templates(); }
    QFuture<studio::ResourcePreview> preview(const QJsonObject &definition) override;
    QFuture<QList<studio::EditResult>> edit(const QList<studio::SiteEdit> &edits) override;
    QFuture<studio::EditResult> setValue(quint64 resource, const QString &text, std::optional<quint64> ifRevision) override;
    QFuture<void> notifyNow(quint64 resource) override;
    QFuture<void> cancelObservation(quint64 observation) override;
    QFuture<void> dropObservers(quint64 resource) override;
    const coap::MessageStore &messages() const override { return m_messages; }
    const coap::HistoryStore &histories() const override { return m_histories; }
    const coap::ChangeStore &changes() const override { return m_changes; }
    coap::StatsSnapshot stats() const override { return numbers; }
    void clearMessages() override;
    void requestSnapshot() override;
    void retranslate() override { calls << QStringLiteral("retranslate"); }

private:
    template<class Result>
    QFuture<Result> answer(const QString &call, std::function<Result()> work);
    QFuture<void> note(const QString &call);
    void later(const std::function<void()> &work);
    studio::FileResult takeOver(const QString &file, const QString &example);
    void setSite(const studio::SiteInfo &site);
    void tell(const studio::SiteDelta &delta);

    studio::ServerState m_state;
    studio::SiteInfo m_site;
    QList<studio::ObserverState> m_observers;
    coap::MessageStore m_messages;
    coap::HistoryStore m_histories;
    coap::ChangeStore m_changes;
    QList<std::function<void()>> m_held;
    int m_underWay = 0;
};
