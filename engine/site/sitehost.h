// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string_view>

namespace coap {

class ChangeJournal;
class EchoGuard;
class ObservableResource;
class Request;
class Resource;
class Scheduler;
class Services;
class Tap;
struct Response;

/// What an attached resource may use. The Endpoint is one; it outlives the attachment.
class SiteHost {
public:
    virtual Scheduler &scheduler() = 0;
    virtual Services &services() = 0;
    virtual Tap &tap() = 0;
    virtual ChangeJournal &journal() = 0;
    /// Whether a request is fresh, and the demand to prove it (RFC 9175 §2).
    virtual EchoGuard &echoes() = 0;
    /// Observers are notified at the end of the turn, once however often this is called.
    virtual void stateUpdated(ObservableResource &resource) = 0;
    /// The same with a ready answer, copied for each observer. A non-2.xx answer ends the observations.
    virtual void stateUpdated(ObservableResource &resource, const Response &response) = 0;
    /// The same for some observers only, those whose request it concerns. Asked of each, in no order.
    using Concerns = std::function<bool(const Request &)>;
    virtual void stateUpdated(ObservableResource &resource, const Concerns &concerns) = 0;
    /// Does `edit`; the same for those observers whose answer is another one after it.
    virtual void stateUpdatedBy(ObservableResource &resource, const std::function<void()> &edit) = 0;
    /// SZX of the largest block that this server sends, for a resource that makes blocks itself (RFC 7959 §2.2).
    virtual std::uint8_t maxBlockSzx() const = 0;
    /// Takes a removed resource: its observers get 4.04, it is destroyed at the end of the turn.
    virtual void retire(std::unique_ptr<Resource> resource) = 0;
    /// A handler let something else than a RenderableError escape: the client gets 5.00, the log gets the cause.
    virtual void handlerFailed(const Resource &resource, std::string_view cause) { (void)resource, (void)cause; }

protected:
    ~SiteHost() = default;
};

} // namespace coap
