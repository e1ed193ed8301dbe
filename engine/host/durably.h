// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QFile;

namespace studio {

/// What was written to `file` is on the disk when it returns. False: it may not be.
bool syncToDisk(QFile &file);
/// The names in a folder too: a file that was made, renamed or removed there is so after a power failure.
void syncFolder(const QString &folder);
/// A free name beside the file, for what is kept of it: "room.coapsite.aside-1".
QString nameAside(const QString &file);

} // namespace studio
