// SPDX-License-Identifier: GPL-3.0-or-later
#include "plots/plotspane.h"

#include "format.h"
#include "icons.h"
#include "look.h"
#include "plots/plotview.h"
#include "plots/valuecurves.h"
#include "site/sitemodel.h"
#include "theme.h"

#include <QComboBox>
#include <QDir>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>

#include <algorithm>
#include <limits>

namespace studio {

namespace {

constexpr double spans[] = {60, 300, 900, 3600, PlotView::everything};
/// Readings come every second: a rate that is three seconds late was not measured meanwhile (a sleeping computer).
constexpr double longestReading = 3;

QList<ResourceState> numericResources(const SiteModel &site)
{
    QList<ResourceState> found;
    site.walk({}, std::numeric_limits<int>::max(), [&found](const ResourceState &state) {
        if (state.number)
            found.append(state);
    });
    return found;
}

QList<quint64> droppedResources(const QMimeData &data)
{
    QList<quint64> ids;
    for (const QByteArray &id : data.data(QLatin1String(PlotsPane::resourceMimeType)).split(' '))
        ids.append(id.toULongLong());
    return ids;
}

}    // namespace

PlotsPane::PlotsPane(ServerControl &control, RateSampler &sampler, SiteModel &site, QWidget *parent)
    : QWidget(parent),
      m_sampler(sampler),
      m_site(site),
      m_traffic(new PlotView(this)),
      m_values(new PlotView(this)),
      m_trafficTitle(new QLabel(this)),
      m_valuesTitle(new QLabel(this)),
      m_empty(new QLabel(this)),
      m_spanLabel(new QLabel(this)),
      m_span(new QComboBox(this)),
      m_live(new QToolButton(this)),
      m_pause(new QToolButton(this)),
      m_export(new QToolButton(this)),
      m_clear(new QToolButton(this)),
      m_add(new QToolButton(this)),
      m_addFirst(new QPushButton(this)),
      m_menu(new QMenu(this)),
      m_exportMenu(new QMenu(this)),
      m_pages(new QStackedWidget(this)),
      m_curves(new ValueCurves(control, site, *m_values, this))
{
    setAcceptDrops(true);
    for (int &curve : m_rates)
        curve = m_traffic->addCurve(QString());
    m_traffic->setLongestLine(longestReading);
    makeBar();
    makeMenus();
    makeLayout();
    joinPlots();
    connect(&m_sampler, &RateSampler::sampled, this, &PlotsPane::take);
    connect(m_curves, &ValueCurves::changed, this, &PlotsPane::updatePage);
    retranslate();
    applyLook();
    updatePage();
}

void PlotsPane::makeBar()
{
    for (QToolButton *button : {m_live, m_pause, m_export, m_clear, m_add}) {
        button->setAutoRaise(true);
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setFocusPolicy(Qt::TabFocus);
    }
    m_live->setCheckable(true);
    m_live->setChecked(true);
    m_pause->setCheckable(true);
    m_spanLabel->setBuddy(m_span);
    for (const double seconds : spans)
        m_span->addItem(QString(), seconds);
    connect(m_live, &QToolButton::clicked, this, [this](bool isOn) { setLive(isOn); });
    connect(m_pause, &QToolButton::toggled, this, [this](bool isOn) {
        m_traffic->setPaused(isOn);
        m_values->setPaused(isOn);
        emit pausedChanged(isOn);
    });
    connect(m_clear, &QToolButton::clicked, this, &PlotsPane::clear);
    connect(m_span, &QComboBox::activated, this, [this](int choice) {
        m_traffic->setSpan(spans[choice]);
        setLive(true);
    });
}

void PlotsPane::makeMenus()
{
    m_add->setMenu(m_menu);
    opensMenu(*m_add);
    m_addFirst->setMenu(m_menu);
    m_export->setMenu(m_exportMenu);
    opensMenu(*m_export);
    connect(m_menu, &QMenu::aboutToShow, this, &PlotsPane::fillMenu);
    m_exportMenu->addAction(QString(), this, [this] { askExport(*m_traffic, tr("Export traffic")); });
    m_exportMenu->addAction(QString(), this, [this] { askExport(*m_values, tr("Export values")); });
    connect(m_traffic, &PlotView::exportRequested, this, [this] { askExport(*m_traffic, tr("Export traffic")); });
    connect(m_values, &PlotView::exportRequested, this, [this] { askExport(*m_values, tr("Export values")); });
}

QWidget *PlotsPane::makeEmptyPage()
{
    auto *page = new QWidget(this);
    auto *centre = new QVBoxLayout(page);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    centre->addStretch(1);
    centre->addWidget(m_empty);
    centre->addWidget(m_addFirst, 0, Qt::AlignHCenter);
    centre->addStretch(1);
    return page;
}

void PlotsPane::makeLayout()
{
    auto *bar = new QHBoxLayout;
    bar->setContentsMargins(8, 4, 4, 0);
    bar->setSpacing(6);
    for (QWidget *part : std::initializer_list<QWidget *>{m_spanLabel, m_span, m_live, m_pause})
        bar->addWidget(part);
    bar->addStretch(1);
    bar->addWidget(m_export);
    bar->addWidget(m_clear);

    m_pages->addWidget(makeEmptyPage());
    m_pages->addWidget(m_values);

    auto *splitter = new QSplitter(Qt::Vertical, this);
    splitter->setChildrenCollapsible(false);
    const auto addPart = [splitter](QLabel *title, QWidget *button, QWidget *plot) {
        auto *part = new QWidget(splitter);
        auto *rows = new QVBoxLayout(part);
        rows->setContentsMargins(0, 4, 0, 0);
        rows->setSpacing(2);
        auto *head = new QHBoxLayout;
        head->setContentsMargins(8, 0, 4, 0);
        head->addWidget(title);
        head->addStretch(1);
        if (button != nullptr)
            head->addWidget(button);
        rows->addLayout(head);
        rows->addWidget(plot, 1);
        splitter->addWidget(part);
    };
    addPart(m_trafficTitle, nullptr, m_traffic);
    addPart(m_valuesTitle, m_add, m_pages);
    splitter->setSizes({1000, 1000});    // halves
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addLayout(bar);
    rows->addWidget(splitter, 1);
}

/// Both show the same time.
void PlotsPane::joinPlots()
{
    const auto follow = [this](PlotView *leader, PlotView *follower) {
        connect(leader, &PlotView::timeRangeChanged, follower, &PlotView::setTimeRange);
        connect(leader, &PlotView::spanChanged, follower, &PlotView::setSpan);
        connect(leader, &PlotView::liveChanged, this, &PlotsPane::setLive);
    };
    follow(m_traffic, m_values);
    follow(m_values, m_traffic);
    connect(m_traffic, &PlotView::spanChanged, this, &PlotsPane::showSpan);
}

void PlotsPane::setLive(bool live)
{
    m_traffic->setLive(live);
    m_values->setLive(live);
    m_live->setChecked(live);
}

void PlotsPane::showSpan(double seconds)
{
    m_span->setPlaceholderText(format::duration(seconds));
    m_span->setCurrentIndex(m_span->findData(seconds));
}

void PlotsPane::setPaused(bool paused)
{
    m_pause->setChecked(paused);
}

bool PlotsPane::isPaused() const
{
    return m_pause->isChecked();
}

void PlotsPane::take(const RateSampler::Rates &rates)
{
    const double values[] = {rates.requests, rates.responses, rates.notifications, rates.retransmissions, rates.errors};
    for (std::size_t at = 0; at < m_rates.size(); ++at)
        m_traffic->append(m_rates[at], rates.time,
                          rates.isMeasured ? values[at] : std::numeric_limits<double>::quiet_NaN());
}

void PlotsPane::refresh(double nowSeconds)
{
    m_now = nowSeconds;
    m_curves->read();
    m_traffic->refresh(nowSeconds);
    m_values->refresh(nowSeconds);
}

void PlotsPane::addResource(quint64 id)
{
    const QString reason = m_curves->add(id);
    if (!reason.isEmpty())
        emit problem(reason);
}

void PlotsPane::removeResource(quint64 id)
{
    m_curves->remove(id);
}

QList<quint64> PlotsPane::resources() const
{
    return m_curves->ids();
}

void PlotsPane::updatePage()
{
    m_pages->setCurrentIndex(m_curves->ids().isEmpty() ? 0 : 1);
    m_add->setVisible(m_pages->currentIndex() == 1);
    m_exportMenu->actions().at(1)->setEnabled(m_pages->currentIndex() == 1);
}

void PlotsPane::fillMenu()
{
    m_menu->clear();
    int more = 0;
    for (const ResourceState &state : numericResources(m_site)) {
        if (m_menu->actions().size() >= mostInMenu) {
            ++more;
            continue;
        }
        const QString name =
            state.title.isEmpty() ? state.path : QStringLiteral("%1 — %2").arg(state.path, state.title);
        QAction *action =
            m_menu->addAction(m_site.icon(state), QString(name).replace(u'&', QStringLiteral("&&")), this,
                              [this, id = state.id](bool isOn) { isOn ? addResource(id) : removeResource(id); });
        action->setCheckable(true);
        action->setChecked(m_curves->contains(state.id));
    }
    if (m_menu->isEmpty())
        m_menu->addAction(tr("No resource has a numeric value"))->setEnabled(false);
    if (more > 0)
        m_menu->addAction(tr("%1 more: use “Plot it” in Resources").arg(more))->setEnabled(false);
}

void PlotsPane::clear()
{
    m_traffic->clear();
    m_curves->restart(m_now);
}

void PlotsPane::askExport(PlotView &plot, const QString &title)
{
    auto *dialog = new QFileDialog(this, title, QDir::homePath());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    const QStringList suffixes{QStringLiteral("png"), QStringLiteral("pdf"), QStringLiteral("csv")};
    const QStringList filters{tr("Picture (*.png)"), tr("PDF document (*.pdf)"), tr("Table of all points (*.csv)")};
    dialog->setNameFilters(filters);
    dialog->setDefaultSuffix(suffixes.first());
    dialog->selectFile(&plot == m_traffic ? QStringLiteral("traffic") : QStringLiteral("values"));
    connect(dialog, &QFileDialog::filterSelected, dialog, [dialog, filters, suffixes](const QString &filter) {
        dialog->setDefaultSuffix(suffixes.value(int(filters.indexOf(filter)), suffixes.first()));
    });
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, view = &plot](const QString &file) { exportPlot(*view, file); });
    dialog->open();
}

