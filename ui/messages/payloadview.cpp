// SPDX-License-Identifier: GPL-3.0-or-later
#include "messages/payloadview.h"

#include "copybutton.h"
#include "fixedfont.h"
#include "messages/hexview.h"

#include <QEvent>
#include <QPlainTextEdit>

namespace studio {

using payloadtexts::Form;

PayloadView::PayloadView(QWidget *parent)
    : QTabWidget(parent), m_text(addText()), m_json(addText()), m_cbor(addText()), m_hex(new HexView(this)),
      m_copy(new CopyButton([this] { return shownText(); }, this))
{
    setDocumentMode(true);
    addTab(m_hex, QString());
    setCornerWidget(m_copy);
    retranslate();
}

/// In the order of Form.
QPlainTextEdit *PayloadView::addText()
{
    auto *edit = new QPlainTextEdit(this);
    edit->setReadOnly(true);
    edit->setFrameShape(QFrame::NoFrame);
    edit->setFont(fixedFont());
    edit->setTabChangesFocus(true);
    edit->setUndoRedoEnabled(false);
    addTab(edit, QString());
    return edit;
}

void PayloadView::showPayload(std::optional<coap::ContentFormat> format, coap::OctetView payload)
{
    const Form chosen = form();
    auto text = payloadtexts::plain(payload);
    if (text && format == coap::ContentFormat::LinkFormat)
        text = payloadtexts::linkLines(*text);
    const auto json = payloadtexts::json(payload);
    const bool isCborTold = format && coap::mediaType(*format).find("cbor") != std::string_view::npos;
    // Almost every short text is also some CBOR: it is offered when it was told or when nothing else fits.
    const auto cbor = isCborTold || !text ? payloadtexts::cbor(payload) : std::nullopt;
    m_text->setPlainText(text.value_or(QString()));
    m_json->setPlainText(json.value_or(QString()));
    m_cbor->setPlainText(cbor.value_or(QString()));
    m_hex->setOctets(payload);
    setTabVisible(int(Form::Text), text.has_value());
    setTabVisible(int(Form::Json), json.has_value());
    setTabVisible(int(Form::Cbor), cbor.has_value());
    const bool isKept = !m_isFirst && format == m_format && isTabVisible(int(chosen));
    setCurrentIndex(int(isKept ? chosen : payloadtexts::best(format, payload)));
    m_format = format;
    m_isFirst = false;
}

QString PayloadView::shownText() const
{
    if (form() == Form::Hex)
        return m_hex->hexText();
    return static_cast<QPlainTextEdit *>(currentWidget())->toPlainText();
}

void PayloadView::retranslate()
{
    setTabText(int(Form::Text), tr("Text"));
    setTabText(int(Form::Json), QStringLiteral("JSON"));
    setTabText(int(Form::Cbor), tr("CBOR diagnostic"));
    setTabText(int(Form::Hex), tr("Hex"));
    m_copy->setPurpose(tr("Copy the payload as it is shown"));
    for (QWidget *page : {static_cast<QWidget *>(m_text), static_cast<QWidget *>(m_json), static_cast<QWidget *>(m_cbor), static_cast<QWidget *>(m_hex)})
        page->setAccessibleName(tr("Payload"));
}

void PayloadView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::FontChange) {
        for (int page = 0; page < count(); ++page)
            widget(page)->setFont(fixedFont());
    }
    QTabWidget::changeEvent(event);
}

} // namespace studio
