// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "host/editjournal.h"

namespace coap { class Site; }

namespace studio {

class SiteEditor;
struct LoadedSite;

/// Where journals are, and what to do with one that was left.
struct RecoverySettings {
    QString folder;                 ///< empty: no journal is kept
    bool recovers = true;           ///< false: only say that there is one, and keep none
};

/// What a journal brings to a site that is being opened.
struct LeftEdits {
    QList<JournalStep> steps;
    /// False: the file is another one than the journal knows; a step is done only where its "before" is still there.
    bool areForThisFile = true;
    bool isJournalDamaged = false;
    bool needsRewrite = false;      ///< the journal is to hold what was done, and nothing else
};

/// Takes the loaded site's place among the journals, and what was left there. `present`: the journal of the site that is
/// open; if it is the same site, then its changes were given up. File thread.
void takeJournal(LoadedSite &loaded, const RecoverySettings &settings, const std::shared_ptr<EditJournal> &present, EditJournal::Left left);

/// Does the steps to the site, which is as it was loaded. Gives those that were done; of each other, and of whatever else
/// somebody must know, a warning is in `loaded.result`. In a turn of the Endpoint.
QList<JournalStep> redo(LoadedSite &loaded, SiteEditor &editor, coap::Site &site);

/// The journal is to hold just those steps; what was not done is kept aside, and said. File thread.
void settleJournal(LoadedSite &loaded, const QList<JournalStep> &done);

} // namespace studio
