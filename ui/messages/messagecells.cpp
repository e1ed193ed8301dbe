// SPDX-License-Identifier: GPL-3.0-or-later
#include "messages/messagecells.h"

#include "block/blockoption.h"
#include "format.h"
#include "messages/messagefilter.h"
#include "theme.h"

#include <QCoreApplication>
#include <QStringList>

namespace studio::cells {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(MessageCells)
};

using coap::Note;

QString latin(std::string_view text)
{
    return QString::fromLatin1(text.data(), qsizetype(text.size()));
}

/// What a column has room for.
constexpr std::size_t shownTokenOctets = 8;

QString hexadecimal(const coap::Token &token)
{
    const std::size_t shown = std::min(token.size(), shownTokenOctets);
    const QString digits = latin(coap::Token(token.octets().first(shown)).hex());
    return token.size() > shown ? QString(digits + u'…') : digits;
}

QString pathAndQuery(const MessageRow &row)
{
    const QString path = row.pathText();
    return row.query.empty() ? path : QString(path + u'?' + QString::fromStdString(row.query));
}

/// What the engine said of it; empty where the columns say all.
QString noteText(const MessageRow &row)
{
    const coap::TapRecord &record = row.record;
    switch (record.note) {
    case Note::Piggybacked: return Words::tr("piggybacked response");
    case Note::Separate: return Words::tr("separate response");
    case Note::EmptyAck: return Words::tr("response follows separately");
    case Note::Notification: return Words::tr("notification seq %1").arg(record.noteValue);
    case Note::Retransmission: {
        const unsigned most = record.noteValue >> 16, which = record.noteValue & 0xffff;
        return most == 0 ? Words::tr("retransmission") : Words::tr("retransmission %1 of %2").arg(which).arg(most);
    }
    case Note::Duplicate: return Words::tr("duplicate of an earlier request");
    case Note::DuplicateAnswer: return Words::tr("duplicate, answered from memory");
    case Note::Ping: return Words::tr("ping");
    case Note::Pong: return Words::tr("answers the ping");
    case Note::Acknowledgement: return Words::tr("acknowledged");
    case Note::Reset: return Words::tr("peer does not want it");
    case Note::Unmatched: return Words::tr("belongs to nothing that was sent");
    case Note::MessageIdReused: return Words::tr("Message ID used again for other content");
    case Note::Malformed: return Words::tr("malformed: %1").arg(fault(coap::Fault(record.noteValue)));
    case Note::Rejected: return Words::tr("rejects the message");
    case Note::Dropped: return Words::tr("ignored");
    case Note::None:
    case Note::Request:
    case Note::BlockPart: break;
    }
    return {};
}

QString observeText(const MessageRow &row)
{
    if (!row.observe || row.record.note == Note::Notification)
        return {};
    if (!coap::isRequest(row.record.code))
        return Words::tr("seq %1").arg(*row.observe);
    return *row.observe == 0 ? Words::tr("starts to observe") : Words::tr("stops observing");
}

} // namespace

QString heading(int column)
{
    switch (column) {
    case Number: return Words::tr("#");
    case Time: return Words::tr("Time");
    case Direction: return Words::tr("Direction");
    case Peer: return Words::tr("Peer");
    case Type: return Words::tr("Type");
    case Code: return Words::tr("Code");
    case Mid: return Words::tr("MID");
    case Token: return Words::tr("Token");
    case Path: return Words::tr("Path");
    case Size: return Words::tr("Size");
    case Info: return Words::tr("Info");
    default: return {};
    }
}

QString text(const MessageRow &row, int column)
{
    const coap::TapRecord &record = row.record;
    switch (column) {
    case Number: return QString::number(row.number);
    case Time: return format::clockTime(record.wallNanoseconds / 1'000'000);
    case Direction: return record.direction == coap::Direction::In ? Words::tr("in") : Words::tr("out");
    case Peer: return QString::fromStdString(coap::toText(record.remote));
    case Path: return pathAndQuery(row);
    case Size: return QString::number(record.size);
    case Info: return info(row);
    default: break;
    }
    if (!row.hasHeader())
        return {};
    switch (column) {
    case Type: return latin(coap::typeName(record.type));
    case Code: return QString::fromStdString(coap::codeName(record.code));
    case Mid: return QString::number(record.mid);
    case Token: return hexadecimal(row.token);
    default: return {};
    }
}

