// SPDX-License-Identifier: GPL-3.0-or-later
#include "sockets.h"

#include <arpa/inet.h>
#include <linux/sock_diag.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <stdexcept>

namespace load {

namespace {

constexpr unsigned batch = 64;
constexpr std::size_t longest = 2'048;
constexpr int buffer = 4 << 20;

struct alignas(cmsghdr) Control {
    std::array<char, CMSG_SPACE(sizeof(in_pktinfo))> octets;
};

struct Batch {
    std::array<mmsghdr, batch> headers{};
    std::array<iovec, batch> pieces{};
    std::array<Control, batch> controls{};
    std::array<sockaddr_in, batch> names{};
    std::array<std::array<std::uint8_t, longest>, batch> octets;
    unsigned filled = 0;
};

int boundSocket()
{
    const int made = socket(AF_INET, SOCK_DGRAM, 0);
    const int yes = 1;
    sockaddr_in any{};
    any.sin_family = AF_INET;
    if (made < 0 || setsockopt(made, IPPROTO_IP, IP_PKTINFO, &yes, sizeof yes) != 0
        || bind(made, reinterpret_cast<const sockaddr *>(&any), sizeof any) != 0)
        throw std::runtime_error(std::string("no socket: ") + std::strerror(errno));
    setsockopt(made, SOL_SOCKET, SO_RCVBUF, &buffer, sizeof buffer);
    setsockopt(made, SOL_SOCKET, SO_SNDBUF, &buffer, sizeof buffer);
    return made;
}

bool isThere(std::vector<pollfd> &waiting, std::chrono::microseconds atMost, Sockets::Wait wait)
{
    const auto until = std::chrono::steady_clock::now() + std::min<std::chrono::microseconds>(atMost, std::chrono::milliseconds(1));
    while (wait == Sockets::Wait::Spin && std::chrono::steady_clock::now() < until) {
        if (poll(waiting.data(), waiting.size(), 0) > 0)
            return true;
    }
    const timespec rest{atMost.count() / 1'000'000, atMost.count() % 1'000'000 * 1'000};
    return ppoll(waiting.data(), waiting.size(), &rest, nullptr) > 0;
}

std::uint32_t destination(msghdr &header)
{
    in_pktinfo info{};
    if (cmsghdr *part = CMSG_FIRSTHDR(&header); part != nullptr && part->cmsg_type == IP_PKTINFO)
        std::memcpy(&info, CMSG_DATA(part), sizeof info);
    return ntohl(info.ipi_addr.s_addr);
}

} // namespace

Source sourceOf(std::uint64_t number, unsigned sockets)
{
    // 127.1.0.1 and up; the last octet is never 0 nor 255.
    const auto host = static_cast<std::uint32_t>(number / sockets);
    return {0x7f010000u + (host / 254 << 8) + host % 254 + 1, static_cast<unsigned>(number % sockets)};
}

struct Sockets::Memory {
    std::vector<int> sockets;
    std::vector<std::unique_ptr<Batch>> outgoing;
    std::unique_ptr<Batch> incoming = std::make_unique<Batch>();
    sockaddr_in server{};
    Wait wait = Wait::Spin;
};

Sockets::Sockets(unsigned count, std::uint16_t serverPort, Wait wait) : m(new Memory)
{
    m->wait = wait;
    m->server.sin_family = AF_INET;
    m->server.sin_port = htons(serverPort);
    m->server.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    for (unsigned i = 0; i < count; ++i) {
        m->sockets.push_back(boundSocket());
        m->outgoing.push_back(std::make_unique<Batch>());
    }
}

Sockets::~Sockets()
{
    for (const int socket : m->sockets)
        close(socket);
}

unsigned Sockets::count() const
{
    return static_cast<unsigned>(m->sockets.size());
}

void Sockets::send(const Source &from, View datagram)
{
    Batch &out = *m->outgoing[from.socket];
    const unsigned at = out.filled++;
    std::memcpy(out.octets[at].data(), datagram.data(), datagram.size());
    out.pieces[at] = {out.octets[at].data(), datagram.size()};
    msghdr &header = out.headers[at].msg_hdr;
    header = {};
    header.msg_name = &m->server;
    header.msg_namelen = sizeof m->server;
    header.msg_iov = &out.pieces[at];
    header.msg_iovlen = 1;
    header.msg_control = out.controls[at].octets.data();
    header.msg_controllen = sizeof out.controls[at].octets;
    in_pktinfo info{};
    info.ipi_spec_dst.s_addr = htonl(from.address);
    cmsghdr *part = CMSG_FIRSTHDR(&header);
    *part = {CMSG_LEN(sizeof info), IPPROTO_IP, IP_PKTINFO};
    std::memcpy(CMSG_DATA(part), &info, sizeof info);
    if (out.filled == batch)
        flush(from.socket);
}

void Sockets::flush(unsigned socket)
{
    Batch &out = *m->outgoing[socket];
    unsigned sent = 0;
    while (sent < out.filled) {
        const int result = sendmmsg(m->sockets[socket], out.headers.data() + sent, out.filled - sent, 0);
        if (result < 0 && errno != EINTR)
            throw std::runtime_error(std::string("cannot send: ") + std::strerror(errno));
        sent += static_cast<unsigned>(std::max(result, 0));
    }
    out.filled = 0;
}

void Sockets::flush()
{
    for (unsigned i = 0; i < count(); ++i)
        flush(i);
}

void Sockets::receive(std::chrono::microseconds atMost, const std::function<void(const Source &, View)> &got)
{
    std::vector<pollfd> waiting;
    for (const int socket : m->sockets)
        waiting.push_back({socket, POLLIN, 0});
    if (!isThere(waiting, atMost, m->wait))
        return;
    Batch &in = *m->incoming;
    for (unsigned socket = 0; socket < count(); ++socket) {
        if ((waiting[socket].revents & POLLIN) == 0)
            continue;
        for (unsigned i = 0; i < batch; ++i) {
            in.pieces[i] = {in.octets[i].data(), longest};
            in.headers[i].msg_hdr = {};
            in.headers[i].msg_hdr.msg_iov = &in.pieces[i];
            in.headers[i].msg_hdr.msg_iovlen = 1;
            in.headers[i].msg_hdr.msg_control = in.controls[i].octets.data();
            in.headers[i].msg_hdr.msg_controllen = sizeof in.controls[i].octets;
        }
        const int count = recvmmsg(m->sockets[socket], in.headers.data(), batch, MSG_DONTWAIT, nullptr);
        for (int i = 0; i < count; ++i) {
            auto &header = in.headers[static_cast<unsigned>(i)];
            got({destination(header.msg_hdr), socket}, {in.octets[static_cast<unsigned>(i)].data(), header.msg_len});
        }
    }
}

std::uint64_t Sockets::drops() const
{
    std::uint64_t sum = 0;
    for (const int socket : m->sockets) {
        std::array<std::uint32_t, SK_MEMINFO_VARS> figures{};
        socklen_t length = sizeof figures;
        if (getsockopt(socket, SOL_SOCKET, SO_MEMINFO, figures.data(), &length) == 0)
            sum += figures[SK_MEMINFO_DROPS];
    }
    return sum;
}

} // namespace load
