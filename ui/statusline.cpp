// SPDX-License-Identifier: GPL-3.0-or-later
#include "statusline.h"

#include "format.h"
#include "tap/messagestore.h"
#include "theme.h"

#include <QEvent>
#include <QLabel>

namespace studio {

StatusLine::StatusLine(QWidget *parent)
    : QStatusBar(parent), m_running(new QLabel(this)), m_observers(new QLabel(this)), m_speed(new QLabel(this)), m_latency(new QLabel(this)),
      m_log(new QLabel(this)), m_losses(new QLabel(this))
{
    m_running->setTextFormat(Qt::RichText);
    m_running->setContentsMargins(6, 0, 6, 0);
    addWidget(m_running);
    for (QLabel *label : {m_losses, m_observers, m_speed, m_latency, m_log}) {
        label->setContentsMargins(6, 0, 6, 0);
        addPermanentWidget(label);
    }
    retranslate();
}

void StatusLine::setState(const ServerState &state)
{
    m_state = state;
    showState();
    showLosses();
}

void StatusLine::setRates(const RateSampler::Rates &rates)
{
    m_rates = rates;
    const auto seconds = [](std::chrono::microseconds time) {
        return time.count() == 0 ? QStringLiteral("–") : format::duration(double(time.count()) / 1e6);      // nothing answered yet
    };
    const quint64 observers = rates.totals.observers;
    m_observers->setText(observers == 1 ? tr("1 observer") : tr("%1 observers").arg(format::count(observers)));
    m_speed->setText(tr("%1 req/s  %2 ntf/s").arg(format::count(quint64(qRound64(rates.requests))), format::count(quint64(qRound64(rates.notifications)))));
    m_latency->setText(tr("p50 %1  p95 %2").arg(seconds(rates.totals.p50), seconds(rates.totals.p95)));
    keepRoom();
}

void StatusLine::setKept(quint64 messages, quint64 lost)
{
    m_kept = messages;
    m_lost = lost;
    const QString kept = tr("log %1/%2").arg(format::count(messages), format::count(coap::MessageStore::defaultRows));
    m_log->setText(lost == 0 ? kept : tr("%1 (%2 not shown)").arg(kept, format::count(lost)));
}

/// Labels grow and do not shrink: numbers that come and go every second move nothing beside them.
void StatusLine::keepRoom()
{
    for (QLabel *label : {m_observers, m_speed, m_latency})
        label->setMinimumWidth(qMax(label->minimumWidth(), label->sizeHint().width()));
}

QString StatusLine::text() const
{
    return (m_running->accessibleName() % QStringLiteral(" | ") % m_observers->text() % QStringLiteral(" | ") % m_speed->text() % QStringLiteral(" | ")
            % m_latency->text() % QStringLiteral(" | ") % m_log->text()
            % (m_state.lost == LostDatagrams() ? QString() : QString(QStringLiteral(" | ") % m_losses->text())));
}

void StatusLine::showState()
{
    const QString words = m_state.isRunning ? tr("Running %1").arg(m_state.uris.value(0)) : tr("Stopped");
    const QColor dot = m_state.isRunning ? themeColors().ok : m_state.problem ? themeColors().error : themeColors().muted;
    m_running->setText(QStringLiteral("<span style=\"color:%1\">●</span>&nbsp;%2").arg(dot.name(), words.toHtmlEscaped()));
    m_running->setAccessibleName(words);
    m_running->setToolTip(m_state.uris.join(u'\n'));
}

/// Seen only if there are any: nobody needs a zero there.
void StatusLine::showLosses()
{
    const LostDatagrams &lost = m_state.lost;
    m_losses->setVisible(lost != LostDatagrams());
    m_losses->setText(tr("%1 lost").arg(format::count(lost.unread + lost.unsent)));
    m_losses->setToolTip(tr("%1 datagrams were thrown away by the system because they came faster than they were read; the receive buffer is %2 B.\n"
                            "%3 could not be sent.")
                           .arg(format::count(lost.unread), format::count(m_state.receiveBuffers.value(0)), format::count(lost.unsent)));
}

void StatusLine::retranslate()
{
    m_latency->setToolTip(tr("From receiving a request to handing over its answer: half of the answers are faster than p50, 95 % faster than p95"));
    m_log->setToolTip(tr("Messages kept, of as many as there may be; the oldest leave first"));
    m_speed->setToolTip(tr("Requests and notifications per second"));
    for (QLabel *label : {m_observers, m_speed, m_latency})
        label->setMinimumWidth(0);
    showState();
    showLosses();
    setRates(m_rates);
    setKept(m_kept, m_lost);
}

void StatusLine::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange
        || event->type() == QEvent::FontChange)
        retranslate();
    QStatusBar::changeEvent(event);
}

} // namespace studio
