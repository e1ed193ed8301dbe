// SPDX-License-Identifier: GPL-3.0-or-later
#include "overview/numbertile.h"

#include "format.h"
#include "look.h"
#include "overview/bigtext.h"
#include "theme.h"

#include <QLabel>
#include <QVBoxLayout>

namespace studio {

NumberTile::NumberTile(QWidget *parent) : Card(parent), m_number(new BigText(2.2, this)), m_name(new QLabel(this)), m_detail(new QLabel(this))
{
    body()->setSpacing(0);
    for (QWidget *line : std::initializer_list<QWidget *>{m_number, m_name, m_detail}) {
        line->setMinimumWidth(1);       // a long number is no reason to push the window wider
        body()->addWidget(line);
    }
    body()->addStretch();       // beside one whose detail takes two lines, its lines stand where the others' do
    m_detail->setWordWrap(true);
    m_number->setText(format::count(0));
    begin();
}

void NumberTile::setName(const QString &name)
{
    m_name->setText(name);
    setAccessibleName(name);
}

void NumberTile::setNumber(quint64 number)
{
    if (number == m_shown)
        return;
    m_shown = number;
    m_number->setText(format::count(number));
}

void NumberTile::setDetail(const QString &text)
{
    m_detail->setText(text);
}

void NumberTile::updateLook()
{
    Card::updateLook();
    m_detail->setFont(scaled(font(), 0.9));
    tint(*m_number, themeColors().accent);
    tint(*m_detail, themeColors().muted);
}

} // namespace studio
