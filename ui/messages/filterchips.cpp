// SPDX-License-Identifier: GPL-3.0-or-later
#include "messages/filterchips.h"

#include "theme.h"

#include <QEvent>
#include <QToolButton>

#include <algorithm>

namespace studio {

FilterChips::FilterChips(QWidget *parent) : QWidget(parent)
{
    hide();
}

void FilterChips::showTerms(const QList<FilterTerm> &terms)
{
    if (terms == m_terms)
        return;
    m_terms = terms;
    while (m_chips.size() > terms.size()) {
        QToolButton *last = m_chips.takeLast();     // it may be the one whose click has led here
        last->hide();
        last->deleteLater();
    }
    while (m_chips.size() < terms.size()) {
        auto *chip = new QToolButton(this);
        const int at = int(m_chips.size());
        connect(chip, &QToolButton::clicked, this, [this, at] { emit removeAsked(at); });
        m_chips.append(chip);
    }
    retranslate();
    for (QToolButton *chip : std::as_const(m_chips))
        chip->show();
    setVisible(!terms.isEmpty());
    layOut();
}

void FilterChips::retranslate()
{
    const ThemeColors &colors = themeColors();
    for (qsizetype at = 0; at < m_chips.size(); ++at) {
        const FilterTerm &term = m_terms.at(at);
        QToolButton *chip = m_chips.at(at);
        chip->setText(fontMetrics().elidedText(term.written, Qt::ElideRight, 260) + QStringLiteral("  ×"));
        chip->setToolTip(tr("Remove “%1” from the filter").arg(term.written).toHtmlEscaped());
        chip->setAccessibleName(tr("Remove “%1” from the filter").arg(term.written));
        const QColor edge = term.isNegated ? colors.error : colors.accent;
        chip->setStyleSheet(QStringLiteral("QToolButton { border: 1px solid %1; border-radius: %2px; padding: 1px 8px; color: %1; background: transparent; }"
                                           "QToolButton:hover, QToolButton:focus { background: %3; }")
                                .arg(edge.name()).arg(fontMetrics().height() / 2 + 2).arg(colors.border.name()));
    }
}

void FilterChips::layOut()
{
    constexpr int gap = 4;
    int x = 0, y = 0, lineHeight = 0;
    for (QToolButton *chip : std::as_const(m_chips)) {
        const QSize size = chip->sizeHint();
        if (x > 0 && x + size.width() > width()) {
            x = 0;
            y += lineHeight + gap;
        }
        chip->setGeometry(x, y, size.width(), size.height());
        x += size.width() + gap;
        lineHeight = std::max(lineHeight, size.height());
    }
    setFixedHeight(y + lineHeight);
}

void FilterChips::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    layOut();
}

void FilterChips::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
        retranslate();
        layOut();
    }
    QWidget::changeEvent(event);
}

} // namespace studio
