"""Holds the licence and the source of every package in every Cargo.lock against deny.toml.

cargo-deny does more, where it is installed; this needs Python and cargo alone, so that a licence
that nobody looked at never slips through. Packages for other systems are looked at too.

    python3 tests/licences/licences.py
"""

import json
import re
import subprocess
import sys
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]

# How Cargo's own name for the public registry ends, after the host, as it stands in every Cargo.lock.
REGISTRY = re.compile(r"^registry\+https://github\.com/rust-lang/[\w.]+-index$")

# No list of ours may name these: they ask for more than the licence and the names of the authors.
NEVER = re.compile(r"^(A?GPL|LGPL|SSPL|BUSL|CC-BY-NC|CC-BY-SA)\b")


class Unreadable(Exception):
    """An expression that is not one of SPDX."""


def accepts(expression, allowed):
    """Whether somebody who has these licences only may use a package under an SPDX expression.

    In an old form, “A/B”, the stroke stands for OR.
    """
    tokens = re.findall(r"[()]|[^\s()]+", expression.replace("/", " OR "))

    def peek():
        return tokens[0] if tokens else None

    def alternatives():
        one = together()
        while peek() == "OR":
            tokens.pop(0)
            other = together()
            one = one or other
        return one

    def together():
        one = single()
        while peek() == "AND":
            tokens.pop(0)
            other = single()
            one = one and other
        return one

    def single():
        token = tokens.pop(0) if tokens else None
        if token == "(":
            inner = alternatives()
            if not tokens or tokens.pop(0) != ")":
                raise Unreadable(expression)
            return inner
        if token is None or token in (")", "OR", "AND", "WITH"):
            raise Unreadable(expression)
        if peek() == "WITH":
            tokens.pop(0)
            if not tokens:
                raise Unreadable(expression)
            token = f"{token} WITH {tokens.pop(0)}"
        return token in allowed

    result = alternatives()
    if tokens:
        raise Unreadable(expression)
    return result


class Rules:
    """What deny.toml allows."""

    def __init__(self, deny):
        licences = deny["licenses"]
        self.allowed = frozenset(licences["allow"])
        self.exceptions = {it["crate"]: frozenset(it["allow"]) for it in licences["exceptions"]}
        named = self.allowed.union(*self.exceptions.values())
        never = sorted(it for it in named if NEVER.match(it))
        if never:
            raise SystemExit(f"deny.toml allows {', '.join(never)}: nothing here may depend on it")

    def licence_problem(self, name, expression):
        """What is wrong with a package's licence; None when it is fine."""
        if not expression:
            return "says no licence"
        allowed = self.allowed | self.exceptions.get(name, frozenset())
        try:
            fine = accepts(expression, allowed)
        except Unreadable:
            return f"has a licence that cannot be read: “{expression}”"
        return None if fine else f"is under “{expression}”, which deny.toml does not allow"


def shipped(metadata):
    """The ids of the packages that end up in the program, or run while it is built."""
    nodes = {it["id"]: it for it in metadata["resolve"]["nodes"]}
    waiting = list(metadata["workspace_members"])
    seen = set(waiting)
    while waiting:
        for dependency in nodes[waiting.pop()]["deps"]:
            kinds = {it["kind"] for it in dependency["dep_kinds"]}
            if kinds != {"dev"} and dependency["pkg"] not in seen:
                seen.add(dependency["pkg"])
                waiting.append(dependency["pkg"])
    return seen


def problems_of(metadata, rules, root):
    """A sentence for each thing that is wrong with the packages of a workspace."""
    problems = []
    ships = shipped(metadata)
    for package in metadata["packages"]:
        name, source = package["name"], package["source"]
        of = f"{name} {package['version']}"
        if source is None:
            if not Path(package["manifest_path"]).resolve().is_relative_to(root):
                problems.append(f"{of} is from a folder outside of this one")
        elif not REGISTRY.match(source):
            problems.append(f"{of} is from {source}: take it from the public registry")
        said = rules.licence_problem(name, package["license"])
        if said:
            problems.append(f"{of} {said}")
        elif name in rules.exceptions and package["id"] in ships:
            problems.append(f"{of} is allowed for tests only, and the program depends on it")
    return problems


def tracked(name):
    """The files of this name in the repository."""
    answer = subprocess.run(
        ["git", "ls-files", "--", name, f"*/{name}"],
        cwd=ROOT, check=True, capture_output=True, text=True,
    )
    return [ROOT / line for line in answer.stdout.splitlines()]


def metadata(manifest):
    """What cargo says of all packages of a lock file, whatever system they are for."""
    answer = subprocess.run(
        [
            "cargo", "metadata", "--quiet", "--locked", "--all-features", "--format-version", "1",
            "--manifest-path", manifest,
        ],
        cwd=ROOT, check=True, stdout=subprocess.PIPE, text=True,
    )
    return json.loads(answer.stdout)


def main():
    rules = Rules(tomllib.loads((ROOT / "deny.toml").read_text()))
    problems = []
    names = set()
    locks = tracked("Cargo.lock")
    if not locks:
        raise SystemExit("there is no Cargo.lock to look at")
    for lock in locks:
        of = metadata(lock.with_name("Cargo.toml"))
        names.update((it["name"], it["version"]) for it in of["packages"])
        problems += problems_of(of, rules, ROOT)
    for problem in sorted(set(problems)):
        print(problem)
    for name in sorted(set(rules.exceptions) - {name for name, _ in names}):
        print(f"note: nothing needs the exception for {name}")
    print(f"{len(names)} packages looked at, {len(set(problems))} problems")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
