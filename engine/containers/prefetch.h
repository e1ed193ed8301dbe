// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

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

} // namespace coap
