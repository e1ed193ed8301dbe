// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/responsecode.h"

namespace studio {

std::optional<coap::Code> responseCodeOf(const QString &text)
{
    const QString number = text.section(u' ', 0, 0);
    const auto isDigit = [](QChar c) { return c >= u'0' && c <= u'9'; };
    if (number.size() != 4 || number[1] != u'.' || !QStringLiteral("245").contains(number[0]) || !isDigit(number[2]) || !isDigit(number[3]))
        return std::nullopt;
    const unsigned detail = number.mid(2).toUInt();
    const auto code = static_cast<coap::Code>(coap::makeCode(static_cast<unsigned>(number[0].digitValue()), detail));
    return detail > 31 || code == coap::Code::Continue ? std::nullopt : std::optional(code);
}

} // namespace studio
