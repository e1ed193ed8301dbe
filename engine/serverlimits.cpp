// SPDX-License-Identifier: GPL-3.0-or-later
#include "serverlimits.h"

#include <iterator>

namespace coap {

namespace {

struct Row {
    std::string_view name;
    std::size_t ServerLimits::*limit;
};

constexpr Row rows[] = {
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
    {"groupAnswers", &ServerLimits::groupAnswers},
    {"peers", &ServerLimits::peers},
    {"listings", &ServerLimits::listings},
    {"listingOctets", &ServerLimits::listingOctets},
    {"resources", &ServerLimits::resources},
};
static_assert(std::size(rows) == limitCount);

} // namespace

bool ServerLimits::set(std::string_view name, std::size_t value)
{
    for (const Row &row : rows) {
        if (row.name == name) {
            this->*row.limit = value;
            return true;
        }
    }
    return false;
}

std::vector<std::string_view> ServerLimits::names()
{
    std::vector<std::string_view> all;
    for (const Row &row : rows)
        all.push_back(row.name);
    return all;
}

std::size_t ServerLimits::value(Limit limit) const
{
    return this->*rows[static_cast<std::size_t>(limit)].limit;
}

} // namespace coap
