// SPDX-License-Identifier: GPL-3.0-or-later
#include "messages/messagedetail.h"

#include "copybutton.h"
#include "format.h"
#include "look.h"
#include "messages/anatomytree.h"
#include "fixedfont.h"
#include "messages/hexview.h"
#include "messages/messagecells.h"
#include "messages/optiontexts.h"
#include "messages/payloadview.h"
#include "theme.h"

#include <QDataStream>
#include <QEvent>
#include <QHBoxLayout>
#include <QIODevice>
#include <QLabel>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace studio {

namespace {

QVBoxLayout *columnIn(QWidget *box)
{
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    return column;
}

} // namespace

MessageDetail::MessageDetail(QWidget *parent)
    : QWidget(parent), m_pages(new QStackedWidget(this)), m_columns(new QSplitter(Qt::Horizontal, this)), m_rows(new QSplitter(Qt::Vertical, this)),
      m_hint(new QLabel(this)), m_summary(new QLabel(this)), m_explanation(new QLabel(this)), m_bytesTitle(new QLabel(this)),
      m_payloadTitle(new QLabel(this)), m_tree(new AnatomyTree(this)), m_hex(new HexView(this)), m_payload(new PayloadView(this)),
      m_copyRow(new CopyButton([this] { return cells::rowText(MessageRow::of(m_message)); }, this)),
      m_copyBytes(new CopyButton([this] { return m_hex->hexText(); }, this))
{
    auto *whole = columnIn(this);
    whole->addWidget(m_pages);
    m_hint->setAlignment(Qt::AlignCenter);
    m_hint->setWordWrap(true);
    m_pages->addWidget(m_hint);
    auto *full = new QWidget(this);
    auto *lines = columnIn(full);
    auto *top = new QHBoxLayout;
    top->setContentsMargins(8, 2, 4, 0);
    m_summary->setTextFormat(Qt::PlainText);
    m_summary->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_summary->setMinimumWidth(1);
    top->addWidget(m_summary, 1);
    top->addWidget(m_copyRow);
    lines->addLayout(top);
    m_columns->addWidget(makeFields());
    m_columns->addWidget(makeBytes());
    m_columns->setStretchFactor(0, 9);
    m_columns->setStretchFactor(1, 11);
    m_columns->setSizes({900, 1100});
    m_columns->setChildrenCollapsible(false);
    lines->addWidget(m_columns, 1);
    m_pages->addWidget(full);
    connect(m_tree, &AnatomyTree::fieldChosen, this, &MessageDetail::explainField);
    connect(m_hex, &HexView::octetChosen, m_tree, &AnatomyTree::selectOctet);
    retranslate();
}

QWidget *MessageDetail::makeFields()
{
    auto *box = new QWidget(this);
    auto *column = columnIn(box);
    m_explanation->setWordWrap(true);
    m_explanation->setTextFormat(Qt::PlainText);
    m_explanation->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_explanation->setContentsMargins(8, 4, 8, 4);
    m_explanation->setTextInteractionFlags(Qt::TextSelectableByMouse);
    column->addWidget(m_tree, 1);
    column->addWidget(m_explanation);
    return box;
}

QWidget *MessageDetail::makeBytes()
{
    auto *bytes = new QWidget(this);
    auto *column = columnIn(bytes);
    auto *title = new QHBoxLayout;
    title->setContentsMargins(8, 0, 4, 0);
    title->addWidget(m_bytesTitle, 1);
    title->addWidget(m_copyBytes);
    column->addLayout(title);
    column->addWidget(m_hex, 1);
    m_payloadBox = new QWidget(this);
    auto *lower = columnIn(m_payloadBox);
    m_payloadTitle->setContentsMargins(8, 2, 4, 0);
    lower->addWidget(m_payloadTitle);
    lower->addWidget(m_payload, 1);
    m_rows->addWidget(bytes);
    m_rows->addWidget(m_payloadBox);
    m_rows->setChildrenCollapsible(false);
    return m_rows;
}

