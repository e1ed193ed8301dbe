// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QString>
#include <QWidget>

#include <memory>

namespace studio {

/// A live plot of curves over wall-clock time. The only class that knows QCustomPlot (pimpl: its source is the
/// single file that includes it). Curves are drawn with pens of 1 px; memory is bounded per curve.
class PlotView : public QWidget {
    Q_OBJECT
public:
    /// A day at one point a second and some: the oldest points leave first.
    static constexpr int pointsPerCurve = 100'000;

    explicit PlotView(QWidget *parent = nullptr);
    ~PlotView() override;

    /// Gives the curve's number. Colour: invalid takes the next of the theme's.
    int addCurve(const QString &name, const QColor &color = {});
    void removeCurve(int curve);
    void setCurveName(int curve, const QString &name);
    void setCurveVisible(int curve, bool visible);
    bool isCurveVisible(int curve) const;
    QColor curveColor(int curve) const;
    QString curveName(int curve) const;
    QList<int> curves() const;
    int pointCount(int curve) const;

    /// Points must come with ascending time (seconds since 1970).
    void append(int curve, double secondsSince1970, double value);
    void clear();

    /// Live: the right edge follows the clock, showing the last `seconds`.
    void setLive(bool live);
    bool isLive() const;
    void setSpan(double seconds);
    double span() const;
    void fit();

    void setLegendVisible(bool visible);
    void setAxisLabel(const QString &text);
    /// Small form for Overview: no interaction, no labels but a few ticks.
    void setCompact(bool compact);

    bool exportTo(const QString &file);     ///< by suffix: png, pdf, svg, csv; false: could not be written

    /// Redraws if shown and something changed; called by the shared timer, 20-30 times a second.
    void refresh(double nowSecondsSince1970);

signals:
    void liveChanged(bool live);

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Plot;
    std::unique_ptr<Plot> m_plot;
};

} // namespace studio
