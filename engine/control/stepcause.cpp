// SPDX-License-Identifier: GPL-3.0-or-later
#include "control/stepcause.h"

namespace studio {

/// What was only left undone has no problem of its own.
qsizetype causeIn(const QList<EditResult> &results)
{
    qsizetype first = -1;
    for (qsizetype at = 0; at < results.size(); ++at) {
        const EditResult &result = results[at];
        if (result.isApplied())
            continue;
        if (result.outcome == EditResult::Outcome::Conflict || !result.problems.isEmpty())
            return at;
        first = first < 0 ? at : first;
    }
    return first;
}

} // namespace studio
