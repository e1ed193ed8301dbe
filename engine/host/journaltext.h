// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "control/serverstate.h"
#include "control/siteedit.h"

#include <QByteArray>

#include <optional>

namespace studio {

/// One thing that was done to a site since its file was written: edits that were applied together, or other settings.
struct JournalStep {
    struct Settings {
        QString title;
        ListenSettings listen;
    };
    QList<SiteEdit> edits;
    std::optional<Settings> settings;
};

/// What a journal of edits says. Its text is one line of JSON each:
///   {"format":"coapsite-journal","version":1,"site":"/home/a/room.coapsite","base":"SHA-256 of that file"}
///   {"edits":[{"before":{…},"after":{…}}]}          "before" absent: added; "after" absent: removed
///   {"title":"…","listen":{"address":"any","port":5683,"protocol":{…}}}
///   {"saving":"SHA-256 of what is being written"}
/// A line is written before its step is answered. What a program that was killed has left of its last line does not count.
struct Journal {
    QString site;                   ///< for people: the file, or the example's id; empty: never saved
    QByteArray base;                ///< what the site was read from; empty: nothing
    QList<JournalStep> steps;
    struct Save {
        qsizetype steps;            ///< that many are in it
        QByteArray hash;
    };
    QList<Save> saves;
    qint64 wholeOctets = 0;         ///< up to here its lines are whole
    QString problem;                ///< translated: why not all of it could be read; `steps` are those before

    /// The steps that what has that hash does not hold yet. Empty: it is neither what the journal began with nor what
    /// was being saved, so that nobody knows.
    std::optional<QList<JournalStep>> missingIn(const QByteArray &hash) const;
    /// False: it holds nothing that anybody would miss. Where a new site would listen is not a person's work.
    bool isWorthRecovering() const;
};

Journal parseJournal(const QByteArray &text);
QByteArray journalHead(const QString &site, const QByteArray &base);
QByteArray journalLine(const JournalStep &step);
QByteArray journalSaveLine(const QByteArray &hash);

/// SHA-256 in hexadecimal.
QByteArray hashOf(const QByteArray &octets);

} // namespace studio
