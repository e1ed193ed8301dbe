// SPDX-License-Identifier: GPL-3.0-or-later
#include "tap/messagefeed.h"

#include <limits>

namespace coap {

MessageFeed::MessageFeed()
{
    m_memory.push_back(std::make_unique_for_overwrite<Memory[]>(pagesAhead));
    for (std::size_t i = pagesAhead; i > 0; --i)
        m_spare.push_back(&m_memory.back()[i - 1]);
    supply();
}

TapRecord *MessageFeed::write(OctetView datagram, OctetView path)
{
    constexpr std::size_t most = std::numeric_limits<std::uint16_t>::max();     // UDP has no longer ones
    if (datagram.size() > most || path.size() > most)
        return nullptr;
    if (m_page != nullptr) {
        if (TapRecord *record = m_page->write(datagram, path))
            return record;
    }
    return begin() ? m_page->write(datagram, path) : nullptr;
}

bool MessageFeed::begin()
{
    Memory *memory = nullptr;
    if (!m_empty.pop(memory))
        return false;
    if (m_page != nullptr)
        m_next = m_page->end();
    m_page = ::new (memory->octets) MessagePage(m_next);
    m_begun.push(m_page);
    return true;
}

const MessagePage *MessageFeed::takeBegun()
{
    MessagePage *page = nullptr;
    if (m_begun.pop(page))
        --m_away;
    return page;
}

void MessageFeed::giveBack(const MessagePage *page)
{
    m_spare.push_back(reinterpret_cast<Memory *>(const_cast<MessagePage *>(page)));
}

void MessageFeed::supply()
{
    for (; m_away < pagesAhead; ++m_away) {
        if (m_spare.empty()) {
            m_memory.push_back(std::make_unique_for_overwrite<Memory[]>(1));
            m_spare.push_back(m_memory.back().get());
        }
        m_empty.push(m_spare.back());
        m_spare.pop_back();
    }
}

} // namespace coap
