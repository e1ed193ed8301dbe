// SPDX-License-Identifier: GPL-3.0-or-later
#include "host/datagrambatch.h"

#ifdef Q_OS_LINUX
#include "host/socketaddress.h"

#include <linux/sock_diag.h>
#include <sys/socket.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>

namespace studio {

namespace {

/// Holds packet information of either family and whatever else the socket was asked to tell.
constexpr std::size_t controlOctets = 256;

bool isLinkLocal(const std::array<std::uint8_t, 16> &address)
{
    return address[0] == 0xfe && (address[1] & 0xc0) == 0x80;
}

/// IPv4 gives two addresses: where the datagram was sent to, and which of ours should answer it. They differ when it
/// was sent to a group or to everybody.
void readDestination(const in_pktinfo &info, coap::LocalAddress &local)
{
    local.address = mapped(info.ipi_spec_dst);
    local.interfaceIndex = static_cast<std::uint32_t>(info.ipi_ifindex);
    local.multicast = info.ipi_addr.s_addr != info.ipi_spec_dst.s_addr;
}

/// A group's address cannot be the source of an answer (RFC 7252 §8.2): the system chooses one then.
void readDestination(const in6_pktinfo &info, coap::LocalAddress &local)
{
    local.interfaceIndex = info.ipi6_ifindex;
    local.multicast = IN6_IS_ADDR_MULTICAST(&info.ipi6_addr);
    if (!local.multicast)
        local.address = plain(info.ipi6_addr);
}

void readDestination(msghdr &header, coap::LocalAddress &local)
{
    for (cmsghdr *part = CMSG_FIRSTHDR(&header); part != nullptr; part = CMSG_NXTHDR(&header, part)) {
        if (part->cmsg_level == IPPROTO_IP && part->cmsg_type == IP_PKTINFO) {
            in_pktinfo info;
            std::memcpy(&info, CMSG_DATA(part), sizeof info);
            return readDestination(info, local);
        }
        if (part->cmsg_level == IPPROTO_IPV6 && part->cmsg_type == IPV6_PKTINFO) {
            in6_pktinfo info;
            std::memcpy(&info, CMSG_DATA(part), sizeof info);
            return readDestination(info, local);
        }
    }
}

template<class Info>
void putControl(msghdr &header, int level, int type, const Info &info)
{
    header.msg_controllen = CMSG_SPACE(sizeof info);
    cmsghdr *part = CMSG_FIRSTHDR(&header);
    part->cmsg_level = level;
    part->cmsg_type = type;
    part->cmsg_len = CMSG_LEN(sizeof info);
    std::memcpy(CMSG_DATA(part), &info, sizeof info);
}

/// The interface is named only where an address is not enough: routing knows better for all others.
void putSource(msghdr &header, bool isIPv6, const coap::LocalAddress &local)
{
    const bool needsInterface = isUnset(local.address) || isLinkLocal(local.address);
    const std::uint32_t interfaceIndex = needsInterface ? local.interfaceIndex : 0;
    if (isUnset(local.address) && interfaceIndex == 0)
        return;
    if (isIPv6) {
        in6_pktinfo info{};
        std::memcpy(&info.ipi6_addr, local.address.data(), 16);
        info.ipi6_ifindex = interfaceIndex;
        putControl(header, IPPROTO_IPV6, IPV6_PKTINFO, info);
    } else {
        in_pktinfo info{};
        std::memcpy(&info.ipi_spec_dst, local.address.data() + 12, 4);
        info.ipi_ifindex = static_cast<int>(interfaceIndex);
        putControl(header, IPPROTO_IP, IP_PKTINFO, info);
    }
}

/// What the system calls take for one direction.
struct Lane {
    struct alignas(cmsghdr) Control {
        std::array<char, controlOctets> octets;
    };
    std::array<mmsghdr, DatagramBatch::most> headers{};
    std::array<iovec, DatagramBatch::most> pieces{};
    std::array<SystemAddress, DatagramBatch::most> names;
    std::array<Control, DatagramBatch::most> controls;

    Lane()
    {
        for (unsigned i = 0; i < DatagramBatch::most; ++i) {
            headers[i].msg_hdr.msg_name = &names[i];
            headers[i].msg_hdr.msg_iov = &pieces[i];
            headers[i].msg_hdr.msg_iovlen = 1;
        }
    }
};

} // namespace

struct DatagramBatch::Memory {
    Lane in, out;
    unsigned used = most;   // so many headers of `in` hold what the last call left in them
    // 4 MiB of address space; pages that no long datagram touches take no memory. Places a power of two apart would all fall
    // on the same few lines of the processor's caches.
    static constexpr std::size_t stride = longestDatagram + 1'088;
    std::unique_ptr<std::uint8_t[]> octets{new std::uint8_t[most * stride]};

