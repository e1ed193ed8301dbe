// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wire/contentformat.h"
#include "wire/octets.h"
#include "wire/optionnumber.h"

#include <algorithm>
#include <string>
#include <vector>

namespace coap {

/// Which numbers are among some options.
struct OptionNumbers {
    std::uint64_t present = 0;          ///< a bit for each number below 63, the last bit for all others; none is missing
    OptionNumber last{};                ///< the highest

    static constexpr std::uint64_t bitOf(OptionNumber number) { return std::uint64_t(1) << std::min(static_cast<unsigned>(number), 63u); }
    bool mayHave(OptionNumber number) const { return (present & bitOf(number)) != 0; }
    /// In ascending order.
    void add(OptionNumber number)
    {
        present |= bitOf(number);
        last = number;
    }
};

/// The options of one message, ascending by number; equal numbers keep the order they were added in
/// (RFC 7252 §3.1). They are kept as they go over the wire, where each set of options has one form only: small sets live
/// inside the object. Views it hands out live until it is changed or moved.
class Options {
public:
    struct Entry {
        OptionNumber number;
        OctetView value;
    };
    /// Reads the entries one after the other.
    class Iterator {
    public:
        using value_type = Entry;
        using difference_type = std::ptrdiff_t;
        Iterator() = default;
        Iterator(const std::uint8_t *at, const std::uint8_t *end) : m_at(at), m_next(at), m_end(end) { read(); }
        const Entry &operator*() const { return m_entry; }
        const Entry *operator->() const { return &m_entry; }
        Iterator &operator++() { m_at = m_next; read(); return *this; }
        Iterator operator++(int) { auto old = *this; ++*this; return old; }
        bool operator==(const Iterator &other) const { return m_at == other.m_at; }

    private:
        friend class Options;
        void read();
        const std::uint8_t *m_at = nullptr, *m_next = nullptr, *m_end = nullptr;
        Entry m_entry{};
    };
    struct Range {
        Iterator first, last;
        Iterator begin() const { return first; }
        Iterator end() const { return last; }
    };

    /// `value` must not be a view of this object's own values.
    void add(OptionNumber number, OctetView value);
    void add(OptionNumber number, std::string_view value) { add(number, octetsOf(value)); }
    /// Shortest form, no leading zeros (§3.2); 0 is the empty value.
    void addUint(OptionNumber number, std::uint32_t value);
    void addEmpty(OptionNumber number) { add(number, OctetView{}); }
    void addContentFormat(ContentFormat format);
    /// Removes all of that number, then adds one.
    void setUint(OptionNumber number, std::uint32_t value);
    void set(OptionNumber number, OctetView value);
    void remove(OptionNumber number);
    void clear();

    bool empty() const { return m_octets.empty(); }
    std::size_t size() const;
    std::size_t count(OptionNumber number) const;
    bool has(OptionNumber number) const { return mayHave(number) && count(number) != 0; }
    /// The first value of that number.
    std::optional<OctetView> first(OptionNumber number) const
    {
        return mayHave(number) ? found(number) : std::nullopt;
    }
    /// The first value of that number as an unsigned integer; empty if absent or longer than 4 octets.
    std::optional<std::uint32_t> uint(OptionNumber number) const
    {
        return mayHave(number) ? foundUint(number) : std::nullopt;
    }
    std::optional<ContentFormat> contentFormat() const;
    std::optional<ContentFormat> accept() const;
    /// All values of that number, in order.
    std::vector<OctetView> all(OptionNumber number) const;
    /// Uri-Path as text segments, in order.
    std::vector<std::string> uriPath() const;
    void setUriPath(const std::vector<std::string> &segments);

    Range entries() const;
    /// As they go over the wire, behind the token (§3.1).
    OctetView encoded() const { return octetsOf(m_octets); }
    /// Takes what the decoder has found to be right, with the numbers in it.
    void setEncoded(OctetView octets, const OptionNumbers &numbers)
    {
        m_octets = textOf(octets);
        m_numbers = numbers;
    }

    /// The same of one number's options alone: whole, but the first one's delta counts from what lies before it.
    OctetView encodedOf(OptionNumber number) const;
    /// The values in such a piece.
    static std::vector<OctetView> valuesOf(OctetView encoded);

    friend bool operator==(const Options &a, const Options &b) { return a.m_octets == b.m_octets; }

private:
    bool mayHave(OptionNumber number) const { return m_numbers.mayHave(number); }
    std::optional<OctetView> found(OptionNumber number) const;
    std::optional<std::uint32_t> foundUint(OptionNumber number) const;
    void splice(std::size_t from, std::size_t to, std::string made, unsigned before);

    std::string m_octets;               // up to 15 live inside the object
    OptionNumbers m_numbers;
};

/// The unsigned integer an option value stands for (§3.2); empty if longer than 4 octets.
std::optional<std::uint32_t> uintOf(OctetView value);

} // namespace coap
