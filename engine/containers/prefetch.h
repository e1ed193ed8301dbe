// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>

namespace coap {

/// Tells the processor that this place will be written soon. A write to memory that another core has read is slow, and all
/// that is written after it waits.
inline void willWrite(const void *place)
{
#if defined(__GNUC__)
    __builtin_prefetch(place, 1);
#else
    (void)place;
#endif
}

/// The same for all of the first `octets` of a thing.
inline void willWrite(const void *thing, std::size_t octets)
{
    constexpr std::size_t line = 64;
    for (std::size_t at = 0; at < octets; at += line)
        willWrite(static_cast<const char *>(thing) + at);
}

} // namespace coap
