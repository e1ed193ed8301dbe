// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/delayedanswers.h"

namespace studio {

namespace {

coap::Response rendered(const coap::Resource &resource, const coap::Request &request, const DelayedAnswers::Render &render)
{
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
    if (response.code == coap::Code::Empty)
        response.code = coap::defaultCode(request.method());
    return response;
}

} // namespace

coap::Response DelayedAnswers::later(coap::Resource &resource, const coap::Request &request, coap::Duration delay, Render render)
{
    auto exchange = request.defer();
    if (!exchange)
        return coap::Code::ServiceUnavailable;
    std::erase_if(m_timers, [](const coap::Scheduler::Timer &timer) { return !timer.active(); });
    m_timers.push_back(resource.host()->scheduler().after(delay, [&resource, exchange, request, render = std::move(render)]() mutable {
        exchange.answer(rendered(resource, request, render));
    }));
    return coap::Response::later();
}

} // namespace studio
