// SPDX-License-Identifier: GPL-3.0-or-later
#include "site/exchange.h"

#include <utility>

namespace coap {

Exchange::State::~State()
{
    if (owner != nullptr)
        owner->dropped(id);
}

void Exchange::answer(Response response)
{
    if (!isOpen())
        return;
    ExchangeOwner *owner = std::exchange(m_state->owner, nullptr);
    owner->answered(m_state->id, std::move(response));
}

bool Exchange::isOpen() const
{
    return m_state && m_state->owner != nullptr;
}

ExchangeOwner::Made ExchangeOwner::make(std::uint64_t id)
{
    Made made;
    made.exchange.m_state = std::make_shared<Exchange::State>(this, id);
    made.shared = made.exchange.m_state;
    return made;
}

void ExchangeOwner::revoke(const Shared &shared)
{
    if (const auto state = shared.lock())
        state->owner = nullptr;
}

} // namespace coap
