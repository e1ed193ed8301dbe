// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalogcommon.h"

#include <array>
#include <span>

namespace studio {

/// A leaf of the catalog: GET gives a representation, in the format that Accept asks for, with an ETag of its own; the answer
/// comes after its delay.
class CatalogResource : public coap::ObservableResource, public CatalogCommon {
public:
    using CatalogCommon::CatalogCommon;

    coap::Response render(const coap::Request &request) override { return admitted(request); }
    coap::Response renderGet(const coap::Request &request) override;
    std::optional<coap::Octets> currentEtag(const coap::Request &request) const override;
    std::vector<coap::Octets> currentEtags(const coap::Request &request) const override;
    coap::LinkAttributes linkAttributes() const override;
    bool isListed() const override { return !common().isHidden; }
    bool isObservable() const override { return common().isObservable; }
    NotifyType notifyType() const override { return common().notifyType; }
    unsigned confirmableEvery() const override { return common().confirmableEvery; }

    LiveValue liveValue() const override;
    QString valueText() const override;

protected:
    virtual coap::Octets payload() const = 0;
    /// True: the payload never changes without valueChanged(), so that its ETag can be kept.
    virtual bool isSteady() const { return false; }
    virtual coap::ContentFormat format() const { return coap::ContentFormat::TextPlain; }
    /// What it can be had in besides, by Accept.
    virtual std::span<const coap::ContentFormat> furtherFormats() const { return {}; }
    /// The representation in format() or one of furtherFormats().
    virtual coap::Octets payloadAs(coap::ContentFormat) const { return payload(); }
    std::string contentFormats() const override;
    /// The octets of the whole representation, as `sz` lists them.
    virtual std::size_t listedSize() const { return payload().size(); }
    coap::ObservableResource &self() override { return *this; }
    const coap::ObservableResource &self() const override { return *this; }
    void define(const QJsonObject &definition) override;
    Representation representation(coap::Octets &room) const override;

    static coap::Octets octets(std::string_view text)
    {
        const auto view = coap::octetsOf(text);
        return {view.begin(), view.end()};
    }

    /// 2.05 with a part of the representation, which has an ETag of its own; 2.03 if the client has it.
    coap::Response partial(const coap::Request &request, coap::Octets payload, coap::ContentFormat format) const;

private:
    using Etag = std::array<std::uint8_t, 8>;
    Etag digest(coap::OctetView payload, coap::ContentFormat format) const;
    coap::OctetView etagOf(coap::OctetView payload, coap::ContentFormat format) const;
    coap::ContentFormat acceptedFormat(const coap::Request &request) const;
    using Variant = std::pair<coap::ContentFormat, coap::Octets>;
    std::vector<Variant> variants() const;

    mutable Etag m_etag{};
    mutable coap::ContentFormat m_etagFormat{};
    mutable quint64 m_etagRevision = 0;     // of the value that it stands for; 0: none
};

} // namespace studio
