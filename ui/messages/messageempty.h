// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace studio {

class CopyButton;

/// What stands in the place of the table while it has no rows, and what can be done about it.
class MessageEmpty : public QWidget {
    Q_OBJECT
public:
    enum class Reason : quint8 { NoMessages, ServerStopped, NoMatch, StillFiltering };

    explicit MessageEmpty(QWidget *parent = nullptr);

    /// `command` is what a user can type to make a message.
    void say(Reason reason, const QString &command);
    Reason reason() const { return m_reason; }

signals:
    void clearFilterAsked();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    Reason m_reason = Reason::NoMessages;
    QString m_commandText;
    QLabel *m_text, *m_command;
    CopyButton *m_copy;
    QPushButton *m_clearFilter;
};

} // namespace studio
