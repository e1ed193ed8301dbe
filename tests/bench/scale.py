# SPDX-License-Identifier: GPL-3.0-or-later
"""A site of 100,000 resources: opening it, the window with it, editing it, and its discovery."""
import json
import os
import pathlib
import socket
import statistics
import struct
import subprocess
import tempfile
import time

import figures
import loads
import rows
import servers
from tables import Figure, Must, at_most

NON_GET, CONTENT, BLOCK_SIZE = 0x50, 0x45, 1024
OFFSCREEN = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}


def about_two_seconds(found: float) -> Must:
    return Must("about 2 s", found <= 2.5)


def tree_of(count: int) -> list:
    return [{"path": f"/site/f{number // 100:03}/r{number:05}", "kind": "value", "initial": "hello"} for number in range(count)]


def block_of(asker: socket.socket, mid: int, number: int, query: bytes) -> tuple:
    """Of /.well-known/core: code, payload, whether there is more."""
    words = b"\xbb.well-known\x04core" + (bytes([0x40 + 13, len(query) - 13]) + query if query else b"")
    block = (number << 4) | 6
    value = block.to_bytes((block.bit_length() + 7) // 8, "big")
    request = struct.pack(">BBH", NON_GET, 1, mid) + words + bytes([((8 if query else 12) << 4) | len(value)]) + value
    asker.send(request)
    while True:
        answer = asker.recv(2048)
        if answer[1] == CONTENT:
            break
    option, at, more = 0, 4, False
    while at < len(answer) and answer[at] != 0xff:
        delta, length = answer[at] >> 4, answer[at] & 15
        at += 1
        if delta == 13:
            delta, at = answer[at] + 13, at + 1
        if length == 13:
            length, at = answer[at] + 13, at + 1
        option += delta
        if option == 23:
            more = bool(int.from_bytes(answer[at:at + length], "big") & 8)
        at += length
    return answer[at + 1:], more


def discovered(port: int, query: bytes) -> tuple:
    """Seconds until the first block, until the last one, and how many octets they were."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as asker:
        asker.connect(("127.0.0.1", port))
        asker.settimeout(10)
        began, octets, number, more = time.perf_counter(), 0, 0, True
        while more:
            payload, more = block_of(asker, number & 0xffff, number, query)
            octets += len(payload)
            number += 1
            if number == 1:
                first = time.perf_counter() - began
    return first, time.perf_counter() - began, octets


def window(build: pathlib.Path, file: pathlib.Path, before: pathlib.Path) -> dict:
    """What --benchmark-site tells, and what another client felt meanwhile."""
    port = servers.free_port()
    command = [build / "app/coapstudio", "--benchmark-site", file, "--port", str(port), before]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, env=OFFSCREEN)
    process.stdout.readline()
    with loads.probe(build, servers.Server("coapstudio", port, process)) as felt:
        told = json.loads(process.stdout.readline())
    process.wait()
    return {**told, "felt": felt}


def discovery(build: pathlib.Path, count: int):
    with servers.started(build, ["coapstudio"], lambda _name: tree_of(count), []) as (server,):
        for query in (b"", b"href=/site/f000/r0000*"):
            with loads.probe(build, server, "site/f000/r00001") as felt:
                first, all_of_it, octets = discovered(server.port, query)
                time.sleep(max(0.0, 0.3 - all_of_it))
            yield Figure("/.well-known/core" + (f"?{query.decode()}" if query else ""),
                         f"first block after {first * 1000:.0f} ms, {octets:,} octets after {all_of_it:.2f} s; {loads.spoken(felt)}",
                         {"first_s": first, "all_s": all_of_it, "octets": octets, "felt": felt})


def edits(told: list, little: dict):
    def middle(key: str) -> float:
        return statistics.median(each[key] for each in told)
    for what, name in (("an edit, answered; longest pause of the window", "edit"), ("a resource added, answered; longest pause of the window", "add")):
        yield Figure(f"{what} (beside {little['resources']} resources)",
                     f"{middle(name + '_ms'):.2f} ms; {middle(name + '_pause_ms'):.0f} ms ({little[name + '_ms']:.2f} ms; {little[name + '_pause_ms']:.0f} ms)",
                     {"large": [each[name + "_ms"] for each in told], "small": little[name + "_ms"]})


def opening(told: list):
    def middle(key: str) -> float:
        return statistics.median(each[key] for each in told)
    numbers = {"rounds": told}
    shown = middle("shown_ms") / 1000
    yield Figure("opened while another site is served: served, and shown by the window", f"after {middle('served_ms') / 1000:.2f} s, {shown:.2f} s", numbers,
                 [about_two_seconds(shown)])
    yield Figure("meanwhile: longest pause of the window", f"{middle('open_pause_ms'):.0f} ms", numbers, [at_most("", middle("open_pause_ms"), 50, "ms")])
    felt = sorted((each["felt"] for each in told), key=lambda felt: felt["p99_ms"])[len(told) // 2]
    yield Figure("another client, from before the opening to the last edit", loads.spoken(felt), felt)
    scroll, typing = middle("scroll_pause_ms"), middle("filter_pause_ms")
    yield Figure("longest pause while scrolling; while typing a filter", f"{scroll:.0f} ms; {typing:.0f} ms", numbers,
                 [at_most("", scroll, 50, "ms"), at_most("", typing, 50, "ms")])


def all_of_them(build: pathlib.Path, share: float):
    count, rounds = max(int(100_000 * share), 20), 3 if share >= 1 else 1
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        file = servers.write_site(folder, "large", rows.plain_site("") + tree_of(count))
        small = servers.write_site(folder, "small", rows.plain_site("") + tree_of(10))
        before = servers.write_site(folder, "before", rows.plain_site(""))
        answers = [figures.first_answer(build, file) for _ in range(rounds)]
        yield Figure(f"{count:,} resources: from exec to the first answer, headless", f"{statistics.median(answers):.2f} s", {"s": answers},
                     [about_two_seconds(statistics.median(answers))])
        told = [window(build, file, before) for _ in range(rounds)]
        yield from opening(told)
        yield from edits(told, window(build, small, before))
        yield from discovery(build, count)
