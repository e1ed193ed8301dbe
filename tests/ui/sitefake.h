// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "control/servercontrol.h"

#include <QStringList>

/// A site without an engine, for the tests of the panes that edit it: definitions in a list, revisions that are never
/// used twice, all or nothing, conflicts. Answers are ready at once; deltas come from the event loop, as in life.
class SiteFake final : public studio::ServerControl {
public:
    SiteFake();

    /// As the engine would at start; tells it.
    quint64 add(const QString &path, const QString &kind = QStringLiteral("value"), const QJsonObject &more = {});
    quint64 add(studio::ResourceState state);
    studio::ResourceState *resource(const QString &path);
    /// Somebody else edits: the next step of ours on it conflicts.
    void editByPeer(const QString &path, const QJsonObject &definition);
    void setValueByPeer(const QString &path, const QString &value);
    void removeByPeer(const QString &path);
    QStringList paths() const;

    QString refusal;                ///< not empty: every edit and value is refused with this, beside `refusedProperty`
    QString refusedProperty;
    QStringList asked;              ///< what was asked for besides edits: "notify 3"
    int editCalls = 0;
    coap::ChangeStore &changeStore() { return m_changes; }
    studio::ResourcePreview nextPreview;    ///< what every preview gives
    QList<QJsonObject> previewed;           ///< what was asked for

    QFuture<studio::ServerState> start(const studio::ListenSettings &) override;
    QFuture<studio::ServerState> stop() override;
    studio::ServerState state() const override;
    QFuture<std::optional<studio::BindProblem>> probe(const studio::ListenSettings &) override;
    studio::SiteInfo site() const override { return {}; }
    QFuture<studio::FileResult> newSite() override;
    QFuture<studio::FileResult> recoverUntitled() override { return newSite(); }
    QFuture<studio::FileResult> openSite(const QString &) override { return newSite(); }
    QFuture<studio::FileResult> openExample(const QString &) override { return newSite(); }
    QFuture<studio::FileResult> saveSite(const QString &, bool) override { return newSite(); }
    QFuture<studio::KeptValues> valuesToKeep() override { return QtFuture::makeReadyFuture(studio::KeptValues()); }
    void setSiteInfo(const QString &, const studio::ListenSettings &) override {}
    void forgetUnsaved() override {}
    QFuture<studio::ImportPlan> planImport(const QString &, studio::ExchangeFormat) override { return {}; }
    QFuture<studio::FileResult> exportSite(const QString &, studio::ExchangeFormat) override { return newSite(); }
    QList<studio::KindDescription> kinds() const override;
    QList<studio::Template> templates() const override;
    QFuture<studio::ResourcePreview> preview(const QJsonObject &definition) override;
    QFuture<QList<studio::EditResult>> edit(const QList<studio::SiteEdit> &edits) override;
    QFuture<studio::EditResult> setValue(quint64 resource, const QString &text, std::optional<quint64> ifRevision) override;
    QFuture<void> notifyNow(quint64 resource) override;
    QFuture<void> cancelObservation(quint64 observation) override;
    QFuture<void> dropObservers(quint64 resource) override;
    const coap::MessageStore &messages() const override { return m_messages; }
    const coap::HistoryStore &histories() const override { return m_histories; }
    const coap::ChangeStore &changes() const override { return m_changes; }
    coap::StatsSnapshot stats() const override { return {}; }
    void clearMessages() override {}
    void requestSnapshot() override;
    void retranslate() override {}

private:
    studio::EditResult apply(const studio::SiteEdit &edit);
    void define(studio::ResourceState &state, const QJsonObject &definition);
    void tell();

    QList<studio::ResourceState> m_resources;
    studio::SiteDelta m_pending;
    quint64 m_lastId = 0, m_lastRevision = 100;
    bool m_isTelling = false;
    coap::MessageStore m_messages;
    coap::HistoryStore m_histories;
    coap::ChangeStore m_changes;
};
