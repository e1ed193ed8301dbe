// SPDX-License-Identifier: GPL-3.0-or-later
// coap-load: loads one CoAP server on the loopback, checks all that it answers, and tells what it cost the server's
// process, as one line of JSON. tests/bench/run compares servers with it.
#include "blocks.h"
#include "fanout.h"
#include "probe.h"
#include "requests.h"

#include <unistd.h>

#include <cstring>
#include <map>
#include <stdexcept>

namespace {

using namespace load;

const char *usage = "Usage: coap-load requests|probe|fanout|blocks port=N process=N [NAME=VALUE…]\n"
                    "  requests: method=GET|PUT path= payload= expected= count= outstanding= endpoints= first= paths= rate=N\n"
                    "  probe:    path= expected= every=MS first= (until standard input ends)\n"
                    "  fanout:   path= observers= changes= every=MS patience=S first= stay=0|1\n"
                    "  blocks:   path= direction=up|down size= clients= together= outstanding= transfers= each=0|1 first=\n"
                    "  all:      thread=NAME (what that thread of the server cost) sockets=N wait=spin|sleep seconds=N (ends itself after so long)\n";

/// NAME=VALUE arguments, each asked for by its name once.
class Arguments {
public:
    Arguments(int argc, char **argv)
    {
        for (int i = 2; i < argc; ++i) {
            const char *equals = std::strchr(argv[i], '=');
            if (equals == nullptr)
                throw std::invalid_argument(std::string("not NAME=VALUE: ") + argv[i]);
            m_values.emplace(std::string(argv[i], static_cast<std::size_t>(equals - argv[i])), equals + 1);
        }
    }
    std::string text(const char *name, const std::string &otherwise)
    {
        const auto at = m_values.find(name);
        const std::string value = at == m_values.end() ? otherwise : at->second;
        m_values.erase(name);
        return value;
    }
    template<class Number>
    Number number(const char *name, Number otherwise)
    {
        const std::string value = text(name, std::to_string(otherwise));
        std::size_t used = 0;
        const unsigned long long read = std::stoull(value, &used);
        if (used != value.size())
            throw std::invalid_argument(std::string(name) + ": not a number: " + value);
        return static_cast<Number>(read);
    }
    void finish() const
    {
        if (!m_values.empty())
            throw std::invalid_argument("unknown: " + m_values.begin()->first);
    }

private:
    std::map<std::string, std::string> m_values;
};

Report requests(Arguments &arguments, Sockets &sockets, const Server &server)
{
    RequestPlan plan;
    plan.code = arguments.text("method", "GET") == "PUT" ? Put : Get;
    plan.path = arguments.text("path", "value");
    plan.payload = arguments.text("payload", "");
    plan.expected = arguments.text("expected", "");
    plan.count = arguments.number("count", plan.count);
    plan.outstanding = arguments.number("outstanding", plan.outstanding);
    plan.endpoints = arguments.number("endpoints", plan.endpoints);
    plan.firstEndpoint = arguments.number("first", plan.firstEndpoint);
    plan.paths = arguments.number("paths", plan.paths);
    plan.rate = arguments.number("rate", plan.rate);
    arguments.finish();
    return Requests(sockets, server, plan).run();
}

Report probe(Arguments &arguments, Sockets &sockets, const Server &server)
{
    ProbePlan plan;
    plan.path = arguments.text("path", plan.path);
    plan.expected = arguments.text("expected", "");
    plan.every = std::chrono::milliseconds(arguments.number("every", plan.every.count()));
    plan.firstEndpoint = arguments.number("first", plan.firstEndpoint);
    arguments.finish();
    return Probe(sockets, server, plan).run();
}

Report fanout(Arguments &arguments, Sockets &sockets, const Server &server)
{
    FanoutPlan plan;
    plan.path = arguments.text("path", plan.path);
    plan.observers = arguments.number("observers", plan.observers);
    plan.changes = arguments.number("changes", plan.changes);
    plan.every = std::chrono::milliseconds(arguments.number("every", 0));
    plan.patience = std::chrono::seconds(arguments.number("patience", 60));
    plan.firstEndpoint = arguments.number("first", plan.firstEndpoint);
    plan.staysRegistered = arguments.number("stay", 0) != 0;
    arguments.finish();
    return Fanout(sockets, server, plan).run();
}

Report blocks(Arguments &arguments, Sockets &sockets, const Server &server)
{
    BlockPlan plan;
    plan.path = arguments.text("path", plan.path);
    plan.isUp = arguments.text("direction", "down") == "up";
    plan.size = arguments.number("size", plan.size);
    plan.clients = arguments.number("clients", plan.clients);
    plan.outstanding = arguments.number("outstanding", plan.outstanding);
    plan.together = arguments.number("together", plan.together);
    plan.transfers = arguments.number("transfers", plan.transfers);
    plan.hasPathEach = arguments.number("each", 0) != 0;
    plan.firstEndpoint = arguments.number("first", plan.firstEndpoint);
    arguments.finish();
    return Blocks(sockets, server, plan).run();
}

Sockets::Wait waitOf(const std::string &word)
{
    if (word != "spin" && word != "sleep")
        throw std::invalid_argument("wait: spin or sleep, not " + word);
    return word == "spin" ? Sockets::Wait::Spin : Sockets::Wait::Sleep;
}

Report run(const std::string &scenario, Arguments &arguments)
{
    alarm(arguments.number("seconds", 300u));
    const auto wait = waitOf(arguments.text("wait", "spin"));
    Sockets sockets(arguments.number("sockets", 4u), arguments.number<std::uint16_t>("port", 5683), wait);
    const Server server(arguments.number("process", 0), arguments.text("thread", ""));
    if (scenario == "requests")
        return requests(arguments, sockets, server);
    if (scenario == "probe")
        return probe(arguments, sockets, server);
    if (scenario == "fanout")
        return fanout(arguments, sockets, server);
    if (scenario == "blocks")
        return blocks(arguments, sockets, server);
    throw std::invalid_argument("no such scenario: " + scenario);
}

} // namespace

int main(int argc, char **argv)
{
    if (argc < 2) {
        std::fputs(usage, stderr);
        return 2;
    }
    try {
        Arguments arguments(argc, argv);
        run(argv[1], arguments).print();
        return 0;
    } catch (const std::exception &problem) {
        std::fprintf(stderr, "coap-load: %s\n%s", problem.what(), usage);
        return 1;
    }
}
