// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/walkedfolder.h"

#include <QDateTime>
#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <utility>

#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#endif

namespace studio {

namespace {

using Stamp = WalkedFolder::Stamp;

#ifdef Q_OS_WIN
constexpr bool isWindows = true;
#else
constexpr bool isWindows = false;
#endif

/// What Windows takes for something else than a file of that name.
bool isTakenOnWindows(const QString &name)
{
    static const QStringList devices{QStringLiteral("CON"), QStringLiteral("PRN"), QStringLiteral("AUX"), QStringLiteral("NUL")};
    const QString stem = name.section(u'.', 0, 0).trimmed().toUpper();
    const bool isPort = stem.size() == 4 && stem[3].isDigit() && (stem.startsWith(QLatin1String("COM")) || stem.startsWith(QLatin1String("LPT")));
    return isPort || devices.contains(stem) || name.endsWith(u'.') || name.endsWith(u' ')
        || std::any_of(name.begin(), name.end(), [](QChar c) { return QStringLiteral(":*?\"<>|~").contains(c); });
}

Stamp stampOf(const QFileInfo &info)
{
    return {info.isDir(), info.size(), info.lastModified().toMSecsSinceEpoch(), 0};
}

#ifdef Q_OS_UNIX
std::optional<Stamp> stampOf(const struct stat &status)
{
    if (!S_ISREG(status.st_mode) && !S_ISDIR(status.st_mode))
        return std::nullopt;
#ifdef Q_OS_DARWIN
    const timespec &time = status.st_mtimespec;
#else
    const timespec &time = status.st_mtim;
#endif
    return Stamp{S_ISDIR(status.st_mode), qint64(status.st_size), qint64(time.tv_sec) * 1'000'000'000 + time.tv_nsec, quint64(status.st_ino)};
}
#endif

} // namespace

bool isPlainName(const std::string &segment)
{
    if (segment.empty() || segment.size() > 255 || segment == "." || segment == "..")
        return false;
    const bool isOdd = std::any_of(segment.begin(), segment.end(), [](char c) {
        return static_cast<unsigned char>(c) < 0x20 || c == 0x7f || c == '/' || c == '\\';
    });
    if (isOdd || !QUtf8StringView(segment.data(), static_cast<qsizetype>(segment.size())).isValidUtf8())
        return false;
    return !isWindows || !isTakenOnWindows(QString::fromStdString(segment));
}

WalkedFolder::WalkedFolder(WalkedFolder &&other) noexcept
    : m_path(std::move(other.m_path)), m_descriptor(std::exchange(other.m_descriptor, -1))
{
}

std::optional<WalkedFolder> WalkedFolder::walkByName(const QString &root, std::span<const std::string> names)
{
    QString path = root;
    if (!QFileInfo(root).isDir())
        return std::nullopt;
    for (const auto &name : names) {
        path += u'/' + QString::fromStdString(name);
        const QFileInfo info(path);
        if (!info.isDir() || info.isSymLink() || info.isJunction())
            return std::nullopt;
    }
    return WalkedFolder(path, -1);
}

#ifdef Q_OS_UNIX

std::optional<WalkedFolder> WalkedFolder::walk(const QString &root, std::span<const std::string> names)
{
    if (root.startsWith(u':'))
        return walkByName(root, names);
    int at = ::open(QFile::encodeName(root).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    QString path = root;
    for (const auto &name : names) {
        if (at < 0)
            return std::nullopt;
        const int next = ::openat(at, name.c_str(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
        ::close(at);
        at = next;
        path += u'/' + QString::fromStdString(name);
    }
    if (at < 0)
        return std::nullopt;
#ifdef Q_OS_LINUX
    // This name leads to the open folder itself, wherever it lies by now.
    static const bool hasNames = QFileInfo::exists(QStringLiteral("/proc/self/fd"));
    if (hasNames)
        path = QStringLiteral("/proc/self/fd/%1").arg(at);
#endif
    return WalkedFolder(path, at);
}

WalkedFolder::~WalkedFolder()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

std::optional<Stamp> WalkedFolder::look(const std::string &name) const
{
    if (m_descriptor < 0) {
        const QFileInfo info(name == "." ? m_path : pathOf(name));
        return info.exists() ? std::optional(stampOf(info)) : std::nullopt;      // Qt's resources know no links
    }
    struct stat status;
    if (::fstatat(m_descriptor, name.c_str(), &status, AT_SYMLINK_NOFOLLOW) != 0)
        return std::nullopt;
    return stampOf(status);
}

std::optional<Stamp> WalkedFolder::open(const std::string &name, QFile &file) const
{
    if (m_descriptor < 0) {
        file.setFileName(pathOf(name));
        const bool isOpen = QFileInfo(file).isFile() && file.open(QIODevice::ReadOnly);
        return isOpen ? std::optional(stampOf(QFileInfo(file))) : std::nullopt;
    }
    // Not blocking: a pipe would wait for its writer.
    const int descriptor = ::openat(m_descriptor, name.c_str(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
    if (descriptor < 0)
        return std::nullopt;
    struct stat status;
    const bool isFile = ::fstat(descriptor, &status) == 0 && S_ISREG(status.st_mode);
    if (isFile && file.open(descriptor, QIODevice::ReadOnly | QIODevice::Unbuffered, QFileDevice::AutoCloseHandle))
        return stampOf(status);
    ::close(descriptor);
    return std::nullopt;
}

#else

std::optional<WalkedFolder> WalkedFolder::walk(const QString &root, std::span<const std::string> names)
{
    return walkByName(root, names);
}

WalkedFolder::~WalkedFolder() = default;

std::optional<Stamp> WalkedFolder::look(const std::string &name) const
{
    const QFileInfo info(name == "." ? m_path : pathOf(name));
    const bool isServed = (info.isFile() || info.isDir()) && !info.isSymLink() && !info.isJunction();
    return isServed ? std::optional(stampOf(info)) : std::nullopt;
}

std::optional<Stamp> WalkedFolder::open(const std::string &name, QFile &file) const
{
    const auto stamp = look(name);
    if (!stamp || stamp->isFolder)
        return std::nullopt;
    file.setFileName(pathOf(name));
    return file.open(QIODevice::ReadOnly) ? stamp : std::nullopt;
}

#endif

} // namespace studio
