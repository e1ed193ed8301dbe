// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wire/octets.h"

#include <QAbstractScrollArea>
#include <QByteArray>

#include <optional>

namespace studio {

/// Octets as offset, hexadecimal and ASCII, eight or sixteen to a line as there is room. A range can be marked; an octet
/// is chosen with the mouse or the arrow keys. Draws only the lines that are seen.
class HexView : public QAbstractScrollArea {
    Q_OBJECT
public:
    explicit HexView(QWidget *parent = nullptr);

    /// Keeps a copy.
    void setOctets(coap::OctetView octets);
    /// Marks [from, to) and brings it into sight.
    void mark(std::size_t from, std::size_t to, bool isFault = false);

    std::size_t markedFrom() const { return m_from; }
    std::size_t markedTo() const { return m_to; }
    /// "40 01 7d 34": what is marked, or all.
    QString hexText() const;
    /// The octet drawn at a point of the viewport; empty beside them.
    std::optional<std::size_t> octetAt(const QPoint &point) const;
    /// Where an octet's two digits are drawn, in the viewport.
    QRect digitsOf(std::size_t octet) const;
    int octetsPerLine() const { return m_perLine; }
    QSize sizeHint() const override;

signals:
    /// Each click and each key: also when it is the same octet again.
    void octetChosen(std::size_t octet);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    int lineCount() const { return int((m_octets.size() + m_perLine - 1) / m_perLine); }
    int digitsX(int column) const;
    int asciiX(int column) const;
    void layOut();
    void drawLine(class QPainter &painter, int line, int y) const;
    void choose(qsizetype octet);

    QByteArray m_octets;
    std::size_t m_from = 0, m_to = 0;
    bool m_isFault = false;
    qsizetype m_current = 0;
    int m_perLine = 16, m_cell = 8, m_lineHeight = 16, m_ascent = 12;
};

} // namespace studio
