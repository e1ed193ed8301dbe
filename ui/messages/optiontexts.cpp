// SPDX-License-Identifier: GPL-3.0-or-later
#include "messages/optiontexts.h"

#include "block/blockoption.h"
#include "format.h"
#include "wire/options.h"

#include <QCoreApplication>

namespace studio::optiontexts {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(OptionTexts)
};

using enum coap::OptionNumber;

constexpr qsizetype mostLetters = 300, mostOctets = 48;

QString sentence(coap::OptionNumber number)
{
    switch (number) {
    case IfMatch: return Words::tr("Do it only if the resource still is in the state that has this ETag.");
    case UriHost: return Words::tr("The host that the request is meant for.");
    case ETag: return Words::tr("Names this version of the representation, so that it need not be sent again.");
    case IfNoneMatch: return Words::tr("Do it only if the resource does not exist yet.");
    case Observe: return Words::tr("Registers (0) or deregisters (1) an observer in a request; puts notifications in order in a response.");
    case UriPort: return Words::tr("The port that the request is meant for.");
    case LocationPath: return Words::tr("One segment of the path of the resource that was created.");
    case UriPath: return Words::tr("One segment of the path of the resource.");
    case ContentFormat: return Words::tr("What kind of data the payload is.");
    case MaxAge: return Words::tr("For how many seconds the answer may be regarded as fresh; 60 if it is not given.");
    case UriQuery: return Words::tr("One argument of the query.");
    case HopLimit: return Words::tr("Over how many more proxies the request may go.");
    case Accept: return Words::tr("The only Content-Format that the client takes.");
    case LocationQuery: return Words::tr("One argument of the query of the resource that was created.");
    case Block2: return Words::tr("Which block of a large answer this is: number, whether more follow, size.");
    case Block1: return Words::tr("Which block of a large upload this is: number, whether more follow, size.");
    case Size2: return Words::tr("How large the whole answer is, in bytes.");
    case ProxyUri: return Words::tr("The whole URI that a proxy is to fetch.");
    case ProxyScheme: return Words::tr("The scheme with which a proxy is to go on.");
    case Size1: return Words::tr("How large the whole upload is or may be, in bytes.");
    case Echo: return Words::tr("Is sent back by the client to show that its request is fresh.");
    case NoResponse: return Words::tr("Which classes of responses the client does not want.");
    case RequestTag: return Words::tr("Keeps the blocks of different uploads apart.");
    }
    return Words::tr("Not in the registry that this program knows.");
}

QString ofNumber(coap::OptionNumber number, std::uint32_t value, coap::Code code)
{
    switch (number) {
    case ContentFormat:
    case Accept: {
        const std::string_view type = coap::mediaType(coap::ContentFormat(value));
        const QString digits = QString::number(value);
        return type.empty() ? digits : QString(digits + QStringLiteral("  ") + QString::fromLatin1(type.data(), qsizetype(type.size())));
    }
    case Observe:
        if (!coap::isRequest(code))
            return QString::number(value);
        return value == 0 ? Words::tr("0  register") : value == 1 ? Words::tr("1  deregister") : QString::number(value);
    case Block1:
    case Block2: {
        const auto block = coap::BlockOption::fromValue(value);
        const QString more = block.more ? Words::tr("more follow") : Words::tr("the last");
        return Words::tr("%1/%2/%3  block %1, %4, %3 bytes").arg(block.num).arg(block.more ? 1 : 0).arg(block.size()).arg(more);
    }
    case MaxAge: return Words::tr("%1 s").arg(value);
    case Size1:
    case Size2: return Words::tr("%1 bytes").arg(value);
    default: return QString::number(value);
    }
}

} // namespace

QString name(coap::OptionNumber number)
{
    const coap::OptionInfo *info = coap::optionInfo(number);
    if (info == nullptr)
        return Words::tr("Option %1").arg(unsigned(number));
    return QString::fromLatin1(info->name.data(), qsizetype(info->name.size()));
}

QString value(coap::OptionNumber number, coap::OctetView octets, coap::Code code)
{
    const coap::OptionInfo *info = coap::optionInfo(number);
    const auto format = info ? info->format : coap::OptionFormat::Opaque;
    if (format == coap::OptionFormat::String)
        return printable(octets, mostLetters);
    const auto uint = coap::uintOf(octets);
    if (format == coap::OptionFormat::Uint && uint)
        return ofNumber(number, *uint, code);
    return octets.empty() ? Words::tr("(empty)") : QString(QStringLiteral("0x") + spacedHex(octets, mostOctets).remove(u' '));
}

QString explanation(coap::OptionNumber number, std::size_t length)
{
    QString text = sentence(number);
    const coap::OptionInfo *info = coap::optionInfo(number);
    if (info != nullptr)
        text += QStringLiteral(" (") + QString::fromUtf8(info->source.data(), qsizetype(info->source.size())) + u')';
    text += QStringLiteral("  ");
    const bool isUnsafe = coap::isUnsafe(number);
    if (coap::isCritical(number))
        text += isUnsafe ? Words::tr("Critical (must be understood), unsafe to forward.") : Words::tr("Critical (must be understood), safe to forward.");
    else
        text += isUnsafe ? Words::tr("Elective (may be ignored), unsafe to forward.") : Words::tr("Elective (may be ignored), safe to forward.");
    if (info != nullptr && !coap::isValidLength(*info, length)) {
        text += u' ';
        text += Words::tr("Its length must be %1 to %2 bytes: here it counts as not recognised (RFC 7252 §5.4.3).").arg(info->minLength).arg(info->maxLength);
    }
    return text;
}

QString printable(coap::OctetView octets, qsizetype most)
{
    QString text = QString::fromUtf8(reinterpret_cast<const char *>(octets.data()), qsizetype(octets.size()));
    const bool isCut = text.size() > most;
    text.truncate(most);
    for (QChar &letter : text) {
        if (letter.unicode() < 0x20)
            letter = QChar(0x2400 + letter.unicode());      // control pictures: ␀ ␊ …
        else if (letter.unicode() == 0x7f || (letter.category() == QChar::Other_Control) || letter.category() == QChar::Other_Format)
            letter = QChar::ReplacementCharacter;           // also what would turn the direction of writing
    }
    return isCut ? QString(text + u'…') : text;
}

QString spacedHex(coap::OctetView octets, qsizetype most)
{
    const bool isCut = qsizetype(octets.size()) > most;
    const QByteArray shown(reinterpret_cast<const char *>(octets.data()), isCut ? most : qsizetype(octets.size()));
    const QString text = QString::fromLatin1(shown.toHex(' '));
    return isCut ? QString(text + QStringLiteral(" …")) : text;
}

} // namespace studio::optiontexts
