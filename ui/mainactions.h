// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QObject>

class QAction;
class QActionGroup;
class QUndoStack;

namespace studio {

/// What the main window can do besides working with resources (see ResourceActions), for menus and toolbar alike.
/// Who does it connects itself.
class MainActions : public QObject {
    Q_OBJECT
public:
    explicit MainActions(QUndoStack &stack, QObject *parent = nullptr);

    QAction *newSite, *open, *save, *saveAs, *saveValues, *quit;
    QAction *importLinks, *importTable, *exportLinks, *exportTable;
    QAction *undo, *redo, *findResource, *filterMessages;
    QAction *startStop, *copyAddress, *settings;
    QAction *showOverview, *showMessages, *showPlots, *plotsBeside, *pause, *followEnd, *clearMessages;
    QAction *zoomIn, *zoomOut, *zoomReset, *projector, *restoreLayout;
    QAction *shortcuts, *about;
    QList<QAction *> examples;  ///< data: id of a site that ships with the program
    QActionGroup *themes;       ///< data: int of Theme
    QActionGroup *languages;    ///< data: id of Language

    void setRunning(bool isRunning);
    /// Texts in the present language, icons in the present palette.
    void retranslate();

private:
    void setShortcuts();
    void makeChoices();
    void joinUndo();
    void retranslateFile();
    void retranslateExamples();
    void retranslateServer();
    void retranslateView();
    void updateUndoTexts();

    QUndoStack &m_stack;
    bool m_isRunning = false;
};

} // namespace studio
