// SPDX-License-Identifier: GPL-3.0-or-later
#include "host/editplan.h"

#include "catalog/catalog.h"
#include "catalog/collectionkind.h"
#include "control/definitionchange.h"

#include <QCoreApplication>

#include <algorithm>

namespace studio {

namespace {

const QLatin1String pathKey("path");
const QLatin1String kindKey("kind");

QString text(const char *source)
{
    return QCoreApplication::translate("Host", source);
}

EditResult applied()
{
    EditResult result;
    result.outcome = EditResult::Outcome::Applied;
    return result;
}

EditResult conflict(const QString &message)
{
    EditResult result;
    result.outcome = EditResult::Outcome::Conflict;
    result.message = message;
    return result;
}

EditResult refused(const QString &message, const QString &property = {})
{
    EditResult result;
    result.message = message;
    if (!property.isEmpty())
        result.problems.append({property, message});
    return result;
}

EditResult refused(const QList<FieldError> &problems)
{
    EditResult result;
    result.problems = problems;
    result.message = problems.isEmpty() ? QString() : problems.first().message;
    return result;
}

QString pathOf(const QJsonObject &definition)
{
    return definition.value(pathKey).toString();
}

/// The definition with the value that is served now, if that is not its initial one.
std::optional<QJsonObject> servedBy(const EditPlan::Seat *seat)
{
    const CatalogItem *item = seat != nullptr && seat->present != nullptr && !seat->coming ? catalogItem(*seat->present) : nullptr;
    if (item == nullptr)
        return std::nullopt;
    const QJsonObject served = definitionToKeep(*item);
    return served == item->definition() ? std::nullopt : std::optional(served);
}

/// `after` with what distinguishes `served` from `before`, but for what the edit itself changes.
QJsonObject withValue(const QJsonObject &after, const QJsonObject &before, const QJsonObject &served)
{
    QStringList keys = differences(before, served);
    keys.removeIf([&](const QString &key) { return before.value(key) != after.value(key); });
    return withMembers(after, keys, served);
}

/// The definition with whose value the new resource at `to` begins; none: with that of its own.
std::optional<QJsonObject> beginningOf(const SiteEdit &edit, const EditPlan::Seat &to, bool isOfItsKind, const std::optional<QJsonObject> &served)
{
    const CatalogItem *leaving = !edit.before && to.present != nullptr ? catalogItem(*to.present) : nullptr;
    if (leaving != nullptr && leaving->isMadeByPeer())      // it becomes the site's own with the value that it has now
        return leaving->definitionWithCurrentValue();
    if (!isOfItsKind)
        return edit.served;
    // Renamed: what it serves goes with it.
    return served ? std::optional(withValue(*edit.after, *edit.before, *served)) : std::nullopt;
}

} // namespace

coap::Resource *resourceAt(coap::Site &site, const coap::Path &path)
{
    if (coap::Resource *leaf = site.leafAt(path))
        return leaf;
    if (coap::Resource *subsite = site.subsiteAt(path))
        return subsite;
    coap::Resource *within = site.resourceAt(path);
    return within != nullptr && within->path() == path ? within : nullptr;
}

bool changesBeginning(const SiteEdit &edit, const QJsonObject &served)
{
    const QStringList keys = differences(*edit.before, served);
    return std::any_of(keys.begin(), keys.end(), [&](const QString &key) { return edit.before->value(key) != edit.after->value(key); });
}

/// Null: not a path. The same seat for all spellings of one path.
EditPlan::Seat *EditPlan::seatAt(const QString &path)
{
    const auto segments = coap::fromUriPath(path.toStdString());
    if (!segments)
        return nullptr;
    const QString canonical = QString::fromStdString(coap::toUriPath(*segments));
    if (Seat *known = seatOf(canonical))
        return known;
    Seat &seat = m_seats.emplace_back();
    seat.path = canonical;
    seat.segments = *segments;
    seat.present = resourceAt(m_site, *segments);
    m_byPath[canonical] = &seat;
    return &seat;
}

EditPlan::Seat *EditPlan::seatOf(const QString &path)
{
    const auto at = m_byPath.find(path);
    return at == m_byPath.end() ? nullptr : at->second;
}

EditResult EditPlan::add(const SiteEdit &edit)
{
    if (!edit.before && !edit.after)
        return refused(text(QT_TRANSLATE_NOOP("Host", "The change says neither what was nor what shall be.")));
    Seat *from = nullptr;
    if (edit.before) {
        if (EditResult result = checkBefore(edit, from); !result.isApplied())
            return result;
    }
    if (!edit.after) {
        EditResult done = applied();
        done.served = servedBy(from);
        vacate(*from);
        return done;
    }
    Seat *to = nullptr;
    if (EditResult result = checkAfter(*edit.after, from, to); !result.isApplied())
        return result;
    if (edit.isPeers)
        return giveBack(*to, edit);
    const bool isOfItsKind = from != nullptr && kindAt(*from) == edit.after->value(kindKey).toString();
    const bool isLive = from == to && from->coming == nullptr && isOfItsKind;
    if (isLive)
        return changeLive(*to, edit);
    EditResult done = applied();
    done.served = servedBy(from);
    const auto begun = beginningOf(edit, *to, isOfItsKind, done.served);
    coap::Resource *renamed = isOfItsKind && from->coming == nullptr ? from->present : nullptr;
    if (from != nullptr)
        vacate(*from);
    const EditResult result = make(*to, *edit.after, begun);
    if (!result.isApplied())
        return result;
    if (renamed != nullptr)
        catalogItem(*to->coming)->goOnFrom(*catalogItem(*renamed));
    return done;
}

/// What `edit.served` says was there before what is undone; but what somebody has put there since stays.
EditResult EditPlan::changeLive(Seat &seat, const SiteEdit &edit)
{
    EditResult done = applied();
    done.served = servedBy(&seat);
    seat.live = *edit.after;
    seat.told.reset();
    if (!edit.served)
        return done;
    const QJsonObject begun = done.served ? withMembers(*edit.after, differences(*edit.before, *done.served), *done.served) : *edit.served;
    if (problemsWithDefinition(begun).isEmpty()) {
        seat.live = begun;
        seat.told = *edit.after;
    }
    return done;
}

EditResult EditPlan::checkBefore(const SiteEdit &edit, Seat *&seat)
{
    const QString path = pathOf(*edit.before);
    seat = seatAt(path);
    if (seat == nullptr || !seat->isTaken())
        return conflict(text(QT_TRANSLATE_NOOP("Host", "%1 is not there any more.")).arg(path));
    const bool isUntouched = seat->coming == nullptr && !seat->live;
    if (isUntouched && catalogItem(*seat->present) == nullptr)
        return refused(text(QT_TRANSLATE_NOOP("Host", "%1 is part of the server and cannot be changed.")).arg(path));
    if (isUntouched && edit.revision != 0 && edit.revision != m_index.revision(*seat->present))
        return conflict(text(QT_TRANSLATE_NOOP("Host", "%1 was changed meanwhile.")).arg(path));
    return applied();
}

EditResult EditPlan::checkAfter(const QJsonObject &definition, const Seat *from, Seat *&seat)
{
    if (const QList<FieldError> problems = problemsWithDefinition(definition); !problems.isEmpty())
        return refused(problems);
    const QString path = pathOf(definition);
    seat = seatAt(path);
    if (seat == nullptr)
        return refused(text(QT_TRANSLATE_NOOP("Host", "“%1” is not a path.")).arg(path), pathKey);
    if (seat == from)
        return applied();
    if (seat->isTaken())
        return refused(text(QT_TRANSLATE_NOOP("Host", "There is already a resource at %1.")).arg(path), pathKey);
    return applied();
}

/// With the value that it has now, if it is there as the site's own: a client may have set it since.
EditResult EditPlan::giveBack(Seat &seat, const SiteEdit &edit)
{
    const CatalogItem *present = seat.present != nullptr ? catalogItem(*seat.present) : nullptr;
    const QJsonObject child = present != nullptr ? present->definitionWithCurrentValue() : edit.served.value_or(*edit.after);
    const coap::Path above(seat.segments.begin(), seat.segments.end() - (seat.segments.empty() ? 0 : 1));
    seat.collection = dynamic_cast<CollectionResource *>(resourceAt(m_site, above));
    if (seat.collection == nullptr)
        return conflict(text(QT_TRANSLATE_NOOP("Host", "The collection that %1 was in is not there any more.")).arg(seat.path));
    seat.coming = seat.collection->childOf(child);
    return applied();
}

EditResult EditPlan::make(Seat &seat, const QJsonObject &definition, const std::optional<QJsonObject> &begun)
{
    MadeResource made;
    if (begun)
        made = makeResource(*begun, m_folder);
    if (made.resource)
        seat.told = definition;
    else
        made = makeResource(definition, m_folder);
    if (!made.resource)
        return refused(made.problems);
    seat.coming = std::move(made.resource);
    return applied();
}

void EditPlan::vacate(Seat &seat)
{
    seat.coming.reset();
    seat.collection = nullptr;
    seat.told.reset();
    seat.live.reset();
    seat.isLeaving = seat.present != nullptr;
}

QString EditPlan::kindAt(const Seat &seat)
{
    coap::Resource *resource = seat.coming ? seat.coming.get() : seat.present;
    const CatalogItem *item = resource != nullptr ? catalogItem(*resource) : nullptr;
    return item != nullptr ? item->kind().id : QString();
}

} // namespace studio
