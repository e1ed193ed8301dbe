// SPDX-License-Identifier: GPL-3.0-or-later
#include "overview/overviewpane.h"

#include "control/servercontrol.h"
#include "format.h"
#include "overview/addresscard.h"
#include "overview/numbertile.h"
#include "overview/problemscard.h"
#include "overview/tryitcard.h"
#include "overview/welcomecard.h"
#include "plots/plotview.h"
#include "site/sitemodel.h"

#include <QEvent>
#include <QResizeEvent>
#include <QScrollArea>
#include <QVBoxLayout>

namespace studio {

namespace {

/// In characters of the font. Below the first, plot and commands stand under one another; below the second, the numbers too.
constexpr int wideFrom = 165, narrowBelow = 62;
constexpr double plotSpan = 60;

} // namespace

OverviewPane::OverviewPane(ServerControl &control, RateSampler &sampler, SiteModel &site, QWidget *parent)
    : QWidget(parent), m_control(control), m_sampler(sampler), m_site(site), m_addresses(new AddressCard(this)),
      m_welcome(new WelcomeCard(this)), m_plotCard(new Card(this)), m_plot(new PlotView(this)), m_tryIt(new TryItCard(this)),
      m_problems(new ProblemsCard(this))
{
    for (NumberTile *&tile : m_tiles)
        tile = new NumberTile(this);
    makeLayout();
    addPlot();
    joinSite();
    connect(&m_sampler, &RateSampler::sampled, this, &OverviewPane::take);
    connect(&m_control, &ServerControl::logged, m_problems, &ProblemsCard::add);
    connect(m_problems, &ProblemsCard::logRequested, this, &OverviewPane::logRequested);
    connect(m_addresses, &AddressCard::startRequested, this, &OverviewPane::startRequested);
    connect(m_addresses, &AddressCard::settingsRequested, this, &OverviewPane::settingsRequested);
    connect(m_welcome, &WelcomeCard::demoRequested, this, &OverviewPane::demoRequested);
    connect(m_welcome, &WelcomeCard::newResourceRequested, this, &OverviewPane::newResourceRequested);
    connect(m_welcome, &WelcomeCard::openRequested, this, &OverviewPane::openRequested);
    m_addresses->setState(m_control.state());
    retranslate();
    updateSite();
    updateNumbers();
}

void OverviewPane::makeLayout()
{
    auto *outer = new QVBoxLayout(this);
    auto *scroll = new QScrollArea(this);
    auto *content = new QWidget(scroll);
    auto *rows = new QVBoxLayout(content);
    m_tileGrid = new QGridLayout;
    m_lower = new QBoxLayout(QBoxLayout::TopToBottom);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(scroll);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(content);
    rows->setContentsMargins(12, 12, 12, 12);
    rows->setSpacing(10);
    m_lower->setSpacing(10);
    m_tileGrid->setSpacing(10);
    rows->addWidget(m_welcome);
    rows->addWidget(m_addresses);
    rows->addLayout(m_tileGrid);
    rows->addLayout(m_lower);
    rows->addWidget(m_problems);
    rows->addStretch(1);
    m_plotCard->body()->addWidget(m_plot, 1);
    m_lower->addWidget(m_plotCard, 1);
    m_lower->addWidget(m_tryIt, 1);
    arrange();
}

void OverviewPane::arrange()
{
    const int characters = width() / qMax(1, fontMetrics().averageCharWidth());
    const bool isNarrow = characters < narrowBelow;
    const int columns = isNarrow ? 2 : NumberCount;
    for (int at = 0; at < NumberCount; ++at) {
        m_tileGrid->addWidget(m_tiles[std::size_t(at)], at / columns, at % columns);
        m_tileGrid->setColumnStretch(at, at < columns ? 1 : 0);
    }
    m_addresses->setNarrow(isNarrow);
    m_lower->setDirection(characters >= wideFrom ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

void OverviewPane::addPlot()
{
    for (int &curve : m_curves)
        curve = m_plot->addCurve(QString());
    m_plot->setCompact(true);
    m_plot->setSpan(plotSpan);
    m_plot->setLive(true);
    m_plot->setLegendVisible(true);
    m_plot->setMinimumHeight(fontMetrics().height() * 7);
}

void OverviewPane::joinSite()
{
    m_siteChanged.setSingleShot(true);
    m_siteChanged.setInterval(200);
    connect(&m_siteChanged, &QTimer::timeout, this, &OverviewPane::updateSite);
    const auto soon = [this] {
        if (!m_siteChanged.isActive())
            m_siteChanged.start();
    };
    connect(&m_site, &QAbstractItemModel::rowsInserted, this, soon);
    connect(&m_site, &QAbstractItemModel::rowsRemoved, this, soon);
    connect(&m_site, &QAbstractItemModel::modelReset, this, &OverviewPane::updateSite);
    connect(&m_control, &ServerControl::stateChanged, this, [this](const ServerState &state) {
        m_addresses->setState(state);
        updateSite();
    });
}

quint64 OverviewPane::number(Number which) const
{
    return m_tiles[which]->number();
}

void OverviewPane::updateNumbers()
{
    const coap::StatsSnapshot totals = m_control.stats();
    m_tiles[Requests]->setNumber(totals.requests);
    m_tiles[Observers]->setNumber(totals.observers);
    m_tiles[Notifications]->setNumber(totals.notifications);
    m_tiles[Messages]->setNumber(totals.messagesIn + totals.messagesOut);
}

void OverviewPane::take(const RateSampler::Rates &rates)
{
    m_plot->append(m_curves[0], rates.time, rates.requests);
    m_plot->append(m_curves[1], rates.time, rates.notifications);
    m_plot->append(m_curves[2], rates.time, rates.retransmissions);
    updateDetails(rates);
}

void OverviewPane::updateDetails(const RateSampler::Rates &rates)
{
    const QString perSecond = tr("%1 per second");
    m_tiles[Requests]->setDetail(perSecond.arg(format::number(qRound64(rates.requests))));
    m_tiles[Notifications]->setDetail(perSecond.arg(format::number(qRound64(rates.notifications))));
    m_tiles[Observers]->setDetail(tr("of %1", "resources").arg(format::resources(rates.totals.resources)));
    m_tiles[Messages]->setDetail(tr("↙ %1  ↗ %2", "octets received and sent").arg(format::octets(rates.totals.octetsIn), format::octets(rates.totals.octetsOut)));
}

void OverviewPane::refresh(double nowSeconds)
{
    updateNumbers();
    m_plot->refresh(nowSeconds);
}

void OverviewPane::setPaused(bool isPaused)
{
    m_plot->setPaused(isPaused);
}

/// Only what the server brings along (discovery) is no site yet.
void OverviewPane::updateSite()
{
    const bool hasDiscovery = m_site.resourceAt(QStringLiteral("/.well-known/core")) != nullptr;
    m_welcome->setVisible(m_site.resourceCount() <= (hasDiscovery ? 1 : 0));
    m_tryIt->setCommands(tryCommands(m_control.state(), m_site));
}

void OverviewPane::retranslate()
{
    const QString names[] = {tr("Requests"), tr("Observers"), tr("Notifications"), tr("Messages")};
    for (int at = 0; at < NumberCount; ++at)
        m_tiles[std::size_t(at)]->setName(names[at]);
    m_plotCard->setTitle(tr("The last minute, per second"));
    m_plot->setAccessibleName(tr("Requests, notifications and retransmissions per second"));
    m_plot->setCurveName(m_curves[0], tr("Requests"));
    m_plot->setCurveName(m_curves[1], tr("Notifications"));
    m_plot->setCurveName(m_curves[2], tr("Retransmissions"));
    updateDetails(m_sampler.last());
}

void OverviewPane::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::FontChange)
        arrange();
    QWidget::changeEvent(event);
}

void OverviewPane::resizeEvent(QResizeEvent *event)
{
    arrange();
    QWidget::resizeEvent(event);
}

} // namespace studio
