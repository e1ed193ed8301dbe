// SPDX-License-Identifier: GPL-3.0-or-later
// Requests to a proxy that this server is not, and those whose target it is itself. libcoap's were captured.
#include "support/asking.h"
#include "support/vectors.h"

#include <QTest>

using namespace coap;

namespace {

class Text : public Resource {
public:
    Response renderGet(const Request &request) override
    {
        std::string text = toUriPath(request.requestedPath());
        for (const auto &query : request.queries())
            text += " " + query;
        return {Code::Content, text};
    }
};

class Server : public Asking {
public:
    explicit Server(std::uint16_t port = 5683)
    {
        site.add<Text>({"text"});
        site.add<Text>({"a b", "c"});
        peer.local.address = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff, 127, 0, 0, 1};
        peer.local.port = port;
    }
    QByteArray answerTo(const char *uri)
    {
        Message message;
        message.code = Code::Get;
        message.mid = ++mid;
        message.options.add(OptionNumber::ProxyUri, std::string_view(uri));
        const auto answer = decoded(exchange(encode(message)).value(0));
        return answer.code == Code::Content ? text(answer) : QByteArray::fromStdString(codeNumber(answer.code));
    }
};

} // namespace

class ProxyTest : public QObject {
    Q_OBJECT
private slots:
    /// RFC 7252 §5.10.2
    void anotherServersTargetIsNotProxied()
    {
        Server server;
        QCOMPARE(Lockstep::decoded(server.exchange(vectors("libcoap-proxy").value(0)).value(0)).code, Code::ProxyingNotSupported);
        for (const char *uri : {"coap://example.org/text", "coap://127.0.0.1:5684/text", "coaps://127.0.0.1/text", "http://127.0.0.1/text",
                                "coap://127.0.0.2/text", "coap://127.0.0.1@example.org/text", "coap://127.0.0.1/text#part", "coap://", "text", "coap://127.0.0.1/%zz"})
            QCOMPARE(server.answerTo(uri), QByteArray("5.05"));
    }

    /// RFC 7252 §5.7.2
    void itsOwnTargetIsServed()
    {
        Server server;
        QCOMPARE(server.answerTo("coap://127.0.0.1/text"), QByteArray("/text"));
        QCOMPARE(server.answerTo("COAP://127.0.0.1:5683/text?x=1&y=%26"), QByteArray("/text x=1 y=&"));
        QCOMPARE(server.answerTo("coap://127.0.0.1/a%20b/c"), QByteArray("/a%20b/c"));
        QCOMPARE(server.answerTo("coap://127.0.0.1"), QByteArray("4.04"));
        Server other(40'001);
        QCOMPARE(other.answerTo("coap://127.0.0.1:40001/text"), QByteArray("/text"));
        QCOMPARE(other.answerTo("coap://127.0.0.1/text"), QByteArray("5.05"));
        other.peer.local.address = {};
        other.peer.local.address[15] = 1;
        QCOMPARE(other.answerTo("coap://[::1]:40001/text"), QByteArray("/text"));
    }

    /// RFC 7252 §5.7.2
    void proxySchemeOfItsOwnIsServed()
    {
        Server server;
        auto options = Asking::option(OptionNumber::ProxyScheme, "coap");
        QCOMPARE(server.get("/text", options).code, Code::Content);
        options.add(OptionNumber::UriHost, std::string_view("127.0.0.1"));
        QCOMPARE(server.get("/text", options).code, Code::Content);
        options.addUint(OptionNumber::UriPort, 5684);
        QCOMPARE(server.get("/text", options).code, Code::ProxyingNotSupported);
        QCOMPARE(server.get("/text", Asking::option(OptionNumber::ProxyScheme, "http")).code, Code::ProxyingNotSupported);
    }

    /// RFC 7252 §5.10.1
    void anyUriHostAndPortAreAccepted()
    {
        Server server;
        QCOMPARE(Lockstep::decoded(server.exchange(vectors("libcoap-uri-port").value(0)).value(0)).code, Code::Content);
    }
};

QTEST_GUILESS_MAIN(ProxyTest)
#include "proxytest.moc"
