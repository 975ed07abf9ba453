"""Holds docs/security.md against the list of ASVS 5.0.0 and against the tests.

Every requirement of levels 1 and 2 stands there once, with its level and a state, or its whole
section does; nothing else does; and every test that is named exists.

    python3 tests/documents/security.py
"""

import re
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]

# The levels of each section's requirements in their order, as the list of version 5.0.0 has them.
LEVELS = """
1.1 22        1.2 1111122223  1.3 112222222223 1.4 222  1.5 123
2.1 122       2.2 112         2.3 12223        2.4 23
3.1 3         3.2 113         3.3 12223        3.4 11222233  3.5 11122333  3.6 3  3.7 22333
4.1 12233     4.2 23333       4.3 22           4.4 1222
5.1 2         5.2 112333      5.3 113          5.4 222
6.1 122       6.2 111111112222  6.3 11223333   6.4 112233    6.5 22222333  6.6 2223  6.7 33  6.8 2222
7.1 222       7.2 1111        7.3 22           7.4 11222     7.5 223       7.6 22
8.1 1233      8.2 1123        8.3 133          8.4 23
9.1 111       9.2 1222
10.1 22       10.2 223        10.3 22223       10.4 1111122222233333  10.5 22222  10.6 22  10.7 222
11.1 2233     11.2 22233      11.3 11233       11.4 1222     11.5 23       11.6 23   11.7 33
12.1 12233    12.2 11         12.3 22223
13.1 2333     13.2 222223     13.3 2233        13.4 1222233
14.1 22       14.2 12223333   14.3 122
15.1 12233    15.2 12233      15.3 1222222     15.4 3333
16.1 2        16.2 22222      16.3 2222        16.4 222      16.5 2223
17.1 23       17.2 22223333   17.3 22
"""

STATES = ["met", "in part", "no", "n/a", "operator"]


def requirements():
    """The level of each requirement of levels 1 and 2, by its number."""
    words = LEVELS.split()
    every = [
        (f"{section}.{place}", int(level))
        for section, levels in zip(words[::2], words[1::2])
        for place, level in enumerate(levels, 1)
    ]
    assert [sum(level == it for _, level in every) for it in (1, 2, 3)] == [70, 183, 92]
    return {number: level for number, level in every if level < 3}


def rows(text):
    """The rows of the tables of requirements: numbers, levels, state and how."""
    for line in text.splitlines():
        cells = [it.strip() for it in line.strip("|").split(" | ")]
        if len(cells) == 5 and re.match(r"\d+\.\d", cells[0]):
            yield cells


def table_problems(text):
    wanted = requirements()
    seen, problems = [], []
    for numbers, levels, _, state, how in rows(text):
        if state not in STATES:
            problems.append(f"{numbers} has the state “{state}”")
        if not how.strip("| "):
            problems.append(f"{numbers} does not say how")
        found = set()
        for number in numbers.split(", "):
            of_section = [it for it in wanted if it.startswith(number + ".")]
            meant = of_section if number.count(".") == 1 else [number]
            seen += meant
            found |= {str(wanted.get(it)) for it in meant}
        if ", ".join(sorted(found)) != levels:
            problems.append(f"{numbers} is said to be of level {levels}")
    problems += [f"{it} stands there twice" for it in sorted(set(seen)) if seen.count(it) > 1]
    problems += [f"{it} is missing" for it in wanted if it not in seen]
    problems += [f"{it} is no requirement of levels 1 and 2" for it in seen if it not in wanted]
    return problems


def counts(text):
    """How many requirements are in each state, in words."""
    wanted = requirements()
    each = dict.fromkeys(STATES, 0)
    for numbers, _, _, state, _ in rows(text):
        for number in numbers.split(", "):
            of_section = number.count(".") == 1
            each[state] = each.get(state, 0) + sum(it.startswith(number + ".") if of_section else it == number for it in wanted)
    return ", ".join(f"{count} {state}" for state, count in each.items())


def named(text):
    """The tests that a text names, as `file::name`."""
    return set(re.findall(r"`([\w/.]+\.(?:rs|js))::([^`]+)`", text))


def test_problems(text):
    problems = []
    for file, name in sorted(named(text)):
        paths = [it for folder in ("src", "charts", "tests") for it in (ROOT / folder).rglob(Path(file).name)]
        paths = [it for it in paths if "node_modules" not in it.parts and str(it).endswith("/" + file)]
        wanted = f"fn {name}(" if file.endswith(".rs") else f'test("{name}"'
        if not any(wanted in it.read_text() for it in paths):
            problems.append(f"there is no test {file}::{name}")
    return problems


def main():
    text = (ROOT / "docs" / "security.md").read_text()
    problems = table_problems(text) + test_problems(text)
    said = f"Of the {len(requirements())}: {counts(text)}."
    if said not in text:
        problems.append(f"the summary has to be: {said}")
    for problem in problems:
        print(problem)
    print(f"{len(requirements())} requirements ({counts(text)}) and {len(named(text))} tests looked at, {len(problems)} problems")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
