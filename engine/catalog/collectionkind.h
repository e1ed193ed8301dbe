// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalogcommon.h"
#include "catalog/delayedanswers.h"
#include "site/site.h"

namespace studio {

/// "collection": POST creates a child and tells its Location-Path, PUT to a child's path creates or replaces it, DELETE
/// removes it, GET lists the children in link-format. Its children are resources of the site that it is.
class CollectionResource final : public coap::Site, public CatalogCommon {
public:
    static KindDescription describe();
    using CatalogCommon::CatalogCommon;

    bool servesOwnPath() const override { return true; }
    bool isObservable() const override { return common().isObservable; }
    bool isListed() const override { return !common().isHidden; }
    NotifyType notifyType() const override { return common().notifyType; }
    unsigned confirmableEvery() const override { return common().confirmableEvery; }
    coap::LinkAttributes linkAttributes() const override { return commonLinkAttributes(); }

    coap::Response renderGet(const coap::Request &request) override;
    coap::Response renderPost(const coap::Request &request) override;
    coap::Response renderPut(const coap::Request &request) override;
    coap::Response renderDelete(const coap::Request &request) override;

    LiveValue liveValue() const override;
    QString valueText() const override { return {}; }
    QList<FieldError> applyDefinition(const QJsonObject &definition) override;
    /// A child went or came.
    void childrenChanged() { valueChanged(); }

protected:
    coap::ObservableResource &self() override { return *this; }
    coap::Response renderOwn(const coap::Request &request) override;

private:
    coap::Response create(const std::string &name, const coap::Request &request);
    DelayedAnswers m_delayed;
    quint64 m_nextName = 1;
};

} // namespace studio
