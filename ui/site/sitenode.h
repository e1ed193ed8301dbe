// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "control/sitedelta.h"

#include <QString>

#include <memory>
#include <vector>

namespace studio {

/// How segments are sorted: numbers count as such, so that r2 comes before r10.
struct SegmentOrder {
    bool operator()(const QString &name, const QString &other) const;
};

/// One segment of a path in the tree of resources: a resource, or a folder that only holds others.
/// Children are sorted by segment, so that a row is found in O(log n).
struct SiteNode {
    QString segment;                ///< percent-encoded, as in the path
    SiteNode *parent = nullptr;
    std::vector<std::unique_ptr<SiteNode>> children;
    std::unique_ptr<ResourceState> state;   ///< null: a folder
    int resources = 0;              ///< in this node and below; 0: nothing keeps it any more

    /// Null: there is none.
    SiteNode *child(const QString &name) const;
    /// Where a child of that name is or would be.
    int rowFor(const QString &name) const;
    /// Its own place among its siblings; 0 for the root.
    int row() const;
    /// The one after it, children first; null: it is the last.
    const SiteNode *next() const;
    /// The one after all that is below it.
    const SiteNode *nextBeyond() const;
    /// "/a/b"; empty for the root.
    QString path() const;
    /// The child of that name, made if needed. For trees that no view watches.
    SiteNode &childMade(const QString &name);
    /// Adds to `resources` here and in all above.
    void count(int more);
};

/// "/a/b" → "a", "b". The root resource "/" has one empty segment.
QStringList segmentsOf(const QString &path);

} // namespace studio
