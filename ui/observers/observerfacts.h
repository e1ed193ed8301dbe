// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "control/sitedelta.h"

#include <QHash>
#include <QWidget>

class QFormLayout;
class QLabel;

namespace studio {

class ServerControl;

/// The facts of one observation, kept up to date, for the Details pane.
class ObserverFacts : public QWidget {
    Q_OBJECT
public:
    explicit ObserverFacts(ServerControl &control, QWidget *parent = nullptr);

    /// False: there is no such observation.
    bool show(quint64 id);
    using QWidget::show;
    void refresh(qint64 nowMilliseconds);

signals:
    /// The shown observation has ended.
    void gone();

protected:
    void changeEvent(QEvent *event) override;

private:
    void apply(const ObserverDelta &delta);
    void retranslate();

    enum Fact { Peer, Path, Token, Since, Notifications, Sequence, LastAck, Unacknowledged, Failures, NextConfirmable, State, FactCount };
    QHash<quint64, ObserverState> m_states;
    quint64 m_shown = 0;
    QLabel *m_title;
    QLabel *m_names[FactCount], *m_values[FactCount];
};

} // namespace studio
