// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "site/detailspane.h"
#include "site/resourcespane.h"
#include "site/resourcetree.h"
#include "ui/shownsite.h"

/// With the panes that edit it, joined as the window joins them.
template<class Control>
class EditedSite : public ShownSite<Control> {
protected:
    void open()
    {
        ShownSite<Control>::open();
        m_pane = std::make_unique<studio::ResourcesPane>(*this->m_control, *this->m_model, *this->m_stack);
        m_details = std::make_unique<studio::DetailsPane>(*this->m_control, *this->m_model, *this->m_stack);
        QObject::connect(m_pane.get(), &studio::ResourcesPane::resourceSelected, m_details.get(), &studio::DetailsPane::showResource);
        QObject::connect(m_pane.get(), &studio::ResourcesPane::folderSelected, m_details.get(), &studio::DetailsPane::showFolder);
        QObject::connect(m_pane.get(), &studio::ResourcesPane::resourcesSelected, m_details.get(), &studio::DetailsPane::showResources);
        m_pane->show();
        m_details->show();
    }
    void close()
    {
        m_details.reset();
        m_pane.reset();
        ShownSite<Control>::close();
    }
    studio::ResourceTree *tree() { return m_pane->template findChild<studio::ResourceTree *>(); }

    std::unique_ptr<studio::ResourcesPane> m_pane;
    std::unique_ptr<studio::DetailsPane> m_details;
};
