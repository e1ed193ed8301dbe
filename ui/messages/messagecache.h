// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "messages/messagerow.h"

#include <list>
#include <vector>

namespace studio {

/// The rows that were looked at last, read from the store in pages: painting a screen asks for each row many times.
/// A row that it holds stays readable after the store dropped it. GUI thread.
class MessageCache {
public:
    static constexpr std::uint64_t pageRows = 32;
    /// 64 pages are 2,048 rows: fifty screens, also when a filter shows one message of each page.
    static constexpr std::size_t mostPages = 64;

    explicit MessageCache(const coap::MessageStore &store) : m_store(store) {}

    /// The reference lives until the next call. Its number is 0 if the store has dropped the message.
    const MessageRow &row(std::uint64_t number);
    void clear() { m_pages.clear(); }
    std::size_t pages() const { return m_pages.size(); }

private:
    struct Page {
        std::uint64_t key;          ///< number / pageRows
        std::vector<MessageRow> rows;   ///< ascending, without gaps
        const MessageRow *find(std::uint64_t number) const;
    };
    Page &pageOf(std::uint64_t number);
    void readMore(Page &page);

    const coap::MessageStore &m_store;
    std::list<Page> m_pages;        ///< used last first
    const MessageRow m_gone;
};

} // namespace studio
