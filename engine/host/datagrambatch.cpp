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

} // namespace

struct DatagramBatch::Memory {
    struct alignas(cmsghdr) Control {
        std::array<char, controlOctets> octets;
    };
    std::array<mmsghdr, most> headers;
    std::array<iovec, most> pieces;
    std::array<SystemAddress, most> names;
    std::array<Control, most> controls;
    // 4 MiB of address space; pages that no long datagram touches take no memory.
    std::unique_ptr<std::uint8_t[]> octets{new std::uint8_t[most * longestDatagram]};
};

DatagramBatch::DatagramBatch() : m_memory(new Memory)
{
    m_received.reserve(most);
}

DatagramBatch::~DatagramBatch() = default;

bool DatagramBatch::wantDestinations(int socket, bool isIPv6)
{
    const int yes = 1;
    const int level = isIPv6 ? IPPROTO_IPV6 : IPPROTO_IP;
    const int option = isIPv6 ? IPV6_RECVPKTINFO : IP_PKTINFO;
    return setsockopt(socket, level, option, &yes, sizeof yes) == 0;
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

void DatagramBatch::prepareReceive()
{
    Memory &memory = *m_memory;
    for (unsigned i = 0; i < most; ++i) {
        memory.pieces[i] = {memory.octets.get() + i * longestDatagram, longestDatagram};
        memory.headers[i] = {};
        msghdr &header = memory.headers[i].msg_hdr;
        header.msg_name = &memory.names[i];
        header.msg_namelen = sizeof memory.names[i];
        header.msg_iov = &memory.pieces[i];
        header.msg_iovlen = 1;
        header.msg_control = memory.controls[i].octets.data();
        header.msg_controllen = controlOctets;
    }
}

const std::vector<coap::Datagram> &DatagramBatch::receive(int socket, std::uint16_t transport)
{
    m_received.clear();
    prepareReceive();
    Memory &memory = *m_memory;
    int count = -1;
    do {
        count = recvmmsg(socket, memory.headers.data(), most, MSG_DONTWAIT, nullptr);
    } while (count < 0 && errno == EINTR);
    for (int i = 0; i < count; ++i) {
        const auto at = static_cast<std::size_t>(i);
        coap::Datagram datagram;
        datagram.route.remote = remoteOf(memory.names[at]);
        datagram.route.local.transport = transport;
        readDestination(memory.headers[at].msg_hdr, datagram.route.local);
        datagram.octets = {memory.octets.get() + at * longestDatagram, memory.headers[at].msg_len};
        m_received.push_back(datagram);
    }
    return m_received;
}

unsigned DatagramBatch::prepareSend(bool isIPv6, const std::vector<Outgoing> &datagrams, std::size_t first)
{
    Memory &memory = *m_memory;
    const auto count = static_cast<unsigned>(std::min<std::size_t>(most, datagrams.size() - first));
    for (unsigned i = 0; i < count; ++i) {
        const Outgoing &datagram = datagrams[first + i];
        memory.pieces[i] = {const_cast<std::uint8_t *>(datagram.octets.data()), datagram.octets.size()};
        memory.headers[i] = {};
        msghdr &header = memory.headers[i].msg_hdr;
        header.msg_name = &memory.names[i];
        header.msg_namelen = toSystem(datagram.route.remote, isIPv6, memory.names[i]);
        header.msg_iov = &memory.pieces[i];
        header.msg_iovlen = 1;
        header.msg_control = memory.controls[i].octets.data();
        putSource(header, isIPv6, datagram.route.local);
        if (header.msg_controllen == 0)
            header.msg_control = nullptr;
    }
    return count;
}

DatagramBatch::Sent DatagramBatch::send(int socket, bool isIPv6, const std::vector<Outgoing> &datagrams)
{
    Sent sent;
    while (sent.done < datagrams.size()) {
        const unsigned count = prepareSend(isIPv6, datagrams, sent.done);
        const int result = sendmmsg(socket, m_memory->headers.data(), count, MSG_DONTWAIT);
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
