// SPDX-License-Identifier: GPL-3.0-or-later
#include "messages/hexview.h"

#include "fixedfont.h"
#include "theme.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>

namespace studio {

namespace {

/// In cells of one letter: "0000", two blanks, the digits of each octet and a blank, one more in the middle, the letters.
constexpr int offsetCells = 4, gapCells = 2, margin = 6;

QColor markColor(bool isFault)
{
    QColor color = isFault ? themeColors().error : themeColors().accent;
    color.setAlphaF(themeColors().isDark ? 0.40F : 0.22F);
    return color;
}

} // namespace

HexView::HexView(QWidget *parent) : QAbstractScrollArea(parent)
{
    setFont(fixedFont());
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setBackgroundRole(QPalette::Base);
    viewport()->setAutoFillBackground(true);
    viewport()->setCursor(Qt::IBeamCursor);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    layOut();
}

void HexView::setOctets(coap::OctetView octets)
{
    m_octets = QByteArray(reinterpret_cast<const char *>(octets.data()), qsizetype(octets.size()));
    m_from = m_to = 0;
    m_current = 0;
    verticalScrollBar()->setValue(0);
    layOut();
    viewport()->update();
}

void HexView::mark(std::size_t from, std::size_t to, bool isFault)
{
    m_to = std::min(to, std::size_t(m_octets.size()));
    m_from = std::min(from, m_to);
    m_isFault = isFault;
    if (m_to > m_from) {
        const int first = int(m_from) / m_perLine, last = int(m_to - 1) / m_perLine;
        QScrollBar *bar = verticalScrollBar();
        if (last >= bar->value() + bar->pageStep())
            bar->setValue(last - bar->pageStep() + 1);
        if (first < bar->value() || first >= bar->value() + bar->pageStep())
            bar->setValue(first);
    }
    viewport()->update();
}

QString HexView::hexText() const
{
    const QByteArray shown = m_to > m_from ? m_octets.mid(qsizetype(m_from), qsizetype(m_to - m_from)) : m_octets;
    return QString::fromLatin1(shown.toHex(' '));
}

QSize HexView::sizeHint() const
{
    constexpr int lines = 6;
    return {margin * 2 + asciiX(m_perLine), m_lineHeight * lines};
}

int HexView::digitsX(int column) const
{
    const int middle = column >= m_perLine / 2 ? 1 : 0;
    return margin + m_cell * (offsetCells + gapCells + column * 3 + middle);
}

int HexView::asciiX(int column) const
{
    return margin + m_cell * (offsetCells + gapCells + m_perLine * 3 + 1 + gapCells - 1 + column);
}

QRect HexView::digitsOf(std::size_t octet) const
{
    const int line = int(octet) / m_perLine - verticalScrollBar()->value();
    return {digitsX(int(octet) % m_perLine) - horizontalScrollBar()->value(), line * m_lineHeight, m_cell * 2, m_lineHeight};
}

std::optional<std::size_t> HexView::octetAt(const QPoint &point) const
{
    const int line = point.y() / m_lineHeight + verticalScrollBar()->value();
    const int x = point.x() + horizontalScrollBar()->value();
    for (int column = 0; column < m_perLine; ++column) {
        const bool isInDigits = x >= digitsX(column) - m_cell / 2 && x < digitsX(column) + m_cell * 5 / 2;
        const bool isInAscii = x >= asciiX(column) && x < asciiX(column + 1);
        const qsizetype octet = qsizetype(line) * m_perLine + column;
        if ((isInDigits || isInAscii) && octet < m_octets.size())
            return std::size_t(octet);
    }
    return std::nullopt;
}

void HexView::layOut()
{
    const QFontMetrics metrics(font());
    m_cell = std::max(1, metrics.horizontalAdvance(u'0'));
    m_lineHeight = std::max(1, metrics.height() + 2);
    m_ascent = metrics.ascent() + 1;
    m_perLine = 16;
    if (asciiX(m_perLine) + margin > viewport()->width())
        m_perLine = 8;
    const int page = std::max(1, viewport()->height() / m_lineHeight);
    verticalScrollBar()->setPageStep(page);
    verticalScrollBar()->setRange(0, std::max(0, lineCount() - page));
    horizontalScrollBar()->setPageStep(viewport()->width());
    horizontalScrollBar()->setRange(0, std::max(0, asciiX(m_perLine) + margin - viewport()->width()));
}

void HexView::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    painter.setFont(font());
    painter.translate(-horizontalScrollBar()->value(), 0);
    const int firstSeen = verticalScrollBar()->value();
    const int from = event->rect().top() / m_lineHeight, to = event->rect().bottom() / m_lineHeight;
    for (int line = from; line <= to && firstSeen + line < lineCount(); ++line)
        drawLine(painter, firstSeen + line, line * m_lineHeight);
}

void HexView::drawLine(QPainter &painter, int line, int y) const
{
    constexpr char digits[] = "0123456789abcdef";
    const qsizetype begin = qsizetype(line) * m_perLine, end = std::min(begin + m_perLine, m_octets.size());
    painter.setPen(themeColors().muted);
    painter.drawText(margin, y + m_ascent, QStringLiteral("%1").arg(begin, offsetCells, 16, QLatin1Char('0')));
    for (qsizetype octet = begin; octet < end; ++octet) {
        const int column = int(octet - begin);
        const bool isMarked = std::size_t(octet) >= m_from && std::size_t(octet) < m_to;
        if (isMarked) {
            const bool isJoined = std::size_t(octet) + 1 < m_to && column + 1 < m_perLine;
            const int right = isJoined ? digitsX(column + 1) : digitsX(column) + m_cell * 2;
            painter.fillRect(digitsX(column) - 2, y, right - digitsX(column) + (isJoined ? 0 : 4), m_lineHeight, markColor(m_isFault));
            painter.fillRect(asciiX(column), y, m_cell, m_lineHeight, markColor(m_isFault));
        }
        const auto value = static_cast<unsigned char>(m_octets.at(octet));
        const bool isLetter = value >= 0x20 && value < 0x7f;
        painter.setPen(palette().color(QPalette::Text));
        painter.drawText(digitsX(column), y + m_ascent, QString(QLatin1Char(digits[value >> 4])) + QLatin1Char(digits[value & 15]));
        if (!isLetter)
            painter.setPen(themeColors().muted);
        painter.drawText(asciiX(column), y + m_ascent, isLetter ? QString(QLatin1Char(char(value))) : QStringLiteral("·"));
    }
}

void HexView::choose(qsizetype octet)
{
    if (m_octets.isEmpty())
        return;
    m_current = std::clamp<qsizetype>(octet, 0, m_octets.size() - 1);
    emit octetChosen(std::size_t(m_current));
}

void HexView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    if (const auto octet = octetAt(event->position().toPoint()))
        choose(qsizetype(*octet));
}

void HexView::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy)) {
        QGuiApplication::clipboard()->setText(hexText());
        return;
    }
    switch (event->key()) {
    case Qt::Key_Left: choose(m_current - 1); break;
    case Qt::Key_Right: choose(m_current + 1); break;
    case Qt::Key_Up: choose(m_current - m_perLine); break;
    case Qt::Key_Down: choose(m_current + m_perLine); break;
    case Qt::Key_Home: choose(0); break;
    case Qt::Key_End: choose(m_octets.size() - 1); break;
    default: QAbstractScrollArea::keyPressEvent(event);
    }
}

void HexView::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    layOut();
}

void HexView::changeEvent(QEvent *event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        layOut();
    if (event->type() == QEvent::FontChange || event->type() == QEvent::PaletteChange)
        viewport()->update();
}

} // namespace studio
