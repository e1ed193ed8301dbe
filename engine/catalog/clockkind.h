// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalogresource.h"

namespace studio {

/// "clock": the time of day, ISO 8601 in UTC or Unix seconds. Read-only, or replaceable until it moves again.
class ClockResource final : public CatalogResource {
public:
    static KindDescription describe();
    using CatalogResource::CatalogResource;
    bool isThere(const coap::Request &) const override { return m_isThere; }
    coap::Response renderGet(const coap::Request &request) override;
    coap::Response renderPut(const coap::Request &request) override;
    coap::Response renderDelete(const coap::Request &request) override;
    LiveValue liveValue() const override;

protected:
    coap::Octets payload() const override;
    coap::ContentFormat format() const override { return m_instead ? m_instead->format : coap::ContentFormat::TextPlain; }
    Representation representation(coap::Octets &room) const override
    {
        return m_isThere ? CatalogResource::representation(room) : Representation{};
    }
    void attached() override { tick(); }
    void detached() override { m_timer.cancel(); }
    void configure() override { tick(); }
    QStringList beginsAnewWith() const override { return {QStringLiteral("form"), QStringLiteral("interval")}; }

private:
    void tick();
    std::string filled(std::string time) const;

    /// What a client has put in the place of the time.
    struct Instead {
        coap::Octets octets;
        coap::ContentFormat format;
    };
    coap::Scheduler::Timer m_timer;
    std::optional<Instead> m_instead;
    bool m_isThere = true;
    std::uint64_t m_ticks = 0;
    std::chrono::system_clock::time_point m_moved{};    // at the last tick
};

} // namespace studio
