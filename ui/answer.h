// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFuture>
#include <QFutureWatcher>

namespace studio {

/// Calls `use` with the answer, on the thread of `context`; never, if `context` goes first or the answer never comes.
/// QFuture::then(context, …) of Qt 6.4 asserts that the context is still there when the answer comes: a dialog that was
/// closed meanwhile, or a window at the end of the program, is not.
template<class Answer, class Use>
void whenAnswered(const QFuture<Answer> &future, QObject *context, Use use)
{
    auto *watcher = new QFutureWatcher<Answer>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context, [watcher, use = std::move(use)] {
        watcher->deleteLater();
        if (watcher->future().resultCount() > 0)
            use(watcher->result());
    });
    watcher->setFuture(future);
}

} // namespace studio
