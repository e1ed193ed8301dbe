// SPDX-License-Identifier: GPL-3.0-or-later
#include "messages/payloadtexts.h"

#include <QCborStreamReader>
#include <QCborValue>
#include <QJsonDocument>
#include <QStringDecoder>

#include <algorithm>

namespace studio::payloadtexts {

namespace {

QByteArray bytesOf(coap::OctetView octets)
{
    return QByteArray::fromRawData(reinterpret_cast<const char *>(octets.data()), qsizetype(octets.size()));
}

/// Sets line ends and indents into sound JSON; what is inside strings is left alone.
class Indenter {
public:
    explicit Indenter(const QString &json) : m_json(json) {}

    QString run()
    {
        for (; m_at < m_json.size(); ++m_at)
            take(m_json.at(m_at));
        return m_out;
    }

private:
    void take(QChar letter)
    {
        if (m_isInString) {
            m_out += letter;
            if (letter == u'\\' && m_at + 1 < m_json.size())
                m_out += m_json.at(++m_at);
            m_isInString = letter != u'"';
        } else if (letter == u'{' || letter == u'[') {
            open(letter);
        } else if (letter == u'}' || letter == u']') {
            --m_depth;
            newLine();
            m_out += letter;
        } else if (letter == u',') {
            m_out += letter;
            newLine();
        } else if (!letter.isSpace()) {
            m_isInString = letter == u'"';
            m_out += letter;
            if (letter == u':')
                m_out += u' ';
        }
    }

    /// An empty object or array stays on its line.
    void open(QChar letter)
    {
        m_out += letter;
        qsizetype next = m_at + 1;
        while (next < m_json.size() && m_json.at(next).isSpace())
            ++next;
        if (next < m_json.size() && (m_json.at(next) == u'}' || m_json.at(next) == u']')) {
            m_out += m_json.at(next);
            m_at = next;
            return;
        }
        ++m_depth;
        newLine();
    }

    void newLine()
    {
        // Deep nesting would make a short payload a huge text.
        constexpr int deepest = 32;
        m_out += u'\n' + QString(std::min(m_depth, deepest) * 2, u' ');
    }

    const QString &m_json;
    QString m_out;
    qsizetype m_at = 0;
    int m_depth = 0;
    bool m_isInString = false;
};

bool isJson(coap::ContentFormat format)
{
    return coap::mediaType(format).find("json") != std::string_view::npos;
}

bool isCbor(coap::ContentFormat format)
{
    const auto type = coap::mediaType(format);
    return type.find("cbor") != std::string_view::npos || type.find("cose") != std::string_view::npos || type == "application/cwt";
}

bool isText(coap::ContentFormat format)
{
    const auto type = coap::mediaType(format);
    return type.substr(0, 5) == "text/" || type.find("xml") != std::string_view::npos || format == coap::ContentFormat::LinkFormat;
}

} // namespace

std::optional<QString> plain(coap::OctetView payload)
{
    const auto isControl = [](std::uint8_t octet) { return (octet < 0x20 && octet != '\n' && octet != '\r' && octet != '\t') || octet == 0x7f; };
    if (std::any_of(payload.begin(), payload.end(), isControl))
        return std::nullopt;
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    QString text = decoder(bytesOf(payload));
    return decoder.hasError() ? std::nullopt : std::optional(text);
}

std::optional<QString> json(coap::OctetView payload)
{
    const auto first = std::find_if(payload.begin(), payload.end(), [](std::uint8_t octet) { return octet > ' '; });
    if (first == payload.end() || (*first != '{' && *first != '['))
        return std::nullopt;    // a bare number is better read as text
    const auto text = plain(payload);
    QJsonParseError error;
    QJsonDocument::fromJson(bytesOf(payload), &error);
    if (!text || error.error != QJsonParseError::NoError)
        return std::nullopt;
    return Indenter(*text).run();
}

std::optional<QString> cbor(coap::OctetView payload)
{
    QCborStreamReader reader(bytesOf(payload));
    QString text;
    while (reader.currentOffset() < qint64(payload.size())) {
        const QCborValue item = QCborValue::fromCbor(reader);
        if (reader.lastError() != QCborError::NoError || item.isInvalid())
            return std::nullopt;
        if (!text.isEmpty())
            text += u'\n';
        text += item.toDiagnosticNotation(QCborValue::LineWrapped);
    }
    return text.isEmpty() ? std::nullopt : std::optional(text);
}

QString linkLines(const QString &linkFormat)
{
    QString text = linkFormat;
    return text.replace(QLatin1String(",<"), QLatin1String(",\n<"));
}

Form best(std::optional<coap::ContentFormat> format, coap::OctetView payload)
{
    const bool isReadable = plain(payload).has_value();
    if (!format)
        return json(payload) ? Form::Json : isReadable ? Form::Text : Form::Hex;
    if (isJson(*format) && json(payload))
        return Form::Json;
    if (isCbor(*format) && cbor(payload))
        return Form::Cbor;
    const bool isOpaque = *format == coap::ContentFormat::OctetStream;
    return isReadable && (isText(*format) || !isOpaque) ? Form::Text : Form::Hex;
}

} // namespace studio::payloadtexts
