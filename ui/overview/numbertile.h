// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "overview/card.h"

class QLabel;

namespace studio {

class BigText;

/// A number that is seen from afar, with its name below and a line of detail.
class NumberTile : public Card {
    Q_OBJECT
public:
    explicit NumberTile(QWidget *parent = nullptr);

    void setName(const QString &name);
    void setNumber(quint64 number);
    void setDetail(const QString &text);
    quint64 number() const { return m_shown; }

protected:
    void updateLook() override;

private:
    BigText *m_number;
    QLabel *m_name, *m_detail;
    quint64 m_shown = 0;
};

} // namespace studio
