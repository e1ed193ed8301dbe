// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/jsonpointer.h"

#include "site/response.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QStringList>

#include <algorithm>

namespace studio {

namespace {

using coap::Code;
using coap::RenderableError;

/// Each may name the whole document: a request of 1 KiB must not ask for a thousand of them.
constexpr qsizetype mostPointers = 100;

/// "~1" stands for "/" and "~0" for "~" (RFC 6901 §3).
QString unescaped(QString token)
{
    for (qsizetype at = token.indexOf(u'~'); at >= 0; at = token.indexOf(u'~', at + 1)) {
        const QChar escaped = at + 1 < token.size() ? token[at + 1] : QChar();
        if (escaped != u'0' && escaped != u'1')
            throw RenderableError(Code::BadRequest, "in a JSON Pointer \"~\" is written as \"~0\" and \"/\" as \"~1\"");
        token.replace(at, 2, escaped == u'0' ? u'~' : u'/');
    }
    return token;
}

/// The index that a token is: digits without leading zeros (§4); else behind the end.
qsizetype indexOf(const QString &token, const QJsonArray &array)
{
    const bool isWhole = std::all_of(token.begin(), token.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
    if (!isWhole || (token.size() > 1 && token.front() == u'0'))
        return array.size();
    bool isNumber = false;
    const qsizetype index = token.toLongLong(&isNumber);
    return isNumber ? index : array.size();
}

} // namespace

QJsonValue partOf(const QJsonValue &document, const QString &pointer)
{
    if (pointer.isEmpty())
        return document;
    if (!pointer.startsWith(u'/'))
        throw RenderableError(Code::BadRequest, "a JSON Pointer is empty or begins with \"/\"");
    QJsonValue part = document;
    const QStringList tokens = pointer.mid(1).split(u'/');
    for (const QString &escaped : tokens) {
        const QString token = unescaped(escaped);
        if (part.isArray())
            part = part.toArray().at(std::min(indexOf(token, part.toArray()), part.toArray().size()));
        else
            part = part.toObject().value(token);
    }
    if (part.isUndefined())
        throw RenderableError(Code::NotFound, "there is no " + pointer.left(100).toStdString());
    return part;
}

QJsonValue fetched(const QJsonValue &document, const QJsonValue &selection)
{
    if (selection.isString())
        return partOf(document, selection.toString());
    if (!selection.isArray())
        throw RenderableError(Code::BadRequest, "a JSON Pointer is needed, or an array of them");
    const QJsonArray pointers = selection.toArray();
    if (pointers.size() > mostPointers)
        throw RenderableError(Code::RequestEntityTooLarge, "at most " + std::to_string(mostPointers) + " pointers");
    QJsonObject parts;
    for (const QJsonValue &pointer : pointers) {
        if (!pointer.isString())
            throw RenderableError(Code::BadRequest, "each JSON Pointer is a text");
        parts.insert(pointer.toString(), partOf(document, pointer.toString()));
    }
    return parts;
}

} // namespace studio
