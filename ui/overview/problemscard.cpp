// SPDX-License-Identifier: GPL-3.0-or-later
#include "overview/problemscard.h"

#include "format.h"
#include "icons.h"
#include "look.h"
#include "theme.h"

#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace studio {

ProblemsCard::ProblemsCard(QWidget *parent) : Card(parent), m_log(new QPushButton(this))
{
    body()->addWidget(m_log, 0, Qt::AlignLeft);
    connect(m_log, &QPushButton::clicked, this, &ProblemsCard::logRequested);
    begin();
}

void ProblemsCard::add(const LogLine &line)
{
    if (line.level > LogLine::Level::Warning)
        return;
    m_lines.prepend(line);
    if (m_lines.size() > mostShown)
        m_lines.removeLast();
    showLines();
}

void ProblemsCard::showLines()
{
    discard(m_rows);
    m_rows = new QWidget(this);
    auto *grid = new QGridLayout(m_rows);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(8);
    grid->setColumnStretch(2, 1);
    const auto add = [grid](QLabel *label, int row, int column) { grid->addWidget(label, row, column, Qt::AlignTop); };
    for (int row = 0; row < m_lines.size(); ++row) {
        const LogLine &line = m_lines.at(row);
        const bool isError = line.level == LogLine::Level::Error;
        auto *icon = new QLabel(m_rows), *time = new QLabel(format::clockTime(line.time).left(8), m_rows), *text = new QLabel(line.text, m_rows);
        icon->setPixmap(themedIcon(isError ? QStringLiteral("error") : QStringLiteral("warning"), isError ? themeColors().error : themeColors().warning)
                            .pixmap(QSize(16, 16), devicePixelRatio()));
        icon->setAccessibleName(isError ? tr("Error") : tr("Warning"));
        tint(*time, themeColors().muted);
        text->setWordWrap(true);
        text->setTextFormat(Qt::PlainText);
        text->setTextInteractionFlags(Qt::TextSelectableByMouse);
        add(icon, row, 0);
        add(time, row, 1);
        grid->addWidget(text, row, 2);
    }
    if (m_lines.isEmpty()) {
        auto *none = new QLabel(tr("None so far."), m_rows);
        tint(*none, themeColors().muted);
        grid->addWidget(none, 0, 0, 1, 3);
    }
    m_log->setVisible(!m_lines.isEmpty());
    body()->insertWidget(1, m_rows);
    m_rows->show();
}

void ProblemsCard::retranslate()
{
    setTitle(tr("Last problems"));
    m_log->setText(tr("Show the log"));
    showLines();
}

void ProblemsCard::updateLook()
{
    Card::updateLook();
    showLines();
}

} // namespace studio
