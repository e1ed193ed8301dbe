// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScrollBar>

namespace studio {

/// A scroll bar that is painted only when its handle has moved. Rows that come and go 25 times a second change its range
/// to and fro, and its handle by less than a pixel; a style's gradients cost as much as a column of cells.
class QuietScrollBar final : public QScrollBar {
    Q_OBJECT
public:
    using QScrollBar::QScrollBar;

protected:
    void paintEvent(QPaintEvent *event) override;
    void sliderChange(SliderChange change) override;

private:
    QRect handle() const;
    void look();

    QRect m_painted;            ///< where the handle was painted
    bool m_isLookDue = false;
};

} // namespace studio
