// SPDX-License-Identifier: GPL-3.0-or-later
#include "host/siteeditor.h"

#include "catalog/catalogitem.h"
#include "catalog/collectionkind.h"
#include "control/definitionchange.h"
#include "site/site.h"
#include "tap/tap.h"

#include <QCoreApplication>

namespace studio {

namespace {

QString text(const char *source)
{
    return QCoreApplication::translate("Host", source);
}

EditResult notDone(EditResult::Outcome outcome, const QString &message)
{
    EditResult result;
    result.outcome = outcome;
    result.message = message;
    return result;
}

/// One edit's result stands; the others were not done because of it.
QList<EditResult> nothingDone(qsizetype count, qsizetype at, const EditResult &cause)
{
    const QString message = text(QT_TRANSLATE_NOOP("Host", "Nothing was done, because another change of the same step is not possible."));
    QList<EditResult> results(count, notDone(EditResult::Outcome::NotTried, message));
    results[at] = cause;
    return results;
}

bool names(const SiteEdit &edit, const QString &path)
{
    const auto isIt = [&](const std::optional<QJsonObject> &definition) {
        return definition && definition->value(QLatin1String("path")).toString() == path;
    };
    return isIt(edit.after) || isIt(edit.before);
}

} // namespace

QList<EditResult> SiteEditor::apply(const QList<SiteEdit> &edits)
{
    EditPlan plan(m_site, m_index, m_folder);
    QList<EditResult> results;
    for (const SiteEdit &edit : edits) {
        results.append(plan.add(edit));
        if (!results.last().isApplied())
            return nothingDone(edits.size(), results.size() - 1, results.last());
    }
    const QList<Former> former = formerOf(edits);
    if (const auto failure = carryOut(plan)) {
        qsizetype at = 0;
        while (at + 1 < edits.size() && !names(edits[at], failure->path))
            ++at;
        return nothingDone(edits.size(), at, failure->result);
    }
    for (qsizetype i = 0; i < edits.size(); ++i) {
        results[i].former = former[i].id;
        results[i].formerValueRevision = former[i].valueRevision;
        report(edits[i], results[i]);
        // A live change that has nothing to do with the value has nothing to bring back.
        const bool isValueLeft = former[i].id == results[i].resource && former[i].valueRevision == results[i].valueRevision;
        if (isValueLeft && results[i].served && !changesBeginning(edits[i], *results[i].served))
            results[i].served.reset();
        tellHistory(edits[i], former[i].id, results[i].resource);
    }
    return results;
}

std::optional<SiteEditor::Failure> SiteEditor::carryOut(EditPlan &plan)
{
    auto failure = changeLive(plan);
    if (!failure)
        failure = addNew(plan);
    if (failure) {
        takeBackLive(plan);
        return failure;
    }
    replaceAndRemove(plan);
    for (const EditPlan::Seat &seat : plan.seats()) {
        if (seat.live)
            m_index.definitionChanged(*seat.present);
        if (seat.told)
            tellDefinition(*resourceAt(m_site, seat.segments), *seat.told);
    }
    return std::nullopt;
}

/// It was made with what was served before as its initial value; for the site file that stays what it was.
void SiteEditor::tellDefinition(coap::Resource &resource, const QJsonObject &definition)
{
    catalogItem(resource)->keepValueWith(definition);
    m_index.definitionChanged(resource);
}

std::optional<SiteEditor::Failure> SiteEditor::changeLive(EditPlan &plan)
{
    for (EditPlan::Seat &seat : plan.seats()) {
        if (!seat.live)
            continue;
        CatalogItem *item = catalogItem(*seat.present);
        const QJsonObject former = item->definition();
        const QList<FieldError> problems = item->applyDefinition(*seat.live);
        if (problems.isEmpty()) {
            seat.former = former;
            continue;
        }
        EditResult result = notDone(EditResult::Outcome::Refused, problems.first().message);
        result.problems = problems;
        return Failure{seat.path, result};
    }
    return std::nullopt;
}

void SiteEditor::takeBackLive(EditPlan &plan)
{
    for (EditPlan::Seat &seat : plan.seats()) {
        if (seat.former)
            catalogItem(*seat.present)->applyDefinition(*seat.former);
    }
}

std::optional<SiteEditor::Failure> SiteEditor::addNew(EditPlan &plan)
{
    QList<coap::Resource *> added;
    for (EditPlan::Seat &seat : plan.seats()) {
        if (seat.coming == nullptr || seat.present != nullptr)
            continue;
        coap::Resource *resource = seat.coming.get();
        const auto outcome = seat.collection != nullptr ? seat.collection->takeBack(std::move(seat.coming), seat.segments.back())
                                                        : m_site.addResource(seat.segments, std::move(seat.coming));
        if (outcome == coap::Site::AddResult::Added) {
            added.append(resource);
            continue;
        }
        for (coap::Resource *back : std::as_const(added))
            remove(*back);
        const bool isFull = outcome == coap::Site::AddResult::LimitReached;
        return Failure{seat.path, notDone(EditResult::Outcome::Refused, isFull
            ? text(QT_TRANSLATE_NOOP("Host", "The site has as many resources as its limit allows."))
            : text(QT_TRANSLATE_NOOP("Host", "There cannot be a resource at %1.")).arg(seat.path))};
    }
    return std::nullopt;
}

void SiteEditor::replaceAndRemove(EditPlan &plan)
{
    for (EditPlan::Seat &seat : plan.seats()) {
        if (seat.present == nullptr || !seat.isLeaving)
            continue;
        const bool isOfCollection = seat.present->site() != &m_site;    // what takes its place is the site's own
        if (isOfCollection || seat.coming == nullptr || seat.collection != nullptr)
            remove(*seat.present);
        if (seat.collection != nullptr)
            seat.collection->takeBack(std::move(seat.coming), seat.segments.back());
        else if (seat.coming != nullptr)
            m_site.replaceResource(seat.segments, std::move(seat.coming));
    }
}

void SiteEditor::remove(coap::Resource &resource)
{
    if (auto *collection = dynamic_cast<CollectionResource *>(resource.site()))
        collection->drop(resource);
    else if (resource.site() != nullptr)
        resource.site()->removeResource(resource);
}

/// The resources that the edits will change, remove or bring back; 0 for none.
QList<SiteEditor::Former> SiteEditor::formerOf(const QList<SiteEdit> &edits) const
{
    QList<Former> all;
    for (const SiteEdit &edit : edits) {
        // What is added where something is takes its place.
        const QString named = (edit.before ? edit.before : edit.after)->value(QLatin1String("path")).toString();
        const auto path = coap::fromUriPath(named.toStdString());
        coap::Resource *resource = path ? resourceAt(m_site, *path) : nullptr;
        const CatalogItem *item = resource != nullptr ? catalogItem(*resource) : nullptr;
        all.append({resource != nullptr ? resource->id() : edit.former, item != nullptr ? item->valueRevision() : 0});
    }
    return all;
}

/// A resource that was renamed or brought back, or has become another kind, goes on with its history.
void SiteEditor::tellHistory(const SiteEdit &edit, quint64 former, quint64 resource) const
{
    using What = coap::ChangeRecord::What;
    coap::Resource *present = resource != 0 ? m_index.find(resource) : nullptr;
    const CatalogItem *item = present != nullptr ? catalogItem(*present) : nullptr;
    coap::SiteHost *host = m_site.host();
    if (former == 0 || host == nullptr || edit.before == edit.after || (edit.after && item == nullptr))
        return;
    if (present != nullptr && former != resource)
        m_index.goesOn(*present, former);
    const bool isChange = edit.before && edit.after;
    const QByteArray octets = isChange ? toOctets(definitionChange(*edit.before, *edit.after)) : QByteArray();
    coap::ChangeRecord record;
    record.what = isChange ? What::Definition : edit.after ? What::Return : What::Removal;
    record.resource = edit.after ? resource : former;
    record.former = former != record.resource ? former : 0;
    record.revision = item != nullptr ? item->valueRevision() : 0;
    record.wallNanoseconds = std::chrono::nanoseconds(host->services().wallClock().time_since_epoch()).count();
    host->tap().change(record, {reinterpret_cast<const std::uint8_t *>(octets.constData()), static_cast<std::size_t>(octets.size())});
}

/// Looks up what the edit has left behind.
void SiteEditor::report(const SiteEdit &edit, EditResult &result) const
{
    if (!edit.after)
        return;
    const auto path = coap::fromUriPath(edit.after->value(QLatin1String("path")).toString().toStdString());
    coap::Resource *resource = path ? resourceAt(m_site, *path) : nullptr;
    if (resource == nullptr)
        return;     // a later edit of the list has removed it again
    result.resource = resource->id();
    result.revision = m_index.revision(*resource);
    if (const CatalogItem *item = catalogItem(*resource))
        result.valueRevision = item->valueRevision();
}

EditResult SiteEditor::setValue(quint64 id, const QString &value, std::optional<quint64> ifRevision)
{
    coap::Resource *resource = m_index.find(id);
    if (resource == nullptr)
        return notDone(EditResult::Outcome::Conflict, text(QT_TRANSLATE_NOOP("Host", "The resource is not there any more.")));
    const QString path = QString::fromStdString(coap::toUriPath(resource->path()));
    CatalogItem *item = catalogItem(*resource);
    if (item == nullptr || !item->kind().isSettable)
        return notDone(EditResult::Outcome::Refused, text(QT_TRANSLATE_NOOP("Host", "The value of %1 cannot be set.")).arg(path));
    if (ifRevision && *ifRevision != item->valueRevision())
        return notDone(EditResult::Outcome::Conflict, text(QT_TRANSLATE_NOOP("Host", "The value of %1 was changed meanwhile.")).arg(path));
    const QString previous = item->valueText();
    item->tellBefore();
    if (const QString problem = item->setValueText(value); !problem.isEmpty()) {
        EditResult result = notDone(EditResult::Outcome::Refused, problem);
        result.problems.append({QStringLiteral("value"), problem});
        return result;
    }
    EditResult result = notDone(EditResult::Outcome::Applied, {});
    result.resource = id;
    result.revision = m_index.revision(*resource);
    result.valueRevision = item->valueRevision();
    result.previousValue = previous;
    return result;
}

} // namespace studio
