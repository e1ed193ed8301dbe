// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "control/kinddescription.h"

#include <QJsonObject>
#include <QList>
#include <QMetaType>
#include <QString>
#include <QStringList>

#include <algorithm>
#include <optional>

namespace studio {

/// A change of one resource's definition. Both sides are in site-file form.
///   add:     before empty, after set
///   remove:  before set, after empty
///   change:  both set; another "path" in `after` renames, another "kind" changes the kind
struct SiteEdit {
    std::optional<QJsonObject> before = std::nullopt;
    std::optional<QJsonObject> after = std::nullopt;
    /// The revision of the resource that `before` was read at. 0: apply whatever the revision is.
    /// Another one meanwhile (a peer or another edit changed or removed it): Conflict.
    quint64 revision = 0;
    /// Begins with the value of this definition (EditResult::served) instead of its own initial one, so that an undo brings
    /// back what clients had put there; a live change only if nobody else has changed the value since.
    std::optional<QJsonObject> served = std::nullopt;
    /// Add: the id of what was removed there (EditResult::former), whose history goes on. 0: it is new.
    quint64 former = 0;
    /// It is about what a client has made in a collection, which is no part of the site file: that goes, or comes back there.
    bool isPeers = false;
};

/// What came of an edit or of a set value.
struct EditResult {
    enum class Outcome : quint8 {
        Applied,
        Conflict,       ///< somebody else changed or removed it meanwhile; nothing was done
        Refused,        ///< not allowed or not possible; nothing was done
        NotTried,       ///< nothing was done because of another edit of the same step
    };
    Outcome outcome = Outcome::Refused;
    QString message;                ///< translated; why it was not applied
    QList<FieldError> problems;     ///< which fields are wrong, when Refused for that
    quint64 resource = 0;           ///< id of the resource after the edit
    quint64 revision = 0;           ///< its definition's revision after the edit, for undoing it
    quint64 valueRevision = 0;      ///< set value: the value's revision, for undoing it
    QString previousValue;          ///< set value: what it was
    quint64 former = 0;             ///< id of the resource before the edit; 0: there was none
    quint64 formerValueRevision = 0;    ///< of its value then
    /// Remove, change of the kind, or of what makes the value begin anew: the former definition with the value that was served
    /// as the initial one, if that was another.
    std::optional<QJsonObject> served;

    bool isApplied() const { return outcome == Outcome::Applied; }
};

/// What "save with current values" comes to.
struct KeptValues {
    QList<SiteEdit> edits;
    QStringList leftOut;            ///< translated, each with its path: values that their definitions do not allow (any more)
};

/// Which of a step's results says why the step was not applied. -1: all are.
inline qsizetype causeIn(const QList<EditResult> &results)
{
    using Outcome = EditResult::Outcome;
    const auto cause = std::find_if(results.begin(), results.end(), [](const EditResult &result) {
        return result.outcome != Outcome::Applied && result.outcome != Outcome::NotTried;
    });
    return cause == results.end() ? -1 : cause - results.begin();
}

} // namespace studio
Q_DECLARE_METATYPE(studio::EditResult)
