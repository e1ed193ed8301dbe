// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "site/detailspane.h"
#include "site/resourcespane.h"
#include "site/resourcetree.h"
#include "site/sitemodel.h"
#include "ui/settingsinfolder.h"

#include <QCoreApplication>
#include <QObject>
#include <QUndoStack>

#include <memory>

/// A site with the panes that edit it, joined as the window joins them, over a server that is the real one or a fake.
/// A test is derived from it, and opens and closes one for each of its functions.
template<class Control>
class EditedSite : public QObject {
protected:
    void open()
    {
        m_control = std::make_unique<Control>();
        m_model = std::make_unique<studio::SiteModel>(*m_control);
        m_stack = std::make_unique<QUndoStack>();
        m_pane = std::make_unique<studio::ResourcesPane>(*m_control, *m_model, *m_stack);
        m_details = std::make_unique<studio::DetailsPane>(*m_control, *m_model, *m_stack);
        connect(m_pane.get(), &studio::ResourcesPane::resourceSelected, m_details.get(), &studio::DetailsPane::showResource);
        connect(m_pane.get(), &studio::ResourcesPane::resourcesSelected, m_details.get(), &studio::DetailsPane::showResources);
        m_pane->show();
        m_details->show();
    }
    void close()
    {
        m_details.reset();
        m_pane.reset();
        m_stack.reset();
        m_model.reset();
        m_control.reset();
    }
    /// Until a fake's deltas have come.
    static void settle()
    {
        for (int round = 0; round < 8; ++round)
            QCoreApplication::processEvents();
    }
    studio::ResourceTree *tree() { return m_pane->template findChild<studio::ResourceTree *>(); }

    SettingsInFolder m_folder;
    std::unique_ptr<Control> m_control;
    std::unique_ptr<studio::SiteModel> m_model;
    std::unique_ptr<QUndoStack> m_stack;
    std::unique_ptr<studio::ResourcesPane> m_pane;
    std::unique_ptr<studio::DetailsPane> m_details;
};
