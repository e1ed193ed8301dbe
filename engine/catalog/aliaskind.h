// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalogresource.h"

namespace studio {

/// "alias": another resource at a second path. Each request goes to its target as if it had been asked there, with the
/// alias's own methods, delay and rate limit before; its observers are told when the target changes. An alias of an alias is
/// one of that one's target. Without a target 4.04; aliases that go in a circle, or more than mostHops in a row: 5.08.
class AliasResource final : public CatalogResource, private Follower {
public:
    /// More in a row is a mistake; what follows them would be slow.
    static constexpr int mostHops = 16;
    /// How often a target that is not there is looked for.
    static constexpr std::chrono::seconds lookEvery{1};

    static KindDescription describe();
    using CatalogResource::CatalogResource;
    ~AliasResource() override { unfollowTarget(); }

    bool acceptsObservation(const coap::Request &request) override;
    void updateObservationCount(std::size_t observers) override;
    bool needsBlockwiseAssembly(const coap::Request &request) const override;
    bool isThere(const coap::Request &request) const override;
    std::vector<coap::Octets> currentEtags(const coap::Request &request) const override;

    LiveValue liveValue() const override;
    QString problemOutside() const override;
    QString valueText() const override;
    QString setValueText(const QString &text) override;

protected:
    coap::Response answer(const coap::Request &request) override;
    coap::Octets payload() const override { return present().payload; }
    coap::ContentFormat format() const override;
    std::string contentFormats() const override;
    std::size_t listedSize() const override;
    std::optional<double> liveNumber() const override { return liveValue().number; }
    void attached() override;
    void detached() override;
    void configure() override;
    QStringList beginsAnewWith() const override { return {QStringLiteral("target")}; }

private:
    /// What an alias leads to in the end.
    struct End {
        coap::Resource *server = nullptr;       ///< null: nothing is there
        bool isThere = false, isCircle = false;
        bool isWithin = false;                  ///< the server is a folder, and the path that of a file in it
        coap::Path path;
    };
    End end() const;
    coap::Site *wholeSite() const;
    CatalogItem *item() const;
    QString problem(const End &end) const;
    static coap::Request requestAt(const End &end, const coap::Request &request);
    coap::Response present() const;
    void followTarget();
    void unfollowTarget();
    void look();
    void lookAgain();
    void followedChanged() override { valueChanged(); }
    void followedChangedAt(const std::vector<coap::Path> &paths) override;
    void followedEditedBy(const std::function<void()> &edit) override;
    void followedIsGone() override;
    void addObserved(std::vector<coap::Path> &paths) const override;
    void followerObserved() override;

    CatalogCommon *m_followed = nullptr;
    std::uint64_t m_lookedAt = 0;       // the site's revision when there was no target
    coap::Scheduler::Timer m_timer;
    mutable bool m_isAsking = false;
};

} // namespace studio
