// SPDX-License-Identifier: GPL-3.0-or-later
#include "messages/messageanatomy.h"

#include "format.h"
#include "messages/messagecells.h"
#include "messages/optiontexts.h"
#include "messages/payloadtexts.h"

#include <QCoreApplication>

namespace studio {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(MessageAnatomy)
};

using coap::Fault;

constexpr unsigned payloadMarker = 0xff, maxTokenOctets = 8, maxOptionNumber = 0xffff;

QString typeText(coap::Type type)
{
    switch (type) {
    case coap::Type::Confirmable: return Words::tr("Confirmable: must be acknowledged, else it is sent again (RFC 7252 §4.2).");
    case coap::Type::NonConfirmable: return Words::tr("Non-confirmable: is not acknowledged and may be lost (RFC 7252 §4.3).");
    case coap::Type::Acknowledgement: return Words::tr("Acknowledges the Confirmable message with the same Message ID, and may carry the response (RFC 7252 §4.2).");
    case coap::Type::Reset: return Words::tr("Says that the message with the same Message ID could not be processed (RFC 7252 §4.2).");
    }
    return {};
}

QString codeText(coap::Code code)
{
    if (code == coap::Code::Empty)
        return Words::tr("Empty: neither request nor response (RFC 7252 §4.1).");
    if (coap::isRequest(code))
        return Words::tr("The method of a request (RFC 7252 §5.8).");
    switch (coap::codeClass(code)) {
    case 2: return Words::tr("Success: the request was received, understood and accepted (RFC 7252 §5.9.1).");
    case 4: return Words::tr("Client error: the request cannot be fulfilled as it is (RFC 7252 §5.9.2).");
    case 5: return Words::tr("Server error: the server failed to fulfil the request (RFC 7252 §5.9.3).");
    default: return Words::tr("A reserved class (RFC 7252 §3).");
    }
}

QString latin(std::string_view text)
{
    return QString::fromLatin1(text.data(), qsizetype(text.size()));
}

struct Extended {
    std::uint32_t value = 0;
    std::size_t from = 0, to = 0;   ///< the extra octets; equal: none
};

/// An option delta or length nibble with what follows it (RFC 7252 §3.1); empty if it is cut short.
std::optional<Extended> readExtended(coap::OctetReader &in, unsigned nibble)
{
    const std::size_t from = in.position();
    if (nibble < 13)
        return Extended{nibble, from, from};
    if (nibble == 13) {
        if (const auto octet = in.u8())
            return Extended{*octet + 13u, from, in.position()};
    } else if (const auto pair = in.u16()) {
        return Extended{*pair + 269u, from, in.position()};
    }
    return std::nullopt;
}

/// Goes through a datagram from front to back and writes down what it meets.
class Walk {
public:
    Walk(coap::OctetView datagram, bool extendedTokens) : m_datagram(datagram), m_in(datagram), m_extendedTokens(extendedTokens) {}

    MessageAnatomy run()
    {
        if (readHeader() && readToken())
            readOptions();
        return std::move(m_made);
    }

private:
    bool readHeader();
    bool readToken();
    void readOptions();
    bool readOption(unsigned &number);
    void skipOptions();
    void readPayload(std::size_t marker);

    AnatomyField &add(const QString &name, const QString &value, const QString &explanation, std::size_t from, std::size_t to)
    {
        m_made.fields.push_back({name, value, explanation, from, to, false, {}});
        return m_made.fields.back();
    }
    bool fail(Fault fault, std::size_t from, std::size_t to);

    coap::OctetView m_datagram;
    coap::OctetReader m_in;
    const bool m_extendedTokens;
    MessageAnatomy m_made;
    unsigned m_tokenLength = 0;
};

/// False, for its callers to hand on.
bool Walk::fail(Fault fault, std::size_t from, std::size_t to)
{
    m_made.fault = fault;
    const QString explanation = Words::tr("Here the datagram breaks the rules; what follows cannot be read. A Confirmable message is "
                                          "rejected with a Reset, any other is ignored (RFC 7252 §4.2, §4.3).");
    add(Words::tr("Malformed"), cells::fault(fault), explanation, from, to).isFault = true;
    return false;
}

