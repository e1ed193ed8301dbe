// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/diskfolder.h"

#include <QDir>
#include <QDirIterator>
#include <QFileInfo>
#include <QSaveFile>

#include <algorithm>

namespace studio {

bool DiskFolder::isThere() const
{
    const QFileInfo info(m_root);
    return !m_root.isEmpty() && info.isAbsolute() && info.isDir() && info.isReadable();
}

bool DiskFolder::isServed(const coap::Path &path) const
{
    return path.size() <= mostDepth && std::all_of(path.begin(), path.end(), [this](const std::string &name) { return isServed(name); });
}

/// Where the last name of the path lies.
std::optional<WalkedFolder> DiskFolder::folderOf(const coap::Path &path) const
{
    if (path.empty() || !isServed(path) || !QDir::isAbsolutePath(m_root))
        return std::nullopt;
    return WalkedFolder::walk(m_root, std::span(path).first(path.size() - 1));
}

std::optional<DiskFolder::Stamp> DiskFolder::look(const coap::Path &path) const
{
    if (path.empty()) {
        const auto folder = isThere() ? WalkedFolder::walk(m_root, {}) : std::nullopt;
        return folder ? folder->look(".") : std::nullopt;
    }
    const auto folder = folderOf(path);
    return folder ? folder->look(path.back()) : std::nullopt;
}

std::optional<DiskFolder::Piece> DiskFolder::read(const coap::Path &path, std::size_t offset, std::size_t most) const
{
    const auto folder = folderOf(path);
    QFile file;
    const auto stamp = folder ? folder->open(path.back(), file) : std::nullopt;
    if (!stamp)
        return std::nullopt;
    Piece piece{*stamp, {}};
    const auto size = static_cast<std::size_t>(stamp->size);
    if (offset >= size || !file.seek(static_cast<qint64>(offset)))
        return piece;
    piece.octets.resize(std::min(most, size - offset));
    const qint64 read = file.read(reinterpret_cast<char *>(piece.octets.data()), static_cast<qint64>(piece.octets.size()));
    piece.octets.resize(static_cast<std::size_t>(std::max<qint64>(read, 0)));     // it may have become shorter this moment
    return piece;
}

std::optional<std::vector<DiskFolder::Entry>> DiskFolder::list(const coap::Path &path, std::size_t most) const
{
    if (!isServed(path) || !isThere())
        return std::nullopt;
    const auto folder = WalkedFolder::walk(m_root, path);
    if (!folder)
        return std::nullopt;
    std::vector<Entry> entries;
    for (std::string &name : firstNames(folder->path(), most)) {
        if (const auto stamp = folder->look(name))
            entries.push_back({std::move(name), *stamp});
    }
    return entries;
}

/// The disk gives them in any order.
std::vector<std::string> DiskFolder::firstNames(const QString &folder, std::size_t most) const
{
    std::vector<std::string> names;
    QDirIterator all(folder, QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    for (std::size_t seen = 0; all.hasNext() && seen < mostNames; ++seen) {
        all.next();
        std::string name = all.fileName().toStdString();
        if (isServed(name))
            names.push_back(std::move(name));
    }
    const std::size_t kept = std::min(most, names.size());
    std::partial_sort(names.begin(), names.begin() + static_cast<std::ptrdiff_t>(kept), names.end());
    names.resize(kept);
    return names;
}

DiskFolder::Written DiskFolder::write(const coap::Path &path, coap::OctetView octets, std::size_t mostFiles) const
{
    if (path.empty() || !isServed(path))
        return Written::BadName;
    const auto folder = folderOf(path);
    if (!folder)
        return Written::NoFolder;
    const QString name = folder->path() + u'/' + QString::fromStdString(path.back());
    const auto before = folder->look(path.back());
    if (before ? before->isFolder : QFileInfo(name).isSymLink() || QFileInfo::exists(name))
        return Written::NoFile;
    if (!before) {
        std::size_t count = 0;
        for (QDirIterator all(folder->path(), QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot); all.hasNext() && count < mostFiles; ++count)
            all.next();
        if (count >= mostFiles)
            return Written::Full;
    }
    QSaveFile file(name);
    const auto size = static_cast<qint64>(octets.size());
    const bool isWritten = file.open(QIODevice::WriteOnly) && file.write(reinterpret_cast<const char *>(octets.data()), size) == size && file.commit();
    return !isWritten ? Written::Failed : before ? Written::Replaced : Written::Created;
}

DiskFolder::Written DiskFolder::remove(const coap::Path &path) const
{
    const auto folder = folderOf(path);
    const auto before = folder ? folder->look(path.back()) : std::nullopt;
    if (path.empty() || (before && before->isFolder))
        return Written::NoFile;
    const bool isGone = !before || QFile::remove(folder->path() + u'/' + QString::fromStdString(path.back()));
    return isGone ? Written::Replaced : Written::Failed;
}

} // namespace studio
