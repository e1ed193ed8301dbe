// SPDX-License-Identifier: GPL-3.0-or-later
// An environment station: GET gives JSON, POST of JSON merges into it, observers are told.
// Try: coap-client-notls -m post -t application/json -e '{"temperature": 23.5}' coap://127.0.0.1/environment
#include "host/udpserver.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

using coap::Code;
using coap::ContentFormat;

class Environment : public coap::ObservableResource {
public:
    coap::Response renderGet(const coap::Request &) override
    {
        return {Code::Content, QJsonDocument(m_readings).toJson(QJsonDocument::Compact).toStdString(), ContentFormat::Json};
    }

    coap::Response renderPost(const coap::Request &request) override
    {
        if (request.contentFormat() != ContentFormat::Json)
            throw coap::RenderableError(Code::UnsupportedContentFormat);
        const auto text = request.payloadText();
        QJsonParseError error;
        const auto document = QJsonDocument::fromJson({text.data(), static_cast<qsizetype>(text.size())}, &error);
        if (!document.isObject())
            throw coap::RenderableError(Code::BadRequest, "a JSON object is needed: " + error.errorString().toStdString());
        const QJsonObject news = document.object();
        for (auto member = news.begin(); member != news.end(); ++member)
            m_readings[member.key()] = member.value();
        updatedState();
        return Code::Changed;
    }

private:
    QJsonObject m_readings{{"temperature", 21.5}, {"humidity", 45}};
};

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    coap::Site site;
    site.add<Environment>({"environment"});
    studio::UdpServer server(site);
    return server.run();
}
