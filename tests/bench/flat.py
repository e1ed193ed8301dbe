# SPDX-License-Identifier: GPL-3.0-or-later
"""Flat under pressure: what the server holds while very many endpoints load it, and how long an ordinary GET takes meanwhile."""
import pathlib
import tempfile
import threading
import time

import figures
import loads
import rows
import servers
from tables import Figure, Must, at_most

SHARES = (0.1, 0.25, 0.5, 1)
ROUNDS = 30
LEVEL, LEVEL_ROUNDS = 1.005, 3      # so many rounds in a row that differ by so little: it stays there


class Memory(threading.Thread):
    """Looks at what a process holds, five times a second, until it is told to stop."""

    def __init__(self, process: int):
        super().__init__()
        self.process = process
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


def is_level(held: list) -> bool:
    last = held[-LEVEL_ROUNDS:]
    return len(held) >= LEVEL_ROUNDS and max(last) <= LEVEL * min(last)


def under(build: pathlib.Path, server: servers.Server, pressure) -> dict:
    """Lets `pressure` load it, beside a client that goes on asking."""
    memory = Memory(server.process.pid)
    with loads.probe(build, server) as felt:
        memory.start()
        made = pressure(server)
        memory.stop()
    return {"results": made, "before": memory.samples[0], "most": max(memory.samples), "during": [memory.after(share) for share in SHARES], "felt": felt}


def rounds_of(build: pathlib.Path, share: float, settings):
    """Round after round until what it holds is level; `settings` gives what each loads it with."""
    most = max(int(ROUNDS * share), LEVEL_ROUNDS)

    def pressure(server: servers.Server) -> list:
        results: list = []
        while len(results) < most and not is_level([result["resident_after"] for result in results]):
            results.append(loads.load(build, server, **settings(len(results))))
            time.sleep(1)       # what was promised to clients until then is over
            results[-1]["resident_after"] = figures.resident(server.process.pid)
        return results
    return pressure


def counts(made: dict, what: str) -> str:
    found = [result[what] for result in made["results"]]
    return f"{found[0]:,} each" if min(found) == max(found) else f"{min(found):,} to {max(found):,}"


def figure_of_rounds(what: str, said: str, made: dict) -> Figure:
    held = [result["resident_after"] for result in made["results"]]
    return Figure(what, f"{said}; {megabytes(held)} MB after each of {len(held)} rounds, {made['most'] / 1e6:.1f} at most "
                        f"({made['before'] / 1e6:.1f} before); {loads.spoken(made['felt'])}", made,
                  [Must(f"the last {LEVEL_ROUNDS} level", is_level(held)), at_most("p99 ", made["felt"]["p99_ms"], 5, "ms")])


def requests(build: pathlib.Path, share: float) -> Figure:
    count, endpoints = max(int(30_000_000 * share), 1_000), max(int(1_000_000 * share), 100)
    with servers.started(build, ["coapstudio"], rows.plain_site, []) as (server,):
        made = under(build, server, lambda server: [loads.load(build, server, "requests", path="value", expected="hello", count=count, endpoints=endpoints)])
    result, during = made["results"][0], made["during"]
    said = (f"{megabytes(during)} MB after 10, 25, 50, 100 % ({made['before'] / 1e6:.1f} before); {count / result['seconds']:,.0f} a second, "
            f"{result['timeouts']} lost; {loads.spoken(made['felt'])}")
    return Figure(f"{count:,} CON GETs from {endpoints:,} endpoints", said, made,
                  [Must("level from half on", during[3] <= LEVEL * during[2]), at_most("p99 ", made["felt"]["p99_ms"], 5, "ms")])


def uploads(build: pathlib.Path, share: float, limits: list) -> Figure:
    """All begin at once and go on in turns, 128 blocks outstanding; each has a resource of its own."""
    clients = max(int(2_000 * share), 8)
    each = {"scenario": "blocks", "path": "up", "clients": clients, "transfers": clients, "outstanding": 128, "each": 1, "size": 64 << 10}

    def site(name: str) -> list:
        return rows.plain_site(name) + [{"path": f"/up{number:05}", "kind": "value", "initial": ""} for number in range(clients)]
    with servers.started(build, ["coapstudio"], site, limits) as (server,):
        loads.load(build, server, **each, direction="up", together=max(clients // 4, 1))      # from now on each resource holds its 64 KiB
        made = under(build, server, rounds_of(build, share, lambda _round: {**each, "direction": "up"}))
        read = 0 if made["results"][-1]["refused"] else loads.load(build, server, **each, direction="down")["done"]
    checked = f", {read:,} read back as sent" if read else ""
    return figure_of_rounds(f"{clients:,} uploads of 64 KiB at once, {' '.join(limits) or 'default limits'}",
                            f"{counts(made, 'done')} finished, {counts(made, 'refused')} turned away{checked}", made)


def registrations(build: pathlib.Path, share: float, limits: list) -> Figure:
    """Each round registers observers of other endpoints, tells them one change, and ends their observations."""
    observers = max(int(100_000 * share), 100)

    def settings(number: int) -> dict:
        return {"scenario": "fanout", "path": "obs", "observers": observers, "changes": 1, "first": number * (observers + 1)}
    with tempfile.TemporaryFile("w+") as log:
        with servers.started(build, ["coapstudio"], rows.plain_site, limits, log) as (server,):
            made = under(build, server, rounds_of(build, share, settings))
        log.seek(0)
        made["said"] = [line.split(" warning ", 1)[1].strip() for line in log if " warning " in line]
    said = f"{counts(made, 'done')} told a change, {counts(made, 'refused')} answered plainly, {counts(made, 'behind')} without the last state"
    log_says = f"; the log: “{made['said'][0]}”" if made["said"] else ""
    return figure_of_rounds(f"{observers:,} registrations, {' '.join(limits) or 'default limits'}", said + log_says, made)


def all_of_them(build: pathlib.Path, share: float):
    yield requests(build, share)
    yield uploads(build, share, [])
    yield uploads(build, share, ["--limit", f"uploadOctetsTotal={192 << 20}"])
    yield registrations(build, share, [])
    yield registrations(build, share, ["--limit", "observers=100000"])
