# SPDX-License-Identifier: GPL-3.0-or-later
"""What is not a ratio to a peer: many observers, a frame of the window, memory, and start beside an empty program with the same
libraries."""
import contextlib
import json
import os
import pathlib
import re
import socket
import statistics
import subprocess
import tempfile
import time

import loads
import rows
import servers
from tables import Figure, Must, at_most

GET_VALUE = bytes.fromhex("40010001") + b"\xb5value"


def many_observers(build: pathlib.Path, observers: int, seconds: int, buffer: int) -> Figure:
    arguments = ["--limit", f"observers={observers}"] + (["--protocol", f"receiveBuffer={buffer // 2}"] if buffer else [])   # Linux doubles it
    changes = seconds // 2
    with servers.started(build, ["coapstudio"], rows.plain_site, arguments) as (server,):
        with loads.probe(build, server) as felt:
            told = loads.load(build, server, "fanout", path="obs", observers=observers, changes=changes, every=2000)
    what = f"{observers:,} CON observers, a change each 2 s" + (f", with a receive buffer of {buffer:,} octets" if buffer else "")
    said = (f"{told['done']:,} of {observers * changes:,} told, {told['behind']} without the last state, {told['repeated']} told again, "
            f"{told['refused']} turned away; {loads.spoken(felt)}")
    return Figure(what, said, {"told": told, "felt": felt}, [Must("all have the last state", told["behind"] == told["refused"] == 0),
                                                             at_most("p99 ", felt["p99_ms"], 20, "ms")])


def window(build: pathlib.Path, seconds: int) -> Figure:
    """Fed by itself, with 50,000 messages a second; drawn where no screen is needed."""
    done = subprocess.run([build / "app/coapstudio", "--benchmark-ui", str(seconds)], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True,
                          check=True, env={**os.environ, "QT_QPA_PLATFORM": "offscreen"})
    told = json.loads(done.stdout.splitlines()[-1])
    felt, spent = told["frame_ms"], told["frame_cpu_ms"]
    said = (f"p50 {felt['p50']:.1f} ms, p95 {felt['p95']:.1f}, p99 {felt['p99']:.1f}, longest {felt['max']:.1f}; processor time p50 {spent['p50']:.1f} ms, "
            f"p99 {spent['p99']:.1f}; of {told['fed']:,} messages {told['shown']:,} shown, {told['not_shown']:,} counted as not shown")
    return Figure("a frame of the window, Messages and Plots side by side, at 50,000 messages/s", said, told,
                  [at_most("p99 ", felt["p99"], 33, "ms"), Must("none lost silently", told["shown"] + told["not_shown"] == told["fed"])])


def resident(process: int) -> int:
    return int(pathlib.Path(f"/proc/{process}/statm").read_text().split()[1]) * 4096


@contextlib.contextmanager
def empty_program(build: pathlib.Path):
    """Seconds from before its exec until main() writes an octet, and the process, which does no more."""
    began = time.perf_counter()
    with subprocess.Popen([build / "tests/bench/peer-empty"], stdout=subprocess.PIPE) as process:
        process.stdout.read(1)
        yield time.perf_counter() - began, process
        process.kill()


def at_rest(build: pathlib.Path) -> Figure:
    with servers.started(build, ["coapstudio"], rows.plain_site, []) as (server,), empty_program(build) as (_, empty):
        time.sleep(1)
        ours, floor = resident(server.process.pid), resident(empty.pid)
    over = (ours - floor) / 1e6
    return Figure("headless at rest", f"{over:.1f} MB over the {floor / 1e6:.1f} MB of an empty program", {"octets": ours, "empty_octets": floor},
                  [at_most("", over, 8, "MB")])


def footprint(build: pathlib.Path) -> Figure:
    """As the tests count them."""
    said = ""
    for test in ("engine/footprinttest", "catalog/catalogfootprinttest"):
        said += subprocess.run([build / "tests" / test], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=True).stdout
    octets: dict = {}
    for what, number in re.findall(r"an? ([a-z ]+): (\d+) octets", said):
        octets.setdefault(what, []).append(int(number))
    most = {"observer": 400, "plain resource": 600, "catalog resource": 2_048}
    spoken = {what: f"{min(found)}" if len(found) == 1 else f"{min(found):,} to {max(found):,}, by kind" for what, found in octets.items()}
    return Figure("octets of an observer (its request kept, 65 octets of path), of a plain resource, of one of the catalog",
                  "; ".join(spoken[what] for what in most), octets, [at_most("", max(octets[what]), most[what]) for what in most])


def first_answer(build: pathlib.Path, site: pathlib.Path) -> float:
    port = servers.free_port()
    began = time.perf_counter()
    process = subprocess.Popen(servers.command(build, "coapstudio", port, site, []), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as asker:
        asker.connect(("127.0.0.1", port))
        asker.settimeout(0.0005)
        while True:
            try:
                asker.send(GET_VALUE)
                asker.recv(100)
                break
            except OSError:
                time.sleep(0.0002)      # who asks without a break takes the processor from who is to answer
    took = time.perf_counter() - began
    process.terminate()
    process.wait()
    return took


def start(build: pathlib.Path, rounds: int) -> Figure:
    ours, floors = [], []
    with tempfile.TemporaryDirectory() as folder:
        site = servers.write_site(pathlib.Path(folder), "start", rows.plain_site(""))
        for _ in range(rounds):
            with empty_program(build) as (took, _):
                floors.append(took * 1000)
            ours.append(first_answer(build, site) * 1000)

    def spoken(times: list) -> str:
        return f"{statistics.median(times):.1f} ms ({min(times):.1f}–{max(times):.1f})"
    over = statistics.median(ours) - statistics.median(floors)
    return Figure("from exec to the first answer", f"{over:.1f} ms more: after {spoken(ours)}; the main() of an empty program after {spoken(floors)}",
                  {"ms": ours, "empty_ms": floors}, [at_most("", over, 15, "ms over the empty program")])


def all_of_them(build: pathlib.Path, share: float):
    observers, seconds, rounds = max(int(20_000 * share), 50), max(int(20 * share), 4), max(int(25 * share), 2)
    yield many_observers(build, observers, seconds, 0)
    yield many_observers(build, observers, seconds, 212_992)
    yield window(build, seconds)
    yield at_rest(build)
    yield footprint(build)
    yield start(build, rounds)
