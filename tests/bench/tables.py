# SPDX-License-Identifier: GPL-3.0-or-later
"""The tables of the README, and on which machine their figures were found."""
import dataclasses
import datetime
import os
import pathlib
import platform
import subprocess


@dataclasses.dataclass
class Must:
    words: str          # "p99 ≤ 20 ms"
    is_met: bool

    def __str__(self) -> str:
        return f"{self.words}: {'met' if self.is_met else 'missed'}"


def at_most(words: str, number: float, most: float, unit: str = "") -> Must:
    return Must(f"{words}≤ {most:,} {unit}".rstrip(), number <= most)


@dataclasses.dataclass
class Figure:
    """A line that is no ratio to a peer."""
    what: str
    said: str
    numbers: dict
    must: list = dataclasses.field(default_factory=list)

    def line(self) -> str:
        return f"| {self.what} | {self.said} | {'; '.join(map(str, self.must))} |"


def print_figures(heading: str, figures) -> list:
    """Each as soon as it is there; gives what belongs into the JSON file."""
    print(f"\n| {heading} | figure | must |\n|---|---|---|", flush=True)
    found = []
    for figure in figures:
        print(figure.line(), flush=True)
        found.append(dataclasses.asdict(figure))
    return found


def first_line_of(file: str, start: str) -> str:
    lines = pathlib.Path(file).read_text().splitlines()
    return next((line.split(":", 1)[1].strip() for line in lines if line.startswith(start)), "")


def machine(build: pathlib.Path) -> dict:
    top = pathlib.Path(__file__).resolve().parents[2]
    commit = subprocess.run(["git", "describe", "--always", "--dirty"], cwd=top, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, check=False)
    cache = (build / "CMakeCache.txt").read_text().splitlines()
    return {"date": datetime.datetime.now(datetime.timezone.utc).isoformat(timespec="minutes"), "commit": commit.stdout.strip(),
            "build": next(line.split("=", 1)[1] for line in cache if line.startswith("CMAKE_BUILD_TYPE:")),
            "processor": f"{first_line_of('/proc/cpuinfo', 'model name')} (family {first_line_of('/proc/cpuinfo', 'cpu family')})",
            "processors": len(os.sched_getaffinity(0)), "memory": first_line_of("/proc/meminfo", "MemTotal"),
            "kernel": platform.release(), "system": platform.freedesktop_os_release()["PRETTY_NAME"]}


def spoken(found: dict) -> str:
    return ", ".join(f"{name} {value}" for name, value in found.items())
