// SPDX-License-Identifier: GPL-3.0-or-later
#include "celltexts.h"

#include <QFontMetrics>
#include <QTransform>

namespace studio {

const QStaticText &CellTexts::text(const QString &text, int width, const QFont &font)
{
    if (font != m_font) {
        m_young.clear();
        m_old.clear();
        m_font = font;
    }
    const Key key(text, width);
    if (const auto known = m_young.constFind(key); known != m_young.constEnd())
        return *known;
    if (m_young.size() >= mostTexts) {
        m_old = std::move(m_young);
        m_young.clear();
    }
    const auto old = m_old.find(key);
    const QStaticText made = old != m_old.end() ? *old : shaped(text, width, font);
    if (old != m_old.end())
        m_old.erase(old);
    return *m_young.insert(key, made);
}

QStaticText CellTexts::shaped(const QString &text, int width, const QFont &font)
{
    QString line = text;
    line.replace(u'\n', u' ');
    QStaticText made(line);
    made.setTextFormat(Qt::PlainText);
    made.setPerformanceHint(QStaticText::AggressiveCaching);
    made.prepare(QTransform(), font);
    if (made.size().width() <= width)
        return made;
    made.setText(QFontMetrics(font).elidedText(line, Qt::ElideRight, width));
    made.prepare(QTransform(), font);
    return made;
}

} // namespace studio
