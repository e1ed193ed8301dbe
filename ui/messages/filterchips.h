// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "messages/messagefilter.h"

#include <QWidget>

class QToolButton;

namespace studio {

/// The terms of a filter as chips, in as many lines as they need; a click removes one.
class FilterChips : public QWidget {
    Q_OBJECT
public:
    explicit FilterChips(QWidget *parent = nullptr);

    void showTerms(const QList<FilterTerm> &terms);

signals:
    void removeAsked(int term);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void layOut();

    QList<FilterTerm> m_terms;
    QList<QToolButton *> m_chips;
};

} // namespace studio
