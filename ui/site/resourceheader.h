// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "control/sitedelta.h"

#include <QWidget>

class QLabel;

namespace studio {

class LiveControls;
class ServerControl;
class SiteModel;
class ValuePlot;

/// What a resource is at the moment: its names, its value large or with what works it by hand, how many use it, and the
/// course of its number.
class ResourceHeader : public QWidget {
    Q_OBJECT
public:
    ResourceHeader(ServerControl &control, SiteModel &site, QWidget *parent = nullptr);

    /// Another resource.
    void show(const ResourceState &state);
    using QWidget::show;
    /// The same, which has changed.
    void take(const ResourceState &state);
    /// From the shared timer of the plots.
    void follow(double nowSeconds);
    LiveControls &live() { return *m_live; }

private:
    void makeLayout();

    SiteModel &m_site;
    QLabel *m_icon, *m_title, *m_path, *m_value, *m_counts;
    LiveControls *m_live;
    ValuePlot *m_plot;
};

} // namespace studio
