// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QMetaType>
#include <QString>

namespace studio {

/// What clients would find, were a definition added to the site. Made by the engine's own code, on a server of its own.
struct ResourcePreview {
    QString problem;                ///< translated: why nothing can be said; the rest is then empty
    QString link;                   ///< its link in /.well-known/core (RFC 6690); empty: it is not listed

    // The answer to a GET.
    QString code;                   ///< "2.05 Content"; empty: no answer came
    int contentFormat = -1;         ///< -1: none
    QByteArray payload;             ///< the first block, if it comes in blocks
    bool hasMore = false;           ///< more blocks follow
    double delaySeconds = 0;        ///< it would come that much later
};

} // namespace studio
Q_DECLARE_METATYPE(studio::ResourcePreview)
