// SPDX-License-Identifier: GPL-3.0-or-later
#include "textzoom.h"

#include "look.h"

#include <QApplication>
#include <QHeaderView>
#include <QSettings>
#include <QTableView>

#include <cmath>

namespace studio {

namespace {

const QLatin1String key("view/zoom");
constexpr double step = 1.1, projectorFactor = 1.5;
constexpr int rowMargin = 8;

} // namespace

TextZoom::TextZoom(QWidget &window) : QObject(&window), m_window(window), m_normal(QApplication::font())
{
    m_level = qBound(smallest, QSettings().value(key, 0).toInt(), largest);
    if (m_level != 0)
        apply();
}

TextZoom::~TextZoom()
{
    if (qApp != nullptr)
        QApplication::setFont(m_normal);
}

double TextZoom::factor() const
{
    return std::pow(step, m_level) * (m_isProjector ? projectorFactor : 1.0);
}

void TextZoom::setProjector(bool isOn)
{
    m_isProjector = isOn;
    apply();
}

void TextZoom::setLevel(int level)
{
    m_level = qBound(smallest, level, largest);
    QSettings().setValue(key, m_level);
    apply();
}

/// Tables have rows of one fixed height, for speed: they do not follow the font by themselves.
void TextZoom::apply()
{
    QApplication::setFont(scaled(m_normal, factor(), m_normal.weight()));
    for (QTableView *table : m_window.findChildren<QTableView *>())
        table->verticalHeader()->setDefaultSectionSize(table->fontMetrics().height() + rowMargin);
}

} // namespace studio
