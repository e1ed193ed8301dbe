// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QHash>
#include <QMap>
#include <QObject>

namespace studio {

class PlotView;
class ServerControl;
class SiteModel;
struct ResourceState;

/// The values of chosen resources as curves of a plot, read from their histories as these grow. A resource that is
/// removed takes its curve along; when it comes back (renamed, undo) or another one under its path (the file opened again), so
/// does the curve.
class ValueCurves : public QObject {
    Q_OBJECT
public:
    /// More curves than this nobody tells apart.
    static constexpr int mostResources = 16;

    ValueCurves(ServerControl &control, SiteModel &site, PlotView &plot, QObject *parent = nullptr);

    /// Why it cannot be plotted; empty: it is.
    QString add(quint64 id);
    void remove(quint64 id);
    bool contains(quint64 id) const { return m_shown.contains(id); }
    QList<quint64> ids() const { return m_shown.keys(); }
    /// Takes what was measured since the last time.
    void read();
    /// Forgets the points; every value goes on from now.
    void restart(double nowSeconds);

signals:
    /// A curve came or went, or its unit changed.
    void changed();

private:
    struct Shown {
        int curve = 0;
        QList<quint64> formers;        ///< ResourceState::formers
        qint64 lastNanoseconds = 0;    ///< of the history, as far as it was read
        QString path;
    };

    void resourceChanged(quint64 id);
    void resourceRemoved(quint64 id);
    struct Awaited {
        QString path;
        QColor color;
    };
    QHash<quint64, Awaited>::iterator awaitedAs(const ResourceState &state);
    void readHistory(quint64 id, Shown &shown);
    void updateLabel();

    ServerControl &m_control;
    SiteModel &m_site;
    PlotView &m_plot;
    QMap<quint64, Shown> m_shown;
    QHash<quint64, Awaited> m_awaited;    ///< removed resources; at most mostResources
};

}    // namespace studio
