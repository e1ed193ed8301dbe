// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tap/messagestore.h"

#include <QWidget>

class QLabel;
class QSplitter;
class QStackedWidget;

namespace studio {

class AnatomyTree;
class CopyButton;
class HexView;
class PayloadView;

/// One message taken apart: its fields with what they mean, its bytes, its payload. Choosing a field marks its bytes,
/// choosing a byte selects its field. Keeps its own copy: what is shown stays when the store drops the message.
class MessageDetail : public QWidget {
    Q_OBJECT
public:
    explicit MessageDetail(QWidget *parent = nullptr);

    void showMessage(const coap::StoredMessage &message);
    /// Nothing is chosen.
    void clear();
    /// 0: nothing is shown.
    quint64 number() const { return m_message.number; }

    void focusFields();

    QByteArray saveState() const;
    bool restoreState(const QByteArray &state);

protected:
    void changeEvent(QEvent *event) override;

private:
    QWidget *makeFields();
    QWidget *makeBytes();
    void explainField();
    void updateSummary();
    void retranslate();

    coap::StoredMessage m_message;
    QStackedWidget *m_pages;
    QSplitter *m_columns, *m_rows;
    QLabel *m_hint, *m_summary, *m_explanation, *m_bytesTitle, *m_payloadTitle;
    QWidget *m_payloadBox = nullptr;
    AnatomyTree *m_tree;
    HexView *m_hex;
    PayloadView *m_payload;
    CopyButton *m_copyRow, *m_copyBytes;
};

} // namespace studio
