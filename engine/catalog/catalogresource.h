// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalogcommon.h"
#include "catalog/delayedanswers.h"

#include <array>

namespace studio {

/// A leaf of the catalog: GET gives its representation with an ETag; the answer comes after its delay.
class CatalogResource : public coap::ObservableResource, public CatalogCommon {
public:
    using CatalogCommon::CatalogCommon;

    coap::Response render(const coap::Request &request) override;
    coap::Response renderGet(const coap::Request &request) override;
    std::optional<coap::Octets> currentEtag(const coap::Request &request) const override;
    coap::LinkAttributes linkAttributes() const override;
    bool isListed() const override { return !common().isHidden; }
    bool isObservable() const override { return common().isObservable; }
    NotifyType notifyType() const override { return common().notifyType; }
    unsigned confirmableEvery() const override { return common().confirmableEvery; }

    LiveValue liveValue() const override;
    QString valueText() const override;
    QList<FieldError> applyDefinition(const QJsonObject &definition) override;

protected:
    virtual coap::Octets payload() const = 0;
    /// True: the payload never changes without valueChanged(), so that its ETag can be kept.
    virtual bool isSteady() const { return false; }
    virtual coap::ContentFormat format() const { return coap::ContentFormat::TextPlain; }
    coap::ObservableResource &self() override { return *this; }

    static coap::Octets octets(std::string_view text)
    {
        const auto view = coap::octetsOf(text);
        return {view.begin(), view.end()};
    }

    /// From a handler: the answer comes after that time, as a separate response.
    coap::Response answerLater(const coap::Request &request, coap::Duration delay, DelayedAnswers::Render render)
    {
        return m_delayed.later(*this, request, delay, std::move(render));
    }

private:
    coap::OctetView etagOf(coap::OctetView payload) const;

    mutable std::array<std::uint8_t, 8> m_etag{};
    mutable quint64 m_etagRevision = 0;     // of the value that it stands for; 0: none
    DelayedAnswers m_delayed;
};

} // namespace studio
