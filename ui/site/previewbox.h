// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "control/resourcepreview.h"

#include <QJsonObject>
#include <QTimer>
#include <QWidget>

class QLabel;
class QPlainTextEdit;

namespace studio {

class ServerControl;

/// What a definition will be for clients, before it is there: its URI, its link in resource discovery, and the first answer
/// to a GET. Asked of the engine a moment after the last change, one question at a time.
class PreviewBox : public QWidget {
    Q_OBJECT
public:
    explicit PreviewBox(ServerControl &control, QWidget *parent = nullptr);

    void show(const QJsonObject &definition);
    using QWidget::show;
    /// The definition has faults that are said elsewhere.
    void showNothing();
    /// How far from its left its values begin.
    void setFieldColumn(int left);
    /// Asks now.
    void askNow();

protected:
    void changeEvent(QEvent *event) override;

private:
    void answered(const ResourcePreview &preview);
    void showAnswer();
    QString answerLine() const;
    QString payloadText() const;
    void retranslate();

    ServerControl &m_control;
    QLabel *m_uriLabel, *m_linkLabel, *m_answerLabel, *m_uri, *m_link, *m_answer;
    QPlainTextEdit *m_payload;
    QTimer m_askSoon;
    QJsonObject m_definition;
    ResourcePreview m_shown;
    bool m_isAsking = false, m_isStale = false;     ///< stale: it changed while we asked
    bool m_isEmpty = true;
};

} // namespace studio
