// SPDX-License-Identifier: GPL-3.0-or-later
#include "message/optionrules.h"

namespace coap {

namespace {

enum class Verdict : std::uint8_t { Fine, Unknown, WrongLength, Repeated };

Verdict verdictOn(const Options::Entry &entry, bool isRepetition)
{
    const OptionInfo *info = optionInfo(entry.number);
    if (info == nullptr)
        return Verdict::Unknown;
    if (!isValidLength(*info, entry.length))
        return Verdict::WrongLength;        // like an unrecognised one (§5.4.3)
    if (isRepetition && !info->repeatable)
        return Verdict::Repeated;           // the supernumerary one is like an unrecognised one (§5.4.5)
    return Verdict::Fine;
}

std::string diagnostic(const Options::Entry &entry, Verdict verdict)
{
    const OptionInfo *info = optionInfo(entry.number);
    const auto number = std::to_string(static_cast<unsigned>(entry.number));
    if (info == nullptr)
        return "critical option " + number + " is not known";
    const std::string name(info->name);
    if (verdict == Verdict::WrongLength)
        return name + " must not have " + std::to_string(entry.length) + " octets";
    return name + " must not be repeated";
}

} // namespace

std::optional<std::string> checkOptions(Options &options)
{
    bool allFine = true;
    const auto &entries = options.entries();
    for (std::size_t i = 0; i < entries.size(); ++i) {
        const auto verdict = verdictOn(entries[i], i != 0 && entries[i - 1].number == entries[i].number);
        if (verdict == Verdict::Fine)
            continue;
        if (isCritical(entries[i].number))
            return diagnostic(entries[i], verdict);
        allFine = false;
    }
    if (allFine)
        return std::nullopt;
    Options kept;
    for (std::size_t i = 0; i < entries.size(); ++i) {
        if (verdictOn(entries[i], i != 0 && entries[i - 1].number == entries[i].number) == Verdict::Fine)
            kept.add(entries[i].number, options.value(entries[i]));
    }
    options = std::move(kept);
    return std::nullopt;
}

} // namespace coap
