# SPDX-License-Identifier: GPL-3.0-or-later
"""Starts the server and its peers, each on a port of its own."""
import contextlib
import dataclasses
import json
import os
import pathlib
import socket
import subprocess
import tempfile


@dataclasses.dataclass
class Server:
    name: str
    port: int
    process: subprocess.Popen


def free_port() -> int:
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def command(build: pathlib.Path, name: str, port: int, site: pathlib.Path, arguments: list) -> list:
    bench = build / "tests/bench"
    if name == "bare":
        return [bench / "peer-bare", str(port)]
    if name == "libcoap":
        return [bench / "peer-libcoap", str(port)]
    if name == "npm":
        return ["node", pathlib.Path(__file__).parent / "peers/npm.js", build / "tests/interop/npm/node_modules", str(port)]
    if name == "coapstudio-window":     # until it is ended
        return [build / "app/coapstudio", "--benchmark-ui", "86400", "--benchmark-ui-rate", "0", "--port", str(port), *arguments, site]
    return [build / "app/coapstudio", "--headless", "--bind", "127.0.0.1", "--port", str(port), *arguments, site]


def write_site(folder: pathlib.Path, name: str, resources: list) -> pathlib.Path:
    file = folder / f"{name}.coapsite"
    file.write_text(json.dumps({"format": "coapsite", "version": 1, "title": name, "resources": resources}))
    return file


@contextlib.contextmanager
def engines_alone(running: list):
    """The first processor is for the engines' threads only, if there are more. Then it is measured what they do, not with whom
    they share."""
    processors = os.sched_getaffinity(0)
    first, others = {min(processors)}, processors - {min(processors)}
    for server in running if others else []:
        for thread in pathlib.Path(f"/proc/{server.process.pid}/task").iterdir():
            is_engine = (thread / "comm").read_text().strip() == "engine"
            os.sched_setaffinity(int(thread.name), first if is_engine else others)
    os.sched_setaffinity(0, others or processors)       # and whatever is started from here
    try:
        yield
    finally:
        os.sched_setaffinity(0, processors)


@contextlib.contextmanager
def started(build: pathlib.Path, names: list, site, arguments: list, log=subprocess.DEVNULL):
    """`site` gives the resources for a server's name; the servers' words on stderr go to `log`."""
    running = []
    with tempfile.TemporaryDirectory() as folder:
        try:
            for name in names:
                port = free_port()
                file = write_site(pathlib.Path(folder), name, site(name))
                process = subprocess.Popen(command(build, name, port, file, arguments), stdout=subprocess.PIPE, stderr=log, text=True)
                running.append(Server(name, port, process))
                if not process.stdout.readline():
                    raise SystemExit(f"{name} does not start")
            yield running
        finally:
            for server in running:
                server.process.terminate()
                server.process.wait()
