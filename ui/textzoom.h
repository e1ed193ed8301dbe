// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QObject>

class QWidget;

namespace studio {

/// The size of all text of the program, by steps of a tenth; larger still in projector mode. Remembered in QSettings.
class TextZoom : public QObject {
    Q_OBJECT
public:
    static constexpr int smallest = -3, largest = 10;

    /// `window` is the one whose tables get rows that fit.
    explicit TextZoom(QWidget &window);
    ~TextZoom() override;

    int level() const { return m_level; }
    double factor() const;

public slots:
    void in() { setLevel(m_level + 1); }
    void out() { setLevel(m_level - 1); }
    void reset() { setLevel(0); }
    void setProjector(bool isOn);

private:
    void setLevel(int level);
    void apply();

    QWidget &m_window;
    const QFont m_normal;
    int m_level = 0;
    bool m_isProjector = false;
};

} // namespace studio
