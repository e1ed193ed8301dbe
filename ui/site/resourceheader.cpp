// SPDX-License-Identifier: GPL-3.0-or-later
#include "site/resourceheader.h"

#include "format.h"
#include "look.h"
#include "site/livecontrols.h"
#include "site/shownpath.h"
#include "site/sitemodel.h"
#include "site/valueplot.h"
#include "site/valuetext.h"
#include "theme.h"

#include <QGridLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace studio {

namespace {

constexpr int iconSize = 32;

} // namespace

ResourceHeader::ResourceHeader(ServerControl &control, SiteModel &site, QWidget *parent)
    : QWidget(parent), m_site(site), m_icon(new QLabel(this)), m_title(new QLabel(this)), m_path(new QLabel(this)), m_value(new QLabel(this)),
      m_counts(new QLabel(this)), m_live(new LiveControls(this)), m_plot(new ValuePlot(control, this))
{
    m_icon->setFixedSize(iconSize, iconSize);
    m_title->setFont(scaled(font(), 1, QFont::Bold));
    for (QLabel *label : {m_title, m_path, m_value, m_counts}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);      // a long word does not widen the pane
    }
    m_counts->setForegroundRole(QPalette::PlaceholderText);
    m_path->setForegroundRole(QPalette::PlaceholderText);
    makeLayout();
}

void ResourceHeader::makeLayout()
{
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    auto *names = new QGridLayout;
    names->setHorizontalSpacing(10);
    names->setVerticalSpacing(0);
    names->addWidget(m_icon, 0, 0, 2, 1, Qt::AlignTop);
    names->addWidget(m_title, 0, 1);
    names->addWidget(m_path, 1, 1);
    names->setColumnStretch(1, 1);
    rows->addLayout(names);
    rows->addWidget(m_value);
    rows->addWidget(m_live);
    rows->addWidget(m_counts);
    rows->addWidget(m_plot);
}

void ResourceHeader::show(const ResourceState &state)
{
    take(state);
    m_plot->begin(state);
}

void ResourceHeader::take(const ResourceState &state)
{
    m_icon->setPixmap(m_site.icon(state).pixmap(iconSize, iconSize));
    m_title->setText(state.title.isEmpty() ? shownPath(state.path) : state.title);
    m_path->setText(shownPath(state.path));
    m_path->setVisible(!state.title.isEmpty());
    const QString value = valueText(state);
    m_value->setFont(isHeadline(value) ? scaled(font(), 1.8) : font());
    m_value->setText(value);
    m_live->show(state);
    m_value->setVisible(!m_live->drawsValue());
    QStringList counts;
    if (state.isObservable)
        counts << (state.observers == 1 ? tr("1 observer") : tr("%1 observers").arg(format::count(state.observers)));
    counts << (state.requests == 1 ? tr("1 request") : tr("%1 requests").arg(format::count(state.requests)));
    m_counts->setText(counts.join(QStringLiteral(" · ")));
    m_plot->take(state);
}

void ResourceHeader::follow(double nowSeconds)
{
    m_plot->follow(nowSeconds);
}

} // namespace studio
