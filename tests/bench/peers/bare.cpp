// SPDX-License-Identifier: GPL-3.0-or-later
// The limit: what the system calls alone cost. Answers like a CoAP server with as little thought as possible, 64 datagrams a
// recvmmsg and a sendmmsg: every GET gets "hello", every PUT a 2.04, which also
// tells whoever observes (all the same resource).
#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <vector>

namespace {

constexpr unsigned batch = 64;

struct Batch {
    std::array<mmsghdr, batch> headers{};
    std::array<iovec, batch> pieces{};
    std::array<sockaddr_in, batch> names{};
    std::array<std::array<std::uint8_t, 2048>, batch> octets;

    Batch()
    {
        for (unsigned i = 0; i < batch; ++i) {
            pieces[i] = {octets[i].data(), octets[i].size()};
            headers[i].msg_hdr = {&names[i], sizeof names[i], &pieces[i], 1, nullptr, 0, 0};
        }
    }
};

struct Observer {
    sockaddr_in name;
    std::array<std::uint8_t, 4> token;
};

struct Responder {
    int socket = -1;
    Batch in, out;
    std::vector<Observer> observers;
    std::array<std::uint8_t, 8> state{};
    std::uint16_t mid = 0;
    std::uint8_t sequence = 0;

    void send(unsigned count)
    {
        for (unsigned sent = 0; sent < count;)
            sent += static_cast<unsigned>(std::max(sendmmsg(socket, out.headers.data() + sent, count - sent, 0), 0));
    }

    void notifyAll()
    {
        ++sequence;
        unsigned filled = 0;
        for (const Observer &observer : observers) {
            std::uint8_t *octets = out.octets[filled].data();
            ++mid;
            const std::uint8_t head[] = {0x44, 0x45, static_cast<std::uint8_t>(mid >> 8), static_cast<std::uint8_t>(mid)};
            const std::uint8_t options[] = {0x61, sequence, 0xff};
            std::memcpy(octets, head, 4);
            std::memcpy(octets + 4, observer.token.data(), 4);
            std::memcpy(octets + 8, options, 3);
            std::memcpy(octets + 11, state.data(), 8);
            out.pieces[filled].iov_len = 19;
            out.names[filled] = observer.name;
            if (++filled == batch) {
                send(batch);
                filled = 0;
                readAcknowledgements();
            }
        }
        send(filled);
    }

    /// Between two batches, so that they do not pile up.
    void readAcknowledgements()
    {
        recvmmsg(socket, in.headers.data(), batch, MSG_DONTWAIT, nullptr);
    }

    void answer()
    {
        int count = recvmmsg(socket, in.headers.data(), batch, MSG_DONTWAIT, nullptr);
        unsigned filled = 0;
        bool isChanged = false;
        for (int n = 0; n < count; ++n) {
            const auto i = static_cast<unsigned>(n);
            const std::uint8_t *request = in.octets[i].data();
            if (request[1] == 0)
                continue;   // an acknowledgement
            std::uint8_t *octets = out.octets[filled].data();
            std::memcpy(octets, request, 8);
            octets[0] = 0x64;
            octets[1] = request[1] == 1 ? 0x45 : 0x44;
            std::size_t size = 8;
            if (request[1] != 1) {
                std::memcpy(state.data(), request + in.headers[i].msg_len - 8, 8);
                isChanged = true;
            } else if ((request[8] & 0xf0) == 0x60) {
                std::memcpy(octets + size, "\x60\xff", 2);
                std::memcpy(octets + size + 2, state.data(), 8);
                size += 10;
                keep(in.names[i], request);
            } else {
                std::memcpy(octets + size, "\xffhello", 6);
                size += 6;
            }
            out.pieces[filled].iov_len = size;
            out.names[filled++] = in.names[i];
        }
        send(filled);
        if (isChanged && !observers.empty())
            notifyAll();
    }

    void keep(const sockaddr_in &name, const std::uint8_t *request)
    {
        Observer observer{name, {}};
        std::memcpy(observer.token.data(), request + 4, 4);
        if (request[8] == 0x60)
            observers.push_back(observer);
        else
            observers.clear();      // the load generator ends all or none
    }
};

} // namespace

int main(int argc, char **argv)
{
    const int buffer = 4 << 20;
    sockaddr_in name{};
    name.sin_family = AF_INET;
    name.sin_port = htons(static_cast<std::uint16_t>(argc > 1 ? std::atoi(argv[1]) : 5683));
    name.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    Responder responder;
    responder.socket = socket(AF_INET, SOCK_DGRAM, 0);
    setsockopt(responder.socket, SOL_SOCKET, SO_RCVBUF, &buffer, sizeof buffer);
    setsockopt(responder.socket, SOL_SOCKET, SO_SNDBUF, &buffer, sizeof buffer);
    if (bind(responder.socket, reinterpret_cast<const sockaddr *>(&name), sizeof name) != 0) {
        std::perror("bind");
        return 1;
    }
    std::puts("ready");
    std::fflush(stdout);
    pollfd waiting{responder.socket, POLLIN, 0};
    while (poll(&waiting, 1, -1) > 0)
        responder.answer();
}
