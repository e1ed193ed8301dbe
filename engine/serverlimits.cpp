// SPDX-License-Identifier: GPL-3.0-or-later
#include "serverlimits.h"

namespace coap {

bool ServerLimits::set(std::string_view name, std::size_t value)
{
    struct Row {
        std::string_view name;
        std::size_t ServerLimits::*limit;
    };
    static constexpr Row rows[] = {
        {"dedupEntries", &ServerLimits::dedupEntries},
        {"dedupOctets", &ServerLimits::dedupOctets},
        {"dedupReplyOctets", &ServerLimits::dedupReplyOctets},
        {"observers", &ServerLimits::observers},
        {"observersPerRemote", &ServerLimits::observersPerRemote},
        {"uploadOctets", &ServerLimits::uploadOctets},
        {"uploadOctetsTotal", &ServerLimits::uploadOctetsTotal},
        {"uploads", &ServerLimits::uploads},
        {"uploadsPerRemote", &ServerLimits::uploadsPerRemote},
        {"block2Octets", &ServerLimits::block2Octets},
        {"block2Bodies", &ServerLimits::block2Bodies},
        {"openExchanges", &ServerLimits::openExchanges},
        {"backlog", &ServerLimits::backlog},
        {"peers", &ServerLimits::peers},
        {"resources", &ServerLimits::resources},
    };
    for (const Row &row : rows) {
        if (row.name == name) {
            this->*row.limit = value;
            return true;
        }
    }
    return false;
}

} // namespace coap
