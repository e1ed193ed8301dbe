// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/largekind.h"

#include "control/describe.h"

#include <random>

namespace studio {

namespace {

/// Lines of 64 octets, so that a person sees where a block begins.
std::string numberedLines(std::size_t size)
{
    const std::string filler = " Block-wise transfer moves this text in pieces. RFC 7959. ";
    std::string body;
    body.reserve(size + 64);
    for (std::size_t line = 0; body.size() < size; ++line) {
        std::string head = std::to_string(line);
        head.insert(0, head.size() < 5 ? 5 - head.size() : 0, '0');
        head += filler;
        head.resize(63, '.');
        body += head + '\n';
    }
    body.resize(size);
    return body;
}

/// The same seed gives the same octets everywhere: the generator is Knuth's MMIX, whose high bits are the good ones.
coap::Octets noise(std::size_t size, std::uint64_t seed)
{
    std::linear_congruential_engine<std::uint64_t, 6364136223846793005u, 1442695040888963407u, 0> random(seed);
    coap::Octets body(size);
    for (auto &octet : body)
        octet = static_cast<std::uint8_t>(random() >> 56);
    return body;
}

} // namespace

KindDescription LargeResource::describe()
{
    using Type = PropertyDescription::Type;
    auto kind = describeKind("large", QT_TRANSLATE_NOOP("Kinds", "Large file"), QT_TRANSLATE_NOOP("Kinds", "A long text or noise, sent block by block; PUT replaces it."));
    kind.methods = methodsOf("GET PUT");
    kind.isSettable = false;
    auto size = property("size", Type::Integer, QT_TRANSLATE_NOOP("Kinds", "Size"), QT_TRANSLATE_NOOP("Kinds", "How many octets it has at first."), 10'240);
    size.minimum = 0;
    size.maximum = 16 << 20;    // what one Block2 body may take up with room for others
    size.unit = QStringLiteral("B");
    auto content = property("content", Type::Choice, QT_TRANSLATE_NOOP("Kinds", "Content"), QT_TRANSLATE_NOOP("Kinds", "What it is made of."), QStringLiteral("text"));
    content.choices = {choice("text", QT_TRANSLATE_NOOP("Kinds", "Numbered lines of text")), choice("random", QT_TRANSLATE_NOOP("Kinds", "Random octets"))};
    auto seed = property("seed", Type::Integer, QT_TRANSLATE_NOOP("Kinds", "Seed"), QT_TRANSLATE_NOOP("Kinds", "The same seed gives the same octets."), 1);
    seed.minimum = 0;
    seed.maximum = 4294967295.0;
    seed.onlyIf = content.name;
    seed.onlyIfValues = {QStringLiteral("random")};
    kind.properties = QList<PropertyDescription>{size, content, seed} + commonProperties();
    return kind;
}

LargeResource::LargeResource(const KindDescription &kind, const QJsonObject &definition) : CatalogResource(kind, definition)
{
    configure();
}

void LargeResource::configure()
{
    const auto size = static_cast<std::size_t>(number("size"));
    const bool isNoise = text("content") == QLatin1String("random");
    m_body = isNoise ? noise(size, static_cast<std::uint64_t>(number("seed"))) : octets(numberedLines(size));
    m_format = isNoise ? coap::ContentFormat::OctetStream : coap::ContentFormat::TextPlain;
}

coap::Response LargeResource::renderPut(const coap::Request &request)
{
    m_body = request.message.payload;
    m_format = request.contentFormat().value_or(m_format);      // unsaid: as it was, for those who observe it
    valueChanged();
    return coap::Code::Changed;
}

} // namespace studio
