// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalogresource.h"
#include "catalog/problem.h"

#include <deque>

namespace studio {

/// "log": POST appends lines of text, or one JSON value (50); GET reads the last ones, ?n= of them, as text or as a JSON array
/// (Accept 50); DELETE empties it, if allowed. What a person sets is appended too. A notification carries the tail. The oldest
/// entries leave when there are more than it may hold, in number or in octets.
class LogResource final : public CatalogResource {
public:
    /// What a person reads through, and what one may cost: 4 MiB are one JSON answer of tolerable time.
    static constexpr std::size_t mostEntries = 100'000, mostOctets = 4u << 20;

    static KindDescription describe();
    LogResource(const KindDescription &kind, const QJsonObject &definition);
    coap::Response renderGet(const coap::Request &request) override;
    coap::Response renderPost(const coap::Request &request) override;
    coap::Response renderDelete(const coap::Request &request) override;
    LiveValue liveValue() const override;
    QString setValueText(const QString &text) override;
    QString valueText() const override { return {}; }
    QJsonObject definitionWithCurrentValue() const override;

protected:
    coap::Octets payload() const override { return payloadAs(format()); }
    std::span<const coap::ContentFormat> furtherFormats() const override;
    coap::Octets payloadAs(coap::ContentFormat format) const override;
    QStringList beginsAnewWith() const override { return {QStringLiteral("initial"), QStringLiteral("entries")}; }
    Representation representation(coap::Octets &room) const override;
    bool isSteady() const override { return true; }
    void attached() override;
    void configure() override;
    void readProperties() override;
    std::optional<double> liveNumber() const override { return std::nullopt; }

private:
    using Wall = std::chrono::system_clock::time_point;
    struct Entry {
        std::string line;
        Wall time;
        bool isJson = false;
    };
    Problem append(std::string_view text);
    void appendLine(std::string_view line, bool isJson);
    void trim();
    std::string textOf(std::size_t last) const;
    std::string arrayOf(std::size_t last) const;
    std::string tailAs(coap::ContentFormat format, std::size_t last) const;
    std::size_t wantedBy(const coap::Request &request) const;

    std::deque<Entry> m_entries;
    std::size_t m_octets = 0;           // of all lines
    std::size_t m_tail = 20, m_most = 0, m_mostOctets = 0;
    bool m_isStamped = false;
};

} // namespace studio
