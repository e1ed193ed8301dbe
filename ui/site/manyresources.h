// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "control/sitedelta.h"
#include "control/siteedit.h"

#include <QHash>
#include <QTimer>
#include <QWidget>

class QLabel;

namespace studio {

class DefinitionForm;
class ServerControl;
class SiteModel;
class SiteUndo;

/// Several selected resources. If they are of one kind their form is shown, and what is changed there is changed in all of
/// them, as one step; where they differ the form says so.
class ManyResources : public QWidget {
    Q_OBJECT
public:
    /// With more the form would take long to fill, and an edit long to make.
    static constexpr qsizetype mostEdited = 1'000;

    ManyResources(ServerControl &control, SiteModel &site, SiteUndo &undo, QWidget *parent = nullptr);

    /// Besides resources folders may be selected. None: something else is looked at.
    void show(const QList<quint64> &ids, qsizetype folders = 0);
    using QWidget::show;
    void applyNow();
    /// See DetailsPane.
    bool dropTyping();
    DefinitionForm &form() { return *m_form; }

signals:
    void problem(const QString &text);

protected:
    void changeEvent(QEvent *event) override;

private:
    struct One {
        quint64 id;
        QJsonObject definition;
        quint64 revision;
    };

    void load();
    bool gather();
    void showTexts();
    void markDifferences();
    void formEdited();
    void answered(const QList<EditResult> &results, const QList<QJsonObject> &after);

    ServerControl &m_control;
    SiteModel &m_site;
    SiteUndo &m_undo;
    QLabel *m_title, *m_hint;
    DefinitionForm *m_form;
    QList<quint64> m_ids;
    qsizetype m_folders = 0;
    QList<One> m_all;               ///< empty: they are not edited together
    QHash<quint64, quint64> m_revisions;    ///< of them, by their ids
    QJsonObject m_base;             ///< what the form was filled with
    bool m_isDirty = false, m_isApplying = false, m_isRefused = false;
    QTimer m_applySoon, m_loadSoon;
};

} // namespace studio
