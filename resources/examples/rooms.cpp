// SPDX-License-Identifier: GPL-3.0-or-later
// Sites within sites: each room is one, and all are listed in /.well-known/core.
// Try: coap-client-notls -m get coap://127.0.0.1/house/kitchen/lamp
#include "host/udpserver.h"

#include <QCoreApplication>

class Lamp : public coap::ObservableResource {
public:
    coap::Response renderGet(const coap::Request &) override { return {coap::Code::Content, m_isOn ? "1" : "0"}; }
    coap::Response renderPut(const coap::Request &request) override
    {
        m_isOn = request.payloadText() == "1";
        updatedState();
        return coap::Code::Changed;
    }

private:
    bool m_isOn = false;
};

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    coap::Site site;
    auto &house = site.add<coap::Site>({"house"});
    for (const char *name : {"kitchen", "bath", "attic"})
        house.add<coap::Site>({name}).add<Lamp>({"lamp"});
    studio::UdpServer server(site);
    return server.run();
}
