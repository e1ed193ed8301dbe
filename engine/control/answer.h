// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFuture>
#include <QFutureWatcher>

namespace studio {

/// Calls `use` with the future when it has its answer or when that will never come (no result: the server has ended), on
/// the thread of `context`; never, if `context` goes first. QFuture::then(context, …) of Qt 6.4 asserts that the context
/// is still there when the answer comes: a dialog that was closed meanwhile, or a window at the end of the program, is not.
template<class Answer, class Use>
void whenFinished(const QFuture<Answer> &future, QObject *context, Use use)
{
    auto *watcher = new QFutureWatcher<Answer>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context, [watcher, use = std::move(use)] {
        watcher->deleteLater();
        use(watcher->future());
    });
    watcher->setFuture(future);
}

/// The same with the answer itself; never, if there is none.
template<class Answer, class Use>
void whenAnswered(const QFuture<Answer> &future, QObject *context, Use use)
{
    whenFinished(future, context, [use = std::move(use)](const QFuture<Answer> &finished) {
        if (finished.resultCount() > 0)
            use(finished.result());
    });
}

} // namespace studio
