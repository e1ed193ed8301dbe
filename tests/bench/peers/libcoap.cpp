// SPDX-License-Identifier: GPL-3.0-or-later
// A minimal server on libcoap: "value", "obs" (observable, CON) and "large" are texts that PUT changes.
#include <coap3/coap.h>

#include <cstdio>
#include <cstdlib>
#include <map>
#include <string>

static std::map<coap_resource_t *, std::string> texts;

static void get(coap_resource_t *resource, coap_session_t *session, const coap_pdu_t *request, const coap_string_t *query, coap_pdu_t *response)
{
    const std::string &text = texts[resource];
    const auto *octets = reinterpret_cast<const std::uint8_t *>(text.data());
    coap_pdu_set_code(response, COAP_RESPONSE_CODE_CONTENT);
    if (text.size() <= 1'024)
        coap_add_data(response, text.size(), octets);
    else
        coap_add_data_large_response(resource, session, request, response, query, COAP_MEDIATYPE_TEXT_PLAIN, -1, 0, text.size(), octets, nullptr, nullptr);
}

static void put(coap_resource_t *resource, coap_session_t *, const coap_pdu_t *request, const coap_string_t *, coap_pdu_t *response)
{
    std::size_t size = 0, offset = 0, total = 0;
    const std::uint8_t *octets = nullptr;
    if (coap_get_data_large(request, &size, &octets, &offset, &total) != 0)
        texts[resource].assign(reinterpret_cast<const char *>(octets), size);
    coap_pdu_set_code(response, COAP_RESPONSE_CODE_CHANGED);
    coap_resource_notify_observers(resource, nullptr);
}

static void add(coap_context_t *context, const char *path, const char *text)
{
    coap_resource_t *resource = coap_resource_init(coap_make_str_const(path), COAP_RESOURCE_FLAGS_NOTIFY_CON);
    coap_resource_set_get_observable(resource, 1);
    coap_register_handler(resource, COAP_REQUEST_GET, get);
    coap_register_handler(resource, COAP_REQUEST_PUT, put);
    texts[resource] = text;
    coap_add_resource(context, resource);
}

int main(int argc, char **argv)
{
    coap_startup();
    coap_set_log_level(LOG_ERR);
    coap_address_t address;
    coap_address_init(&address);
    address.addr.sin.sin_family = AF_INET;
    address.addr.sin.sin_port = htons(static_cast<std::uint16_t>(argc > 1 ? std::atoi(argv[1]) : 5683));
    address.addr.sin.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    address.size = sizeof address.addr.sin;
    coap_context_t *context = coap_new_context(nullptr);
    coap_context_set_block_mode(context, COAP_BLOCK_USE_LIBCOAP | COAP_BLOCK_SINGLE_BODY);
    if (coap_new_endpoint(context, &address, COAP_PROTO_UDP) == nullptr)
        return 1;
    for (const auto &[path, text] : {std::pair("value", "hello"), std::pair("obs", "00000000"), std::pair("large", "small")})
        add(context, path, text);
    std::puts("ready");
    std::fflush(stdout);
    while (coap_io_process(context, COAP_IO_WAIT) >= 0) {}
}
