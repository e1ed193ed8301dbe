// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tap/messagepage.h"
#include "tap/spscring.h"

#include <memory>
#include <vector>

namespace coap {

/// Brings messages from one writing thread to a reader without a copy and without waiting: the writer begins a page, the reader
/// sees what is published in it at once, keeps the page as long as it wants, and gives it back to be written anew.
class MessageFeed {
public:
    /// 16 MiB wait to be written: 0.5 s of 400,000 small messages/s, should the reader be held up.
    static constexpr std::size_t pagesAhead = (16u << 20) / MessagePage::pageOctets;

    MessageFeed();

    /// Writer: takes a datagram and what tells its path (Uri-Path options). Its record is to be filled in, then published.
    /// Null: there is no empty page.
    TapRecord *write(OctetView datagram, OctetView path);
    void publish() { m_page->publish(); }

    /// Reader: the next page that the writer began. Null: none.
    const MessagePage *takeBegun();
    /// Reader: nobody needs it any more. Not the last one that was taken: it is being written.
    void giveBack(const MessagePage *page);
    /// Reader: sees to it that pages are there to be written; once in a while.
    void supply();

private:
    struct alignas(MessagePage) Memory {
        std::byte octets[sizeof(MessagePage)];
    };
    using Memories = std::vector<std::unique_ptr<Memory[]>>;
    bool begin();

    // The writer's:
    MessagePage *m_page = nullptr;
    std::uint64_t m_next = 1;                   // the number of the next page's first message
    // Between the two; together they never hold more than pagesAhead:
    SpscRing<Memory *> m_empty{pagesAhead};
    SpscRing<MessagePage *> m_begun{pagesAhead};
    // The reader's:
    Memories m_memory;                          // of all pages; untouched, it takes none
    std::vector<Memory *> m_spare;
    std::size_t m_away = 0;                     // pages in the two rings
};

} // namespace coap
