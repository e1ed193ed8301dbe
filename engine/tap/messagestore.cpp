// SPDX-License-Identifier: GPL-3.0-or-later
#include "tap/messagestore.h"

#include "site/request.h"
#include "wire/codec.h"

#include <algorithm>

namespace coap {

namespace {

Token tokenOf(OctetView datagram)
{
    OctetReader in(datagram);
    const auto header = in.take(4);
    const auto length = header ? readTokenLength(in, (*header)[0] & 0x0f) : std::nullopt;
    const auto token = length ? in.take(*length) : std::nullopt;
    return token ? Token(*token) : Token();
}

std::string pathText(OctetView options)
{
    Path path;
    for (const OctetView segment : Options::valuesOf(options))
        path.emplace_back(textOf(segment));
    return toUriPath(path);
}

bool isRequestIn(const TapRecord &record)
{
    return record.direction == Direction::In && isRequest(record.code) && record.note != Note::Malformed;
}

} // namespace

/// Makes rows of one call; neighbours of the same path share its text.
class MessageStore::Reading {
public:
    explicit Reading(const MessageStore &store) : m_store(store) {}

    StoredMessage row(std::uint64_t number, const MessagePage &page, bool withOctets)
    {
        const TapRecord &record = page.record(number);
        const OctetView octets = page.datagramOf(record);
        StoredMessage stored{number, record, tokenOf(octets), pathOf(number, page), {}};
        if (withOctets)
            stored.octets.assign(octets.begin(), octets.end());
        return stored;
    }

private:
    using Text = std::shared_ptr<const std::string>;

    /// Told with the message, or that of the request it belongs to, which mostly stands some rows before.
    Text pathOf(std::uint64_t number, const MessagePage &page)
    {
        const TapRecord &record = page.record(number);
        if (record.pathSize != 0)
            return textOf(page.pathOf(record));
        if (isRequestIn(record))
            return pathIn(page.datagramOf(record));
        const auto request = m_store.requestOf(number);
        return request.empty() ? nullptr : pathIn(request);
    }
    Text pathIn(OctetView request)
    {
        if (decodeInto(m_request, request, true))
            return nullptr;
        return textOf(m_request.options.encodedOf(OptionNumber::UriPath));
    }
    Text textOf(OctetView options)
    {
        if (m_text == nullptr || !sameOctets(m_options, options)) {
            m_options.assign(options.begin(), options.end());
            m_text = std::make_shared<const std::string>(pathText(options));
        }
        return m_text;
    }

    const MessageStore &m_store;
    Message m_request;
    Octets m_options;
    Text m_text;
};

MessageStore::MessageStore(std::size_t maxRows, std::size_t maxOctets)
    : m_maxRows(maxRows), m_maxPages(std::max<std::size_t>(maxOctets / MessagePage::pageOctets, 2))
{
}

MessageStore::Range MessageStore::range() const
{
    const std::lock_guard lock(m_mutex);
    return rangeLocked();
}

MessageStore::Range MessageStore::rangeLocked() const
{
    takeBegun();
    if (m_pages.empty())
        return {m_clearedTo, m_clearedTo, m_lost};
    const std::uint64_t end = m_pages.back()->end();
    const std::uint64_t kept = std::min<std::uint64_t>(m_maxRows, end - 1);
    return {std::max({m_pages.front()->first(), m_clearedTo, end - kept}), end, m_lost};
}

void MessageStore::takeBegun() const
{
    while (const MessagePage *page = m_feed.takeBegun())
        m_pages.push_back(page);
}

std::size_t MessageStore::pageOf(std::uint64_t number) const
{
    const auto behind = std::upper_bound(m_pages.begin(), m_pages.end(), number,
                                         [](std::uint64_t wanted, const MessagePage *page) { return wanted < page->first(); });
    return static_cast<std::size_t>(behind - m_pages.begin()) - 1;
}

std::vector<StoredMessage> MessageStore::read(std::uint64_t first, std::uint64_t end, std::size_t most, bool withOctets) const
{
    const std::lock_guard lock(m_mutex);
    const Range range = rangeLocked();
    first = std::max(first, range.first);
    end = std::min(end, range.end);
    std::vector<StoredMessage> rows;
    if (first >= end)
        return rows;
    end = first + std::min<std::uint64_t>(end - first, most);
    rows.reserve(end - first);
    Reading reading(*this);
    for (std::size_t page = pageOf(first); first < end; ++page) {
        for (const std::uint64_t pageEnd = std::min(end, m_pages[page]->end()); first < pageEnd; ++first)
            rows.push_back(reading.row(first, *m_pages[page], withOctets));
    }
    return rows;
}

StoredMessage MessageStore::at(std::uint64_t number) const
{
    const std::lock_guard lock(m_mutex);
    const Range range = rangeLocked();
    if (number < range.first || number >= range.end)
        return {};
    return Reading(*this).row(number, *m_pages[pageOf(number)], true);
}

/// The datagram of the request that a message answers or belongs to; empty if it is too long ago.
OctetView MessageStore::requestOf(std::uint64_t number) const
{
    std::size_t at = pageOf(number);
    const std::uint64_t exchange = m_pages[at]->record(number).exchange;
    if (exchange == 0)
        return {};
    constexpr std::uint64_t farthest = 2'048;   // some hundred microseconds at most
    const std::uint64_t last = std::max(m_pages.front()->first(), number - std::min(number, farthest));
    while (--number >= last) {
        if (number < m_pages[at]->first())
            --at;
        const TapRecord &record = m_pages[at]->record(number);
        if (record.exchange == exchange && isRequestIn(record))
            return m_pages[at]->datagramOf(record);
    }
    return {};
}

void MessageStore::turnPages()
{
    const std::lock_guard lock(m_mutex);
    const Range range = rangeLocked();
    while (m_pages.size() > 1 && (m_pages[1]->first() <= range.first || m_pages.size() > m_maxPages)) {
        m_feed.giveBack(m_pages.front());
        m_pages.pop_front();
    }
    m_feed.supply();
}

void MessageStore::append(TapRecord record, OctetView datagram)
{
    TapRecord *const written = m_feed.write(datagram, {});
    if (written == nullptr)
        return;
    record.size = written->size;
    record.pathSize = written->pathSize;
    record.place = written->place;
    *written = record;
    m_feed.publish();
    turnPages();
}

void MessageStore::setLost(std::uint64_t lost)
{
    const std::lock_guard lock(m_mutex);
    m_lost = lost;
}

void MessageStore::clear()
{
    const std::lock_guard lock(m_mutex);
    m_clearedTo = rangeLocked().end;
}

} // namespace coap
