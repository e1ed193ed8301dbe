// SPDX-License-Identifier: GPL-3.0-or-later
#include "host/fileorder.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace studio {

std::size_t FileOrder::keyOf(const QJsonObject &definition)
{
    return qHash(definition.value(QLatin1String("path")).toString());
}

FileOrder::FileOrder(const QList<QJsonObject> &definitions)
{
    m_keys.reserve(definitions.size());
    for (const QJsonObject &definition : definitions)
        m_keys.append(keyOf(definition));
}

void FileOrder::follow(const QList<SiteEdit> &edits)
{
    for (const SiteEdit &edit : edits) {
        const std::size_t before = edit.before ? keyOf(*edit.before) : 0, after = edit.after ? keyOf(*edit.after) : 0;
        if (!edit.before && !edit.isPeers && !m_new.contains(after)) {
            m_new.insert(after);
            m_keys.append(after);
        }
        if (!edit.before || !edit.after || before == after)
            continue;
        const std::size_t former = m_formerKeys.value(before, before);
        m_formerKeys.remove(before);
        if (former != after)
            m_formerKeys.insert(after, former);
    }
}

void FileOrder::apply(QList<QJsonObject> &definitions) const
{
    const auto placeOf = places();
    std::vector<std::pair<qsizetype, qsizetype>> order;     // the place in the file, and where it stands now
    order.reserve(static_cast<std::size_t>(definitions.size()));
    for (qsizetype i = 0; i < definitions.size(); ++i) {
        const std::size_t key = keyOf(definitions[i]);
        order.emplace_back(placeOf.value(m_formerKeys.value(key, key), m_keys.size()), i);
    }
    if (std::is_sorted(order.begin(), order.end()))
        return;
    std::sort(order.begin(), order.end());
    QList<QJsonObject> sorted;
    sorted.reserve(definitions.size());
    for (const auto &each : order)
        sorted.append(definitions[each.second]);
    definitions = std::move(sorted);
}

void FileOrder::saved(const QList<QJsonObject> &definitions)
{
    const auto placeOf = places();
    QList<std::size_t> keys;
    keys.reserve(definitions.size());
    qsizetype next = 0;     // of the former keys; those that are passed by are gone from the file
    const auto keepUpTo = [&](qsizetype end) {
        for (; next < end; ++next) {
            if (placeOf.value(m_keys[next]) == next)
                keys.append(m_keys[next]);
        }
    };
    for (const QJsonObject &definition : definitions) {
        const std::size_t key = keyOf(definition);
        const qsizetype place = placeOf.value(m_formerKeys.value(key, key), m_keys.size());
        keepUpTo(place);
        next = std::max(next, std::min(place + 1, m_keys.size()));
        keys.append(key);
        m_formerKeys.remove(key);
    }
    keepUpTo(m_keys.size());
    m_keys = std::move(keys);
    m_new.clear();
}

QHash<std::size_t, qsizetype> FileOrder::places() const
{
    QHash<std::size_t, qsizetype> places;
    places.reserve(m_keys.size());
    for (qsizetype i = m_keys.size() - 1; i >= 0; --i)
        places.insert(m_keys[i], i);
    return places;
}

} // namespace studio
