// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>

/// What libFuzzer and replay.cpp call with one input. Each target defines it once.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size);

/// Ends the process if a promise does not hold: libFuzzer then keeps the input, the replay fails. Unlike assert() it
/// is there in every build type.
#define PROMISE(condition) \
    ((condition) ? static_cast<void>(0) : (std::fprintf(stderr, "%s:%d: broken: %s\n", __FILE__, __LINE__, #condition), std::abort()))
