// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "control/serverstate.h"

#include <QObject>

#include <functional>

class QUndoStack;
class QWidget;

namespace studio {

class ErrorBar;
class RecentFiles;
class ServerControl;
struct KeptValues;
class SiteUndo;

/// The open site as a document: new, open, save, and the question before changes are lost. What goes wrong is said in the
/// error bar, and the open site stays; so is what was recovered after a crash, which is then unsaved. Values are no part
/// of the document (see SiteUndo). Window thread.
class SiteDocument : public QObject {
    Q_OBJECT
public:
    enum class Ask : quint8 { Open, Save };
    /// Asks for a file; empty: cancelled. `suggested` is a file name or path.
    using FilePicker = std::function<QString(QWidget &window, Ask what, const QString &suggested)>;

    SiteDocument(ServerControl &control, QUndoStack &stack, RecentFiles &recent, ErrorBar &bar, QWidget &window);

    bool isModified() const;
    /// The same after all that was typed is applied.
    bool wouldLose();
    /// Title, else file name, else "Untitled site".
    QString name() const;
    void setFilePicker(const FilePicker &picker) { m_pickFile = picker; }
    /// An empty site, or the one without a file that was not saved when the program ended abruptly.
    void resumeUntitled();
    /// What is unsaved was given up or saved, and the program ends: nothing is to be recovered.
    void leave();
    /// Calls `then` when nothing unsaved would be lost: at once, after saving, or after "Discard"; never after "Cancel".
    void guard(const std::function<void()> &then);

public slots:
    void newSite();
    void open();
    void openFile(const QString &file);
    void openExample(const QString &id);
    void save() { save({}); }
    void saveAs() { saveAs({}); }
    /// What is served now becomes the initial values, which can be undone; then saves.
    void saveWithValues();
    void setServerSettings(const QString &title, const studio::ListenSettings &listen);

signals:
    /// Before the site is written or left: whoever holds what was typed and not applied yet does so now.
    void aboutToAsk();
    void modifiedChanged(bool isModified);
    void nameChanged(const QString &name);
    void logRequested();
    /// Another site is there.
    void opened();

private:
    using Then = std::function<void()>;

    void save(const Then &then);
    void saveAs(const Then &then);
    void write(const QString &file, const Then &then);
    void keepValues(const KeptValues &values, const QString &file);
    void written(const FileResult &result, int undoIndex, quint64 settingsEdit, const Then &then);
    void tookOver(const FileResult &result, const Then &retry);
    void sayNotOpened(const QString &message, const Then &retry);
    void sayWarnings(const QStringList &warnings);
    void sayRecovered();
    void openAsSaved();
    QString suggestedFile() const;

    ServerControl &m_control;
    QUndoStack &m_stack;
    SiteUndo &m_undo;
    RecentFiles &m_recent;
    ErrorBar &m_bar;
    QWidget &m_window;
    FilePicker m_pickFile;
    quint64 m_settingsEdit = 0, m_savedSettingsEdit = 0;    ///< equal: the server settings are as in the file
    bool m_isKeeping = false;       ///< values are being gathered: what is to be saved is not known yet
    quint64 m_left = 0;             ///< counts the sites that were left for another one
    bool m_isRecovered = false;     ///< the site differs from its file by what was brought back after a crash
};

} // namespace studio
