// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/delayedanswers.h"

#include "tap/tap.h"

namespace studio {

namespace {

coap::Response rendered(const coap::Resource &resource, const coap::Request &request, const DelayedAnswers::Render &render)
{
    const coap::Tap::Acting acting(resource.host()->tap(), {coap::Actor::Kind::Peer, request.method(), request.route.remote});
    coap::Response response;
    try {
        response = render(request);
    } catch (const coap::RenderableError &error) {
        return error.toResponse();
    } catch (const std::exception &error) {
        resource.host()->handlerFailed(resource, error.what());
        return coap::Code::InternalServerError;
    } catch (...) {
        resource.host()->handlerFailed(resource, "unknown exception");
        return coap::Code::InternalServerError;
    }
    if (response.code == coap::Code::Empty && !response.isLater)
        response.code = coap::defaultCode(request.method());
    return response;
}

} // namespace

coap::Response DelayedAnswers::later(coap::Resource &resource, const coap::Request &request, coap::Duration delay, Render render)
{
    auto exchange = request.defer();
    if (!exchange)
        return coap::Code::ServiceUnavailable;
    coap::Request due = request;
    due.keepOpen(exchange);
    std::erase_if(m_timers, [](const coap::Scheduler::Timer &timer) { return !timer.active(); });
    m_timers.push_back(resource.host()->scheduler().after(delay, [&resource, exchange, due = std::move(due), render = std::move(render)]() mutable {
        coap::Response response = rendered(resource, due, render);
        if (!response.isLater)      // else whoever deferred it once more has the exchange too
            exchange.answer(std::move(response));
    }));
    return coap::Response::later();
}

} // namespace studio
