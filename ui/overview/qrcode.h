// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QBitArray>
#include <QString>
#include <QWidget>

namespace studio {

/// A text as a QR code (ISO/IEC 18004): dark modules on white with the quiet zone of four modules, in the dark theme too,
/// since many readers do not take the inverse.
class QrCode : public QWidget {
    Q_OBJECT
public:
    explicit QrCode(QWidget *parent = nullptr);

    /// An empty text, or one that is too long, shows nothing.
    void setText(const QString &text);
    /// Along one side, without the quiet zone; 0: nothing to show.
    int modules() const { return m_modules; }
    bool isDark(int column, int row) const { return m_dark.testBit(row * m_modules + column); }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_text;
    QBitArray m_dark;
    int m_modules = 0;
};

} // namespace studio