    std::uint8_t *place(std::size_t number) { return octets.get() + number * stride; }
};

DatagramBatch::DatagramBatch() : m_memory(new Memory)
{
    m_received.reserve(most);
    for (unsigned i = 0; i < most; ++i)
        m_memory->in.pieces[i] = {m_memory->place(i), longestDatagram};
}

DatagramBatch::~DatagramBatch() = default;

bool DatagramBatch::wantDestinations(int socket, bool isIPv6, bool isWanted)
{
    const int wanted = isWanted ? 1 : 0;
    const int level = isIPv6 ? IPPROTO_IPV6 : IPPROTO_IP;
    const int option = isIPv6 ? IPV6_RECVPKTINFO : IP_PKTINFO;
    return setsockopt(socket, level, option, &wanted, sizeof wanted) == 0;
}

void DatagramBatch::hearOwnGroupsOnly(int socket, bool isIPv6)
{
    const int no = 0;
    if (!isIPv6)
        setsockopt(socket, IPPROTO_IP, IP_MULTICAST_ALL, &no, sizeof no);
#ifdef IPV6_MULTICAST_ALL
    else
        setsockopt(socket, IPPROTO_IPV6, IPV6_MULTICAST_ALL, &no, sizeof no);
#endif
}

quint64 DatagramBatch::kernelDrops(int socket)
{
    std::array<std::uint32_t, SK_MEMINFO_VARS> figures{};
    socklen_t length = sizeof figures;
    if (getsockopt(socket, SOL_SOCKET, SO_MEMINFO, figures.data(), &length) != 0)
        return 0;
    return figures[SK_MEMINFO_DROPS];
}

const std::vector<coap::Datagram> &DatagramBatch::receive(const Socket &socket, const coap::LocalAddress &bound)
{
    m_received.clear();
    Memory &memory = *m_memory;
    Lane &in = memory.in;
    for (unsigned i = 0; i < memory.used; ++i) {
        in.headers[i].msg_hdr.msg_namelen = sizeof in.names[i];
        in.headers[i].msg_hdr.msg_control = in.controls[i].octets.data();
        in.headers[i].msg_hdr.msg_controllen = controlOctets;
    }
    int count = -1;
    do {
        count = recvmmsg(socket.descriptor, in.headers.data(), most, MSG_DONTWAIT, nullptr);
    } while (count < 0 && errno == EINTR);
    memory.used = static_cast<unsigned>(std::max(count, 0));
    for (std::size_t at = 0; at < memory.used; ++at) {
        coap::Datagram &datagram = m_received.emplace_back();
        datagram.route.remote = remoteOf(in.names[at]);
        datagram.route.local = bound;
        if (socket.isWildcard)
            readDestination(in.headers[at].msg_hdr, datagram.route.local);
        datagram.octets = {memory.place(at), in.headers[at].msg_len};
    }
    return m_received;
}

unsigned DatagramBatch::prepareSend(const Socket &socket, const std::vector<Outgoing> &datagrams, std::size_t first)
{
    Lane &out = m_memory->out;
    const auto count = static_cast<unsigned>(std::min<std::size_t>(most, datagrams.size() - first));
    for (unsigned i = 0; i < count; ++i) {
        const Outgoing &datagram = datagrams[first + i];
        out.pieces[i] = {const_cast<std::uint8_t *>(datagram.octets.data()), datagram.octets.size()};
        msghdr &header = out.headers[i].msg_hdr;
        header.msg_namelen = toSystem(datagram.route->remote, socket.isIPv6, out.names[i]);
        header.msg_control = out.controls[i].octets.data();
        header.msg_controllen = 0;
        if (socket.isWildcard)
            putSource(header, socket.isIPv6, datagram.route->local);
        if (header.msg_controllen == 0)
            header.msg_control = nullptr;
    }
    return count;
}

DatagramBatch::Sent DatagramBatch::send(const Socket &socket, const std::vector<Outgoing> &datagrams)
{
    Sent sent;
    while (sent.done < datagrams.size()) {
        const unsigned count = prepareSend(socket, datagrams, sent.done);
        const int result = sendmmsg(socket.descriptor, m_memory->out.headers.data(), count, MSG_DONTWAIT);
        if (result > 0) {
            sent.done += static_cast<std::size_t>(result);
        } else if (errno == EAGAIN || errno == EWOULDBLOCK) {
            sent.isBlocked = true;
            return sent;
        } else if (errno != EINTR) {
            // The first of them cannot leave (no route, source address gone, too long): it is lost like any datagram.
            ++sent.done;
            ++sent.failed;
        }
    }
    return sent;
}

} // namespace studio
#endif
