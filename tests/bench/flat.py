# SPDX-License-Identifier: GPL-3.0-or-later
"""Flat under pressure: what the server holds while very many endpoints load it, and how long an ordinary GET takes meanwhile."""
import json
import pathlib
import subprocess
import tempfile
import threading
import time

import figures
import rows
import servers

SHARES = (0.1, 0.25, 0.5, 1)
ROUNDS = 5                  # a ceiling that is reached in the first is not passed in the others


class Memory(threading.Thread):
    """Looks at what a process holds, five times a second, until it is told to stop."""

    def __init__(self, process: int):
        super().__init__()
        self.process = process
        self.began = time.monotonic()
        self.samples = [figures.resident(process)]
        self.is_over = threading.Event()

    def run(self) -> None:
        while not self.is_over.wait(0.2):
            self.samples.append(figures.resident(self.process))

    def stop(self) -> None:
        self.is_over.set()
        self.join()
        self.samples.append(figures.resident(self.process))

    def after(self, share: float) -> int:
        return self.samples[round(share * (len(self.samples) - 1))]


def megabytes(values: list) -> str:
    return " / ".join(f"{value / 1e6:.1f}" for value in values)


def under(build: pathlib.Path, server: servers.Server, loads: list) -> dict:
    """Runs the loads one after the other, and beside them, in a process of its own, a client that asks each 2 ms."""
    base = [build / "tests/bench/coap-load"]
    ends = [f"port={server.port}", f"process={server.process.pid}", "seconds=3600"]
    probe = subprocess.Popen([*base, "requests", "path=value", "expected=hello", "count=0", "outstanding=1", "endpoints=1", "first=9000001",
                              "pause=2", "wait=sleep", *ends], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    memory = Memory(server.process.pid)
    memory.start()
    results, held = [], []
    for load in loads:
        done = subprocess.run([*base, *load, *ends], stdout=subprocess.PIPE, text=True, check=True)
        results.append(json.loads(done.stdout))
        held.append(figures.resident(server.process.pid))
    memory.stop()
    asked = json.loads(probe.communicate()[0])      # which ends its standard input
    if asked["wrong"] or any(result["wrong"] for result in results):
        raise SystemExit(f"{loads}: wrong answers: {results} {asked}")
    return {"results": results, "resident": memory.samples[0], "held": held, "most": max(memory.samples),
            "during": [memory.after(share) for share in SHARES], "asked": asked}


def spoken(made: dict) -> str:
    asked = made["asked"]
    return f"another GET: p50 {asked['p50_ms']:.2f}, p99 {asked['p99_ms']:.2f}, longest {asked['longest_ms']:.1f} ms, {asked['timeouts']} of {asked['done']} lost"


def counts(made: dict, what: str) -> str:
    return " / ".join(f"{result[what]:,}" for result in made["results"])


def requests(build: pathlib.Path, share: float) -> tuple:
    count, endpoints = max(int(30_000_000 * share), 1_000), max(int(1_000_000 * share), 100)
    with servers.started(build, ["coapstudio"], rows.plain_site, []) as (server,):
        made = under(build, server, [["requests", "path=value", "expected=hello", f"count={count}", f"endpoints={endpoints}"]])
    result = made["results"][0]
    return (f"{count:,} CON GETs from {endpoints:,} endpoints",
            f"{megabytes(made['during'])} MB after 10, 25, 50, 100 % ({made['resident'] / 1e6:.1f} before); {count / result['seconds']:,.0f} a second, "
            f"{result['timeouts']} lost; {spoken(made)}", made)


def uploads(build: pathlib.Path, share: float, limits: list) -> tuple:
    """All begin at once and go on in turns, 128 blocks outstanding; each has a resource of its own."""
    clients = max(int(2_000 * share), 8)
    each = ["blocks", "path=up", f"clients={clients}", f"transfers={clients}", "outstanding=128", "each=1", f"size={64 << 10}"]

    def site(name: str) -> list:
        return rows.plain_site(name) + [{"path": f"/up{number:05}", "kind": "value", "initial": ""} for number in range(clients)]
    with servers.started(build, ["coapstudio"], site, limits) as (server,):
        made = under(build, server, [[*each, "direction=up"]] * ROUNDS)
        read = under(build, server, [[*each, "direction=down"]])["results"][0]["done"] if not made["results"][-1]["refused"] else 0
    done, refused = (counts(made, what) for what in ("done", "refused"))
    checked = f", {read} read back as sent" if read else ""
    return (f"{clients:,} uploads of 64 KiB at once, {' '.join(limits) or 'default limits'}",
            f"{done} finished, {refused} turned away{checked}; {megabytes(made['held'])} MB after each round, {made['most'] / 1e6:.1f} at most "
            f"({made['resident'] / 1e6:.1f} before); {spoken(made)}", made)


def registrations(build: pathlib.Path, share: float, limits: list) -> tuple:
    """Each round registers observers of other endpoints, tells them one change, and ends their observations."""
    observers = max(int(100_000 * share), 100)
    loads = [["fanout", "path=obs", f"observers={observers}", "changes=1", f"first={number * (observers + 1)}"] for number in range(ROUNDS)]
    with tempfile.TemporaryFile("w+") as log:
        with servers.started(build, ["coapstudio"], rows.plain_site, limits, log) as (server,):
            made = under(build, server, loads)
        log.seek(0)
        made["said"] = [line.split(" warning ", 1)[1].strip() for line in log if " warning " in line]
    told, refused, behind = (counts(made, what) for what in ("done", "refused", "behind"))
    said = f"; said: “{made['said'][0]}”" if made["said"] else ""
    return (f"{observers:,} registrations, {' '.join(limits) or 'default limits'}",
            f"{told} told a change, {refused} answered plainly, {behind} without the last state; {megabytes(made['held'])} MB after each round, "
            f"{made['most'] / 1e6:.1f} at most ({made['resident'] / 1e6:.1f} before); {spoken(made)}{said}", made)


def print_all(build: pathlib.Path, share: float) -> dict:
    print(f"\n| under pressure ({ROUNDS} rounds where it says rounds) | figure |\n|---|---|", flush=True)
    found = {}
    for measure in (requests,
                    lambda *given: uploads(*given, []), lambda *given: uploads(*given, ["--limit", f"uploadOctetsTotal={192 << 20}"]),
                    lambda *given: registrations(*given, []), lambda *given: registrations(*given, ["--limit", "observers=100000"])):
        what, figure, found_here = measure(build, share)
        print(f"| {what} | {figure} |", flush=True)
        found[what] = found_here
    return found
