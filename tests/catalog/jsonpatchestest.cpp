// SPDX-License-Identifier: GPL-3.0-or-later
// PATCH and iPATCH (RFC 8132) of the JSON kind; documents and patches are those of RFC 7396 and RFC 6902, appendix A.
#include "catalog/made.h"

#include <QTest>

using namespace coap;

class JsonPatchesTest : public QObject {
    Q_OBJECT

    static constexpr int jsonPatch = 51, mergePatch = 52;

    /// What a JSON resource that holds `before` answers to a patch, and what it holds then.
    static std::pair<Message, QByteArray> patched(const QByteArray &before, const QByteArray &patch, int format, Code method = Code::Patch)
    {
        Asking peer;
        QByteArray definition = R"({"path": "/j", "kind": "json", "initial": BEFORE})";
        definition.replace("BEFORE", before);
        if (serve(peer, definition.constData()) == nullptr)
            return {};
        const Message answer = put(peer, "/j", patch.toStdString(), format, method);
        return {answer, Asking::text(peer.get("/j"))};
    }
    /// The columns of JSON patches; what it gives adds a row.
    static auto jsonPatches()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("patch");
        QTest::addColumn<Code>("code");
        QTest::addColumn<QByteArray>("after");
        return [](const char *name, const char *before, const char *patch, Code code, const char *after) {
            QTest::newRow(name) << QByteArray(before) << QByteArray(patch) << code << QByteArray(after);
        };
    }
    static QJsonValue value(const QByteArray &text) { return QJsonDocument::fromJson('[' + text + ']').array().first(); }

