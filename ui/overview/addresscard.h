// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "control/serverstate.h"
#include "overview/card.h"

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace studio {

class BigText;
class CopyButton;
class QrCode;

/// Where the server is to be found: legible from the last row of a classroom, and as a QR code for phones.
class AddressCard : public Card {
    Q_OBJECT
public:
    explicit AddressCard(QWidget *parent = nullptr);

    void setState(const ServerState &state);
    /// Without the QR code: for a narrow window.
    void setNarrow(bool isNarrow);

signals:
    void startRequested();
    /// "Let the network in": the server settings.
    void settingsRequested();

protected:
    void retranslate() override;
    void updateLook() override;

private:
    void makeLayout();
    void showOthers();
    QString firstUri() const { return m_state.uris.value(0); }

    ServerState m_state;
    bool m_isNarrow = false;
    QLabel *m_caption, *m_reach;
    BigText *m_first;
    CopyButton *m_copy;
    QVBoxLayout *m_others;
    QPushButton *m_start, *m_settings;
    QrCode *m_code;
};

} // namespace studio