bool Walk::readHeader()
{
    const std::size_t size = m_datagram.size();
    if (size < 4)
        return fail(Fault::TooShort, 0, size);
    const std::uint8_t head = *m_in.u8();
    const auto type = static_cast<coap::Type>(head >> 4 & 0x03);
    m_tokenLength = head & 0x0f;
    m_made.code = static_cast<coap::Code>(*m_in.u8());
    const std::uint16_t mid = *m_in.u16();
    add(Words::tr("Version"), QString::number(head >> 6), Words::tr("The version of CoAP, always 1; the two highest bits of the first byte (RFC 7252 §3)."), 0, 1);
    if (head >> 6 != 1)
        return fail(Fault::WrongVersion, 0, 1);
    add(Words::tr("Type"), latin(coap::typeName(type)), typeText(type), 0, 1);
    add(Words::tr("Token length"), QString::number(m_tokenLength), Words::tr("How many bytes the token has, 0 to 8; the four lowest bits of the first byte (RFC 7252 §3)."), 0, 1);
    add(Words::tr("Code"), QString::fromStdString(coap::codeName(m_made.code)), codeText(m_made.code), 1, 2);
    add(Words::tr("Message ID"), QStringLiteral("%1 (0x%2)").arg(mid).arg(mid, 4, 16, QLatin1Char('0')),
        Words::tr("Finds duplicates, and joins an ACK or RST to its message (RFC 7252 §4.4)."), 2, 4);
    const unsigned codeClass = coap::codeClass(m_made.code);
    if (codeClass == 1 || codeClass > 5)
        return fail(Fault::ReservedClass, 1, 2);
    if (m_made.code == coap::Code::Empty && (m_tokenLength != 0 || size > 4))
        return m_tokenLength != 0 && size == 4 ? fail(Fault::OctetsAfterEmpty, 0, 1) : fail(Fault::OctetsAfterEmpty, 4, size);
    const bool isExtended = m_extendedTokens && m_tokenLength <= 14;
    return m_tokenLength <= maxTokenOctets || isExtended || fail(Fault::ReservedTokenLength, 0, 1);
}

bool Walk::readToken()
{
    const auto length = readExtended(m_in, m_tokenLength);
    if (length && length->to > length->from)
        add(Words::tr("Extended token length"), QString::number(length->value), Words::tr("How many bytes a token of more than 12 has (RFC 8974 §2.1)."), length->from, length->to);
    const std::size_t from = m_in.position();
    const auto token = length ? m_in.take(length->value) : std::nullopt;
    if (!token)
        return fail(Fault::TruncatedToken, from, m_datagram.size());
    if (m_tokenLength != 0)
        add(Words::tr("Token"), QStringLiteral("0x") + QString::fromStdString(coap::Token(*token).hex()),
            Words::tr("Joins a response to its request, and a notification to its observation (RFC 7252 §5.3.1)."), from, m_in.position());
    return true;
}

void Walk::readOptions()
{
    unsigned number = 0;
    for (std::size_t count = 0; !m_in.atEnd(); ++count) {
        if (count >= MessageAnatomy::mostOptions) {
            skipOptions();
            return;
        }
        if (!readOption(number))
            return;
    }
}

