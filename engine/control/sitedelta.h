// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QList>
#include <QMetaType>
#include <QString>

#include <optional>

namespace studio {

/// One resource as the window shows it. Times are milliseconds since 1970, 0 for never.
struct ResourceState {
    quint64 id = 0;                 ///< never reused
    QList<quint64> formers;         ///< ids that it had before edits renamed it or brought it back, oldest first
    QString path;                   ///< "/sensors/temperature", percent-encoded as in a URI
    QString kind;                   ///< kind id; empty for resources made in C++ and for .well-known/core
    QString title;
    QString value;                  ///< the representation as text, at most 256 characters; binary as "n bytes"
    bool valueIsCut = false;
    std::optional<double> number;   ///< the value as a number, if it is one: can be plotted
    QString unit;                   ///< "°C"
    int contentFormat = -1;         ///< -1: none
    quint32 observers = 0;
    quint64 requests = 0;
    qint64 lastChange = 0;
    quint64 revision = 0;           ///< of the definition
    quint64 valueRevision = 0;
    bool isObservable = false;
    bool isSettable = false;        ///< the window may set its value
    bool isSimulated = false;
    bool isMadeByPeer = false;      ///< created by a client: not part of the site file
    bool isListed = true;           ///< in /.well-known/core
    QJsonObject definition;         ///< site-file form; empty for resources made in C++
};

/// What changed in the site since the last delta. Applied in order: removed, then changed (new ids are additions).
struct SiteDelta {
    bool isReset = false;           ///< another site was opened: forget all first
    QList<quint64> removed;
    QList<ResourceState> changed;
};

/// One observation as the window shows it. Times are milliseconds since 1970, 0 for never.
struct ObserverState {
    enum class Health : quint8 { Healthy, Waiting, Retrying };
    quint64 id = 0;
    quint64 resource = 0;
    QString peer;                   ///< "192.168.1.7:40123"
    QString path;
    QString token;                  ///< hexadecimal
    qint64 since = 0, lastAck = 0, nextConfirmable = 0;
    quint64 notifications = 0;
    quint32 unacknowledged = 0, failures = 0, sequence = 0;
    Health health = Health::Healthy;
};

struct ObserverDelta {
    bool isReset = false;
    QList<quint64> removed;
    QList<ObserverState> changed;
};

} // namespace studio
Q_DECLARE_METATYPE(studio::SiteDelta)
Q_DECLARE_METATYPE(studio::ObserverDelta)
