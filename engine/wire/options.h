// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wire/contentformat.h"
#include "wire/octets.h"
#include "wire/optionnumber.h"

#include <string>
#include <vector>

namespace coap {

/// The options of one message, ascending by number; equal numbers keep the order they were added in
/// (RFC 7252 §3.1). Values lie in one buffer: views it hands out live until the next change.
class Options {
public:
    struct Entry {
        OptionNumber number;
        std::uint32_t offset;
        std::uint32_t length;
        bool operator==(const Entry &) const = default;
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
    /// Room for that many options and octets of values, so that adding them allocates once.
    void reserve(std::size_t options, std::size_t octets);

    bool empty() const { return m_entries.empty(); }
    std::size_t size() const { return m_entries.size(); }
    std::size_t count(OptionNumber number) const;
    bool has(OptionNumber number) const { return count(number) != 0; }
    /// The first value of that number.
    std::optional<OctetView> first(OptionNumber number) const;
    /// The first value of that number as an unsigned integer; empty if absent or longer than 4 octets.
    std::optional<std::uint32_t> uint(OptionNumber number) const;
    std::optional<ContentFormat> contentFormat() const;
    std::optional<ContentFormat> accept() const;
    /// All values of that number, in order.
    std::vector<OctetView> all(OptionNumber number) const;
    /// Uri-Path as text segments, in order.
    std::vector<std::string> uriPath() const;
    void setUriPath(const std::vector<std::string> &segments);

    const std::vector<Entry> &entries() const { return m_entries; }
    OctetView value(const Entry &entry) const { return OctetView(m_values).subspan(entry.offset, entry.length); }

    friend bool operator==(const Options &a, const Options &b);

private:
    std::vector<Entry> m_entries;
    Octets m_values;
};

/// The unsigned integer an option value stands for (§3.2); empty if longer than 4 octets.
std::optional<std::uint32_t> uintOf(OctetView value);

} // namespace coap
