#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Holds site files to the schema, which must be a schema itself: validate.py SCHEMA FILE|FOLDER… [--bad FILE…]
With --bad each FILE is a JSON array of rows with a resource. None may pass but those that isBeyondTheSchema: what only the
program sees, and those must, lest a row says so that need not."""
import json
import pathlib
import sys

import jsonschema


def load(name):
    with open(name, encoding="utf-8") as file:
        return json.load(file)


def files_of(name):
    path = pathlib.Path(name)
    return sorted(map(str, path.glob("*.coapsite"))) if path.is_dir() else [name]


def misjudged(validator, rows):
    for row in rows:
        passes = validator.is_valid({"format": "coapsite", "version": 1, "resources": [row["resource"]]})
        if passes != row.get("isBeyondTheSchema", False):
            yield f"{'passes' if passes else 'does not pass'}: {row['resource']}"


def main():
    schema = load(sys.argv[1])
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)
    is_bad, problems = False, []
    for name in [file for argument in sys.argv[2:] for file in files_of(argument)]:
        if name == "--bad":
            is_bad = True
            continue
        if is_bad:
            problems += [f"{name}: {each}" for each in misjudged(validator, load(name))]
            continue
        document = load(name)
        # Ten thousand sensors of one kind teach no more than hundreds.
        document["resources"] = document.get("resources", [])[:500]
        problems += [f"{name}: {'/'.join(map(str, each.absolute_path))}: {each.message}" for each in validator.iter_errors(document)]
    for problem in problems:
        print(problem, file=sys.stderr)
    return 1 if problems else 0


sys.exit(main())
