// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "control/exchange.h"
#include "control/kinddescription.h"
#include "control/resourcepreview.h"
#include "control/serverstate.h"
#include "control/sitedelta.h"
#include "control/siteedit.h"
#include "tap/changestore.h"
#include "tap/historystore.h"
#include "tap/messagestore.h"
#include "tap/stats.h"

#include <QFuture>
#include <QObject>

namespace studio {

/// The one door to a running engine for window, headless mode and tests.
///
/// Lives on the thread that made it. No call blocks: commands are queued, run in the order they were given on the
/// engine's thread, and answer with a QFuture of plain values (attach with whenAnswered(), control/answer.h). Signals come on
/// the thread of this object, at most 30 times a second each, and carry all that changed since the last.
class ServerControl : public QObject {
    Q_OBJECT
public:
    explicit ServerControl(QObject *parent = nullptr);
    ~ServerControl() override;

    // The server.
    /// Listens as asked. On failure the state holds the problem; a running server goes on where it was, and its observers
    /// stay unless its own sockets were in the way of the attempt (the problem says so then).
    virtual QFuture<ServerState> start(const ListenSettings &listen) = 0;
    /// Closes the sockets; every observation ends.
    virtual QFuture<ServerState> stop() = 0;
    virtual ServerState state() const = 0;
    /// Can `listen` be bound now? Empty: yes. Does not disturb a running server.
    virtual QFuture<std::optional<BindProblem>> probe(const ListenSettings &listen) = 0;

    // The site.
    virtual SiteInfo site() const = 0;
    /// A site without resources.
    virtual QFuture<FileResult> newSite() = 0;
    /// The same, or the site without a file that an earlier program could not save (FileResult::isRecovered).
    virtual QFuture<FileResult> recoverUntitled() = 0;
    /// A `.coapsite` file; a failure leaves the open site as it is. What an earlier program did to it and could not save
    /// is brought back (FileResult::isRecovered); to open the site that is open gives its changes up.
    virtual QFuture<FileResult> openSite(const QString &file) = 0;
    /// A site that ships with the program: "demo".
    virtual QFuture<FileResult> openExample(const QString &id) = 0;
    /// Writes definitions and initial values; with `currentValues` what is served now becomes the initial value, and another
    /// file than the site's is a copy beside it: the open site stays that of its file, with what is unsaved.
    /// Atomic: the old file stays until the new one is whole; what another program has made of it meanwhile is kept beside.
    virtual QFuture<FileResult> saveSite(const QString &file, bool currentValues) = 0;
    /// The edits by which what is served now becomes the initial values; none for resources where it is that already. What
    /// clients have created in collections becomes the site's own.
    virtual QFuture<KeptValues> valuesToKeep() = 0;
    /// Title and listen settings to be saved with the site; changes nothing that runs.
    virtual void setSiteInfo(const QString &title, const ListenSettings &listen) = 0;
    /// Somebody decided that what is unsaved may go with this object: nobody will be offered to recover it.
    virtual void forgetUnsaved() = 0;
    /// What the resources of a file would add to the open site. Changes nothing: the additions are for edit().
    virtual QFuture<ImportPlan> planImport(const QString &file, ExchangeFormat format) = 0;
    /// Writes the open site's links or values to a file that is not its own. Atomic, as saving.
    virtual QFuture<FileResult> exportSite(const QString &file, ExchangeFormat format) = 0;

    // Resources.
    virtual QList<KindDescription> kinds() const = 0;
    virtual QList<Template> templates() const = 0;
    /// What clients would find, were the definition added. Changes nothing, and holds up no other command.
    virtual QFuture<ResourcePreview> preview(const QJsonObject &definition) = 0;
    /// Applies all edits or none. One result per edit; after a Conflict or Refused the others say Refused too.
    /// The answer comes when the edits are on the disk, where a crash does not reach them.
    virtual QFuture<QList<EditResult>> edit(const QList<SiteEdit> &edits) = 0;
    /// Sets the value as a PUT of that text would, and notifies. With `ifRevision` only while the value's revision is that one.
    virtual QFuture<EditResult> setValue(quint64 resource, const QString &text, std::optional<quint64> ifRevision = {}) = 0;
    /// Sends the present state to all its observers.
    virtual QFuture<void> notifyNow(quint64 resource) = 0;
    virtual QFuture<void> cancelObservation(quint64 observation) = 0;
    /// Ends all observations of a resource.
    virtual QFuture<void> dropObservers(quint64 resource) = 0;

    // Watching. These may be read from any thread at any time.
    virtual const coap::MessageStore &messages() const = 0;
    virtual const coap::HistoryStore &histories() const = 0;
    virtual const coap::ChangeStore &changes() const = 0;
    virtual coap::StatsSnapshot stats() const = 0;
    virtual void clearMessages() = 0;

    /// Asks for a full picture: siteChanged and observersChanged come with isReset. For a window that was just made.
    virtual void requestSnapshot() = 0;
    /// The language is another one: what resources show in words ("3 files") is told again, by siteChanged.
    virtual void retranslate() = 0;

signals:
    void stateChanged(const studio::ServerState &state);
    void siteInfoChanged(const studio::SiteInfo &site);
    void siteChanged(const studio::SiteDelta &delta);
    void observersChanged(const studio::ObserverDelta &delta);
    void logged(const studio::LogLine &line);
};

} // namespace studio
