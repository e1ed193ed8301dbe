// SPDX-License-Identifier: GPL-3.0-or-later
#include "site/previewbox.h"

#include "control/answer.h"
#include "control/servercontrol.h"
#include "fixedfont.h"
#include "format.h"
#include "messages/payloadtexts.h"
#include "site/linkpreview.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QPlainTextEdit>

namespace studio {

namespace {

/// After the last key: at once for who looks up, never while one types.
constexpr int askAfterMilliseconds = 250;
constexpr int shownLines = 5, columnGap = 12;
const QChar nothing(u'–');

QLabel *valueLabel(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    // Long words (URIs) are cut rather than making the dialog wider.
    label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    return label;
}

} // namespace

PreviewBox::PreviewBox(ServerControl &control, QWidget *parent)
    : QWidget(parent), m_control(control), m_uriLabel(new QLabel(this)), m_linkLabel(new QLabel(this)), m_answerLabel(new QLabel(this)),
      m_uri(valueLabel(this)), m_link(valueLabel(this)), m_answer(valueLabel(this)), m_payload(new QPlainTextEdit(this))
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(columnGap);
    grid->setVerticalSpacing(4);
    grid->setColumnStretch(1, 1);
    int row = 0;
    using Line = std::pair<QLabel *, QLabel *>;
    for (const auto &[label, value] : {Line(m_uriLabel, m_uri), Line(m_linkLabel, m_link), Line(m_answerLabel, m_answer)}) {
        label->setForegroundRole(QPalette::PlaceholderText);
        grid->addWidget(label, row, 0, Qt::AlignTop);
        grid->addWidget(value, row++, 1);
    }
    grid->addWidget(m_payload, row, 1);
    // Its room stays: what is above does not move while one types.
    QSizePolicy policy = m_payload->sizePolicy();
    policy.setRetainSizeWhenHidden(true);
    m_payload->setSizePolicy(policy);
    m_payload->setReadOnly(true);
    m_payload->setTabChangesFocus(true);
    m_payload->setLineWrapMode(QPlainTextEdit::WidgetWidth);
    m_payload->setWordWrapMode(QTextOption::WrapAnywhere);
    m_payload->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_askSoon.setSingleShot(true);
    m_askSoon.setInterval(askAfterMilliseconds);
    connect(&m_askSoon, &QTimer::timeout, this, &PreviewBox::askNow);
    retranslate();
}

void PreviewBox::show(const QJsonObject &definition)
{
    const bool isSame = !m_isEmpty && definition == m_definition;
    m_uri->setText(uriOf(m_control.state(), definition.value(u"path").toString()));
    if (isSame)
        return;
    m_isEmpty = false;
    m_definition = definition;
    m_askSoon.start();
}

void PreviewBox::setFieldColumn(int left)
{
    // Not the label's: a label takes its minimum for its size, and keeps that when the minimum shrinks.
    static_cast<QGridLayout *>(layout())->setColumnMinimumWidth(0, left - columnGap);
}

void PreviewBox::showNothing()
{
    m_askSoon.stop();
    m_isEmpty = true;
    m_uri->setText(nothing);
    showAnswer();
}

void PreviewBox::askNow()
{
    m_askSoon.stop();
    if (m_isEmpty)
        return;
    m_isStale = m_isAsking;
    if (m_isAsking)
        return;
    m_isAsking = true;
    whenFinished(m_control.preview(m_definition), this, [this](const QFuture<ResourcePreview> &finished) {
        answered(finished.resultCount() > 0 ? finished.result() : ResourcePreview());
    });
}

void PreviewBox::answered(const ResourcePreview &preview)
{
    m_isAsking = false;
    m_shown = preview;
    showAnswer();
    if (std::exchange(m_isStale, false))
        askNow();
}

void PreviewBox::showAnswer()
{
    const bool isKnown = !m_isEmpty && m_shown.problem.isEmpty() && !(m_shown.code.isEmpty() && m_shown.link.isEmpty());
    m_link->setText(!isKnown ? QString(nothing) : m_shown.link.isEmpty() ? tr("Not listed in resource discovery") : m_shown.link);
    m_answer->setText(isKnown ? answerLine() : m_isEmpty || m_shown.problem.isEmpty() ? QString(nothing) : m_shown.problem);
    const QString text = isKnown ? payloadText() : QString();
    if (text != m_payload->toPlainText())
        m_payload->setPlainText(text);
    m_payload->setVisible(!text.isEmpty());
}

QString PreviewBox::answerLine() const
{
    if (m_shown.code.isEmpty())
        return tr("A GET gets no answer");
    QStringList parts{m_shown.code};
    if (m_shown.contentFormat >= 0)
        parts << format::contentFormat(m_shown.contentFormat);
    if (m_shown.hasMore)
        parts << tr("first %1 of more", "size of a block").arg(format::octets(quint64(m_shown.payload.size())));
    else if (!m_shown.payload.isEmpty())
        parts << format::octets(quint64(m_shown.payload.size()));
    if (m_shown.delaySeconds > 0)
        parts << tr("after %1", "duration").arg(format::duration(m_shown.delaySeconds));
    return parts.join(QStringLiteral(" · "));
}

QString PreviewBox::payloadText() const
{
    const coap::OctetView payload(reinterpret_cast<const std::uint8_t *>(m_shown.payload.constData()), std::size_t(m_shown.payload.size()));
    const std::optional<coap::ContentFormat> format = m_shown.contentFormat < 0 ? std::nullopt : std::optional(coap::ContentFormat(m_shown.contentFormat));
    std::optional<QString> text;
    switch (payloadtexts::best(format, payload)) {
    case payloadtexts::Form::Text: text = payloadtexts::plain(payload); break;
    case payloadtexts::Form::Json: text = payloadtexts::json(payload); break;
    case payloadtexts::Form::Cbor: text = payloadtexts::cbor(payload); break;
    case payloadtexts::Form::Hex: break;
    }
    return text ? *text : QString::fromLatin1(m_shown.payload.toHex(' '));
}

void PreviewBox::retranslate()
{
    m_uriLabel->setText(tr("URI"));
    m_linkLabel->setText(tr("Link"));
    m_linkLabel->setToolTip(tr("How it shows in resource discovery, /.well-known/core (RFC 6690)"));
    m_answerLabel->setText(tr("First answer"));
    m_answerLabel->setToolTip(tr("What a GET will get"));
    m_payload->setAccessibleName(m_answerLabel->text());
    for (QLabel *label : {m_uri, m_link})
        label->setFont(fixedFont());
    m_payload->setFont(fixedFont());
    m_payload->setFixedHeight(m_payload->fontMetrics().lineSpacing() * shownLines + 12);
    showAnswer();
}

void PreviewBox::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::FontChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace studio
