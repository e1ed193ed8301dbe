// SPDX-License-Identifier: GPL-3.0-or-later
#include "columnkeeper.h"

#include <QEvent>
#include <QSettings>

namespace studio {

namespace {

QString characterKey(const QString &key)
{
    return key + QStringLiteral("-character");
}

} // namespace

ColumnKeeper::ColumnKeeper(QHeaderView *header, const QString &key, const QList<int> &widths)
    : QObject(header), m_header(*header), m_key(key), m_character(header->fontMetrics().averageCharWidth())
{
    const QSettings settings;
    if (m_header.restoreState(settings.value(m_key).toByteArray())) {
        const int now = m_character;
        m_character = qMax(1, settings.value(characterKey(m_key), now).toInt());
        zoomTo(now);
    } else {
        for (int column = 0; column < widths.size() && column < m_header.count(); ++column)
            m_header.resizeSection(column, m_character * widths[column]);
    }
    m_header.installEventFilter(this);
    connect(header, &QHeaderView::sectionResized, this, &ColumnKeeper::save);
}

bool ColumnKeeper::eventFilter(QObject *header, QEvent *event)
{
    if (event->type() == QEvent::FontChange)
        zoomTo(m_header.fontMetrics().averageCharWidth());
    return QObject::eventFilter(header, event);
}

void ColumnKeeper::save() const
{
    QSettings settings;
    settings.setValue(m_key, m_header.saveState());
    settings.setValue(characterKey(m_key), m_character);
}

/// A hidden column does not tell its width: it is shown for as long as it is resized.
void ColumnKeeper::zoomTo(int character)
{
    if (character <= 0 || character == m_character)
        return;
    const int before = std::exchange(m_character, character);
    for (int column = 0; column < m_header.count(); ++column) {
        const bool isHidden = m_header.isSectionHidden(column);
        m_header.setSectionHidden(column, false);
        m_header.resizeSection(column, m_header.sectionSize(column) * character / before);
        m_header.setSectionHidden(column, isHidden);
    }
}

} // namespace studio
