# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs coap-load, the load generator, against a server."""
import contextlib
import json
import pathlib
import subprocess

import servers

CLIENTS_LOST = ("timeouts", "drops", "behind", "refused")


def command(build: pathlib.Path, server: servers.Server, scenario: str, settings: dict) -> list:
    words = {"port": server.port, "process": server.process.pid, "seconds": 3600, **settings}
    return [build / "tests/bench/coap-load", scenario, *(f"{name}={value}" for name, value in words.items())]


def load(build: pathlib.Path, server: servers.Server, scenario: str, **settings) -> dict:
    """What it found. A wrong answer, whoever's, ends it all: what such a server costs means nothing."""
    done = subprocess.run(command(build, server, scenario, settings), stdout=subprocess.PIPE, text=True, check=True)
    result = json.loads(done.stdout)
    if result["wrong"]:
        raise SystemExit(f"{server.name}, {scenario} {settings}: {result['wrong']} wrong")
    return result


@contextlib.contextmanager
def probe(build: pathlib.Path, server: servers.Server, path: str = "value"):
    """Another client meanwhile, with a GET each 2 ms at the mean, whatever became of those before; what it felt is in the
    dictionary afterwards."""
    felt: dict = {}
    client = subprocess.Popen(command(build, server, "probe", {"path": path, "expected": "hello", "first": 9_000_001, "wait": "sleep"}),
                              stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    try:
        yield felt
    finally:
        felt.update(json.loads(client.communicate("")[0]))      # which ends its standard input
    if felt["wrong"]:
        raise SystemExit(f"{server.name}, beside the load: {felt['wrong']} wrong")


def spoken(felt: dict) -> str:
    return (f"another client's GET p50 {felt['p50_ms']:.2f}, p99 {felt['p99_ms']:.2f}, longest {felt['longest_ms']:.1f} ms, "
            f"{felt['timeouts']} of {felt['done'] + felt['timeouts']:,} lost")