void PlotsPane::exportPlot(PlotView &plot, const QString &file)
{
    QString reason;
    if (!plot.exportTo(file, &reason))
        emit problem(tr("%1 cannot be written: %2").arg(QDir::toNativeSeparators(file), reason));
}

void PlotsPane::retranslate()
{
    const QString names[] = {tr("Requests"), tr("Responses"), tr("Notifications"), tr("Retransmissions"), tr("Errors")};
    for (std::size_t at = 0; at < m_rates.size(); ++at)
        m_traffic->setCurveName(m_rates[at], names[at]);
    const QString choices[] = {tr("1 min"), tr("5 min"), tr("15 min"), tr("1 h"), tr("All")};
    for (int at = 0; at < m_span->count(); ++at)
        m_span->setItemText(at, choices[at]);
    m_trafficTitle->setText(tr("Traffic"));
    m_valuesTitle->setText(tr("Values"));
    m_traffic->setAxisLabel(tr("per second"));
    m_traffic->setAccessibleName(tr("Requests, responses, notifications, retransmissions and errors per second"));
    m_values->setAccessibleName(tr("Values of resources over time"));
    m_spanLabel->setText(tr("&Time span"));
    m_live->setText(tr("Live"));
    m_live->setToolTip(tr("Follow the clock"));
    m_pause->setText(tr("Pause"));
    m_pause->setToolTip(tr("Freeze the view; nothing is lost"));
    m_export->setText(tr("Export"));
    m_exportMenu->actions().at(0)->setText(tr("Traffic…"));
    m_exportMenu->actions().at(1)->setText(tr("Values…"));
    m_clear->setText(tr("Clear"));
    m_clear->setToolTip(tr("Forget the points so far"));
    m_add->setText(tr("Add resource"));
    m_addFirst->setText(tr("Add resource"));
    m_empty->setText(tr("Choose resources whose values are drawn here, or drag them from Resources."));
}

