// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "control/sitedelta.h"
#include "plots/plotview.h"

namespace studio {

class ServerControl;

/// The last minutes of one resource's number, small. A value stays until the next one, so it is drawn in steps, and the
/// last one until now, also if it never changed. Hidden while the value is no number.
class ValuePlot final : public PlotView {
public:
    ValuePlot(ServerControl &control, QWidget *parent);

    /// Begins anew, with this resource.
    void begin(const ResourceState &state);
    /// The resource's present number.
    void take(const ResourceState &state);
    /// From the shared timer of the plots.
    void follow(double nowSeconds);

private:
    ServerControl &m_control;
    quint64 m_resource = 0;
    QList<quint64> m_formers;
    std::optional<double> m_number;
    int m_curve = -1;
    qint64 m_lastPoint = 0;         ///< nanoseconds
};

} // namespace studio
