// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "site/sitemodel.h"
#include "ui/settingsinfolder.h"

#include <QCoreApplication>
#include <QObject>
#include <QUndoStack>

#include <memory>

/// A site as the window's panes get it, over a server that is the real one or a fake. A test is derived from it, and opens and
/// closes one for each of its functions.
template<class Control>
class ShownSite : public QObject {
protected:
    void open()
    {
        m_control = std::make_unique<Control>();
        m_model = std::make_unique<studio::SiteModel>(*m_control);
        m_stack = std::make_unique<QUndoStack>();
    }
    void close()
    {
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

    SettingsInFolder m_folder;
    std::unique_ptr<Control> m_control;
    std::unique_ptr<studio::SiteModel> m_model;
    std::unique_ptr<QUndoStack> m_stack;
};
