# SPDX-License-Identifier: GPL-3.0-or-later
"""A site of 100,000 resources: opening it, the window with it, editing it, and its discovery."""
import contextlib
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
import rows
import servers

NON_GET, CONTENT, BLOCK_SIZE = 0x50, 0x45, 1024
OFFSCREEN = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}


def tree_of(count: int) -> list:
    return [{"path": f"/site/f{number // 100:03}/r{number:05}", "kind": "value", "initial": "hello"} for number in range(count)]


@contextlib.contextmanager
def asking(build: pathlib.Path, port: int, process: int, path: str):
    """Another client, with a GET each 2 ms; what it found is in the list afterwards."""
    found: list = []
    command = [build / "tests/bench/coap-load", "requests", f"port={port}", f"process={process}", f"path={path}", "count=0", "outstanding=1",
               "endpoints=1", "pause=2", "first=9000001", "wait=sleep"]
    client = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    try:
        yield found
    finally:
        found.append(json.loads(client.communicate("")[0]))


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
    with asking(build, port, process.pid, "value") as other:
        told = json.loads(process.stdout.readline())
    process.wait()
    return {**told, "others_longest_ms": other[0]["longest_ms"], "others_p99_ms": other[0]["p99_ms"]}


def discovery(build: pathlib.Path, count: int) -> list:
    with servers.started(build, ["coapstudio"], lambda _name: tree_of(count), []) as (server,):
        found = []
        for query in (b"", b"href=/site/f000/r0000*"):
            with asking(build, server.port, server.process.pid, "site/f000/r00001") as other:
                first, all_of_it, octets = discovered(server.port, query)
                time.sleep(max(0.0, 0.3 - all_of_it))
            found.append(f"first block after {first * 1000:.0f} ms, {octets:,} octets after {all_of_it:.2f} s; "
                         f"another client's GET meanwhile p99 {other[0]['p99_ms']:.1f} ms, longest {other[0]['longest_ms']:.1f}")
        return found


def print_all(build: pathlib.Path, share: float) -> dict:
    count, rounds = max(int(100_000 * share), 20), 3 if share >= 1 else 1
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        file = servers.write_site(folder, "large", tree_of(count))
        small = servers.write_site(folder, "small", tree_of(10))
        before = servers.write_site(folder, "before", rows.plain_site(""))
        answers = [figures.first_answer(build, file) for _ in range(rounds)]
        told = [window(build, file, before) for _ in range(rounds)]
        little = window(build, small, before)
        listed, filtered = discovery(build, count)

    def middle(key: str) -> float:
        return statistics.median(each[key] for each in told)
    made = {
        f"{count:,} resources: from exec to the first answer, headless": f"{statistics.median(answers):.2f} s",
        "opened while another site is served: served, and shown by the window": f"after {middle('served_ms') / 1000:.2f} s, {middle('shown_ms') / 1000:.2f} s",
        "meanwhile: longest pause of the window; another client's longest GET": f"{middle('open_pause_ms'):.0f} ms; {middle('others_longest_ms'):.0f} ms",
        "longest pause while scrolling; while typing a filter": f"{middle('scroll_pause_ms'):.0f} ms; {middle('filter_pause_ms'):.0f} ms",
        f"an edit, answered; longest pause of the window (beside {little['resources']} resources)":
            f"{middle('edit_ms'):.2f} ms; {middle('edit_pause_ms'):.0f} ms ({little['edit_ms']:.2f} ms; {little['edit_pause_ms']:.0f} ms)",
        "a resource added": f"{middle('add_ms'):.2f} ms; {middle('add_pause_ms'):.0f} ms ({little['add_ms']:.2f} ms; {little['add_pause_ms']:.0f} ms)",
        "/.well-known/core": listed,
        "/.well-known/core?href=/site/f000/r0000*": filtered,
    }
    print("\n| a large site | figure |\n|---|---|")
    for what, figure in made.items():
        print(f"| {what} | {figure} |", flush=True)
    return made
