// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "messages/payloadtexts.h"

#include <QTabWidget>

class QPlainTextEdit;

namespace studio {

class CopyButton;
class HexView;

/// A payload as text, JSON, CBOR diagnostic notation and hex; forms that it does not have are not offered.
class PayloadView : public QTabWidget {
    Q_OBJECT
public:
    explicit PayloadView(QWidget *parent = nullptr);

    /// Shows the form that fits best; as long as the Content-Format stays the same, the one that the user chose.
    void showPayload(std::optional<coap::ContentFormat> format, coap::OctetView payload);
    payloadtexts::Form form() const { return payloadtexts::Form(currentIndex()); }
    /// What the copy button gives.
    QString shownText() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    QPlainTextEdit *addText();
    void retranslate();

    QPlainTextEdit *m_text, *m_json, *m_cbor;
    HexView *m_hex;
    CopyButton *m_copy;
    std::optional<coap::ContentFormat> m_format;
    bool m_isFirst = true;
};

} // namespace studio
