// SPDX-License-Identifier: GPL-3.0-or-later
#include "observers/observerfacts.h"

#include "control/servercontrol.h"
#include "format.h"
#include "observers/observermodel.h"
#include "site/shownpath.h"

#include <QDateTime>
#include <QEvent>
#include <QFormLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace studio {

ObserverFacts::ObserverFacts(ServerControl &control, QWidget *parent) : QWidget(parent), m_title(new QLabel(this))
{
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(10, 8, 10, 8);
    QFont bold = font();
    bold.setBold(true);
    m_title->setFont(bold);
    rows->addWidget(m_title);
    auto *form = new QFormLayout;
    form->setLabelAlignment(Qt::AlignLeft);
    form->setHorizontalSpacing(14);
    for (int fact = 0; fact < FactCount; ++fact) {
        m_names[fact] = new QLabel(this);
        m_names[fact]->setForegroundRole(QPalette::PlaceholderText);
        m_values[fact] = new QLabel(this);
        m_values[fact]->setTextFormat(Qt::PlainText);
        m_values[fact]->setWordWrap(true);
        m_values[fact]->setTextInteractionFlags(Qt::TextSelectableByMouse);
        form->addRow(m_names[fact], m_values[fact]);
    }
    rows->addLayout(form);
    rows->addStretch(1);
    connect(&control, &ServerControl::observersChanged, this, &ObserverFacts::apply);
    retranslate();
}

bool ObserverFacts::show(quint64 id)
{
    m_shown = m_states.contains(id) ? id : 0;
    refresh(QDateTime::currentMSecsSinceEpoch());
    return m_shown != 0;
}

void ObserverFacts::apply(const ObserverDelta &delta)
{
    if (delta.isReset)
        m_states.clear();
    for (const quint64 id : delta.removed)
        m_states.remove(id);
    for (const ObserverState &state : delta.changed)
        m_states.insert(state.id, state);
    if (m_shown != 0 && !m_states.contains(m_shown)) {
        m_shown = 0;
        emit gone();
    }
}

void ObserverFacts::refresh(qint64 now)
{
    const auto found = m_states.constFind(m_shown);
    if (found == m_states.constEnd())
        return;
    const auto set = [this](Fact fact, const QString &text) {
        const QString shown = text.isEmpty() ? QStringLiteral("–") : text;
        if (m_values[fact]->text() != shown)
            m_values[fact]->setText(shown);
    };
    set(Peer, found->peer);
    set(Path, shownPath(found->path));
    set(Token, found->token);
    set(Since, format::ago(found->since, now));
    set(Notifications, format::count(found->notifications));
    set(Sequence, format::count(found->sequence));
    set(LastAck, format::ago(found->lastAck, now));
    set(Unacknowledged, format::count(found->unacknowledged));
    set(Failures, format::count(found->failures));
    set(NextConfirmable, untilText(found->nextConfirmable, now));
    set(State, ObserverModel::healthText(found->health));
}

void ObserverFacts::retranslate()
{
    m_title->setText(tr("Observer"));
    const QString names[FactCount] = {tr("Peer"), tr("Path"), tr("Token"), tr("Since"), tr("Notifications"), tr("Sequence number"),
                                      tr("Last ACK"), tr("Unacknowledged"), tr("Failures"), tr("Next CON"), tr("State")};
    for (int fact = 0; fact < FactCount; ++fact)
        m_names[fact]->setText(names[fact]);
    refresh(QDateTime::currentMSecsSinceEpoch());
}

void ObserverFacts::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace studio
