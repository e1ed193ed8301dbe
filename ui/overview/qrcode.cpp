// SPDX-License-Identifier: GPL-3.0-or-later
#include "overview/qrcode.h"

#include "theme.h"

#include <QPainter>

#include <memory>

#include <qrencode.h>

namespace studio {

namespace {

constexpr int quietModules = 4;     // ISO/IEC 18004 §9.1

} // namespace

QrCode::QrCode(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void QrCode::setText(const QString &text)
{
    if (text == m_text)
        return;
    m_text = text;
    m_modules = 0;
    const std::unique_ptr<QRcode, void (*)(QRcode *)> code(
        text.isEmpty() ? nullptr : QRcode_encodeString(text.toUtf8().constData(), 0, QR_ECLEVEL_M, QR_MODE_8, 1), QRcode_free);
    if (code) {
        m_modules = code->width;
        m_dark.resize(m_modules * m_modules);
        for (int at = 0; at < m_dark.size(); ++at)
            m_dark.setBit(at, (code->data[at] & 1) != 0);   // the lowest bit is the module
    }
    updateGeometry();
    update();
}

/// Whole pixels for each module, of a size that a phone reads from some steps away.
QSize QrCode::sizeHint() const
{
    const int modules = (m_modules == 0 ? 25 : m_modules) + 2 * quietModules;
    const int side = qMax(3, qRound(fontMetrics().height() * 9.5 / modules)) * modules;
    return {side, side};
}

void QrCode::paintEvent(QPaintEvent *)
{
    if (m_modules == 0)
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(themeColors().isDark ? QPen(Qt::NoPen) : QPen(themeColors().border));
    painter.setBrush(Qt::white);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
    painter.setRenderHint(QPainter::Antialiasing, false);
    const int size = qMax(1, qMin(width(), height()) / (m_modules + 2 * quietModules));
    const int left = (width() - size * m_modules) / 2, top = (height() - size * m_modules) / 2;
    for (int row = 0; row < m_modules; ++row) {
        for (int column = 0; column < m_modules; ++column) {
            if (isDark(column, row))
                painter.fillRect(left + column * size, top + row * size, size, size, QColor(0x14, 0x1a, 0x20));
        }
    }
}

} // namespace studio
