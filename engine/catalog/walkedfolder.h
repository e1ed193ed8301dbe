// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>
#include <QString>

#include <optional>
#include <span>
#include <string>

namespace studio {

/// A folder below a root, walked to name by name. No symbolic link is followed behind the root, so that no name leads out of
/// it. On Unix the walk goes by descriptors, and what is looked at, opened or listed lies in the very folder that was walked
/// to, even if somebody puts a link in its place meanwhile. (To write, only Linux has a name for such a folder: elsewhere
/// somebody with rights in the folder could win a race against a write; a client over CoAP cannot make links.) Elsewhere,
/// and in Qt's resources (":/…"), the names are checked.
class WalkedFolder {
public:
    /// Empty: one of the names is not there, no folder, or a link. The names must be plain (isPlainName).
    static std::optional<WalkedFolder> walk(const QString &root, std::span<const std::string> names);
    WalkedFolder(WalkedFolder &&other) noexcept;
    WalkedFolder &operator=(WalkedFolder &&other) = delete;
    ~WalkedFolder();

    /// What tells one state of a file from another: its size, the time of its last change, and on Unix its number.
    struct Stamp {
        bool isFolder = false;
        qint64 size = 0, changed = 0;
        quint64 file = 0;
        bool operator==(const Stamp &) const = default;
    };
    /// What is there under that name, "." for itself; empty: nothing that can be served (nothing, a link, a device).
    std::optional<Stamp> look(const std::string &name) const;
    /// Opens the regular file of that name for reading, and gives its stamp.
    std::optional<Stamp> open(const std::string &name, QFile &file) const;
    /// Its name for Qt.
    const QString &path() const { return m_path; }

private:
    WalkedFolder(QString path, int descriptor) : m_path(std::move(path)), m_descriptor(descriptor) {}
    static std::optional<WalkedFolder> walkByName(const QString &root, std::span<const std::string> names);
    QString pathOf(const std::string &name) const { return m_path + u'/' + QString::fromStdString(name); }

    QString m_path;
    int m_descriptor = -1;      // -1: there is none, the path alone counts
};

/// A segment of a Uri-Path that can be a file's name: no "..", no slash of either sort, no control character, UTF-8; on Windows
/// nothing that means a drive, a stream or a device there.
bool isPlainName(const std::string &segment);

} // namespace studio
