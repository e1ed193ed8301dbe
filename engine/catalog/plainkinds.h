// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalogresource.h"

namespace studio {

/// "counter": GET; POST adds the step; PUT sets it.
class CounterResource final : public CatalogResource {
public:
    static KindDescription describe();
    CounterResource(const KindDescription &kind, const QJsonObject &definition);
    coap::Response renderPut(const coap::Request &request) override;
    coap::Response renderPost(const coap::Request &request) override;
    LiveValue liveValue() const override;
    QString setValueText(const QString &text) override;
    QJsonObject definitionWithCurrentValue() const override;

protected:
    coap::Octets payload() const override { return octets(numberText(m_count)); }
    void configure() override { m_count = number("initial"); }

private:
    double m_count = 0;     // whole, up to 2^53
};

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

/// "switch": on or off. GET; PUT and POST take 1/0, on/off, true/false.
class SwitchResource final : public CatalogResource {
public:
    static KindDescription describe();
    SwitchResource(const KindDescription &kind, const QJsonObject &definition);
    coap::Response renderPut(const coap::Request &request) override;
    coap::Response renderPost(const coap::Request &request) override { return renderPut(request); }
    LiveValue liveValue() const override;
    QString setValueText(const QString &text) override;
    QJsonObject definitionWithCurrentValue() const override;

protected:
    coap::Octets payload() const override { return octets(m_isOn ? "1" : "0"); }
    void configure() override { m_isOn = flag("initial"); }

private:
    bool m_isOn = false;
};

/// "large": a body of that many octets, to be had block by block; PUT replaces it.
class LargeResource final : public CatalogResource {
public:
    static KindDescription describe();
    LargeResource(const KindDescription &kind, const QJsonObject &definition);
    coap::Response renderPut(const coap::Request &request) override;

protected:
    coap::Octets payload() const override { return m_body; }
    coap::ContentFormat format() const override { return m_format; }
    void configure() override;
    QStringList beginsAnewWith() const override { return {QStringLiteral("size")}; }

private:
    coap::Octets m_body;
    coap::ContentFormat m_format = coap::ContentFormat::TextPlain;
};

} // namespace studio
