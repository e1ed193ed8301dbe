// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QAction;

namespace studio {

/// What can be done with resources, as actions for menu, toolbar and context menu alike. ResourcesPane does them and
/// says what is selected.
class ResourceActions : public QObject {
    Q_OBJECT
public:
    struct Selection {
        bool isAny = false;             ///< a resource or a folder
        bool isSingle = false;          ///< only one
        bool isResource = false;
        bool isEditable = false;        ///< has something of the site file, itself or below
        bool isRemovable = false;       ///< may be deleted; what clients created too
        bool isSettable = false, isObservable = false, hasObservers = false, isNumeric = false;
        bool isSimulated = false;
    };

    explicit ResourceActions(QObject *parent = nullptr);

    QAction *newResource, *newChild, *duplicate, *rename, *remove, *cut, *copy, *paste;
    QAction *setValue, *simulate, *notifyNow, *dropObservers;
    QAction *copyUri, *copyCommand, *showMessages, *plot;

    void setSelection(const Selection &selection);
    /// Texts in the present language, icons in the present palette.
    void retranslate();
};

} // namespace studio