private slots:
    void mergePatchesOfRfc7396AppendixA_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("patch");
        QTest::addColumn<QByteArray>("after");
        const auto row = [](const char *before, const char *patch, const char *after) {
            QTest::addRow("%s %s", before, patch) << QByteArray(before) << QByteArray(patch) << QByteArray(after);
        };
        row(R"({"a":"b"})", R"({"a":"c"})", R"({"a":"c"})");
        row(R"({"a":"b"})", R"({"b":"c"})", R"({"a":"b","b":"c"})");
        row(R"({"a":"b"})", R"({"a":null})", R"({})");
        row(R"({"a":"b","b":"c"})", R"({"a":null})", R"({"b":"c"})");
        row(R"({"a":["b"]})", R"({"a":"c"})", R"({"a":"c"})");
        row(R"({"a":"c"})", R"({"a":["b"]})", R"({"a":["b"]})");
        row(R"({"a":{"b":"c"}})", R"({"a":{"b":"d","c":null}})", R"({"a":{"b":"d"}})");
        row(R"({"a":[{"b":"c"}]})", R"({"a":[1]})", R"({"a":[1]})");
        row(R"(["a","b"])", R"(["c","d"])", R"(["c","d"])");
        row(R"({"a":"b"})", R"(["c"])", R"(["c"])");
        row(R"({"a":"foo"})", R"(null)", R"(null)");
        row(R"({"a":"foo"})", R"("bar")", R"("bar")");
        row(R"({"e":null})", R"({"a":1})", R"({"e":null,"a":1})");
        row(R"([1,2])", R"({"a":"b","c":null})", R"({"a":"b"})");
        row(R"({})", R"({"a":{"bb":{"ccc":null}}})", R"({"a":{"bb":{}}})");
    }
    /// RFC 7396 §A
    void mergePatchesOfRfc7396AppendixA()
    {
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, patch);
        QFETCH(QByteArray, after);
        for (const Code method : {Code::Patch, Code::IPatch}) {
            const auto [answer, now] = patched(before, patch, mergePatch, method);
            QCOMPARE(answer.code, Code::Changed);
            QCOMPARE(value(now), value(after));
        }
    }

    void jsonPatchesOfRfc6902AppendixA_data()
    {
        const auto row = jsonPatches();
        row("A.1", R"({"foo":"bar"})", R"([{"op":"add","path":"/baz","value":"qux"}])", Code::Changed, R"({"baz":"qux","foo":"bar"})");
        row("A.2", R"({"foo":["bar","baz"]})", R"([{"op":"add","path":"/foo/1","value":"qux"}])", Code::Changed, R"({"foo":["bar","qux","baz"]})");
        row("A.3", R"({"baz":"qux","foo":"bar"})", R"([{"op":"remove","path":"/baz"}])", Code::Changed, R"({"foo":"bar"})");
        row("A.4", R"({"foo":["bar","qux","baz"]})", R"([{"op":"remove","path":"/foo/1"}])", Code::Changed, R"({"foo":["bar","baz"]})");
        row("A.5", R"({"baz":"qux","foo":"bar"})", R"([{"op":"replace","path":"/baz","value":"boo"}])", Code::Changed, R"({"baz":"boo","foo":"bar"})");
        row("A.6", R"({"foo":{"bar":"baz","waldo":"fred"},"qux":{"corge":"grault"}})", R"([{"op":"move","from":"/foo/waldo","path":"/qux/thud"}])",
            Code::Changed, R"({"foo":{"bar":"baz"},"qux":{"corge":"grault","thud":"fred"}})");
        row("A.7", R"({"foo":["all","grass","cows","eat"]})", R"([{"op":"move","from":"/foo/1","path":"/foo/3"}])", Code::Changed,
            R"({"foo":["all","cows","eat","grass"]})");
        row("A.8", R"({"baz":"qux","foo":["a",2,"c"]})", R"([{"op":"test","path":"/baz","value":"qux"},{"op":"test","path":"/foo/1","value":2}])",
            Code::Changed, R"({"baz":"qux","foo":["a",2,"c"]})");
        row("A.9", R"({"baz":"qux"})", R"([{"op":"test","path":"/baz","value":"bar"}])", Code::Conflict, R"({"baz":"qux"})");
        row("A.10", R"({"foo":"bar"})", R"([{"op":"add","path":"/child","value":{"grandchild":{}}}])", Code::Changed,
            R"({"foo":"bar","child":{"grandchild":{}}})");
        row("A.11", R"({"foo":"bar"})", R"([{"op":"add","path":"/baz","value":"qux","xyz":123}])", Code::Changed, R"({"foo":"bar","baz":"qux"})");
        row("A.12", R"({"foo":"bar"})", R"([{"op":"add","path":"/baz/bat","value":"qux"}])", Code::Conflict, R"({"foo":"bar"})");
        row("A.14", R"({"/":9,"~1":10})", R"([{"op":"test","path":"/~01","value":10}])", Code::Changed, R"({"/":9,"~1":10})");
        row("A.15", R"({"/":9,"~1":10})", R"([{"op":"test","path":"/~01","value":"10"}])", Code::Conflict, R"({"/":9,"~1":10})");
        row("A.16", R"({"foo":["bar"]})", R"([{"op":"add","path":"/foo/-","value":["abc","def"]}])", Code::Changed, R"({"foo":["bar",["abc","def"]]})");
        // RFC 6902 §5: what goes before a failure does not stay. §4.4: nothing moves into itself.
        row("all or nothing", R"({"a":1})", R"([{"op":"replace","path":"/a","value":2},{"op":"remove","path":"/b"}])", Code::Conflict, R"({"a":1})");
        row("into itself", R"({"a":{"b":1}})", R"([{"op":"move","from":"/a","path":"/a/b"}])", Code::UnprocessableEntity, R"({"a":{"b":1}})");
        row("copy", R"({"a":[1]})", R"([{"op":"copy","from":"/a","path":"/b"}])", Code::Changed, R"({"a":[1],"b":[1]})");
        // RFC 8132 §3.4: malformed is 4.00.
        row("no array", R"({"a":1})", R"({"op":"remove","path":"/a"})", Code::BadRequest, R"({"a":1})");
        row("no JSON", R"({"a":1})", R"([{"op":)", Code::BadRequest, R"({"a":1})");
        row("no object", R"({"a":1})", R"([1])", Code::BadRequest, R"({"a":1})");
        row("no op", R"({"a":1})", R"([{"path":"/a"}])", Code::BadRequest, R"({"a":1})");
        row("unknown op", R"({"a":1})", R"([{"op":"spam","path":"/a"}])", Code::BadRequest, R"({"a":1})");
        row("no value", R"({"a":1})", R"([{"op":"add","path":"/b"}])", Code::BadRequest, R"({"a":1})");
        row("no from", R"({"a":1})", R"([{"op":"copy","path":"/b"}])", Code::BadRequest, R"({"a":1})");
        row("bad pointer", R"({"a":1})", R"([{"op":"remove","path":"a"}])", Code::BadRequest, R"({"a":1})");
        row("bad index", R"([1])", R"([{"op":"remove","path":"/01"}])", Code::BadRequest, R"([1])");
    }
    /// RFC 6902 §A
    void jsonPatchesOfRfc6902AppendixA()
    {
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, patch);
        QFETCH(Code, code);
        QFETCH(QByteArray, after);
        const auto [answer, now] = patched(before, patch, jsonPatch);
        QCOMPARE(answer.code, code);
        QCOMPARE(value(now), value(after));
    }

    void whatIsAddedHasAnObjectOrAnArrayAroundIt_data()
    {
        const auto row = jsonPatches();
        row("add within a text", R"({"name":"a"})", R"([{"op":"add","path":"/name/x","value":1}])", Code::Conflict, R"({"name":"a"})");
        row("add within a number", R"([1])", R"([{"op":"add","path":"/0/-","value":1}])", Code::Conflict, R"([1])");
        row("add within null", R"({"a":null})", R"([{"op":"add","path":"/a/x","value":1}])", Code::Conflict, R"({"a":null})");
        row("copy into a text", R"({"a":"b","c":1})", R"([{"op":"copy","from":"/c","path":"/a/x"}])", Code::Conflict, R"({"a":"b","c":1})");
        row("move into a text", R"({"a":true,"c":1})", R"([{"op":"move","from":"/c","path":"/a/x"}])", Code::Conflict, R"({"a":true,"c":1})");
        row("move to what becomes a text", R"([0,{},"t"])", R"([{"op":"move","from":"/0","path":"/1/x"}])", Code::Conflict, R"([0,{},"t"])");
        row("add to what was made a text", R"({"a":{}})", R"([{"op":"replace","path":"/a","value":"t"},{"op":"add","path":"/a/x","value":1}])", Code::Conflict,
            R"({"a":{}})");
        row("add to what was made an object", R"({"a":"t"})", R"([{"op":"replace","path":"/a","value":{}},{"op":"add","path":"/a/x","value":1}])", Code::Changed,
            R"({"a":{"x":1}})");
        row("remove within a text", R"({"a":"b"})", R"([{"op":"remove","path":"/a/x"}])", Code::Conflict, R"({"a":"b"})");
        row("add the whole", R"({"a":1})", R"([{"op":"add","path":"","value":[1]}])", Code::Changed, R"([1])");
        row("move the whole", R"({"a":1})", R"([{"op":"move","from":"/a","path":""}])", Code::Changed, R"(1)");
    }
    /// RFC 6902 §4.1, when the turn of the operation comes; RFC 8132 §3.4
    void whatIsAddedHasAnObjectOrAnArrayAroundIt() { jsonPatchesOfRfc6902AppendixA(); }

    /// RFC 8132 §3.4
    void anotherContentFormatIsRefused()
    {
        for (const int format : {0, 50, 60})
            QCOMPARE(patched("{}", "{}", format).first.code, Code::UnsupportedContentFormat);
        Asking peer;
        serve(peer, R"({"path": "/j", "kind": "json"})");
        QCOMPARE(peer.code(Code::Patch, "/j", "{}"), Code::UnsupportedContentFormat);   // none said
        QCOMPARE(put(peer, "/nothing", "{}", mergePatch, Code::Patch).code, Code::NotFound);
    }

    void observersAreTold()
    {
        Asking peer;
        serve(peer, R"({"path": "/j", "kind": "json", "initial": {"a": 1}})");
        QVERIFY(observe(peer, "/j").options.has(OptionNumber::Observe));
        put(peer, "/j", R"({"a": 2})", mergePatch, Code::Patch);
        QCOMPARE(peer.sent.size(), qsizetype(2));
        QCOMPARE(Asking::text(Lockstep::decoded(peer.sent[1])), QByteArray(R"({"a":2})"));
    }

    /// RFC 8132 §5
    void aPatchDoesNotMakeADocumentOfAnySize()
    {
        // Each copy doubles the document: 2^40 times its size.
        QByteArray bomb;
        for (int i = 0; i < 40; ++i)
            bomb += QByteArray(R"(,{"op":"copy","from":"","path":"/N"})").replace("N", QByteArray::number(i));
        const auto [answer, now] = patched(R"({"a":"0123456789"})", "[" + bomb.mid(1) + "]", jsonPatch);
        QCOMPARE(answer.code, Code::RequestEntityTooLarge);
        QCOMPARE(now, QByteArray(R"({"a":"0123456789"})"));
        const QByteArray many = "[" + QByteArray(R"({"op":"add","path":"/0","value":0},)").repeated(1'001).chopped(1) + "]";
        QCOMPARE(patched("[]", many, jsonPatch).first.code, Code::RequestEntityTooLarge);
    }
};

QTEST_GUILESS_MAIN(JsonPatchesTest)
#include "jsonpatchestest.moc"
