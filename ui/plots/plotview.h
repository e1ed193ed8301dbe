// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QString>
#include <QWidget>

#include <memory>
#include <optional>

namespace studio {

/// A live plot of curves over wall-clock time. The door to QCustomPlot: only files in ui/plots know it, all by way of
/// plotcurve.h. Curves are drawn with pens of 1 px; memory is bounded per curve.
///
/// The wheel zooms time, with Ctrl the values; drag pans and ends live; a double click fits. A click in the legend hides
/// and shows a curve, the context menu sets the cursors A and B, between which times and values are compared.
class PlotView : public QWidget {
    Q_OBJECT
public:
    /// A day at one point a second and some: the oldest points leave first.
    static constexpr int pointsPerCurve = 100'000;
    /// setSpan(): from the first point on.
    static constexpr double everything = 0;

    enum class Shape : quint8 {
        Line,     ///< from point to point
        Steps,    ///< a value stays until the next one, the last until now
    };
    enum class Cursor : quint8 { A, B };

    explicit PlotView(QWidget *parent = nullptr);
    ~PlotView() override;

    /// Gives the curve's number. Colour: invalid takes the next of the theme's.
    int addCurve(const QString &name, const QColor &color = {}, Shape shape = Shape::Line);
    void removeCurve(int curve);
    void setCurveName(int curve, const QString &name);
    void setCurveVisible(int curve, bool visible);
    bool isCurveVisible(int curve) const;
    QColor curveColor(int curve) const;
    QString curveName(int curve) const;
    QList<int> curves() const;
    int pointCount(int curve) const;
    /// Of which the last picture was made: four for each column of pixels at most, however long the history.
    int drawnPointCount(int curve) const;

    /// Points must come with ascending time (seconds since 1970). An earlier one says that the clock was set back: points
    /// after it go. NaN makes a gap.
    void append(int curve, double secondsSince1970, double value);
    /// Lines longer than this become gaps: nothing was measured meanwhile. 0: none.
    void setLongestLine(double seconds);
    void clear();

    /// Live: the right edge follows the clock, showing the last `seconds`.
    void setLive(bool live);
    bool isLive() const;
    void setSpan(double seconds);
    double span() const;
    /// Stops the clock of the view: what is shown stays, points go on to be taken.
    void setPaused(bool paused);
    bool isPaused() const;
    /// Shows all points of the visible curves, and ends live.
    void fit();
    /// What is shown, in seconds since 1970. Setting it ends live.
    void setTimeRange(double from, double to);
    double timeFrom() const;
    double timeTo() const;
    /// How high the plot reaches now, for its visible curves.
    double valueFrom() const;
    double valueTo() const;

    void placeCursor(Cursor cursor, double secondsSince1970);
    void removeCursors();
    std::optional<double> cursor(Cursor cursor) const;
    /// What is read at the cursors, a line for the times and one for each curve; empty without cursors.
    QString cursorText() const;

    void setLegendVisible(bool visible);
    void setAxisLabel(const QString &text);
    /// Small form for Overview: no interaction, no labels but a few ticks.
    void setCompact(bool compact);

    /// By suffix: png and pdf as shown, csv with all points. False: not written, the old file is as it was; `problem` says why.
    bool exportTo(const QString &file, QString *problem = nullptr);

    /// Redraws if shown and something changed; called by the shared timer, 20-30 times a second.
    void refresh(double nowSecondsSince1970);

signals:
    void liveChanged(bool live);
    void spanChanged(double seconds);
    /// By the user or setTimeRange() or fit(), not by the clock.
    void timeRangeChanged(double from, double to);
    void exportRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Plot;
    friend class PlotGestures;
    void followClock();
    void fitValues();
    void applyLook();
    std::unique_ptr<Plot> m_plot;
};

}    // namespace studio
