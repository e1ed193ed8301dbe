// SPDX-License-Identifier: GPL-3.0-or-later
#include "site/hashingetag.h"
#include "site/preconditions.h"
#include "support/asking.h"

#include <QTest>

using namespace coap;

namespace {

/// SHA-1 of "hello" begins so (FIPS 180; `printf hello | sha1sum`).
const char *const helloTag = "aa f4 c6 1d dc c5 e8 a2";

class Hello : public Resource {
public:
    Response renderGet(const Request &request) override
    {
        Response response(Code::Content, "hello");
        if (age != 60)
            response.maxAge(std::chrono::seconds(age));
        hashingEtag(host()->services(), request, response);
        return response;
    }
    Response renderFetch(const Request &request) override { return renderGet(request); }
    int age = 60;
};

Request requestOf(Code method)
{
    Request request;
    request.message.code = method;
    return request;
}

} // namespace

/// ETag by hash and 2.03 Valid (RFC 7252 §5.10.6), Accept and Content-Format (§5.10.3, §5.10.4).
class HashingEtagTest : public QObject {
    Q_OBJECT
private slots:
    void theEtagIsTheBeginningOfTheHash()
    {
        Asking peer;
        peer.site.add<Hello>({"h"});
        // GET /h: 2.05, ETag (4), Content-Format 0 (12), payload.
        QCOMPARE(peer.exchange("40 01 00 01 b1 68"), QList<QByteArray>{"60 45 00 01 48 " + QByteArray(helloTag) + " 80 ff 68 65 6c 6c 6f"});
    }

    /// RFC 7252 §5.10.6.2
    void aKnownEtagIsAnsweredByValidWithoutPayload()
    {
        Asking peer;
        auto &hello = peer.site.add<Hello>({"h"});
        // ETag option, then Uri-Path; the answer says ETag and Max-Age 60 (0x3c), nothing else.
        QCOMPARE(peer.exchange(QByteArray("40 01 00 01 48 " + QByteArray(helloTag) + " 71 68")),
                 QList<QByteArray>{"60 43 00 01 48 " + QByteArray(helloTag) + " a1 3c"});
        // The second of two.
        QCOMPARE(peer.exchange(QByteArray("40 01 00 02 41 01 08 " + QByteArray(helloTag) + " 71 68")),
                 QList<QByteArray>{"60 43 00 02 48 " + QByteArray(helloTag) + " a1 3c"});
        hello.age = 5;
        QCOMPARE(peer.exchange(QByteArray("40 05 00 03 48 " + QByteArray(helloTag) + " 71 68")),
                 QList<QByteArray>{"60 43 00 03 48 " + QByteArray(helloTag) + " a1 05"});
    }

    void anotherEtagIsAnsweredInFull()
    {
        Asking peer;
        peer.site.add<Hello>({"h"});
        QCOMPARE(peer.get("/h", Asking::option(OptionNumber::ETag, "other")).code, Code::Content);
        // A part of it is another one.
        QCOMPARE(peer.exchange("40 01 09 01 47 aa f4 c6 1d dc c5 e8 71 68").value(0).left(5), QByteArray("60 45"));
    }

    void otherMethodsAndCodesStayAsTheyAre()
    {
        const FakeServices services;
        for (const Code method : {Code::Post, Code::Put, Code::Delete}) {
            Response response(Code::Content, "hello");
            hashingEtag(services, requestOf(method), response);
            QVERIFY(!response.options.has(OptionNumber::ETag));
        }
        Response missing = Response::error(Code::NotFound, "hello");
        hashingEtag(services, requestOf(Code::Get), missing);
        QVERIFY(!missing.options.has(OptionNumber::ETag));
        Response later = Response::later();
        hashingEtag(services, requestOf(Code::Get), later);
        QVERIFY(!later.options.has(OptionNumber::ETag));
    }

    void theSameOctetsInAnotherFormatAreAnotherRepresentation()
    {
        const FakeServices services;
        Response text(Code::Content, "1"), json(Code::Content, "1", ContentFormat::Json);
        hashingEtag(services, requestOf(Code::Get), text, true);
        hashingEtag(services, requestOf(Code::Get), json, true);
        QVERIFY(!sameOctets(*text.options.first(OptionNumber::ETag), *json.options.first(OptionNumber::ETag)));
    }

    /// RFC 7252 §5.10.4
    void anUnwantedAcceptIs406AndAnUnwantedFormat415()
    {
        Request request = requestOf(Code::Get);
        QCOMPARE(requireAccept(request, {ContentFormat::Json, ContentFormat::Cbor}), ContentFormat::Json);
        request.message.options.addUint(OptionNumber::Accept, 60);
        QCOMPARE(requireAccept(request, {ContentFormat::Json, ContentFormat::Cbor}), ContentFormat::Cbor);
        const auto codeOf = [](const auto &call) {
            try {
                call();
            } catch (const RenderableError &error) {
                return error.code();
            }
            return Code::Empty;
        };
        QCOMPARE(codeOf([&] { requireAccept(request, {ContentFormat::Json}); }), Code::NotAcceptable);
        Request put = requestOf(Code::Put);
        QCOMPARE(requireContentFormat(put, {ContentFormat::TextPlain}), ContentFormat::TextPlain);
        put.message.options.addUint(OptionNumber::ContentFormat, 50);
        QCOMPARE(codeOf([&] { requireContentFormat(put, {ContentFormat::TextPlain}); }), Code::UnsupportedContentFormat);
        // A FETCH has to say (RFC 8132 §2.1).
        QCOMPARE(codeOf([&] { requireContentFormat(requestOf(Code::Fetch), {ContentFormat::Json}); }), Code::UnsupportedContentFormat);
    }
};

QTEST_APPLESS_MAIN(HashingEtagTest)
#include "hashingetagtest.moc"
