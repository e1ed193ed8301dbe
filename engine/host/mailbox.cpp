// SPDX-License-Identifier: GPL-3.0-or-later
#include "host/mailbox.h"

#include "host/handover.h"

#include <QCoreApplication>
#include <QEvent>

namespace studio {

namespace {

class Letter final : public QEvent {
public:
    explicit Letter(std::function<void()> content) : QEvent(kind()), work(std::move(content)) {}
    ~Letter() override { takeOver(); }
    static Type kind()
    {
        static const auto registered = static_cast<Type>(registerEventType());
        return registered;
    }

    const std::function<void()> work;
};

} // namespace

void Mailbox::post(std::function<void()> work)
{
    auto *letter = new Letter(std::move(work));
    handOver();
    QCoreApplication::postEvent(this, letter);
}

bool Mailbox::event(QEvent *event)
{
    takeOver();
    if (event->type() != Letter::kind())
        return QObject::event(event);
    static_cast<Letter *>(event)->work();
    return true;
}

} // namespace studio
