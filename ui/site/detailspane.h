// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "control/sitedelta.h"
#include "control/siteedit.h"

#include <QJsonObject>
#include <QTimer>
#include <QWidget>

class QLabel;
class QStackedWidget;
class QTabWidget;
class QUndoStack;

namespace studio {

class DefinitionForm;
class HistoryView;
class KindChooser;
class LiveControls;
class ManyResources;
class ObserverFacts;
class ResourceHeader;
class ServerControl;
class SiteModel;
class SiteUndo;

/// What is known of the selected resource or observer. A resource's form is applied live: when a field is left, or a
/// moment after the last key; each time as one step on the undo stack. What the engine refuses is said beside its field.
/// A switch or a button can be worked by hand above it. Of many resources those of one kind are edited together.
class DetailsPane : public QWidget {
    Q_OBJECT
public:
    DetailsPane(ServerControl &control, SiteModel &site, QUndoStack &stack, QWidget *parent = nullptr);
    ~DetailsPane() override;

    /// For most forms the same: the panes beside it do not jump.
    QSize minimumSizeHint() const override;

    DefinitionForm &form() { return *m_form; }
    HistoryView &history() { return *m_history; }
    /// Brings the history in front of the settings.
    void showHistory();
    LiveControls &live();
    ManyResources &many() { return *m_many; }
    /// Makes a resource of another kind of what is shown; what both kinds have is kept.
    void changeKind(const QString &kind);
    /// Applies what was typed now.
    void applyNow();
    /// Forgets what was typed and is not applied, and shows what is. False: there was nothing.
    bool dropTyping();
    /// Before Undo and Redo: what was typed is applied; what cannot be is dropped, and that was the step to be undone (true).
    bool takeBackTyping();

public slots:
    /// 0: nothing.
    void showResource(quint64 id);
    void showFolder(const QString &path);
    void showResources(const QList<quint64> &ids, qsizetype folders);
    void showObserver(quint64 id);
    /// From the shared timer of the plots.
    void refresh(double nowSeconds);

signals:
    void problem(const QString &text);

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    enum Page { EmptyPage, ResourcePage, ObserverPage, ManyPage };

    QWidget *makeResourcePage();
    QWidget *makeSettings();
    void resourceChanged(quint64 id);
    void loadForm(const ResourceState &state);
    void joinLive();
    void formEdited();
    void answered(quint64 id, const QJsonObject &after, const QList<EditResult> &results);
    QString editText(const QJsonObject &after) const;
    void sayWhatIsDropped();
    void showEmptyText();
    void retranslate();

    ServerControl &m_control;
    SiteModel &m_site;
    SiteUndo &m_undo;
    QStackedWidget *m_pages;
    QLabel *m_empty, *m_readOnly;
    ResourceHeader *m_header;
    KindChooser *m_kind;
    DefinitionForm *m_form;
    HistoryView *m_history;
    QTabWidget *m_tabs;
    ObserverFacts *m_observer;
    ManyResources *m_many;

    QString m_folder;               ///< that is selected
    quint64 m_shown = 0;            ///< the resource
    quint64 m_awaited = 0;          ///< asked for before the model knew it
    /// What the form was filled with or last applied; the next edit starts there.
    QJsonObject m_base;
    quint64 m_baseRevision = 0;
    bool m_isDirty = false;         ///< typed, not yet applied
    bool m_isApplying = false;
    bool m_isRefused = false;       ///< the form still says what the engine did not take
    QTimer m_applySoon;
};

} // namespace studio
