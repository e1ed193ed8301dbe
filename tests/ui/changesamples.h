// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tap/changestore.h"

#include <QByteArray>

/// Changes as the engine tells them, for the tests of what shows them. Each comes a minute after the one before.
class ChangeSamples {
public:
    explicit ChangeSamples(coap::ChangeStore &store, std::uint64_t resource) : m_store(store), m_resource(resource) {}

    ChangeSamples &before(const QByteArray &value) { return tell(coap::ChangeRecord::What::Before, {}, value); }
    ChangeSamples &peer(const QByteArray &value, std::uint16_t port = 40'123)
    {
        coap::Actor actor{coap::Actor::Kind::Peer, coap::Code::Put, {}};
        actor.remote.address = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff, 192, 168, 1, 7};
        actor.remote.port = port;
        return next().tell(coap::ChangeRecord::What::Value, actor, value);
    }
    ChangeSamples &window(const QByteArray &value) { return next().tell(coap::ChangeRecord::What::Value, {coap::Actor::Kind::Window, coap::Code::Empty, {}}, value); }
    ChangeSamples &itself(const QByteArray &value) { return next().tell(coap::ChangeRecord::What::Value, {}, value); }
    ChangeSamples &edit(const QByteArray &json) { return tell(coap::ChangeRecord::What::Definition, {coap::Actor::Kind::Window, coap::Code::Empty, {}}, json); }
    /// Changes that nobody has recorded.
    ChangeSamples &lose(std::uint64_t count)
    {
        m_revision += count;
        return *this;
    }
    ChangeSamples &format(int contentFormat)
    {
        m_format = contentFormat;
        return *this;
    }
    /// Of the next one; its octets are what is kept of it.
    ChangeSamples &size(std::uint32_t octets)
    {
        m_size = octets;
        return *this;
    }

private:
    ChangeSamples &next()
    {
        ++m_revision;
        return *this;
    }
    ChangeSamples &tell(coap::ChangeRecord::What what, const coap::Actor &actor, const QByteArray &octets)
    {
        constexpr std::int64_t minute = 60'000'000'000;
        coap::ChangeRecord record;
        record.what = what;
        record.actor = actor;
        record.contentFormat = m_format;
        record.size = m_size != 0 ? m_size : static_cast<std::uint32_t>(octets.size());
        record.resource = m_resource;
        record.revision = m_revision;
        record.wallNanoseconds = 1'700'000'000'000'000'000 + minute * m_minutes++;     // 2023-11-14 22:13:20 UTC
        m_store.append(record, {reinterpret_cast<const std::uint8_t *>(octets.constData()), static_cast<std::size_t>(octets.size())});
        m_size = 0;
        return *this;
    }

    coap::ChangeStore &m_store;
    const std::uint64_t m_resource;
    std::uint64_t m_revision = 1;
    std::int64_t m_minutes = 0;
    int m_format = 0;
    std::uint32_t m_size = 0;
};
