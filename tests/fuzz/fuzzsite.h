// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "site/echoguard.h"
#include "site/exchange.h"
#include "site/hashingetag.h"
#include "site/ratelimit.h"
#include "site/site.h"
#include "site/wellknowncore.h"

/// The site that the endpoint target serves: one resource of each sort that the core treats in its own way.
namespace fuzz {

/// GET, PUT; observable; validated by entity-tag.
class Value final : public coap::ObservableResource {
public:
    coap::Response renderGet(const coap::Request &request) override
    {
        coap::Response response(coap::Code::Content, m_text);
        if (host() != nullptr)
            coap::hashingEtag(host()->services(), request, response);
        return response;
    }
    coap::Response renderPut(const coap::Request &request) override
    {
        set(std::string(request.payloadText().substr(0, maxOctets)));
        return coap::Code::Changed;
    }
    coap::LinkAttributes linkAttributes() const override { return {{"rt", "temperature c"}, {"ct", "0"}}; }
    void set(std::string text)
    {
        m_text = std::move(text);
        updatedState();
    }

private:
    static constexpr std::size_t maxOctets = 4'096;     // an input of a few octets must stay quick
    std::string m_text = "22.3 C";
};

/// GET and FETCH of more than one block; POST takes whatever comes and answers as long as that.
class Large final : public coap::Resource {
public:
    coap::Response renderGet(const coap::Request &) override { return {coap::Code::Content, std::string(3'000, 'l')}; }
    coap::Response renderFetch(const coap::Request &) override { return {coap::Code::Content, std::string(2'049, 'f')}; }
    coap::Response renderPost(const coap::Request &request) override
    {
        return {coap::Code::Changed, std::string(request.payload().size(), 'p')};
    }
};

/// PUT wants a fresh Echo, and not too often.
class Guarded final : public coap::Resource {
public:
    coap::Response renderPut(const coap::Request &request) override
    {
        if (const auto wait = m_limit.refusal(request.route.remote, host()->scheduler().now()))
            return coap::Response::tooManyRequests(*wait);
        if (!host()->echoes().isFresh(request, std::chrono::seconds(5)))
            return host()->echoes().challenge(request);
        return coap::Code::Changed;
    }

private:
    coap::RateLimit m_limit{1, 3};
};

/// Answers later, when it is told to.
class Slow final : public coap::Resource {
public:
    coap::Response renderGet(const coap::Request &request) override { return wait(request); }
    coap::Response renderPost(const coap::Request &request) override { return wait(request); }
    void answerAll()
    {
        for (coap::Exchange &exchange : std::exchange(m_waiting, {}))
            exchange.answer({coap::Code::Content, "later"});
    }
    void dropAll() { m_waiting.clear(); }

private:
    coap::Response wait(const coap::Request &request)
    {
        m_waiting.push_back(request.defer());
        return coap::Response::later();
    }
    std::vector<coap::Exchange> m_waiting;
};

/// Fails in each of the two ways.
class Broken final : public coap::Resource {
public:
    coap::Response renderGet(const coap::Request &) override { throw coap::RenderableError(coap::Code::ServiceUnavailable, "down"); }
    coap::Response renderPut(const coap::Request &) override { throw 1; }
};

/// POST and PUT below it create, DELETE removes: peers change the site.
class Folder final : public coap::Site {
public:
    bool servesOwnPath() const override { return true; }
    coap::Response renderPost(const coap::Request &) override { return create({"made" + std::to_string(resourceCount())}); }
    coap::Response renderPut(const coap::Request &request) override { return create(request.remainingPath()); }
    coap::Response renderDelete(const coap::Request &request) override
    {
        return removeResource(request.remainingPath()) ? coap::Code::Deleted : coap::Code::NotFound;
    }

private:
    coap::Response create(const coap::Path &path)
    {
        if (path.empty() || addResource(path, std::make_unique<Value>()) != AddResult::Added)
            return coap::Response::error(coap::Code::Forbidden, "cannot be made");
        coap::Response response(coap::Code::Created);
        response.locationPath(path);
        return response;
    }
};

} // namespace fuzz
