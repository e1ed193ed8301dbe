// SPDX-License-Identifier: GPL-3.0-or-later
// The smallest server: GET /hello.  Try: coap-client-notls -m get coap://127.0.0.1/hello
#include "host/udpserver.h"

#include <QCoreApplication>

class Hello : public coap::Resource {
public:
    coap::Response renderGet(const coap::Request &) override { return {coap::Code::Content, "Hello, world!"}; }
};

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    coap::Site site;
    site.add<Hello>({"hello"});
    studio::UdpServer server(site);
    return server.run();
}
