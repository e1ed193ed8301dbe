// SPDX-License-Identifier: GPL-3.0-or-later
#include "messages/messagerow.h"

#include "wire/codec.h"

namespace studio {

namespace {

/// Longer queries are cut: a cell shows no more.
constexpr std::size_t mostQueryOctets = 256;

std::string queryOf(const coap::Options &options)
{
    std::string query;
    for (const auto part : options.all(coap::OptionNumber::UriQuery)) {
        if (!query.empty())
            query += '&';
        for (const char letter : coap::textOf(part)) {
            const auto octet = static_cast<unsigned char>(letter);
            query += octet < 0x20 || octet == 0x7f ? ' ' : letter;
        }
        if (query.size() > mostQueryOctets) {
            query.resize(mostQueryOctets);
            break;
        }
    }
    return query;
}

} // namespace

MessageRow MessageRow::of(const coap::StoredMessage &message)
{
    MessageRow row{message.number, message.record, message.token, message.path, {}, {}, {}, {}};
    const auto decoded = coap::decode(message.octets, message.record.note != coap::Note::Malformed);
    if (const auto *whole = std::get_if<coap::Message>(&decoded)) {
        row.observe = whole->options.uint(coap::OptionNumber::Observe);
        row.block1 = whole->options.uint(coap::OptionNumber::Block1);
        row.block2 = whole->options.uint(coap::OptionNumber::Block2);
        row.query = queryOf(whole->options);
    }
    return row;
}

bool MessageRow::hasHeader() const
{
    if (record.note != coap::Note::Malformed)
        return true;
    const auto fault = coap::Fault(record.noteValue);
    return fault != coap::Fault::TooShort && fault != coap::Fault::WrongVersion;
}

QString MessageRow::pathText() const
{
    return path ? QString::fromUtf8(path->data(), qsizetype(path->size())) : QString();
}

bool isFaulty(const coap::TapRecord &record)
{
    return record.note == coap::Note::Malformed || record.note == coap::Note::Rejected;
}

bool isRepeated(const coap::TapRecord &record)
{
    using coap::Note;
    return record.note == Note::Retransmission || record.note == Note::Duplicate || record.note == Note::DuplicateAnswer
           || record.note == Note::MessageIdReused;
}

MessageTone toneOf(const coap::TapRecord &record)
{
    const unsigned codeClass = coap::codeClass(record.code);
    if (codeClass == 4 || codeClass == 5 || isFaulty(record))
        return MessageTone::Error;
    if (isRepeated(record))
        return MessageTone::Repeated;
    if (coap::isRequest(record.code))
        return MessageTone::Request;
    return codeClass == 2 ? MessageTone::Response : MessageTone::Quiet;
}

} // namespace studio
