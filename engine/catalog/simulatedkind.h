// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalogresource.h"
#include "catalog/waveforms.h"

namespace studio {

class Replay;

/// "simulated": a sensor whose number follows a waveform with noise, or a recording, sampled at an interval. Read-only, as
/// plain text, JSON or SenML; with a unit or a SenML name also as SenML (110, 112), whatever its output. The same seed gives
/// the same numbers. Within its dead band a sample is what a GET gives and what people see, but no notification.
class SimulatedResource final : public CatalogResource {
public:
    static KindDescription describe();
    SimulatedResource(const KindDescription &kind, const QJsonObject &definition);
    ~SimulatedResource() override;
    coap::Response renderGet(const coap::Request &request) override;
    LiveValue liveValue() const override;
    QString problemOutside() const override;
    void goOnFrom(const CatalogItem &former) override;

protected:
    coap::Octets payload() const override { return payloadAs(format()); }
    coap::ContentFormat format() const override;
    std::span<const coap::ContentFormat> furtherFormats() const override;
    coap::Octets payloadAs(coap::ContentFormat format) const override;
    bool isSteady() const override { return true; }
    void attached() override;
    void detached() override { m_timer.cancel(); }
    void configure() override;
    void readProperties() override;
    void folderChanged() override;
    std::optional<double> liveNumber() const override;
    QStringList beginsAnewWith() const override;

private:
    enum class Output : std::uint8_t { Text, Json, Senml };
    using Seconds = std::chrono::duration<double>;
    /// The properties that each sample asks for, read once.
    struct Course {
        struct Level {
            double offset = 0, amplitude = 0, noise = 0;
            bool operator==(const Level &) const = default;
        } level;
        double phase = 0, delta = 0, speed = 1;
        Seconds period{}, day{};
        coap::Duration interval{}, atLeastEvery{};
        int decimals = 2;
        Waveform waveform{};
        Output output{};
        bool isSenmlToo = false;        // beside another output
    };
    void openRecording();
    void sample();
    double level();
    bool mustTell() const;
    bool isBroken() const;
    double localDays() const;
    std::string reading() const;
    std::string json() const;
    coap::Octets senml(coap::ContentFormat format) const;

    Course m_course;
    coap::Scheduler::Timer m_timer;
    coap::TimePoint m_start{}, m_toldAt{};
    std::optional<double> m_told;       // what observers know
    Chance m_chance;
    std::unique_ptr<Replay> m_replay;   // null: the waveform is another
    double m_value = 0;
    bool m_goesOn = false;              // with the course of another one, until it has started
};

} // namespace studio
