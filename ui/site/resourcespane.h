// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "control/sitedelta.h"
#include "control/siteedit.h"
#include "site/resourceactions.h"
#include "site/siteundo.h"

#include <QTimer>
#include <QWidget>

#include <functional>

class QLabel;
class QLineEdit;
class QPushButton;
class QStackedWidget;
class QUndoStack;

namespace studio {

class ResourceTree;
class ServerControl;
class SiteModel;

/// The resources of the open site as a tree with live values, and what can be done with them. Every change is a step
/// on the undo stack (see SiteUndo); deleting what a client created is not: it is not part of the site file.
class ResourcesPane : public QWidget {
    Q_OBJECT
public:
    ResourcesPane(ServerControl &control, SiteModel &site, QUndoStack &stack, QWidget *parent = nullptr);
    ~ResourcesPane() override;

    ResourceActions &actions() { return *m_actions; }
    /// 0: nothing, or a folder.
    quint64 selectedResource() const;
    QString selectedPath() const;
    /// Called by the window's tick.
    void refresh(double nowSeconds);

public slots:
    void select(quint64 id);
    /// Opens the New-resource dialog with that template; an empty id leaves the choice.
    void newFromTemplate(const QString &templateId);
    /// Moves the selected resource or folder with all below it.
    void renameTo(const QString &newPath);
    /// Moves them below another resource or folder; "/" is the top.
    void moveTo(const QStringList &paths, const QString &folder);
    /// New resources of a text that was copied here or elsewhere.
    void paste(const QString &text);
    /// A file's octets become the value of a resource.
    void takeFile(quint64 id, const QString &file);

signals:
    /// 0: nothing is selected any more.
    void resourceSelected(quint64 id);
    void folderSelected(const QString &path);
    /// More than one row is selected: these resources, and folders.
    void resourcesSelected(const QList<quint64> &ids, qsizetype folders);
    void messagesRequested(const QString &path);
    void plotRequested(quint64 id);
    void problem(const QString &text);

protected:
    void changeEvent(QEvent *event) override;

private:
    void makeLayout();
    void connectActions();
    void connectEditing();
    void openNewDialog(const QString &templateId, const QString &folder);
    void duplicateSelected();
    void renameSelected();
    void removeSelected();
    void removeMadeByPeers(const QStringList &paths);
    QJsonObject leadingEverywhere(const QJsonObject &definition) const;
    void copySelected();
    void setSelectedValue();
    void simulateSelected();
    void plotSelected();
    void applyAndSelect(const QString &text, const QList<SiteEdit> &edits, const SiteUndo::Subjects &subjects);
    void enterValue(quint64 id, const QString &text);
    void selectionMoved();
    void resourceChanged(quint64 id);
    void updateActions();
    void addTo(ResourceActions::Selection &selection, const QString &path) const;
    void updateEmptyState();
    void showFound();
    void selectWhenThere(bool isSearchUpToDate);
    void selectSubjects(const QStringList &paths);
    void gatherSelection();
    void showContextMenu(const QPoint &position);
    void retranslate();

    /// Of many that are selected, so many say what can be done with them.
    static constexpr qsizetype mostLookedAt = 1'000;

    ServerControl &m_control;
    SiteModel &m_site;
    SiteUndo &m_undo;
    ResourceActions *m_actions;
    QLineEdit *m_filter;
    ResourceTree *m_tree;
    QLabel *m_found;                ///< what there is to say of a search
    QStackedWidget *m_pages;
    QLabel *m_emptyText;
    QPushButton *m_emptyButton;
    QStringList m_awaitedPaths;     ///< to be selected as soon as they are there
    QString m_selectedPath;
    QTimer m_gathering;
    quint64 m_lastSelected = 0;
};

} // namespace studio
