// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "control/kinddescription.h"

#include <QWidget>

class QComboBox;
class QLabel;

namespace studio {

/// Which kind a resource is, and may become.
class KindChooser : public QWidget {
    Q_OBJECT
public:
    explicit KindChooser(const QList<KindDescription> &kinds, QWidget *parent = nullptr);

    void show(const QString &kind);
    using QWidget::show;
    QComboBox &box() { return *m_box; }

signals:
    /// By the user.
    void chosen(const QString &kind);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    const QList<KindDescription> m_kinds;
    QLabel *m_label;
    QComboBox *m_box;
};

} // namespace studio
