# SPDX-License-Identifier: GPL-3.0-or-later
"""What is not a ratio to a peer: many observers, memory and start beside an empty program with the same libraries."""
import json
import os
import pathlib
import socket
import statistics
import subprocess
import time

import rows
import servers

GET_VALUE = bytes.fromhex("40010001") + b"\xb5value"


def load_beside(build: pathlib.Path, server: servers.Server, main: list, beside: list) -> tuple:
    """The JSON texts of two loads that run at the same time."""
    base = [build / "tests/bench/coap-load"]
    ends = [f"port={server.port}", f"process={server.process.pid}"]
    probe = subprocess.Popen([*base, *beside, *ends], stdout=subprocess.PIPE, text=True)
    done = subprocess.run([*base, *main, *ends], stdout=subprocess.PIPE, text=True, check=True)
    return done.stdout, probe.communicate()[0]


def many_observers(build: pathlib.Path, observers: int, seconds: int, buffer: int, parse) -> str:
    arguments = ["--limit", f"observers={observers}"] + (["--protocol", f"receiveBuffer={buffer}"] if buffer else [])
    with servers.started(build, ["coapstudio"], rows.plain_site, arguments) as (server,):
        main = ["fanout", "path=obs", f"observers={observers}", f"changes={seconds // 2}", "every=2000"]
        probe = ["requests", "path=value", f"count={seconds * 300}", "outstanding=1", "endpoints=1", "first=9000001", "pause=2"]
        told, asked = (parse(text) for text in load_beside(build, server, main, probe))
    return (f"{told['done']} of {observers * (seconds // 2)} told, {told['behind']} without the last state, {told['repeated']} repeated; "
            f"p99 of other requests {asked['p99_ms']:.1f} ms")


def window(build: pathlib.Path, seconds: int) -> str:
    """Fed by itself, with 50,000 messages a second; drawn where no screen is needed."""
    done = subprocess.run([build / "app/coapstudio", "--benchmark-ui", str(seconds)], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True,
                          check=True, env={**os.environ, "QT_QPA_PLATFORM": "offscreen"})
    told = json.loads(done.stdout.splitlines()[-1])
    felt, spent = told["frame_ms"], told["frame_cpu_ms"]
    return (f"p50 {felt['p50']:.1f} ms, p95 {felt['p95']:.1f}, p99 {felt['p99']:.1f}, longest {felt['max']:.1f}; processor time p50 {spent['p50']:.1f} ms, "
            f"p99 {spent['p99']:.1f}; of {told['fed']} messages {told['shown']} shown, {told['not_shown']} counted as not shown")


def resident(process: int) -> int:
    return int(pathlib.Path(f"/proc/{process}/statm").read_text().split()[1]) * 4096


def at_rest(build: pathlib.Path) -> str:
    with servers.started(build, ["coapstudio"], rows.plain_site, []) as (server,):
        time.sleep(1)
        ours = resident(server.process.pid)
    empty = subprocess.Popen([build / "tests/bench/peer-empty", "stay"])
    time.sleep(0.5)
    floor = resident(empty.pid)
    empty.terminate()
    empty.wait()
    return f"{(ours - floor) / 1e6:.1f} MB over the {floor / 1e6:.1f} MB of an empty program"


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
                continue
    took = time.perf_counter() - began
    process.terminate()
    process.wait()
    return took


def start(build: pathlib.Path, rounds: int, folder: pathlib.Path) -> str:
    site = servers.write_site(folder, "start", rows.plain_site(""))
    over = []
    for _ in range(rounds):
        began = time.perf_counter()
        subprocess.run([build / "tests/bench/peer-empty"], check=True)
        floor = time.perf_counter() - began
        over.append((first_answer(build, site) - floor) * 1000)
    return f"{statistics.median(over):.1f} ms over an empty program ({min(over):.1f}–{max(over):.1f})"
