// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plots/ratesampler.h"

#include <QTimer>
#include <QWidget>

#include <array>

class QBoxLayout;
class QGridLayout;

namespace studio {

class AddressCard;
class Card;
class NumberTile;
class PlotView;
class ProblemsCard;
class ServerControl;
class SiteModel;
class TryItCard;
class WelcomeCard;

/// The first tab: where the server is, how much it does, and what to try. What is empty says how to fill it.
class OverviewPane : public QWidget {
    Q_OBJECT
public:
    enum Number { Requests, Observers, Notifications, Messages, NumberCount };

    OverviewPane(ServerControl &control, RateSampler &sampler, SiteModel &site, QWidget *parent = nullptr);

    quint64 number(Number which) const;
    const TryItCard &tryIt() const { return *m_tryIt; }

public slots:
    /// From the shared timer, while it is shown.
    void refresh(double nowSeconds);
    /// The plot stands still; the numbers are the present ones always.
    void setPaused(bool isPaused);

signals:
    void startRequested();
    void settingsRequested();
    void newResourceRequested();
    void demoRequested();
    void openRequested();
    void logRequested();

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void makeLayout();
    /// Puts the cards as the width allows.
    void arrange();
    void joinSite();
    void addPlot();
    void take(const RateSampler::Rates &rates);
    void updateNumbers();
    void updateDetails(const RateSampler::Rates &rates);
    void updateSite();
    void retranslate();

    ServerControl &m_control;
    RateSampler &m_sampler;
    SiteModel &m_site;
    AddressCard *m_addresses;
    WelcomeCard *m_welcome;
    std::array<NumberTile *, NumberCount> m_tiles{};
    Card *m_plotCard;
    PlotView *m_plot;
    std::array<int, 3> m_curves{};
    TryItCard *m_tryIt;
    ProblemsCard *m_problems;
    QGridLayout *m_tileGrid = nullptr;
    QBoxLayout *m_lower = nullptr;      ///< side by side in a wide window
    QTimer m_siteChanged;               ///< many changes of the site are one new look at it
};

} // namespace studio
