// SPDX-License-Identifier: GPL-3.0-or-later
// Work that takes longer than a client waits for its ACK: the answer comes as a separate response (RFC 7252 §5.2.2).
// Try: coap-client-notls -m get coap://127.0.0.1/slow
#include "host/udpserver.h"

#include <QCoreApplication>

#include <chrono>

using namespace std::chrono_literals;

class Slow : public coap::Resource {
public:
    coap::Response renderGet(const coap::Request &request) override
    {
        m_work = host()->scheduler().after(3s, [exchange = request.defer()]() mutable {
            exchange.answer({coap::Code::Content, "That took a while."});
        });
        return coap::Response::later();
    }

private:
    coap::Scheduler::Timer m_work;      // of the newest request; an older one that is still waiting gets 5.00
};

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    coap::Site site;
    site.add<Slow>({"slow"});
    studio::UdpServer server(site);
    return server.run();
}