/// One option, or the payload. False: there is nothing more to read.
bool Walk::readOption(unsigned &number)
{
    const std::size_t from = m_in.position(), size = m_datagram.size();
    const std::uint8_t head = *m_in.u8();
    if (head == payloadMarker) {
        readPayload(from);
        return false;
    }
    if (head >> 4 == 15 || (head & 0x0f) == 15)
        return fail(Fault::ReservedNibble, from, size);
    const auto delta = readExtended(m_in, head >> 4);
    const auto length = delta ? readExtended(m_in, head & 0x0f) : std::nullopt;
    if (!length)
        return fail(Fault::TruncatedOption, from, size);
    number += delta->value;
    if (number > maxOptionNumber)
        return fail(Fault::OptionNumberTooBig, from, size);
    const std::size_t valueFrom = m_in.position();
    const auto value = m_in.take(length->value);
    if (!value)
        return fail(Fault::TruncatedOption, from, size);
    const auto option = static_cast<coap::OptionNumber>(number);
    const QString text = optiontexts::value(option, *value, m_made.code);
    AnatomyField &field = add(optiontexts::name(option), text, optiontexts::explanation(option, value->size()), from, m_in.position());
    field.parts.push_back({Words::tr("Delta"), Words::tr("%1, option number %2").arg(delta->value).arg(number),
        Words::tr("The difference to the number of the option before: the four highest bits, and up to two bytes more (RFC 7252 §3.1)."),
        from, std::max(from + 1, delta->to), false, {}});
    field.parts.push_back({Words::tr("Length"), QString::number(length->value),
        Words::tr("How many bytes the value has: the four lowest bits, and up to two bytes more (RFC 7252 §3.1)."),
        length->to > length->from ? length->from : from, length->to > length->from ? length->to : from + 1, false, {}});
    if (!value->empty())
        field.parts.push_back({Words::tr("Value"), text, field.explanation, valueFrom, m_in.position(), false, {}});
    if (option == coap::OptionNumber::ContentFormat && value->size() <= 2 && !m_made.contentFormat)
        m_made.contentFormat = static_cast<coap::ContentFormat>(*coap::uintOf(*value));
    return true;
}

/// The rest as one field; the codec says whether it is sound.
void Walk::skipOptions()
{
    const std::size_t from = m_in.position();
    const auto decoded = coap::decode(m_datagram, m_extendedTokens);
    if (const auto *error = std::get_if<coap::ParseError>(&decoded)) {
        fail(error->fault, from, m_datagram.size());
        return;
    }
    const auto &message = std::get<coap::Message>(decoded);
    const std::size_t behind = message.payload.empty() ? 0 : message.payload.size() + 1;
    const std::size_t to = m_datagram.size() - behind;
    if (to > from)
        add(Words::tr("More options"), Words::tr("%1 more").arg(message.options.size() - MessageAnatomy::mostOptions),
            Words::tr("Only the first %1 options are listed.").arg(MessageAnatomy::mostOptions), from, to);
    m_made.contentFormat = message.options.contentFormat();
    m_in.take(to - from);
    if (m_in.u8())
        readPayload(to);
}

void Walk::readPayload(std::size_t marker)
{
    const std::size_t size = m_datagram.size(), from = marker + 1;
    if (from == size) {
        fail(Fault::EmptyPayload, marker, size);
        return;
    }
    add(Words::tr("Payload marker"), QStringLiteral("0xff"), Words::tr("Ends the options; at least one byte of payload follows (RFC 7252 §3)."), marker, from);
    const coap::OctetView payload = m_in.rest();
    m_made.payloadFrom = from;
    m_made.payloadTo = size;
    constexpr qsizetype mostLetters = 80;
    QString explanation = Words::tr("All that is left of the datagram, %1 bytes (RFC 7252 §3).").arg(payload.size());
    const bool isDiagnostic = !m_made.contentFormat && coap::codeClass(m_made.code) >= 4;
    if (isDiagnostic)
        explanation += u' ' + Words::tr("Of an error without Content-Format: a text for people (RFC 7252 §5.5.2).");
    else if (m_made.contentFormat)
        explanation += u' ' + Words::tr("Content-Format: %1.").arg(format::contentFormat(int(*m_made.contentFormat)));
    const QString preview = payloadtexts::plain(payload) ? optiontexts::printable(payload, mostLetters) : optiontexts::spacedHex(payload, mostLetters / 3);
    add(Words::tr("Payload"), preview, explanation, from, size);
}

} // namespace

MessageAnatomy MessageAnatomy::of(coap::OctetView datagram, bool extendedTokens)
{
    return Walk(datagram, extendedTokens).run();
}

} // namespace studio
