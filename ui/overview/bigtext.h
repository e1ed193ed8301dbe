// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace studio {

/// One line, as large as its place allows up to some times the font; hardly smaller than the font, then cut with "…".
class BigText : public QWidget {
    Q_OBJECT
public:
    explicit BigText(double mostTimes, QWidget *parent = nullptr);

    void setText(const QString &text);
    QString text() const { return m_text; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QFont fontAt(double times) const;

    double m_mostTimes;
    QString m_text;
};

} // namespace studio
