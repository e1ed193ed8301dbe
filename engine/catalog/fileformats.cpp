// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/fileformats.h"

#include <algorithm>
#include <cctype>
#include <string>
#include <utility>

namespace studio {

namespace {

/// Kinds of text without a number of their own in the registry go as text.
constexpr std::pair<std::string_view, unsigned> suffixes[] = {
    {"txt", 0}, {"md", 0}, {"csv", 0}, {"tsv", 0}, {"log", 0}, {"ini", 0}, {"conf", 0}, {"yaml", 0}, {"yml", 0}, {"html", 0}, {"htm", 0},
    {"gif", 21}, {"jpg", 22}, {"jpeg", 22}, {"png", 23}, {"wlnk", 40}, {"xml", 41}, {"exi", 47}, {"json", 50}, {"cbor", 60},
    {"senml", 110}, {"sensml", 111}, {"senmlc", 112}, {"sensmlc", 113}, {"css", 20000}, {"js", 20002}, {"svg", 30000}};

} // namespace

coap::ContentFormat formatOfFile(std::string_view name)
{
    const auto dot = name.rfind('.');
    std::string suffix(dot == std::string_view::npos || dot == 0 ? std::string_view() : name.substr(dot + 1));
    std::transform(suffix.begin(), suffix.end(), suffix.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    const auto known = std::find_if(std::begin(suffixes), std::end(suffixes), [&](const auto &each) { return each.first == suffix; });
    return known == std::end(suffixes) ? coap::ContentFormat::OctetStream : static_cast<coap::ContentFormat>(known->second);
}

} // namespace studio
