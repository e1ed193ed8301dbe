// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "control/siteedit.h"

#include <QHash>
#include <QJsonObject>
#include <QList>
#include <QSet>

namespace studio {

/// In which order a site's file lists its resources. In the site itself whatever comes goes to the end, also what is
/// renamed, or deleted and brought back: a file written so would differ from the one of before where nobody changed it.
///
/// Keeps eight octets for each resource, a hash of its path: should two be equal, one of them stands at another place, no
/// more.
class FileOrder {
public:
    FileOrder() = default;
    /// As a file has them, or will have them.
    explicit FileOrder(const QList<QJsonObject> &definitions);

    /// What is renamed takes its place along; what is new has the next one, also should it be deleted and brought back.
    void follow(const QList<SiteEdit> &edits);
    /// Those with a place in the file by their places, then the others as they come. Takes some 50 ms for 100,000.
    void apply(QList<QJsonObject> &definitions) const;
    /// The file has these now, as apply() has put them. What is gone from it keeps its place, should it be brought back.
    void saved(const QList<QJsonObject> &definitions);

private:
    static std::size_t keyOf(const QJsonObject &definition);
    QHash<std::size_t, qsizetype> places() const;

    QList<std::size_t> m_keys;      ///< of a path that is in it twice the first one counts
    QSet<std::size_t> m_new;        ///< since it was saved
    QHash<std::size_t, std::size_t> m_formerKeys;   ///< of those that were renamed: what they are called in the file
};

} // namespace studio
