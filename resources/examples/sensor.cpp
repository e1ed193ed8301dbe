// SPDX-License-Identifier: GPL-3.0-or-later
// A sensor that clients observe (RFC 7641): a new reading each second, and observers are told.
// Try: coap-client-notls -s 10 coap://127.0.0.1/temperature
#include "host/udpserver.h"

#include <QCoreApplication>

#include <chrono>

using namespace std::chrono_literals;

class Temperature : public coap::ObservableResource {
public:
    coap::Response renderGet(const coap::Request &) override { return {coap::Code::Content, std::to_string(m_celsius)}; }
    coap::LinkAttributes linkAttributes() const override { return {{"rt", "temperature-c"}}; }

protected:
    void attached() override { measure(); }
    void detached() override { m_next.cancel(); }

private:
    void measure()
    {
        m_celsius = 20 + (m_celsius + 1) % 5;
        updatedState();
        m_next = host()->scheduler().after(1s, [this] { measure(); });
    }

    int m_celsius = 20;
    coap::Scheduler::Timer m_next;
};

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    coap::Site site;
    site.add<Temperature>({"temperature"});
    studio::UdpServer server(site);
    return server.run();
}
