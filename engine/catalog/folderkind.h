// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "block/blockoption.h"
#include "catalog/catalogcommon.h"
#include "catalog/diskfolder.h"

#include <map>

namespace studio {

/// "folder": serves the files of a folder on disk below its path, read-only unless it is to be writable. GET gives a file with
/// the Content-Format of its suffix and an ETag made of size and time, block by block from the disk without ever loading it
/// whole; of a folder it lists what lies in it, in link-format or as JSON (Accept 50). PUT creates or replaces a file at once,
/// DELETE removes one. Nothing leads out of the folder (WalkedFolder).
///
/// Disk reads run on the engine's thread and hold it up: at most a block of one file, or a listing (DiskFolder), for each
/// request; a write waits for the disk. Files that are observed are looked at each second.
class FolderResource final : public coap::PathCapable, public CatalogCommon {
public:
    /// Files and folders that are observed at the same time, each of which costs a look each second; beyond, a plain answer.
    static constexpr std::size_t mostWatched = 256;
    static constexpr std::chrono::seconds lookEvery{1};

    static KindDescription describe();
    FolderResource(const KindDescription &kind, const QJsonObject &definition);

    bool isListed() const override { return !common().isHidden; }
    bool isObservable() const override { return common().isObservable; }
    NotifyType notifyType() const override { return common().notifyType; }
    unsigned confirmableEvery() const override { return common().confirmableEvery; }
    bool acceptsObservation(const coap::Request &request) override;
    void updateObservationCount(std::size_t observers) override;
    void followerObserved() override;
    coap::LinkAttributes linkAttributes() const override { return commonLinkAttributes(); }
    std::vector<std::pair<coap::Path, coap::LinkAttributes>> links() const override;
    /// Blocks of a file come from the disk, one by one; an upload is gathered first.
    bool needsBlockwiseAssembly(const coap::Request &request) const override { return request.method() != coap::Code::Get; }
    coap::Resource *resourceAt(std::span<const std::string> rest) override;
    std::optional<coap::Octets> currentEtag(const coap::Request &request) const override;

    coap::Response render(const coap::Request &request) override { return admitted(request); }
    coap::Response renderGet(const coap::Request &request) override;
    coap::Response renderPut(const coap::Request &request) override;
    coap::Response renderDelete(const coap::Request &request) override;

    LiveValue liveValue() const override;
    QString problemOutside() const override;
    QString valueText() const override { return {}; }

protected:
    coap::ObservableResource &self() override { return *this; }
    const coap::ObservableResource &self() const override { return *this; }
    void detached() override { m_look.cancel(); }
    std::string contentFormats() const override { return "40 50"; }
    void readProperties() override;
    void folderChanged() override;
    void define(const QJsonObject &definition) override;

private:
    using Etag = coap::Octets;      // empty: nothing is there
    coap::Path fileOf(const coap::Request &request) const { return fileAt(request.requestedPath()); }
    coap::Path fileAt(coap::Path whole) const;
    Etag etagOf(const DiskFolder::Stamp &stamp) const;
    Etag etagAt(const coap::Path &path) const;
    coap::Response file(const coap::Request &request, const coap::Path &path) const;
    coap::Response listing(const coap::Request &request, const coap::Path &path) const;
    coap::Response tagged(coap::Response response, const coap::Request &request, const Etag &etag) const;
    coap::BlockOption wantedOf(const coap::Request &request) const;
    void requireFolder() const;
    void changed(const std::vector<coap::Path> &paths);
    void watch(const coap::Path &file);
    void lookSoon();
    void lookForChanges();
    std::optional<std::size_t> entriesCounted() const;

    DiskFolder m_folder;
    bool m_isWritable = false;
    coap::Scheduler::Timer m_look;
    std::map<coap::Path, Etag> m_watched;       // as last seen
    /// For a second.
    struct Counted {
        coap::TimePoint at;
        std::optional<std::size_t> entries;       // none: there is no folder
    };
    mutable std::optional<Counted> m_counted;
};

} // namespace studio
