// SPDX-License-Identifier: GPL-3.0-or-later
#include "tap/changestore.h"

#include "tap/octetring.h"

#include <algorithm>
#include <cstring>
#include <utility>

namespace coap {

namespace {

/// Changes of a resource by itself within that time are one entry.
constexpr std::int64_t busyNanoseconds = 1'000'000'000;
/// Records taken under one lock: some microseconds.
constexpr int recordsAtOnce = 64;

bool holds(const Change &change, const ChangeRecord &record, OctetView octets)
{
    return !change.isCut() && record.contentFormat == change.record.contentFormat && record.size == change.record.size
        && sameOctets(change.octets, octets);
}

/// What was lost between two revisions; nothing, if one of them is not known.
std::uint64_t between(std::uint64_t earlier, std::uint64_t later)
{
    return earlier != 0 && later > earlier + 1 ? later - earlier - 1 : 0;
}

} // namespace

const Change *ChangeStore::History::lastValue() const
{
    const auto isValue = [](const Change &change) { return change.record.what != ChangeRecord::What::Definition; };
    const auto found = std::find_if(changes.rbegin(), changes.rend(), isValue);
    return found != changes.rend() ? &*found : before ? &*before : nullptr;
}

void ChangeStore::takeFrom(OctetRing &ring, const std::function<void(const ChangeRecord &)> &alsoTold)
{
    OctetView entry = ring.front();
    while (!entry.empty()) {
        const std::lock_guard lock(m_mutex);
        for (int taken = 0; taken < recordsAtOnce && !entry.empty(); ++taken) {
            ChangeRecord record;
            std::memcpy(&record, entry.data(), sizeof record);
            appendLocked(record, entry.subspan(sizeof record));
            if (alsoTold)
                alsoTold(record);
            ring.pop();
            entry = ring.front();
        }
    }
}

void ChangeStore::append(const ChangeRecord &record, OctetView octets)
{
    const std::lock_guard lock(m_mutex);
    appendLocked(record, octets);
}

void ChangeStore::appendLocked(const ChangeRecord &record, OctetView octets)
{
    if (record.what == ChangeRecord::What::Removal)
        return retire(record.resource);
    if (record.what == ChangeRecord::What::Return)
        return bringBack(record.former, record.resource);
    History &history = historyOf(record)->second;
    touch(history, record.actor.kind != Actor::Kind::Itself);
    history.mark = ++m_lastMark;
    if (record.what == ChangeRecord::What::Before)
        noteBefore(history, record, octets);
    else if (record.what == ChangeRecord::What::Definition)
        add(history, record, octets, 0);
    else if (!merge(history, record, octets))
        add(history, record, octets, between(history.revision, record.revision));
    if (record.revision != 0)
        history.revision = record.revision;
    shrink();
}

ChangeStore::Histories::iterator ChangeStore::historyOf(const ChangeRecord &record)
{
    if (record.former != 0)
        rename(record.former, record.resource);
    const auto [at, isNew] = m_histories.try_emplace(record.resource);
    if (isNew) {
        at->second.age = m_ages[0].insert(m_ages[0].end(), record.resource);
        // Its value has begun with revision 1: what is not recorded from there on is gone.
        const bool isChange = record.what == ChangeRecord::What::Value;
        if (record.revision > 1)
            at->second.gone = record.revision - (isChange ? 2 : 1);
    }
    return at;
}

void ChangeStore::retire(std::uint64_t resource)
{
    const auto at = m_histories.find(resource);
    if (at == m_histories.end())
        return;
    History &history = at->second;
    history.mayReturn = true;
    Ids &from = m_ages[std::exchange(history.isTouched, false) ? 1 : 0];
    m_ages[0].splice(m_ages[0].begin(), from, history.age);
}

void ChangeStore::bringBack(std::uint64_t former, std::uint64_t resource)
{
    rename(former, resource);
    const auto back = m_histories.find(resource);
    if (back == m_histories.end())
        return;     // it had none, or there was no room for it
    back->second.mayReturn = false;
    touch(back->second, true);
    back->second.mark = ++m_lastMark;
}

/// The new resource counts its revisions from the beginning, and may have told of its first value already.
void ChangeStore::rename(std::uint64_t former, std::uint64_t resource)
{
    auto node = m_histories.extract(former);
    if (node.empty())
        return;
    History &history = node.mapped();
    history.revision = 0;
    if (const auto fresh = m_histories.find(resource); fresh != m_histories.end()) {
        history.revision = fresh->second.revision;
        for (Change &change : fresh->second.changes)
            history.changes.push_back(std::move(change));
        fresh->second.changes.clear();
        erase(fresh);
    }
    while (history.changes.size() > m_limits.changesEach)
        dropOldest(history);
    node.key() = resource;
    *history.age = resource;
    m_histories.insert(std::move(node));
}

void ChangeStore::touch(History &history, bool bySomebody)
{
    Ids &from = m_ages[history.isTouched ? 1 : 0];
    history.isTouched = history.isTouched || bySomebody;
    Ids &to = m_ages[history.isTouched ? 1 : 0];
    to.splice(to.end(), from, history.age);
}

/// Mostly it says what is known. Where it does not, changes were lost, or the value has begun anew.
void ChangeStore::noteBefore(History &history, const ChangeRecord &record, OctetView octets)
{
    const Change *last = history.lastValue();
    if (last == nullptr) {
        history.before = Change{record, Octets(octets.begin(), octets.end()), 0, 1, 0, record.wallNanoseconds};
        ++m_changes;
        m_octets += octets.size();
        return;
    }
    const std::uint64_t lost = history.revision != 0 && record.revision > history.revision ? record.revision - history.revision : 0;
    if (lost != 0 || !holds(*last, record, octets))
        add(history, record, octets, lost);
}

bool ChangeStore::merge(History &history, const ChangeRecord &record, OctetView octets)
{
    if (history.changes.empty())
        return false;
    Change &last = history.changes.back();
    const ChangeRecord &known = last.record;
    if (known.what != ChangeRecord::What::Value || known.actor != record.actor || known.contentFormat != record.contentFormat)
        return false;
    const bool isBusy = record.actor.kind == Actor::Kind::Itself && record.wallNanoseconds - last.since < busyNanoseconds;
    if (!isBusy && !holds(last, record, octets))
        return false;
    if (!sameOctets(last.octets, octets)) {
        m_octets += octets.size() - last.octets.size();
        last.octets = Octets(octets.begin(), octets.end());     // no larger than what is counted
    }
    last.count += 1 + between(history.revision, record.revision);
    last.record = record;
    return true;
}

void ChangeStore::add(History &history, const ChangeRecord &record, OctetView octets, std::uint64_t missed)
{
    if (history.changes.size() == m_limits.changesEach)
        makeRoom(history);
    history.changes.push_back({record, Octets(octets.begin(), octets.end()), ++m_lastNumber, 1, missed, record.wallNanoseconds});
    ++m_changes;
    m_octets += octets.size();
}

/// The oldest that the resource has changed by itself, while half of them are of that sort: a sensor's samples do not push
/// out what people did.
void ChangeStore::makeRoom(History &history)
{
    const auto isOwn = [](const Change &change) {
        return change.record.what == ChangeRecord::What::Value && change.record.actor.kind == Actor::Kind::Itself;
    };
    const auto first = std::find_if(history.changes.begin(), history.changes.end(), isOwn);
    const auto own = static_cast<std::size_t>(std::count_if(first, history.changes.end(), isOwn));
    if (first == history.changes.begin() || own * 2 < history.changes.size())
        return dropOldest(history);
    const auto next = std::next(first);
    if (next != history.changes.end())
        next->missed += first->missed + first->count;
    --m_changes;
    m_octets -= first->octets.size();
    history.changes.erase(first);
}

/// What it has left is what the next one has changed.
void ChangeStore::dropOldest(History &history)
{
    Change &oldest = history.changes.front();
    history.gone += oldest.missed + (oldest.record.what == ChangeRecord::What::Before ? 0 : oldest.count);
    std::optional<Change> gone(std::move(oldest));
    history.changes.pop_front();
    if (gone->record.what != ChangeRecord::What::Definition)
        history.before.swap(gone);
    if (gone) {
        --m_changes;
        m_octets -= gone->octets.size();
    }
}

/// The one that was just changed is the last of its sort.
void ChangeStore::shrink()
{
    while (m_changes > m_limits.changes || m_octets > m_limits.octets) {
        const Ids &ages = m_ages[m_ages[0].empty() ? 1 : 0];
        const auto victim = m_histories.find(ages.front());
        if (victim->second.changes.size() > 1)
            dropOldest(victim->second);
        else
            erase(victim);
    }
}

ChangeHistory ChangeStore::read(std::uint64_t resource, std::uint64_t knownMark) const
{
    const std::lock_guard lock(m_mutex);
    ChangeHistory read;
    const auto at = m_histories.find(resource);
    if (at == m_histories.end())
        return read;
    const History &history = at->second;
    read.mark = history.mark;
    if (history.mark == knownMark)
        return read;
    read.before = history.before;
    read.changes.assign(history.changes.begin(), history.changes.end());
    read.gone = history.gone;
    return read;
}

void ChangeStore::remove(std::uint64_t resource)
{
    const std::lock_guard lock(m_mutex);
    if (const auto at = m_histories.find(resource); at != m_histories.end() && !at->second.mayReturn)
        erase(at);
}

void ChangeStore::erase(Histories::iterator at)
{
    History &history = at->second;
    m_changes -= history.changes.size() + (history.before ? 1 : 0);
    for (const Change &change : history.changes)
        m_octets -= change.octets.size();
    m_octets -= history.before ? history.before->octets.size() : 0;
    m_ages[history.isTouched ? 1 : 0].erase(history.age);
    m_histories.erase(at);
}

} // namespace coap
