// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalogresource.h"

namespace studio {

/// "error": answers every method with a code of one's choice, for clients that want to see how they take it. A query says
/// otherwise for one request: ?code=4.04&text=none&maxAge=5&delay=2 (seconds, or "500 ms"); one that it does not know is 4.00.
class ErrorResource final : public CatalogResource {
public:
    static KindDescription describe();
    using CatalogResource::CatalogResource;

    std::optional<coap::Octets> currentEtag(const coap::Request &) const override { return std::nullopt; }
    LiveValue liveValue() const override;
    QString valueText() const override { return {}; }

protected:
    coap::Response answer(const coap::Request &request) override;
    coap::Octets payload() const override { return octets(text("text").toStdString()); }

private:
    /// What one request is to get.
    struct Wish {
        coap::Code code{};
        std::string text;
        std::optional<std::chrono::seconds> maxAge;
        coap::Duration delay{};
    };
    Wish wishOf(const coap::Request &request) const;
    static bool take(Wish &wish, std::string_view name, const std::string &value);
};

} // namespace studio
