# SPDX-License-Identifier: GPL-3.0-or-later
"""The rows of the table: what is asked of whom, and what must be reached."""
import dataclasses

ALL = ["coapstudio", "bare", "libcoap", "npm"]


def plain_site(_name: str) -> list:
    return [{"path": "/value", "kind": "value", "initial": "hello"},
            {"path": "/obs", "kind": "value", "initial": "00000000", "notify": "con"},
            {"path": "/large", "kind": "value", "initial": "small"}]


def large_site(name: str) -> list:
    count = 100_000 if name == "coapstudio" else 10
    return [{"path": f"/site/r{number:05}", "kind": "value", "initial": "hello"} for number in range(count)]


@dataclasses.dataclass
class Row:
    name: str
    what: str
    scenario: str
    settings: dict
    servers: list
    wanted: dict                            # peer: the largest ratio
    counted: str = "count"                  # the setting that says how much a round does
    share_of: dict = dataclasses.field(default_factory=dict)    # a slow peer does less of it
    by_server: dict = dataclasses.field(default_factory=dict)
    site: object = plain_site
    arguments: list = dataclasses.field(default_factory=list)
    unit: str = "request"
    ours: str = "coapstudio"
    before: dict = dataclasses.field(default_factory=dict)      # a server is loaded with this first: what differs from its rounds
    makes_endpoints: bool = False           # each round comes from endpoints of its own
    engine_alone: bool = False              # the engine's thread has a processor that neither the window nor the load uses

    def settings_of(self, server: str, number: int, share: float, **other) -> dict:
        made = {**self.settings, **self.by_server.get(server, {}), **other}
        made[self.counted] = max(int(made[self.counted] * share * self.share_of.get(server, 1)), 4)
        if self.makes_endpoints:
            made["first"] = number * made[self.counted]
        return made


GET = {"path": "value", "expected": "hello", "count": 60_000}
ROWS = [
    Row("get", "CON GET, 5 bytes, 128 outstanding", "requests", GET, ALL, {"bare": 1.35, "libcoap": 0.6}, share_of={"npm": 0.2}),
    Row("put", "CON PUT, 64 bytes, observable, nobody observes", "requests",
        {"method": "PUT", "path": "obs", "payload": "x" * 64, "count": 60_000}, ALL, {"bare": 1.5}, share_of={"npm": 0.2}),
    Row("newcomers", "CON GET, each from a new endpoint", "requests", {**GET, "endpoints": 0}, ALL, {"bare": 1.7},
        share_of={"npm": 0.1, "libcoap": 0.01}, makes_endpoints=True),
    Row("fanout", "CON notification, 1,000 observers", "fanout", {"path": "obs", "observers": 1_000, "changes": 40, "patience": 3}, ALL, {"bare": 1.5},
        counted="changes", share_of={"npm": 0.25, "libcoap": 0.1}, unit="notification"),
    Row("paths", "CON GET, 100,000 resources (beside 10)", "requests", {"path": "site/r", "expected": "hello", "count": 60_000},
        ["coapstudio", "coapstudio-10"], {"coapstudio-10": 1.15}, by_server={"coapstudio": {"paths": 100_000}, "coapstudio-10": {"paths": 10}},
        site=large_site, before={"count": 400_000}),     # the first GET of each resource makes its ETag
    Row("window", "CON GET, 25,000 a second, the window open (beside headless; its engine's thread, on a processor of its own)", "requests",
        {**GET, "count": 100_000, "outstanding": 1_024, "rate": 25_000, "thread": "engine"}, ["coapstudio-window", "coapstudio"],
        {"coapstudio": 1.05}, ours="coapstudio-window", engine_alone=True),
    Row("upload", "1 MB up in blocks of 1,024, 32 clients", "blocks", {"path": "large", "direction": "up", "transfers": 64, "clients": 32},
        ["coapstudio", "libcoap"], {"libcoap": 0.5}, counted="transfers", unit="transfer"),
    Row("download", "1 MB down in blocks of 1,024, 32 clients", "blocks", {"path": "large", "direction": "down", "transfers": 64, "clients": 32},
        ["coapstudio", "libcoap"], {"libcoap": 0.5}, counted="transfers", unit="transfer",
        before={"path": "large", "direction": "up", "transfers": 1, "clients": 1}),
]