QString info(const MessageRow &row)
{
    QStringList parts;
    for (const QString &part : {noteText(row), observeText(row)}) {
        if (!part.isEmpty())
            parts << part;
    }
    if (row.block1)
        parts << QStringLiteral("Block1 ") + block(*row.block1);
    if (row.block2)
        parts << QStringLiteral("Block2 ") + block(*row.block2);
    return parts.join(QStringLiteral(", "));
}

QString block(std::uint32_t value)
{
    const auto option = coap::BlockOption::fromValue(value);
    return QStringLiteral("%1/%2/%3").arg(option.num).arg(option.more ? 1 : 0).arg(option.size());
}

QString fault(coap::Fault fault)
{
    switch (fault) {
    case coap::Fault::TooShort: return Words::tr("shorter than the 4-byte header");
    case coap::Fault::WrongVersion: return Words::tr("the version is not 1");
    case coap::Fault::ReservedTokenLength: return Words::tr("a reserved token length");
    case coap::Fault::TruncatedToken: return Words::tr("cut short in the token");
    case coap::Fault::ReservedNibble: return Words::tr("reserved option delta or length 15");
    case coap::Fault::TruncatedOption: return Words::tr("cut short in an option");
    case coap::Fault::OptionNumberTooBig: return Words::tr("an option number beyond 65535");
    case coap::Fault::EmptyPayload: return Words::tr("a payload marker with nothing behind it");
    case coap::Fault::OctetsAfterEmpty: return Words::tr("an Empty message with more than its header");
    case coap::Fault::ReservedClass: return Words::tr("a reserved code class");
    case coap::Fault::TooManyOptions: return Words::tr("more than %1 options").arg(coap::mostOptions);
    }
    return {};
}

QString rowText(const MessageRow &row)
{
    QStringList cells;
    for (int column = 0; column < ColumnCount; ++column)
        cells << text(row, column);
    return cells.join(u'\t');
}

QString term(const MessageRow &row, int column)
{
    const coap::TapRecord &record = row.record;
    if (column == Direction)
        return record.direction == coap::Direction::In ? QStringLiteral("in") : QStringLiteral("out");
    if (column == Peer)
        return QStringLiteral("peer:") + QString::fromStdString(coap::toText(record.remote));
    if (column == Path)
        return row.path ? QString(QStringLiteral("path:") + MessageFilter::quoted(row.pathText())) : QString();
    if (column == Info && record.note == Note::Retransmission)
        return QStringLiteral("retrans");
    if (column == Info && (record.note == Note::Duplicate || record.note == Note::DuplicateAnswer))
        return QStringLiteral("dup");
    if (column == Info && (record.note == Note::Notification || row.observe))
        return QStringLiteral("obs");
    if (record.note == Note::Malformed)
        return QStringLiteral("error");
    if (column == Type)
        return QStringLiteral("type:") + latin(coap::typeName(record.type)).toLower();
    if (column == Code)
        return QStringLiteral("code:") + QString::fromStdString(coap::codeNumber(record.code));
    if (column == Mid)
        return QStringLiteral("mid:") + QString::number(record.mid);
    if (column != Token || row.token.size() > shownTokenOctets)
        return {};
    return QStringLiteral("token:") + (row.token.empty() ? QStringLiteral("none") : hexadecimal(row.token));
}

QColor color(MessageTone tone)
{
    const ThemeColors &colors = themeColors();
    switch (tone) {
    case MessageTone::Request: return colors.accent;
    case MessageTone::Response: return colors.ok;
    case MessageTone::Error: return colors.error;
    case MessageTone::Repeated: return colors.warning;
    case MessageTone::Quiet: return colors.muted;
    }
    return {};
}

QColor color(const MessageRow &row, int column)
{
    const MessageTone tone = toneOf(row.record);
    if (column == Code || column == Direction)
        return color(tone);
    if (column == Number || column == Time || column == Size)
        return themeColors().muted;
    if (column != Info)
        return {};
    if (isFaulty(row.record))
        return color(MessageTone::Error);
    return color(isRepeated(row.record) ? MessageTone::Repeated : MessageTone::Quiet);
}

} // namespace studio::cells
