// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "control/kinddescription.h"

#include <QJsonObject>
#include <QString>

#include <memory>
#include <optional>

namespace coap { class Resource; }

namespace studio {

/// What a resource of the catalog is beside being a coap::Resource: something made from a definition in site-file
/// form that a person sees and edits. Each kind's class inherits both. Engine thread only.
class CatalogItem {
public:
    virtual ~CatalogItem() = default;

    /// The present representation for people.
    struct LiveValue {
        QString text;                   ///< at most 256 characters
        bool isCut = false;
        std::optional<double> number;
        QString unit;                   ///< for people: "°C"
        int contentFormat = -1;
    };

    virtual const KindDescription &kind() const = 0;
    /// Where relative paths in its definition begin: the site file's folder, ":/sites" for examples, empty for none yet.
    virtual void setFolder(const QString &folder) = 0;
    /// The definition it was made from or last given, unknown keys included.
    virtual QJsonObject definition() const = 0;
    /// The same with what is served now as the initial value, where the kind has one.
    virtual QJsonObject definitionWithCurrentValue() const = 0;
    /// Takes another definition of the same kind and path, live: observers stay, and those are notified whose
    /// representation changed (design card, live edits). Gives what is wrong; then nothing has changed.
    virtual QList<FieldError> applyDefinition(const QJsonObject &definition) = 0;

    /// Takes a definition that differs from its own in the initial value only, and goes on with the value that it has.
    virtual void keepValueWith(const QJsonObject &definition) = 0;

    /// Before it starts: it takes the place of that one, of the same kind, under another path, and goes on with its course.
    virtual void goOnFrom(const CatalogItem &) {}

    virtual LiveValue liveValue() const = 0;
    /// What is wrong with the file, the folder or the other resource that it needs, translated; empty: nothing, or it needs
    /// none. In a site only.
    virtual QString problemOutside() const { return {}; }
    /// Sets the value from text as a person types it, and notifies. Gives what is wrong, empty if it was set.
    virtual QString setValueText(const QString &text) = 0;
    /// What setValueText() takes to come back to the present value.
    virtual QString valueText() const = 0;
    /// Tells the history what the value is before somebody changes it, where it does not know.
    virtual void tellBefore() = 0;
    /// Counts changes of the value, from 1.
    virtual quint64 valueRevision() const = 0;
    /// Milliseconds since 1970 of the last change of the value; 0 for never.
    virtual qint64 lastChange() const = 0;
    /// Created by a client, not part of the site file.
    virtual bool isMadeByPeer() const { return false; }
};

/// The catalog's item in a resource; null for resources that are not of the catalog.
CatalogItem *catalogItem(coap::Resource &resource);

} // namespace studio
