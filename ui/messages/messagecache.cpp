// SPDX-License-Identifier: GPL-3.0-or-later
#include "messages/messagecache.h"

#include <algorithm>

namespace studio {

const MessageRow *MessageCache::Page::find(std::uint64_t number) const
{
    if (rows.empty() || number < rows.front().number || number > rows.back().number)
        return nullptr;
    return &rows[number - rows.front().number];
}

const MessageRow &MessageCache::row(std::uint64_t number)
{
    Page &page = pageOf(number);
    if (const MessageRow *known = page.find(number))
        return *known;
    readMore(page);
    const MessageRow *read = page.find(number);
    return read ? *read : m_gone;
}

MessageCache::Page &MessageCache::pageOf(std::uint64_t number)
{
    const std::uint64_t key = number / pageRows;
    const auto at = std::find_if(m_pages.begin(), m_pages.end(), [key](const Page &page) { return page.key == key; });
    if (at != m_pages.end()) {
        m_pages.splice(m_pages.begin(), m_pages, at);
        return m_pages.front();
    }
    if (m_pages.size() == mostPages)
        m_pages.pop_back();
    m_pages.push_front({key, {}});
    return m_pages.front();
}

/// A page at the tail was read when it was not full yet.
void MessageCache::readMore(Page &page)
{
    const std::uint64_t first = page.rows.empty() ? page.key * pageRows : page.rows.back().number + 1;
    const auto more = m_store.read(first, (page.key + 1) * pageRows, pageRows, true);
    if (more.empty())
        return;
    if (more.front().number != first)
        page.rows.clear();      // the store was cleared or moved on in between: no gaps
    for (const coap::StoredMessage &message : more)
        page.rows.push_back(MessageRow::of(message));
}

} // namespace studio
