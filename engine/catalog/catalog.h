// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalogitem.h"
#include "site/resource.h"

#include <memory>

namespace studio {

/// All kinds that a user can create, in the order they are offered. The same object for ever; any thread.
const QList<KindDescription> &catalogKinds();
/// The kind with that id; null if there is none.
const KindDescription *catalogKind(const QString &id);
/// Ready-made starts for the New-resource dialog.
const QList<Template> &catalogTemplates();

struct MadeResource {
    std::unique_ptr<coap::Resource> resource;   ///< null if there are problems
    QList<FieldError> problems;
};
/// What is wrong with a definition. Of a kind that is not known only the path is looked at. Any thread.
QList<FieldError> problemsWithDefinition(const QJsonObject &definition);
/// Makes a resource from a definition in site-file form ("path", "kind", properties); relative paths on disk in it begin
/// at `folder`. A kind that is not known makes a PlaceholderResource, which keeps the definition. Any thread; nothing
/// starts before the resource is added to an attached Site.
MadeResource makeResource(const QJsonObject &definition, const QString &folder = {});
/// What a site file keeps of it together with its value: its definition with the value, or as it is, where what is made of
/// it would serve that value anyway. So nobody's file gets an "initial": 0 that nobody has set. Also as it is where it does not
/// allow the value (its range was narrowed since); then `problem` says why.
QJsonObject definitionToKeep(const CatalogItem &item, QString *problem = nullptr);

} // namespace studio
