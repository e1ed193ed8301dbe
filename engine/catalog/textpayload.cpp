// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/textpayload.h"

#include "site/preconditions.h"

namespace studio {

QString payloadText(const coap::Request &request)
{
    const auto text = request.payloadText();
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

QString givenText(const coap::Request &request)
{
    coap::requireContentFormat(request, {coap::ContentFormat::TextPlain});
    return payloadText(request);
}

}    // namespace studio
