// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "control/serverstate.h"

#include <QDialog>
#include <QTimer>

#include <optional>

class QComboBox;
class QDialogButtonBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace studio {

class DefinitionForm;
class ServerControl;

/// Title of the site, where the server listens, and how it speaks. What is typed is tried out at once: a taken or forbidden port is said
/// beside the field with the next free one offered, and OK waits for it. Changes nothing itself: see title() and listen().
class ServerSettingsDialog : public QDialog {
    Q_OBJECT
public:
    explicit ServerSettingsDialog(ServerControl &control, QWidget *parent = nullptr);

    QString title() const;
    ListenSettings listen() const;
    void setListen(const ListenSettings &listen);

protected:
    void changeEvent(QEvent *event) override;

private:
    enum Reach { Loopback, Network, OneAddress };
    enum class Verdict : quint8 { Asking, Free, Problem };

    void makeLayout();
    void makeForm(QFormLayout &form);
    void edited();
    void protocolEdited();
    void ask();
    void answered(const std::optional<BindProblem> &problem);
    void showVerdict();
    void updateLook();
    void retranslate();

    ServerControl &m_control;
    QLineEdit *m_title, *m_address;
    QComboBox *m_reach;
    QSpinBox *m_port;
    QLabel *m_titleLabel, *m_reachLabel, *m_addressLabel, *m_portLabel, *m_reachHint, *m_icon, *m_verdictText;
    DefinitionForm *m_protocol;
    QLabel *m_protocolTitle, *m_protocolHint;
    QPushButton *m_useNext;
    QDialogButtonBox *m_buttons;
    QTimer m_askSoon;
    Verdict m_verdict = Verdict::Asking;
    std::optional<BindProblem> m_problem;
    bool m_isProtocolFine = true;
    quint64 m_question = 0;     ///< only the answer to the last one counts
};

} // namespace studio
