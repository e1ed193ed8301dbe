// SPDX-License-Identifier: GPL-3.0-or-later
#include "host/siteloading.h"

#include "catalog/catalog.h"
#include "site/wellknowncore.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

namespace studio {

namespace {

LoadedSite failed(const QString &message)
{
    LoadedSite loaded;
    loaded.result.message = message;
    return loaded;
}

LoadedSite load(const QString &file, const QString &name, std::size_t mostResources)
{
    SiteFileResult read = readSiteFile(file);
    if (!read.isOk())
        return failed(read.message);
    // One more for /.well-known/core.
    if (static_cast<std::size_t>(read.file.resources.size()) >= mostResources) {
        return failed(QCoreApplication::translate("Host", "%1 has more resources than the limit of %2 allows.")
                          .arg(name, QString::number(mostResources)));
    }
    LoadedSite loaded;
    for (const QJsonObject &definition : std::as_const(read.file.resources)) {
        const QString text = definition.value(QLatin1String("path")).toString();
        auto path = coap::fromUriPath(text.toStdString());
        MadeResource made = makeResource(definition);
        if (!path || !made.resource) {
            const QString why = made.problems.isEmpty() ? QString() : made.problems.first().message;
            return failed(QCoreApplication::translate("Host", "%1: the resource %2 cannot be made: %3").arg(name, text, why));
        }
        loaded.resources.push_back({std::move(*path), std::move(made.resource)});
    }
    loaded.file = std::move(read.file);
    loaded.result.isOk = true;
    loaded.result.warnings = read.warnings;
    loaded.result.site.title = loaded.file.title;
    loaded.result.site.listen = loaded.file.listen;
    return loaded;
}

} // namespace

LoadedSite loadSite(const QString &file, std::size_t mostResources)
{
    LoadedSite loaded = load(file, file, mostResources);
    if (loaded.result.isOk)
        loaded.result.site.file = QFileInfo(file).absoluteFilePath();
    return loaded;
}

LoadedSite loadExample(const QString &id, std::size_t mostResources)
{
    const QString file = QStringLiteral(":/sites/%1.coapsite").arg(id);
    if (id.contains(QLatin1Char('/')) || !QFile::exists(file))
        return failed(QCoreApplication::translate("Host", "There is no example site “%1”.").arg(id));
    LoadedSite loaded = load(file, id, mostResources);
    if (loaded.result.isOk)
        loaded.result.site.example = id;
    return loaded;
}

void serve(LoadedSite &loaded, coap::Site &site)
{
    std::vector<const coap::Resource *> old;
    site.forEach([&](coap::Resource &resource) {
        if (resource.site() == &site && dynamic_cast<coap::WellKnownCore *>(&resource) == nullptr)
            old.push_back(&resource);
    });
    for (const coap::Resource *resource : old)
        site.removeResource(*resource);
    for (LoadedSite::Seat &seat : loaded.resources)
        site.addResource(seat.path, std::move(seat.resource));
    loaded.resources.clear();
}

QList<QJsonObject> definitionsOf(const coap::Site &site, bool currentValues)
{
    QList<QJsonObject> definitions;
    site.forEach([&](coap::Resource &resource) {
        const CatalogItem *item = catalogItem(resource);
        if (item == nullptr || item->isMadeByPeer() || resource.site() != &site)
            return;
        definitions.append(currentValues ? item->definitionWithCurrentValue() : item->definition());
    });
    return definitions;
}

} // namespace studio
