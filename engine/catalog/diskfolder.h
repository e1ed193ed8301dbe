// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/walkedfolder.h"
#include "site/request.h"

#include <vector>

namespace studio {

/// The files below a folder on disk, by paths of plain names; what is a link, a device or not plain is as if it were not there.
/// Each call blocks for one look at the disk: a read for at most what is asked for, a listing for mostNames names, a write
/// until the octets are safely on the disk.
class DiskFolder {
public:
    using Stamp = WalkedFolder::Stamp;
    /// Of a listing: 1,000 names are 40 kB, and some milliseconds of looking. Of a folder with more come the first ones.
    static constexpr std::size_t mostEntries = 1'000;
    /// Of a folder that large no more names are read to find the first ones; what lies behind counts as not there.
    static constexpr std::size_t mostNames = 100'000;
    /// Folders in folders; a path has that many names at most.
    static constexpr std::size_t mostDepth = 32;

    DiskFolder() = default;
    DiskFolder(QString root, bool showsDotFiles) : m_root(std::move(root)), m_showsDotFiles(showsDotFiles) {}

    /// The root is a folder that can be read.
    bool isThere() const;
    /// In Qt's resources nothing can be written.
    bool isResource() const { return m_root.startsWith(u':'); }

    /// The empty path is the folder itself.
    std::optional<Stamp> look(const coap::Path &path) const;
    struct Piece {
        Stamp stamp;            ///< of the very file that was read
        coap::Octets octets;
    };
    /// At most that many octets from there on; none past the end. Empty: there is no such file.
    std::optional<Piece> read(const coap::Path &path, std::size_t offset, std::size_t most) const;

    struct Entry {
        std::string name;
        Stamp stamp;
    };
    /// The first ones, in order of their names. Empty: there is no such folder.
    std::optional<std::vector<Entry>> list(const coap::Path &path, std::size_t most = mostEntries) const;

    enum class Written : quint8 { Created, Replaced, BadName, NoFolder, NoFile, Full, Failed };
    /// Creates or replaces a file, at once and wholly or not at all. NoFile: something else has that name. Full: the folder
    /// has that many entries already.
    Written write(const coap::Path &path, coap::OctetView octets, std::size_t mostFiles) const;
    /// NoFile: something else has that name. Replaced: it is gone, or was not there.
    Written remove(const coap::Path &path) const;

private:
    bool isServed(const std::string &name) const { return isPlainName(name) && (m_showsDotFiles || name.front() != '.'); }
    bool isServed(const coap::Path &path) const;
    std::vector<std::string> firstNames(const QString &folder, std::size_t most) const;
    std::optional<WalkedFolder> folderOf(const coap::Path &path) const;

    QString m_root;
    bool m_showsDotFiles = false;
};

} // namespace studio
