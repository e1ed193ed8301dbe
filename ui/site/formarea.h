// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScrollArea>

namespace studio {

/// Scrolls a form up and down, never sideways: it is as wide as the form needs with the scroll bar beside it, also when the
/// form becomes another one.
class FormArea : public QScrollArea {
    Q_OBJECT
public:
    explicit FormArea(QWidget *form, QWidget *parent = nullptr);

    /// Of the form and its scroll bar.
    QSize minimumSizeHint() const override;

signals:
    /// The scroll bar comes or goes, for what shall end where the fields do: how wide it is, 0 for none.
    void barChanged(int width);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
};

} // namespace studio
