// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/textpayload.h"

#include "site/preconditions.h"

namespace studio {

QString payloadText(const coap::Request &request)
{
    const auto text = request.payloadText();
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

coap::Response putText(CatalogItem &item, const coap::Request &request)
{
    coap::requireContentFormat(request, {coap::ContentFormat::TextPlain});
    const QString problem = item.setValueText(payloadText(request));
    if (!problem.isEmpty())
        throw coap::RenderableError(coap::Code::BadRequest, problem.toStdString());
    return coap::Code::Changed;
}

} // namespace studio
