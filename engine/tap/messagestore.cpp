// SPDX-License-Identifier: GPL-3.0-or-later
#include "tap/messagestore.h"

#include "site/request.h"
#include "wire/codec.h"

#include <algorithm>
#include <unordered_map>

namespace coap {

/// Paths by exchange, so that an answer's row shows what was asked. Bounded by the rows: an exchange is
/// remembered while one of its rows is kept. Equal paths share their text.
struct MessageStore::Paths {
    using Text = std::shared_ptr<const std::string>;
    struct Known {
        Text text;
        std::size_t rows = 0;
    };
    std::unordered_map<std::uint64_t, Known> byExchange;
    std::unordered_map<std::string, std::weak_ptr<const std::string>> texts;

    Text intern(std::string path)
    {
        if (texts.size() > 4'096)
            std::erase_if(texts, [](const auto &entry) { return entry.second.expired(); });
        auto &slot = texts[path];
        if (auto text = slot.lock())
            return text;
        auto text = std::make_shared<const std::string>(std::move(path));
        slot = text;
        return text;
    }

    Text pathOf(const TapRecord &record, const Octets &octets)
    {
        auto *known = record.exchange ? &byExchange[record.exchange] : nullptr;
        Text text = known ? known->text : nullptr;
        if (!text && isRequest(record.code)) {
            const auto decoded = decode(octets, true);
            if (const auto *message = std::get_if<Message>(&decoded))
                text = intern(toUriPath(message->options.uriPath()));
        }
        if (known) {
            known->text = text;
            ++known->rows;
        }
        return text;
    }

    void forget(std::uint64_t exchange)
    {
        const auto at = byExchange.find(exchange);
        if (at != byExchange.end() && --at->second.rows == 0)
            byExchange.erase(at);
    }
};

MessageStore::MessageStore(std::size_t maxRows, std::size_t maxOctets)
    : m_maxRows(maxRows), m_maxOctets(maxOctets), m_paths(std::make_shared<Paths>())
{
}

MessageStore::Range MessageStore::range() const
{
    const std::lock_guard lock(m_mutex);
    return {m_next - m_rows.size(), m_next, m_lost};
}

std::vector<StoredMessage> MessageStore::read(std::uint64_t first, std::uint64_t end, std::size_t most, bool withOctets) const
{
    const std::lock_guard lock(m_mutex);
    const auto oldest = m_next - m_rows.size();
    first = std::max(first, oldest);
    end = std::min(end, m_next);
    std::vector<StoredMessage> rows;
    if (first >= end)
        return rows;
    const auto count = std::min<std::uint64_t>(end - first, most);
    rows.reserve(count);
    for (auto number = first; number < first + count; ++number) {
        const auto &row = m_rows[number - oldest];
        rows.push_back({row.number, row.record, row.path, withOctets ? row.octets : Octets{}});
    }
    return rows;
}

StoredMessage MessageStore::at(std::uint64_t number) const
{
    const std::lock_guard lock(m_mutex);
    const auto oldest = m_next - m_rows.size();
    if (number < oldest || number >= m_next)
        return {};
    return m_rows[number - oldest];
}

void MessageStore::append(const TapRecord &record, Octets octets)
{
    const std::lock_guard lock(m_mutex);
    m_octets += octets.size();
    auto path = m_paths->pathOf(record, octets);
    m_rows.push_back({m_next++, record, std::move(path), std::move(octets)});
    while (m_rows.size() > m_maxRows || (m_octets > m_maxOctets && m_rows.size() > 1)) {
        m_octets -= m_rows.front().octets.size();
        m_paths->forget(m_rows.front().record.exchange);
        m_rows.pop_front();
    }
}

void MessageStore::setLost(std::uint64_t lost)
{
    const std::lock_guard lock(m_mutex);
    m_lost = lost;
}

void MessageStore::clear()
{
    const std::lock_guard lock(m_mutex);
    m_rows.clear();
    m_octets = 0;
    m_paths = std::make_shared<Paths>();
}

} // namespace coap
