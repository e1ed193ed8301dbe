// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "control/siteedit.h"

namespace studio {

/// Which of a step's results says why the step was not applied: the others were not done because of it. -1: all are applied.
qsizetype causeIn(const QList<EditResult> &results);

} // namespace studio
