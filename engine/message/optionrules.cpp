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
    if (!isValidLength(*info, entry.value.size()))
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
        return name + " must not have " + std::to_string(entry.value.size()) + " octets";
    return name + " must not be repeated";
}

} // namespace

std::optional<std::string> checkOptions(Options &options)
{
    bool allFine = true;
    std::optional<OptionNumber> before;
    for (const auto &entry : options.entries()) {
        const auto verdict = verdictOn(entry, before == entry.number);
        before = entry.number;
        if (verdict == Verdict::Fine)
            continue;
        if (isCritical(entry.number))
            return diagnostic(entry, verdict);
        allFine = false;
    }
    if (allFine)
        return std::nullopt;
    Options kept;
    before.reset();
    for (const auto &entry : options.entries()) {
        if (verdictOn(entry, before == entry.number) == Verdict::Fine)
            kept.add(entry.number, entry.value);
        before = entry.number;
    }
    options = std::move(kept);
    return std::nullopt;
}

} // namespace coap