void MessageDetail::showMessage(const coap::StoredMessage &message)
{
    m_message = message;
    const MessageAnatomy anatomy = MessageAnatomy::of(m_message.octets, m_message.record.note != coap::Note::Malformed);
    m_hex->setOctets(m_message.octets);
    m_tree->showFields(anatomy);
    m_payloadBox->setVisible(anatomy.hasPayload());
    if (anatomy.hasPayload())
        m_payload->showPayload(anatomy.contentFormat, coap::OctetView(m_message.octets).subspan(anatomy.payloadFrom, anatomy.payloadTo - anatomy.payloadFrom));
    QString title = tr("Payload, %1").arg(format::octets(anatomy.payloadTo - anatomy.payloadFrom));
    if (anatomy.contentFormat)
        title += QStringLiteral("  ·  ") + format::contentFormat(int(*anatomy.contentFormat));
    m_payloadTitle->setText(title);
    updateSummary();
    explainField();
    m_pages->setCurrentIndex(1);
}

void MessageDetail::clear()
{
    m_message = {};
    m_tree->showFields({});
    m_pages->setCurrentIndex(0);
}

void MessageDetail::focusFields()
{
    m_tree->setFocus(Qt::OtherFocusReason);
}

/// "#12  in  CON GET /temperature  127.0.0.1:40123  starts to observe".
void MessageDetail::updateSummary()
{
    const MessageRow row = MessageRow::of(m_message);
    QStringList words{u'#' + cells::text(row, cells::Number)};
    const bool isIn = row.record.direction == coap::Direction::In;
    const QString peer = cells::text(row, cells::Peer);
    words << cells::text(row, cells::Type) + u' ' + cells::text(row, cells::Code) << cells::text(row, cells::Path);
    words << (isIn ? tr("from %1").arg(peer) : tr("to %1").arg(peer)) << cells::info(row);
    words.removeAll(QString());
    m_summary->setText(words.join(QStringLiteral("  ·  ")));
    m_bytesTitle->setText(tr("Datagram, %1").arg(format::octets(m_message.octets.size())));
}

void MessageDetail::explainField()
{
    const AnatomyField *field = m_tree->current();
    m_hex->mark(field ? field->from : 0, field ? field->to : 0, field && field->isFault);
    m_explanation->setText(field ? field->explanation : tr("Choose a field or a byte to see what it is for."));
    tint(*m_explanation, field && field->isFault ? themeColors().error : themeColors().muted);
    m_copyBytes->setPurpose(field ? tr("Copy the bytes of the field as hex") : tr("Copy all bytes as hex"));
}

QByteArray MessageDetail::saveState() const
{
    QByteArray state;
    QDataStream out(&state, QIODevice::WriteOnly);
    out << m_columns->saveState() << m_rows->saveState();
    return state;
}

bool MessageDetail::restoreState(const QByteArray &state)
{
    QDataStream in(state);
    QByteArray columns, rows;
    in >> columns >> rows;
    return in.status() == QDataStream::Ok && m_columns->restoreState(columns) && m_rows->restoreState(rows);
}

void MessageDetail::retranslate()
{
    m_hint->setText(tr("Choose a message to see its fields, its bytes and what they mean."));
    constexpr int lines = 3;    // room for most: the fields do not jump when another is chosen
    m_explanation->setMinimumHeight(m_explanation->fontMetrics().lineSpacing() * lines + 8);
    m_copyRow->setPurpose(tr("Copy the row as text"));
    m_hex->setAccessibleName(tr("Bytes of the datagram"));
    m_hex->setFont(fixedFont());
    tint(*m_hint, themeColors().muted);
    for (QLabel *title : {m_summary, m_bytesTitle, m_payloadTitle})
        title->setFont(scaled(font(), 1.0, title == m_summary ? QFont::DemiBold : QFont::Normal));
    tint(*m_bytesTitle, themeColors().muted);
    tint(*m_payloadTitle, themeColors().muted);
    if (m_message.number != 0)
        showMessage(coap::StoredMessage(m_message));   // its texts are made in the new language
    else
        explainField();
}

void MessageDetail::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace studio
