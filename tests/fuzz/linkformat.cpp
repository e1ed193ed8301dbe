// SPDX-License-Identifier: GPL-3.0-or-later
// A filter (the first line) against a link-format document (the rest): reading, writing and matching.
#include "entry.h"
#include "wire/linkformat.h"

using namespace coap;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const std::string_view input(reinterpret_cast<const char *>(data), size);
    const std::size_t lineEnd = std::min(input.find('\n'), input.size());
    const std::string_view query = input.substr(0, lineEnd);
    const std::string_view document = input.substr(std::min(lineEnd + 1, input.size()));

    const auto links = parseLinkFormat(document);
    if (!links)
        return 0;
    for (const Link &link : *links)
        (void)matchesFilter(link, query);
    // What was read is written so that it reads the same.
    const auto again = parseLinkFormat(toLinkFormat(*links));
    PROMISE(again.has_value());
    PROMISE(*again == *links);
    return 0;
}
