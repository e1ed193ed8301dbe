// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalogcommon.h"
#include "site/site.h"

#include <memory>
#include <string>

namespace studio {

/// "collection": POST creates a child and tells its Location-Path, PUT to a child's path creates or replaces it, DELETE
/// removes it, GET lists the children in link-format, or as JSON (Accept 50). Its children are resources of the site that it
/// is; their number and the octets of their payloads together are limited.
class CollectionResource final : public coap::Site, public CatalogCommon {
public:
    static KindDescription describe();
    CollectionResource(const KindDescription &kind, const QJsonObject &definition);

    bool servesOwnPath() const override { return true; }
    bool isObservable() const override { return common().isObservable; }
    bool isListed() const override { return !common().isHidden; }
    NotifyType notifyType() const override { return common().notifyType; }
    unsigned confirmableEvery() const override { return common().confirmableEvery; }
    coap::LinkAttributes linkAttributes() const override;
    std::vector<coap::Octets> currentEtags(const coap::Request &request) const override;

    coap::Response renderGet(const coap::Request &request) override;
    coap::Response renderPost(const coap::Request &request) override;
    coap::Response renderPut(const coap::Request &request) override;
    coap::Response renderDelete(const coap::Request &request) override;

    LiveValue liveValue() const override;
    QString valueText() const override { return {}; }
    /// A child went or came.
    void childrenChanged() { valueChanged(); }
    /// A child as clients make them, from what definitionWithCurrentValue() said of it.
    std::unique_ptr<coap::Resource> childOf(const QJsonObject &definition);
    /// The child is there again, whatever the limits say: it was there before.
    AddResult takeBack(std::unique_ptr<coap::Resource> child, const std::string &name);
    /// The child goes.
    void drop(coap::Resource &child);
    /// A child's payload will have `after` octets instead of `before`. False: there is no room for that.
    bool resize(std::size_t before, std::size_t after);

protected:
    coap::ObservableResource &self() override { return *this; }
    const coap::ObservableResource &self() const override { return *this; }
    coap::Response renderOwn(const coap::Request &request) override { return admitted(request); }
    std::string contentFormats() const override { return "40 50"; }
    void readProperties() override { m_mostOctets = static_cast<std::size_t>(number("maxOctets")); }

private:
    bool isTaken(const std::string &name) const;
    coap::Response create(const std::string &name, const coap::Request &request);
    const std::vector<coap::Resource *> &branch() const;
    coap::Response listing(coap::ContentFormat format) const;
    std::size_t listedSize() const;
    quint64 m_nextName = 1;
    mutable std::vector<coap::Resource *> m_branch{this};
    mutable std::uint64_t m_branchOf = 0;       // its site's membership when it was found
    mutable std::uint64_t m_sizeOf = 0;         // the listing's revision that it is of
    mutable std::size_t m_listedSize = 0;
    std::size_t m_octets = 0, m_mostOctets = 0;     // of all payloads
};

} // namespace studio
