// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/jsonpatches.h"

#include "site/response.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <nlohmann/json.hpp>

namespace studio {

namespace {

using Json = nlohmann::json;
using coap::Code;
using coap::RenderableError;

/// Each operation may move all elements of an array.
constexpr std::size_t mostOperations = 1'000;
/// What all copies together may add: 30 copies of the whole into itself would make a document of 2^30 times its size.
constexpr std::size_t mostCopied = 1 << 20;

Json toLibrary(const QJsonValue &value)
{
    return Json::parse(QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact).toStdString()).front();
}

QJsonValue fromLibrary(const Json &value)
{
    QJsonParseError error;
    const auto document = QJsonDocument::fromJson(QByteArray::fromStdString(Json::array({value}).dump()), &error);
    if (error.error != QJsonParseError::NoError)    // Qt reads 1,024 levels
        throw RenderableError(Code::RequestEntityTooLarge, "the result is nested too deeply");
    return document.array().first();
}

/// About how many octets the value takes; no more than `limit` are counted.
std::size_t sizeOf(const Json &value, std::size_t limit)
{
    std::size_t size = value.is_string() ? value.get_ref<const std::string &>().size() + 1 : 1;
    for (auto part = value.begin(); value.is_structured() && part != value.end() && size < limit; ++part)
        size += (value.is_object() ? part.key().size() : 0) + sizeOf(*part, limit - size);
    return size;
}

std::string member(const Json &operation, const char *name)
{
    const auto found = operation.is_object() ? operation.find(name) : operation.end();
    if (!operation.is_object() || found == operation.end() || !found->is_string())
        throw RenderableError(Code::BadRequest, std::string("an operation needs a text as \"") + name + '"');
    return found->get<std::string>();
}

/// RFC 6902 §4.4: a location must not be moved into one of its children.
void refuseMoveIntoItself(const Json &operation)
{
    const std::string from = member(operation, "from"), path = member(operation, "path");
    if (path.size() > from.size() && path.compare(0, from.size(), from) == 0 && path[from.size()] == '/')
        throw RenderableError(Code::UnprocessableEntity, '"' + from + "\" cannot be moved into itself");
}

/// RFC 6902 §4.1: what is added or removed has an object or an array around it. The library does not ask.
void requireContainer(const Json &document, const std::string &path)
{
    const Json::json_pointer at(path);
    if (!at.empty() && !document.at(at.parent_pointer()).is_structured())
        throw RenderableError(Code::Conflict, "nothing lies within a text, a number, true, false or null");
}

void add(Json &document, const std::string &path, const Json &value)
{
    requireContainer(document, path);
    document.patch_inplace(Json::array({Json{{"op", "add"}, {"path", path}, {"value", value}}}));
}

void remove(Json &document, const std::string &path)
{
    requireContainer(document, path);
    document.patch_inplace(Json::array({Json{{"op", "remove"}, {"path", path}}}));
}

Json copyOf(const Json &document, const std::string &path, std::size_t &copied)
{
    const Json &value = document.at(Json::json_pointer(path));
    copied += sizeOf(value, mostCopied);
    if (copied > mostCopied)
        throw RenderableError(Code::RequestEntityTooLarge, "the copies are too large");
    return value;
}

/// One operation, on what those before it have made. A move is a removal and an addition (§4.4): what is around the new
/// place is looked at in between.
void apply(const Json &operation, Json &document, std::size_t &copied)
{
    const std::string kind = member(operation, "op"), path = member(operation, "path");
    if (kind == "copy") {
        add(document, path, copyOf(document, member(operation, "from"), copied));
    } else if (kind == "move") {
        refuseMoveIntoItself(operation);
        const std::string from = member(operation, "from");
        const Json value = document.at(Json::json_pointer(from));
        remove(document, from);
        add(document, path, value);
    } else {
        if (kind == "add" || kind == "remove")
            requireContainer(document, path);
        document.patch_inplace(Json::array({operation}));
    }
}

} // namespace

QJsonValue mergePatched(const QJsonValue &target, const QJsonValue &patch)
{
    if (!patch.isObject())
        return patch;
    QJsonObject merged = target.toObject();
    const QJsonObject changes = patch.toObject();
    for (auto change = changes.begin(); change != changes.end(); ++change) {
        if (change.value().isNull())
            merged.remove(change.key());
        else
            merged[change.key()] = mergePatched(merged.value(change.key()), change.value());
    }
    return merged;
}

QJsonValue jsonPatched(const QJsonValue &target, const QJsonValue &patch)
{
    if (!patch.isArray())
        throw RenderableError(Code::BadRequest, "a JSON patch is an array of operations");
    if (static_cast<std::size_t>(patch.toArray().size()) > mostOperations)
        throw RenderableError(Code::RequestEntityTooLarge, "a patch has " + std::to_string(mostOperations) + " operations at most");
    Json document = toLibrary(target);
    std::size_t copied = 0;
    try {
        for (const Json &operation : toLibrary(patch))
            apply(operation, document, copied);
    } catch (const Json::parse_error &) {
        throw RenderableError(Code::BadRequest, "an operation is no operation, or its pointer is none");
    } catch (const Json::other_error &) {
        throw RenderableError(Code::Conflict, "a test failed");
    } catch (const Json::exception &) {
        throw RenderableError(Code::Conflict, "the document does not have what the patch speaks of");
    }
    return fromLibrary(document);
}

} // namespace studio
