// SPDX-License-Identifier: GPL-3.0-or-later
#include "tap/messagestore.h"

#include "site/request.h"
#include "wire/codec.h"

#include <algorithm>
#include <functional>
#include <string_view>

namespace coap {

namespace {

/// The Uri-Path options of a request as they lie in its datagram. Empty: it has none, or it is malformed.
Octets pathOptionsOf(OctetView datagram)
{
    const auto decoded = decode(datagram, true);
    const auto *message = std::get_if<Message>(&decoded);
    if (message == nullptr)
        return {};
    const auto path = message->options.encodedOf(OptionNumber::UriPath);
    return {path.begin(), path.end()};
}

Token tokenOf(OctetView datagram)
{
    OctetReader in(datagram);
    const auto header = in.take(4);
    const auto length = header ? readTokenLength(in, (*header)[0] & 0x0f) : std::nullopt;
    const auto token = length ? in.take(*length) : std::nullopt;
    return token ? Token(*token) : Token();
}

} // namespace

/// The paths of requests, of which their answers are to be shown too. A request's answer mostly comes soon: the last some
/// thousand are remembered, each in the one place where it can be, so that it costs nothing to forget. Equal paths share
/// their text.
class MessageStore::Paths {
public:
    using Text = std::shared_ptr<const std::string>;

    Text pathOf(const TapRecord &record, OctetView datagram, OctetView told)
    {
        Known &known = m_byExchange[record.exchange % m_byExchange.size()];
        if (!told.empty())
            return textOf(told);
        if (isRequest(record.code))
            known = {record.exchange, textOf(pathOptionsOf(datagram))};
        return record.exchange != 0 && known.exchange == record.exchange ? known.text : nullptr;
    }

private:
    struct Known {
        std::uint64_t exchange = 0;
        Text text;
    };
    struct Made {
        Octets options;
        Text text;
    };

    Text textOf(OctetView options)
    {
        Made &made = m_texts[std::hash<std::string_view>{}(coap::textOf(options)) % m_texts.size()];
        if (made.text == nullptr || !sameOctets(made.options, options)) {
            Path path;
            for (const OctetView segment : Options::valuesOf(options))
                path.emplace_back(coap::textOf(segment));
            made = {{options.begin(), options.end()}, std::make_shared<const std::string>(toUriPath(path))};
        }
        return made.text;
    }

    std::vector<Known> m_byExchange = std::vector<Known>(8'192);
    std::vector<Made> m_texts = std::vector<Made>(4'096);
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
    first = std::max(first, m_next - m_rows.size());
    end = std::min(end, m_next);
    std::vector<StoredMessage> rows;
    if (first >= end)
        return rows;
    const auto count = std::min<std::uint64_t>(end - first, most);
    rows.reserve(count);
    for (auto number = first; number < first + count; ++number)
        rows.push_back(storedAt(number, withOctets));
    return rows;
}

StoredMessage MessageStore::at(std::uint64_t number) const
{
    const std::lock_guard lock(m_mutex);
    if (number < m_next - m_rows.size() || number >= m_next)
        return {};
    return storedAt(number, true);
}

StoredMessage MessageStore::storedAt(std::uint64_t number, bool withOctets) const
{
    const Row &row = m_rows[static_cast<std::size_t>(number - (m_next - m_rows.size()))];
    const OctetView octets = octetsOf(row);
    StoredMessage stored{number, row.record, tokenOf(octets), row.path, {}};
    if (withOctets)
        stored.octets.assign(octets.begin(), octets.end());
    return stored;
}

void MessageStore::append(TapRecord record, OctetView datagram)
{
    record.size = static_cast<std::uint16_t>(datagram.size());
    record.pathSize = 0;
    Writer writer(*this);
    std::copy(datagram.begin(), datagram.end(), writer.room(record));
    writer.append(record);
}

void MessageStore::appendLocked(const TapRecord &record)
{
    const OctetView octets(m_octets.room(std::size_t(record.size) + record.pathSize), std::size_t(record.size) + record.pathSize);
    m_rows.push_back({record, m_paths->pathOf(record, octets.first(record.size), octets.subspan(record.size)), m_octets.keep(record.size)});
    ++m_next;
    m_octetCount += record.size;
    while (m_rows.size() > m_maxRows || (m_octetCount > m_maxOctets && m_rows.size() > 1))
        dropOldest();
}

void MessageStore::dropOldest()
{
    m_octetCount -= m_rows.front().record.size;
    m_rows.pop_front();
    m_octets.release(m_rows.front().place);
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
    m_octets = {};
    m_octetCount = 0;
    m_paths = std::make_shared<Paths>();
}

} // namespace coap
