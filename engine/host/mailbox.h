// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <functional>

namespace studio {

/// Work for the thread that it lives on: done by its event loop, in the order in which it was posted. Work that is still
/// waiting when the mailbox is destroyed is destroyed undone.
class Mailbox final : public QObject {
public:
    using QObject::QObject;
    /// From any thread.
    void post(std::function<void()> work);

    bool event(QEvent *event) override;
};

} // namespace studio
