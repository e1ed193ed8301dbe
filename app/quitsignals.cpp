// SPDX-License-Identifier: GPL-3.0-or-later
#include "quitsignals.h"

#include <QSocketNotifier>

#include <csignal>
#include <fcntl.h>
#include <unistd.h>

namespace studio {

namespace {

constexpr int numbers[] = {SIGINT, SIGTERM, SIGHUP, SIGUSR1};
int pipeEnds[2] = {-1, -1};

/// A handler may do next to nothing: it writes one octet, the event loop does the rest.
extern "C" void noteSignal(int number)
{
    const char octet = number == SIGUSR1 ? 1 : 0;
    [[maybe_unused]] const auto written = ::write(pipeEnds[1], &octet, 1);
}

} // namespace

QuitSignals::QuitSignals(QObject *parent) : QObject(parent)
{
    if (::pipe2(pipeEnds, O_CLOEXEC | O_NONBLOCK) != 0)
        return;     // no file descriptors left: the signals then end the process the hard way
    auto *notifier = new QSocketNotifier(pipeEnds[0], QSocketNotifier::Read, this);
    connect(notifier, &QSocketNotifier::activated, this, [this] {
        bool isKeeping = false, isQuitting = false;
        for (char octet = 0; ::read(pipeEnds[0], &octet, 1) > 0;)
            (octet == 1 ? isKeeping : isQuitting) = true;
        if (isKeeping)
            emit keepAsked();
        if (isQuitting)
            emit asked();
    });
    for (const int number : numbers)
        std::signal(number, &noteSignal);
    std::signal(SIGPIPE, SIG_IGN);      // whoever reads the log may end before the server does
}

QuitSignals::~QuitSignals()
{
    for (const int number : numbers)
        std::signal(number, SIG_DFL);
    for (int &end : pipeEnds) {
        if (end >= 0)
            ::close(end);
        end = -1;
    }
}

} // namespace studio
