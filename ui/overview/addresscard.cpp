// SPDX-License-Identifier: GPL-3.0-or-later
#include "overview/addresscard.h"

#include "copybutton.h"
#include "icons.h"
#include "look.h"
#include "overview/bigtext.h"
#include "overview/qrcode.h"
#include "theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace studio {

namespace {

/// Beyond these the list helps nobody; they are all in the log.
constexpr qsizetype mostOthers = 3;

} // namespace

AddressCard::AddressCard(QWidget *parent)
    : Card(parent), m_caption(new QLabel(this)), m_reach(new QLabel(this)), m_first(new BigText(2.4, this)),
      m_copy(new CopyButton([this] { return firstUri(); }, this)), m_others(new QVBoxLayout), m_start(new QPushButton(this)),
      m_settings(new QPushButton(this)), m_code(new QrCode(this))
{
    makeLayout();
    connect(m_start, &QPushButton::clicked, this, &AddressCard::startRequested);
    connect(m_settings, &QPushButton::clicked, this, &AddressCard::settingsRequested);
    begin();
    setState({});
}

void AddressCard::makeLayout()
{
    auto *columns = new QHBoxLayout;
    auto *texts = new QVBoxLayout;
    auto *first = new QHBoxLayout;
    auto *buttons = new QHBoxLayout;
    first->addWidget(m_first);
    first->addWidget(m_copy);
    first->addStretch(1);
    buttons->addWidget(m_start);
    buttons->addWidget(m_settings);
    buttons->addStretch(1);
    m_others->setSpacing(2);
    m_reach->setWordWrap(true);
    texts->setSpacing(6);
    texts->addWidget(m_caption);
    texts->addLayout(first);
    texts->addLayout(m_others);
    texts->addWidget(m_reach);
    texts->addLayout(buttons);
    texts->addStretch(1);
    columns->setSpacing(16);
    columns->addLayout(texts, 1);
    columns->addWidget(m_code, 0, Qt::AlignVCenter);
    body()->addLayout(columns);
}

void AddressCard::setState(const ServerState &state)
{
    m_state = state;
    const bool isLocal = state.listen.address == u"loopback";
    m_first->setVisible(state.isRunning);
    m_copy->setVisible(state.isRunning);
    m_code->setVisible(state.isRunning && !m_isNarrow);
    m_start->setVisible(!state.isRunning);
    m_settings->setVisible(!state.isRunning || isLocal);
    m_first->setText(firstUri());
    m_code->setText(firstUri());
    showOthers();
    retranslate();
    updateLook();
}

void AddressCard::setNarrow(bool isNarrow)
{
    m_isNarrow = isNarrow;
    m_code->setVisible(m_state.isRunning && !m_isNarrow);
}

void AddressCard::showOthers()
{
    while (QLayoutItem *item = m_others->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const QString &uri : m_state.uris.mid(1, mostOthers)) {
        auto *row = new QWidget(this);
        auto *line = new QHBoxLayout(row);
        auto *label = new QLabel(uri, row);
        auto *copy = new CopyButton([uri] { return uri; }, row);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        copy->setPurpose(tr("Copy %1").arg(uri));
        line->setContentsMargins(0, 0, 0, 0);
        line->addWidget(label);
        line->addWidget(copy);
        line->addStretch(1);
        m_others->addWidget(row);
    }
}

void AddressCard::retranslate()
{
    m_caption->setText(m_state.isRunning ? tr("The server listens at") : tr("The server is stopped"));
    m_copy->setPurpose(tr("Copy the address"));
    m_code->setAccessibleName(tr("QR code of %1").arg(firstUri()));
    m_code->setToolTip(tr("Scan to get %1").arg(firstUri()));
    m_start->setText(tr("Start the server"));
    m_settings->setText(m_state.isRunning ? tr("Let my network in…") : tr("Server settings…"));
    if (!m_state.isRunning)
        m_reach->setText(tr("No client reaches it until it is started."));
    else if (m_state.listen.address == u"loopback")
        m_reach->setText(tr("Only programs on this computer reach it."));
    else
        m_reach->setText(tr("Every device in your network reaches it."));
}

void AddressCard::updateLook()
{
    Card::updateLook();
    m_caption->setFont(scaled(font(), m_state.isRunning ? 1.0 : 1.8, m_state.isRunning ? QFont::Normal : QFont::DemiBold));
    tint(*m_caption, m_state.isRunning ? themeColors().muted : palette().color(QPalette::WindowText));
    tint(*m_reach, themeColors().muted);
    m_start->setIcon(themedIcon(QStringLiteral("start"), themeColors().ok));
    m_settings->setIcon(themedIcon(QStringLiteral("settings")));
}

} // namespace studio
