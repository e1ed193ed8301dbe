// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalogresource.h"
#include "catalog/problem.h"

namespace studio {

/// "value": a text, a number with range and unit, a boolean, or octets of any kind. GET, PUT, POST. A number with a unit, and
/// a number or a boolean with a name, are also served as SenML (110, 112).
class ValueResource final : public CatalogResource {
public:
    static KindDescription describe();
    ValueResource(const KindDescription &kind, const QJsonObject &definition);

    bool isThere(const coap::Request &) const override { return m_isThere; }
    bool isListed() const override { return m_isThere && CatalogResource::isListed(); }
    coap::Response renderGet(const coap::Request &request) override;
    coap::Response renderDelete(const coap::Request &request) override;
    coap::Response renderPut(const coap::Request &request) override;
    coap::Response renderPost(const coap::Request &request) override { return renderPut(request); }
    LiveValue liveValue() const override;
    QString problemOutside() const override { return m_fileProblem; }
    QString valueText() const override;
    QString setValueText(const QString &text) override;
    QJsonObject definitionWithCurrentValue() const override;

protected:
    coap::Octets payload() const override { return m_octets; }
    coap::ContentFormat format() const override { return m_format; }
    std::span<const coap::ContentFormat> furtherFormats() const override;
    coap::Octets payloadAs(coap::ContentFormat format) const override;
    Representation representation(coap::Octets &) const override
    {
        return m_isThere ? Representation{m_octets, static_cast<int>(format())} : Representation{};
    }
    bool isSteady() const override { return true; }
    void attached() override;
    void configure() override;
    void readProperties() override;
    void folderChanged() override;
    std::optional<double> liveNumber() const override;
    QStringList beginsAnewWith() const override;

private:
    enum class Holds : std::uint8_t { Text, Number, Boolean, Bytes };
    /// Where the octets come from.
    enum class Origin : std::uint8_t { Definition, FileNotRead, File, Client };
    std::string_view heldText() const { return coap::textOf(m_octets); }
    /// What is wrong with a value; if nothing is, `candidate` is then in the form that is served.
    Problem problemWithValue(coap::Octets &candidate) const;
    Problem problemWithNumber(coap::Octets &candidate) const;
    Problem take(coap::Octets candidate);
    void readFile();
    void setThere(bool isThere);

    coap::Octets m_octets;      // as served
    QString m_fileProblem;
    coap::ContentFormat m_format{};
    Holds m_holds = Holds::Text;
    Origin m_origin = Origin::Definition;
    bool m_isReadOnly = false, m_isThere = true, m_isSenml = false;
};

} // namespace studio