void PlotsPane::applyLook()
{
    m_live->setIcon(themedIcon(QStringLiteral("follow")));
    m_pause->setIcon(themedIcon(QStringLiteral("pause")));
    m_export->setIcon(themedIcon(QStringLiteral("export")));
    m_clear->setIcon(themedIcon(QStringLiteral("clear")));
    m_add->setIcon(themedIcon(QStringLiteral("add")));
    m_addFirst->setIcon(themedIcon(QStringLiteral("add")));
    for (QLabel *title : {m_trafficTitle, m_valuesTitle})
        title->setFont(scaled(font(), 1, QFont::DemiBold));
    tint(*m_empty, themeColors().muted);
}

void PlotsPane::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        applyLook();
    QWidget::changeEvent(event);
}

void PlotsPane::dragEnterEvent(QDragEnterEvent *event)
{
    const QList<quint64> ids = droppedResources(*event->mimeData());
    if (std::any_of(ids.begin(), ids.end(), [this](quint64 id) { return m_site.resource(id) != nullptr; }))
        event->acceptProposedAction();
}

void PlotsPane::dropEvent(QDropEvent *event)
{
    event->acceptProposedAction();
    for (const quint64 id : droppedResources(*event->mimeData())) {
        if (m_site.resource(id) != nullptr)
            addResource(id);
    }
}

}    // namespace studio
