// SPDX-License-Identifier: GPL-3.0-or-later
#include "host/siteloading.h"

#include "catalog/catalog.h"
#include "host/sitefolder.h"
#include "site/wellknowncore.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QUrl>

namespace studio {

namespace {

LoadedSite failed(const QString &message)
{
    LoadedSite loaded;
    loaded.result.message = message;
    return loaded;
}

/// `place` says where it comes from: its file or its example.
LoadedSite load(const QString &file, const QString &name, const SiteInfo &place, std::size_t mostResources)
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
    const QString folder = folderOf(place);
    for (const QJsonObject &definition : std::as_const(read.file.resources)) {
        const QString text = definition.value(QLatin1String("path")).toString();
        auto path = coap::fromUriPath(text.toStdString());
        MadeResource made = makeResource(definition, folder);
        if (!path || !made.resource) {
            const QString why = made.problems.isEmpty() ? QString() : made.problems.first().message;
            return failed(QCoreApplication::translate("Host", "%1: the resource %2 cannot be made: %3").arg(name, text, why));
        }
        loaded.resources.push_back({std::move(*path), std::move(made.resource)});
    }
    loaded.file = std::move(read.file);
    loaded.file.order = FileOrder(loaded.file.resources);
    // The resources have their definitions; a large site is not kept twice, nor freed at once.
    loaded.file.resources.clear();
    loaded.file.document.remove(QLatin1String("resources"));
    loaded.result.isOk = true;
    loaded.result.warnings = read.warnings;
    loaded.result.site = place;
    loaded.result.site.title = loaded.file.title;
    loaded.result.site.listen = loaded.file.listen;
    return loaded;
}

} // namespace

LoadedSite loadSite(const QString &file, std::size_t mostResources)
{
    SiteInfo place;
    place.file = QFileInfo(file).absoluteFilePath();
    return load(file, file, place, mostResources);
}

LoadedSite loadExample(const QString &id, std::size_t mostResources)
{
    const QString file = QStringLiteral(":/sites/%1.coapsite").arg(id);
    if (id.contains(QLatin1Char('/')) || !QFile::exists(file))
        return failed(QCoreApplication::translate("Host", "There is no example site “%1”.").arg(id));
    SiteInfo place;
    place.example = id;
    return load(file, id, place, mostResources);
}

SiteChange::SiteChange(std::shared_ptr<LoadedSite> loaded, coap::Site &site) : m_site(site), m_loaded(std::move(loaded)), m_old(site) {}

bool SiteChange::step()
{
    std::size_t left = mostPerStep;
    while (!m_isAdding && left != 0) {
        const coap::Resource *resource = m_old.next();
        m_isAdding = resource == nullptr;
        if (resource == nullptr || dynamic_cast<const coap::WellKnownCore *>(resource) != nullptr)
            continue;
        m_site.removeResource(*resource);
        --left;
    }
    for (; left != 0 && m_added < m_loaded->resources.size(); --left) {
        // Moved out: its memory is freed with its step, not all at the end.
        LoadedSite::Seat seat = std::move(m_loaded->resources[m_added++]);
        m_site.addResource(seat.path, std::move(seat.resource));
    }
    return !m_isAdding || m_added < m_loaded->resources.size();
}

void addMissing(coap::Resource &resource, Gathered &missing)
{
    const CatalogItem *item = catalogItem(resource);
    const QString problem = item != nullptr ? item->problemOutside() : QString();
    if (problem.isEmpty())
        return;
    const QString path = QUrl::fromPercentEncoding(QByteArray::fromStdString(coap::toUriPath(resource.path())));
    missing.add(QStringLiteral("%1: %2").arg(path, problem));
}

CatalogItem *itemOfFile(coap::Resource &resource, const coap::Site &site)
{
    CatalogItem *item = catalogItem(resource);
    return item == nullptr || item->isMadeByPeer() || resource.site() != &site ? nullptr : item;
}

} // namespace studio
