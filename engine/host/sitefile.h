// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "control/serverstate.h"
#include "host/fileorder.h"

#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

namespace studio {

/// What a `.coapsite` file holds (version 1). Definitions are checked against their kinds.
struct SiteFile {
    QString title;
    ListenSettings listen;
    QList<QJsonObject> resources;   ///< in site-file form, in the order of the file
    QJsonObject document;           ///< the file as it was read; its unknown keys are written again
    FileOrder order;                ///< of the resources in the file; kept while `resources` is not
    QByteArray hash;                ///< of the octets it was read from or written as, see hashOf(); empty: neither
};

struct SiteFileResult {
    SiteFile file;
    QString message;                ///< translated: file, line or JSON path, reason; a line each if there are several. Empty: it was read
    QStringList warnings;           ///< what is kept but not understood, each with its JSON path
    bool isOk() const { return message.isEmpty(); }
};

/// A larger file is none of ours: 200,000 resources take about 30 MB.
inline constexpr qint64 maxSiteFileOctets = 64 << 20;

/// Reads a file (":/sites/demo.coapsite" too). Any thread.
SiteFileResult readSiteFile(const QString &file);
/// The same from its octets; `name` stands for the file in messages.
SiteFileResult parseSiteFile(const QByteArray &text, const QString &name);
/// What a file of it holds: the same site, the same octets.
QByteArray siteFileText(const SiteFile &site);
/// Writes it whole or not at all (QSaveFile); it is on the disk then. Gives what went wrong, translated; empty: written.
/// Any thread.
QString writeSiteFile(const QString &file, const SiteFile &site);
/// The same with any octets: for exports.
QString writeWhole(const QString &file, const QByteArray &octets);

} // namespace studio
