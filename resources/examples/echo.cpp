// SPDX-License-Identifier: GPL-3.0-or-later
// One resource for every path below it (PathCapable): /echo/a/b answers "a, b".
// Try: coap-client-notls -m get coap://127.0.0.1/echo/a/b
#include "host/udpserver.h"

#include <QCoreApplication>

class EchoPath : public coap::PathCapable {
public:
    coap::Response renderGet(const coap::Request &request) override
    {
        std::string answer;
        for (const auto &segment : request.remainingPath())
            answer += (answer.empty() ? "" : ", ") + segment;
        return {coap::Code::Content, answer};
    }
};

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    coap::Site site;
    site.add<EchoPath>({"echo"});
    studio::UdpServer server(site);
    return server.run();
}
