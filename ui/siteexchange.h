// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "control/exchange.h"

#include <QObject>

#include <functional>

class QUndoStack;
class QWidget;

namespace studio {

class ErrorBar;
class ServerControl;
class SiteUndo;

/// Import and export: links and tables of other programs. What a file would add is shown before it is added, and is added
/// as one step that can be undone. What goes wrong is said in the error bar, with line and column. Window thread.
class SiteExchange : public QObject {
    Q_OBJECT
public:
    enum class Ask : quint8 { Import, Export };
    /// Asks for a file; empty: cancelled.
    using FilePicker = std::function<QString(QWidget &window, Ask what, ExchangeFormat format, const QString &suggested)>;

    SiteExchange(ServerControl &control, QUndoStack &stack, ErrorBar &bar, QWidget &window);

    void setFilePicker(const FilePicker &picker) { m_pickFile = picker; }

public slots:
    /// Another site is there: news of the one before goes.
    void forgetNews();
    void importLinks() { importFrom(ExchangeFormat::LinkFormat); }
    void importTable() { importFrom(ExchangeFormat::Csv); }
    void exportLinks() { exportTo(ExchangeFormat::LinkFormat); }
    void exportTable() { exportTo(ExchangeFormat::Csv); }

private:
    void importFrom(ExchangeFormat format);
    void exportTo(ExchangeFormat format);
    void planned(const QString &file, const ImportPlan &plan, const std::function<void()> &retry);
    void show(const QString &file, const ImportPlan &plan);
    void add(const QString &file, const QList<QJsonObject> &definitions);
    QString suggestedFile(ExchangeFormat format) const;

    ServerControl &m_control;
    SiteUndo &m_undo;
    ErrorBar &m_bar;
    QWidget &m_window;
    FilePicker m_pickFile;
};

} // namespace studio
