// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Qt is not built with the thread sanitizer, which so does not see Qt's locks. At the doors between threads these two tell
// it what Qt guarantees: what was done before an event or a job was handed over is seen by who takes it. Elsewhere nothing.
#if defined(__SANITIZE_THREAD__)        // GCC
#define COAPSTUDIO_THREAD_SANITIZER
#elif defined(__has_feature)            // clang
#if __has_feature(thread_sanitizer)
#define COAPSTUDIO_THREAD_SANITIZER
#endif
#endif

#ifdef COAPSTUDIO_THREAD_SANITIZER
extern "C" void __tsan_acquire(void *);
extern "C" void __tsan_release(void *);
#endif

namespace studio {

inline char handoverDoor = 0;

inline void handOver()
{
#ifdef COAPSTUDIO_THREAD_SANITIZER
    __tsan_release(&handoverDoor);
#endif
}

inline void takeOver()
{
#ifdef COAPSTUDIO_THREAD_SANITIZER
    __tsan_acquire(&handoverDoor);
#endif
}

} // namespace studio
