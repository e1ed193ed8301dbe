// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalog.h"
#include "support/asking.h"

#include <QJsonArray>
#include <QJsonDocument>

inline QJsonObject json(const char *text)
{
    return QJsonDocument::fromJson(text).object();
}

/// A served resource of the catalog, from its definition's text; null if it has problems.
inline studio::CatalogItem *serve(Lockstep &peer, const char *definition)
{
    const auto object = json(definition);
    auto made = studio::makeResource(object);
    if (!made.resource)
        return nullptr;
    auto *item = studio::catalogItem(*made.resource);
    peer.run([&] { peer.site.addResource(*coap::fromUriPath(object.value("path").toString().toStdString()), std::move(made.resource)); });
    return item;
}

/// Registers an observer for the path and gives the first answer.
inline coap::Message observe(Asking &peer, const char *path)
{
    return peer.get(path, Asking::uintOption(coap::OptionNumber::Observe, 0));
}

/// A request with a Content-Format.
inline coap::Message put(Asking &peer, const char *path, std::string_view payload, int format, coap::Code method = coap::Code::Put)
{
    return peer.ask(method, path, payload, Asking::uintOption(coap::OptionNumber::ContentFormat, static_cast<std::uint32_t>(format)));
}
