// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QList>
#include <QMetaType>
#include <QString>
#include <QStringList>

#include <optional>

namespace studio {

/// Where the server listens and how it speaks; part of the site file ("server").
struct ListenSettings {
    /// "loopback" (127.0.0.1 and ::1), "any" (all IPv4 and IPv6), or an address of this machine.
    QString address = QStringLiteral("loopback");
    quint16 port = 5683;            ///< 0: a free one
    /// How it speaks, as described by protocolDescription(); what is absent has its default.
    QJsonObject protocol{};
    bool operator==(const ListenSettings &) const = default;
};

/// Why the server could not listen.
struct BindProblem {
    enum class Kind : quint8 {
        PortInUse,
        Forbidden,                  ///< the system does not allow that port (below 1024)
        AddressNotAvailable,        ///< no such address on this machine
        Other,
    };
    Kind kind = Kind::Other;
    ListenSettings asked;           ///< where it should have listened
    quint16 port = 0;
    quint16 nextFreePort = 0;       ///< to be offered; 0: none found
    QString message;                ///< one translated sentence: what is wrong and with what
};

/// Datagrams that never came through the system, since the program started.
struct LostDatagrams {
    quint64 unread = 0;             ///< thrown away before they were read: they came faster
    quint64 unsent = 0;             ///< of ours: refused by the system, or too many waited for room in its send buffer

    bool operator==(const LostDatagrams &) const = default;
};

struct ServerState {
    bool isRunning = false;
    ListenSettings listen;          ///< as asked for; while it runs, by the start that succeeded
    QStringList uris;               ///< where it listens, by usefulness to people: "coap://192.168.1.5:5683", …
    QList<quint64> receiveBuffers;  ///< octets granted by the system, one per socket
    QStringList groups;             ///< multicast groups it has joined: "224.0.1.187 on eth0", …
    QStringList warnings;           ///< translated: groups that could not be joined, settings that RFCs advise against
    std::optional<BindProblem> problem;     ///< of the last start; a server that ran before runs on
    LostDatagrams lost;
};

/// The open site apart from its resources.
struct SiteInfo {
    QString title;
    QString file;                   ///< where it was read from or saved to; empty for a new or example site
    QString example;                ///< id of the example it came from: "demo"; else empty
    ListenSettings listen;
};

/// What came of opening, saving or making a site.
struct FileResult {
    bool isOk = false;
    QString message;                ///< translated; names file, line or JSON path, and reason; a line each if there are several
    QStringList warnings;           ///< unknown keys and the like, each with its JSON path
    SiteInfo site;
    /// Opened: changes that an earlier program could not save are in the site again, which so differs from its file.
    bool isRecovered = false;
    /// There is a site without a file that an earlier program could not save: ServerControl::recoverUntitled().
    bool isUntitledLeft = false;
};

struct LogLine {
    enum class Level : quint8 { Error, Warning, Info, Debug };
    Level level = Level::Info;
    qint64 time = 0;                ///< milliseconds since 1970
    QString text;
};

} // namespace studio
Q_DECLARE_METATYPE(studio::ServerState)
Q_DECLARE_METATYPE(studio::SiteInfo)
Q_DECLARE_METATYPE(studio::FileResult)
Q_DECLARE_METATYPE(studio::LogLine)
