// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plots/ratesampler.h"

#include <QWidget>

#include <array>

class QComboBox;
class QLabel;
class QMenu;
class QPushButton;
class QStackedWidget;
class QToolButton;

namespace studio {

class PlotView;
class ServerControl;
class SiteModel;
class ValueCurves;

/// Two plots over one time: the traffic per second above, the values of chosen resources below. What one shows by
/// panning or zooming, the other shows too.
class PlotsPane : public QWidget {
    Q_OBJECT
public:
    /// A longer menu is no help: the rest is dragged here or plotted from Resources.
    static constexpr int mostInMenu = 40;
    /// Drag and drop of resources: their ids as text, a space between.
    static constexpr auto resourceMimeType = "application/x-coapstudio-resource";

    PlotsPane(ServerControl &control, RateSampler &sampler, SiteModel &site, QWidget *parent = nullptr);

    void refresh(double nowSeconds);
    /// Freezes the view only; points go on to be taken.
    void setPaused(bool paused);
    bool isPaused() const;
    /// A resource that is removed and comes back under its path is plotted again.
    void addResource(quint64 id);
    void removeResource(quint64 id);
    QList<quint64> resources() const;
    PlotView &traffic() { return *m_traffic; }
    PlotView &values() { return *m_values; }
    /// By suffix png, pdf or csv; a failure is told by problem().
    void exportPlot(PlotView &plot, const QString &file);

signals:
    void problem(const QString &text);
    void pausedChanged(bool paused);

protected:
    void changeEvent(QEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    enum Rate { Requests, Responses, Notifications, Retransmissions, Errors, RateCount };

    void makeBar();
    void makeMenus();
    QWidget *makeEmptyPage();
    void makeLayout();
    void joinPlots();
    void take(const RateSampler::Rates &rates);
    void updatePage();
    void fillMenu();
    void setLive(bool live);
    void showSpan(double seconds);
    void clear();
    void askExport(PlotView &plot, const QString &title);
    void retranslate();
    void applyLook();

    RateSampler &m_sampler;
    SiteModel &m_site;
    PlotView *m_traffic, *m_values;
    QLabel *m_trafficTitle, *m_valuesTitle, *m_empty, *m_spanLabel;
    QComboBox *m_span;
    QToolButton *m_live, *m_pause, *m_export, *m_clear, *m_add;
    QPushButton *m_addFirst;
    QMenu *m_menu, *m_exportMenu;
    QStackedWidget *m_pages;
    std::array<int, RateCount> m_rates{};
    ValueCurves *m_curves;
    double m_now = 0;
};

}    // namespace studio
