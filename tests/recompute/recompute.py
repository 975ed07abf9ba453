"""Computes the numbers on the demonstration's pages anew, from the exported answers and the files of
the editions, by formulas written down here once more, and holds them against what the pages say.

    python3 tests/recompute/recompute.py      # KANSO_PROGRAM names the program

Of every figure on the pages of the editions, their sessions, the comparison and the brief it checks the
CSV file (counts, shares, intervals) and every number in the table beside the chart, and in the
comparison also whether a change is told apart; of the brief's sentences it checks every “a of b”.
"""

import csv
import html
import http.client
import io
import math
import os
import re
import socket
import subprocess
import tempfile
import tomllib
from collections import defaultdict
from itertools import groupby
from pathlib import Path

ROOT = Path(__file__).parents[2]
PROGRAM = os.environ.get("KANSO_PROGRAM", ROOT / "target/debug/kanso")
Z = 1.959963984540054
EDITIONS = [1, 2]
COHORT = 16
PACING = {"time-for-questions", "length", "time-on-site"}


# -- formulas ---------------------------------------------------------------------------------


def wilson(share, n, z=Z):
    centre = (share + z * z / (2 * n)) / (1 + z * z / n)
    half = z * math.sqrt(share * (1 - share) / n + z * z / (4 * n * n)) / (1 + z * z / n)
    return max(0.0, min(centre - half, share)), min(1.0, max(centre + half, share))


def bonett_price(first, second, n, z=Z):
    p, q = (first * n + 1) / (n + 2), (second * n + 1) / (n + 2)
    half = z * math.sqrt((p + q - (p - q) ** 2) / (n + 2))
    raw = first - second
    return max(-1.0, min(p - q - half, raw)), min(1.0, max(p - q + half, raw))


def shares(counts, pacing):
    """What is in favour, and what is against, as counts: the two best, or too short and too long."""
    if pacing:
        return sum(counts[: len(counts) // 2]), sum(counts[(len(counts) + 1) // 2 :])
    return (sum(counts[-2:]) if len(counts) > 2 else sum(counts[-1:])), 0


def headline(counts, pacing, sessions=1, z=Z):
    """The number that is drawn, with its interval: that of one session's people."""
    n = sum(counts)
    people = n / sessions
    plus, minus = (it / n for it in shares(counts, pacing))
    if pacing:
        return plus - minus, *bonett_price(plus, minus, people, z)
    return plus, *wilson(plus, people, z)


def exact_rank_p(first, second):
    """Two-sided exact Mann-Whitney with ties, counted in whole numbers."""
    totals = [a + b for a, b in zip(first, second)]
    size = sum(first)
    ranks, below = [], 0
    for total in totals:
        # Twice the midrank, so that it is whole.
        ranks.append(2 * below + total + 1)
        below += total
    ways = {(0, 0): 1}
    for total, rank in zip(totals, ranks):
        more = defaultdict(int)
        for (taken, rank_sum), count in ways.items():
            for x in range(min(total, size - taken) + 1):
                more[taken + x, rank_sum + x * rank] += count * math.comb(total, x)
        ways = more
    ends = {rank_sum: count for (taken, rank_sum), count in ways.items() if taken == size}
    mean = size * (below + 1)
    observed = abs(sum(a * rank for a, rank in zip(first, ranks)) - mean)
    return sum(c for it, c in ends.items() if abs(it - mean) >= observed) / sum(ends.values())


def interval_p(before, after, pacing):
    """The level at which the interval of the difference just touches 0."""

    def holds_zero(z):
        (a, a_low, a_high), (b, b_low, b_high) = (headline(*it, z=z) for it in (after, before))
        low = a - b - math.hypot(a - a_low, b_high - b)
        high = a - b + math.hypot(a_high - a, b - b_low)
        return low <= 0 <= high

    before, after = [(counts, pacing, sessions) for counts, sessions in (before, after)]
    low, high = 0.0, 40.0
    for _ in range(200):
        middle = (low + high) / 2
        low, high = (low, middle) if holds_zero(middle) else (middle, high)
    return math.erfc(high / math.sqrt(2))


def adjusted(p_values):
    """Benjamini & Hochberg."""
    order = sorted(range(len(p_values)), key=lambda it: p_values[it])
    result, least = [0.0] * len(p_values), 1.0
    for place in reversed(range(len(order))):
        least = min(least, p_values[order[place]] * len(order) / (place + 1))
        result[order[place]] = least
    return result


# -- the program and what it exports ----------------------------------------------------------


class Demo:
    def __init__(self, folder):
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            port = probe.getsockname()[1]
        self.process = subprocess.Popen(
            [PROGRAM, "demo", "--listen", f"127.0.0.1:{port}", "--data", folder], stdout=subprocess.PIPE, text=True
        )
        said = ""
        while "Ctrl-C" not in said:
            line = self.process.stdout.readline()
            assert line, f"the program ended: {said}"
            said += line
        self.connection = http.client.HTTPConnection("127.0.0.1", port)
        path = re.search(r"/officer/sign-in/\S+", said).group(0)
        self.connection.request("POST", path, headers={"origin": f"http://127.0.0.1:{port}"})
        answer = self.connection.getresponse()
        answer.read()
        self.cookie = answer.headers["set-cookie"].split(";")[0]

    def get(self, path):
        self.connection.request("GET", path, headers={"cookie": self.cookie})
        answer = self.connection.getresponse()
        body = answer.read().decode("utf-8-sig")
        assert answer.status == 200, f"{path}: {answer.status}"
        return body

    def stop(self):
        self.connection.close()
        self.process.send_signal(2)
        assert self.process.wait(20) == 0


class Answers:
    """The exported answers of all editions, and what their files say."""

    def __init__(self, demo):
        self.counts, self.asked, self.responses, self.kinds, self.titles = {}, {}, {}, {}, {}
        self.minutes, self.follows, self.order = {}, [], []
        for edition in EDITIONS:
            for row in csv.DictReader(io.StringIO(demo.get(f"/officer/editions/asean-japan/{edition}/answers.csv"))):
                session = (edition, row["session"])
                self.responses[session] = row["responses"]
                if row["count"]:
                    self.counts.setdefault((session, row["question"]), []).append(int(row["count"]))
                self.asked[session, row["asked"]] = row["question"]
            plan = tomllib.loads((ROOT / f"data/asean-japan-{edition}.toml").read_text())
            for it in plan["session"]:
                session = (edition, it["key"])
                self.order.append(session)
                self.kinds[session], self.titles[session] = it["kind"], it["title"]
                self.minutes[session] = it.get("qa_minutes")
                for earlier in it.get("follows", []):
                    number, key = earlier.split("/")
                    self.follows.append((session, (int(number), key)))

    def of(self, sessions, question):
        """The sum of what may be shown, and of how many sessions."""
        shown = [self.counts[it, question] for it in sessions if (it, question) in self.counts]
        return [sum(it) for it in zip(*shown)], len(shown)

    def titled(self, edition, title):
        found = [it for it in self.order if it[0] == edition and self.titles[it] == title]
        assert len(found) == 1, (edition, title)
        return found[0]

    def series(self):
        """The groups of sessions that are connected, each by the titles of its newest ones."""
        group = {it: {it} for pair in self.follows for it in pair}
        for one, other in self.follows:
            union = group[one] | group[other]
            for it in union:
                group[it] = union
        named = {}
        for members in group.values():
            newest = max(edition for edition, _ in members)
            titles = [self.titles[it] for it in self.order if it in members and it[0] == newest]
            named[" · ".join(titles)] = members
        return named


PLURALS = {
    "Lectures": "lecture",
    "Country presentations": "country presentation",
    "Observation visits": "observation visit",
    "Discussions": "discussion",
    "Action plans": "action plan",
    "The whole programme": "whole programme",
}


# -- what is held against what ----------------------------------------------------------------

checked = 0


def same(found, expected, what):
    global checked
    checked += 1
    assert found == expected, f"{what}: the page says {found}, computed anew it is {expected}"


def near(text, value, what):
    global checked
    checked += 1
    assert abs(float(text) - value) < 5.1e-5, f"{what}: the page says {text}, computed anew it is {value}"


def whole(value):
    """A share in whole per cent; of two that are as near, both, since they differ by rounding."""
    return {int(math.floor(abs(value) * 100 + 0.5 + it)) for it in (1e-9, -1e-9)}


def hold_row(row, columns, counts, sessions, pacing, what):
    """A row of a figure's file. Columns are those of the answers."""
    if not counts:
        assert row["n"] == "" and row["note"], f"{what}: nothing of it is exported"
        return
    same(int(row["sessions"]), sessions, f"{what}, sessions")
    same(int(row["n"]), sum(counts), f"{what}, n")
    same([int(row[it]) for it in columns if row[it] != ""], counts, f"{what}, counts")
    for name, value in zip(("value", "lower", "upper"), headline(counts, pacing, sessions)):
        near(row[name], value, f"{what}, {name}")


def explained(text, numbers, what):
    """Every number in a text is one of these."""
    global checked
    for found in re.findall(r"\d+", text):
        checked += 1
        assert int(found) in numbers, f"{what}: where does {found} come from in “{text}”? Known are {sorted(numbers)}"


def numbers_of(counts, sessions, pacing, no_opinion=0):
    """All numbers that a table may tell of so many answers."""
    plus, minus = shares(counts, pacing)
    said = {sessions, sum(counts), plus, minus, sum(counts) - plus - minus, no_opinion, *counts, 95}
    return said.union(*map(whole, headline(counts, pacing, sessions)))


def figures(demo, path):
    """The figures of a page: id, the table beside the chart, the rows of the file."""
    page = demo.get(path)
    for block in re.findall(r'<figure id="([^"]+)">(.*?)</figure>', page, re.S):
        address = html.unescape(re.search(r'href="([^"]*as=csv)"', block[1]).group(1))
        file = demo.get(path.split("?")[0] + address[address.index("?") :])
        cells = [
            [html.unescape(re.sub(r"<[^>]+>", "", it)) for it in re.findall(r"<t[hd][^>]*>(.*?)</t[hd]>", row, re.S)]
            for row in re.findall(r"<tr>(.*?)</tr>", block[1], re.S)
        ]
        rows = list(csv.DictReader(io.StringIO(file)))
        assert rows, f"{path}: the figure {block[0]} has no numbers"
        yield block[0], cells[1:], rows


def answer_columns(row):
    names = list(row)
    return names[names.index("n") + 1 : names.index("no opinion")]


def hold_edition(demo, answers, edition):
    for figure, table, rows in figures(demo, f"/officer/editions/asean-japan/{edition}"):
        for row, cells in zip(rows, table, strict=True):
            session = answers.titled(edition, row["session"])
            counts, sessions = answers.of([session], figure)
            hold_row(row, answer_columns(row), counts, sessions, figure in PACING, f"{edition}, {figure}, {session[1]}")
            same(cells[0], row["session"], "the first column")
            if counts:
                numbers = numbers_of(counts, 1, figure in PACING, int(row["no opinion"]))
                explained(" ".join(cells[1:]), numbers, f"{edition}, {figure}, {session[1]}")


def hold_session(demo, answers, session):
    for figure, table, rows in figures(demo, f"/officer/editions/asean-japan/{session[0]}/sessions/{session[1]}"):
        for row, cells in zip(rows, table, strict=True):
            question = answers.asked[session, row["question"]]
            counts, sessions = answers.of([session], question)
            hold_row(row, answer_columns(row), counts, sessions, question in PACING, f"{session}, {question}")
            if counts:
                numbers = numbers_of(counts, 1, question in PACING, int(row["no opinion"]))
                explained(" ".join(cells[1:]), numbers, f"{session}, {question}")


def hold_lines(demo, answers, path, members):
    """Lines through the editions, and which changes are told apart on the whole page."""
    drawn = list(figures(demo, path))
    looks = {}
    for figure, _, rows in drawn:
        for what, line in groupby(rows, key=lambda it: (it["what"], it["question"])):
            line = list(line)
            for row in line:
                sessions = [it for it in members[what[0]] if it[0] == int(row["edition"])]
                counts, shown = answers.of(sessions, what[1])
                hold_row(row, answer_columns(row), counts, shown, what[1] in PACING, f"{path}, {what}, {row['edition']}")
            for before, after in zip(line, line[1:]):
                if before["n"] and after["n"] and not after["note"]:
                    looks[figure, what, after["edition"]] = change(before, after, what[1] in PACING)
    told = dict(zip(looks, adjusted([p for p, _, _ in looks.values()])))
    for figure, table, rows in drawn:
        for row, cells in zip(rows, table, strict=True):
            key = (figure, (row["what"], row["question"]), row["edition"])
            if not row["n"]:
                continue
            counts = [int(row[it]) for it in answer_columns(row) if row[it] != ""]
            pacing = row["question"] in PACING
            numbers = numbers_of(counts, int(row["sessions"]), pacing) | {int(row["edition"])}
            everything = {len([it for it in members[row["what"]] if it[0] == int(row["edition"])])}
            if key in looks:
                p, difference, agree = looks[key]
                numbers |= whole(difference)
                apart = told[key] <= 0.05 and agree
                same("cannot tell" not in cells[-1], apart, f"{path}, {key}: adjusted p {told[key]:.4f}, “{cells[-1]}”")
            explained(" ".join(cells[-5:]), numbers | everything, f"{path}, {key}")


def change(before, after, pacing):
    """The p-value of a change, its size, and whether ranks and headline point the same way."""
    sides = [([int(it[name]) for name in answer_columns(it) if it[name] != ""], int(it["sessions"])) for it in (before, after)]
    (first, of_first), (second, of_second) = sides
    difference = headline(second, pacing, of_second)[0] - headline(first, pacing, of_first)[0]
    if (of_first, of_second) == (1, 1):
        higher = sum(b * sum(first[:place]) for place, b in enumerate(second))
        lower = sum(b * sum(first[place + 1 :]) for place, b in enumerate(second))
        ranks = (higher - lower) * (-1 if pacing else 1)
        return exact_rank_p(first, second), difference, ranks * difference > 0
    return interval_p(*sides, pacing), difference, True


def hold_heat(demo, answers, edition):
    for figure, table, rows in figures(demo, f"/officer/compare/asean-japan?view=heat&edition={edition}"):
        of_session = defaultdict(set)
        for row in rows:
            session = answers.titled(edition, row["session"])
            counts, sessions = answers.of([session], row["question"])
            pacing = row["question"] in PACING
            hold_row(row, answer_columns(row), counts, sessions, pacing, f"heat, {session}, {row['question']}")
            if counts:
                of_session[row["session"]] |= numbers_of(counts, 1, pacing)
        for cells in table:
            explained(" ".join(cells[1:]), of_session[cells[0]], f"heat, {cells[0]}")


def hold_days(demo, answers, edition):
    ((_, _, rows),) = figures(demo, f"/officer/compare/asean-japan?view=days&edition={edition}")
    for row in rows:
        session = answers.titled(edition, row["session"])
        if row["received"]:
            same(row["received"], answers.responses[session], f"days, {session}")
        else:
            assert row["note"], f"days, {session}: nothing is said"


def hold_minutes(page, figure, table, rows):
    """The minutes that are advised are the computed ones in steps of five, as far as the range allows."""
    title = html.unescape(re.search(rf'<figure id="{figure}">\s*<h3>(.*?)</h3>', page, re.S).group(1))
    said = re.search(r"about (\d+) minutes would balance; (\d+) are too short and (\d+) too long", title)
    exact = {(row["balance"], row["balance from"], row["balance to"]) for row in rows}
    if not said:
        return
    ((minutes, low, high),) = (tuple(map(int, it)) for it in exact)
    step = 5 * ((minutes + 2) // 5)
    same(int(said.group(1)), step if low <= step <= high else minutes, f"{figure}, minutes in “{title}”")
    same((int(said.group(2)), int(said.group(3))), (low, high), f"{figure}, range in “{title}”")
    same(table[-1][2], f"{minutes} ({low} to {high})", f"{figure}, the balance in the table")
    # Where straight lines between the pooled levels of net pacing, made to fall, cross 0.
    levels = defaultdict(lambda: [0.0, 0.0])
    for row in rows:
        levels[int(row["minutes"])][0] += float(row["net pacing"]) * int(row["n"])
        levels[int(row["minutes"])][1] += int(row["n"])
    blocks = []
    for level in sorted(levels):
        blocks.append([levels[level][0], levels[level][1], [level]])
        while len(blocks) > 1 and blocks[-2][0] / blocks[-2][1] < blocks[-1][0] / blocks[-1][1]:
            total, weight, members = blocks.pop()
            blocks[-1] = [blocks[-1][0] + total, blocks[-1][1] + weight, blocks[-1][2] + members]
    fit = [(level, total / weight) for total, weight, members in blocks for level in members]
    crossings = [
        a + (b - a) * at / (at - after) for (a, at), (b, after) in zip(fit, fit[1:]) if at > 0 >= after
    ]
    same(minutes, math.floor(crossings[0] + 0.5), f"{figure}, where {fit} is 0")


def hold_brief(demo, answers, after):
    path = f"/officer/brief/asean-japan?after={after}"
    page = demo.get(path)
    for figure, table, rows in figures(demo, path):
        hold_minutes(page, figure, table, rows)
        for row in rows:
            session = answers.titled(int(row["edition"]), row["session"])
            counts = answers.counts[session, "time-for-questions"]
            n = sum(counts)
            short, long = shares(counts, True)
            same((int(row["minutes"]), int(row["n"])), (answers.minutes[session], n), f"brief, {session}")
            for name, value in zip(("too short", "lower", "upper"), (short / n, *wilson(short / n, n))):
                near(row[name], value, f"brief, {session}, {name}")
            near(row["net pacing"], (short - long) / n, f"brief, {session}, net pacing")
    # Every sum that a sentence can be about: a session, a kind or a series of one edition, or all
    # other sessions of the edition.
    groups = [{it} for it in answers.order]
    for members in answers.series().values():
        groups += [{it for it in members if it[0] == edition} for edition in EDITIONS]
    for edition in EDITIONS:
        of_edition = {it for it in answers.order if it[0] == edition}
        groups += [{it for it in of_edition if answers.kinds[it] == kind} for kind in set(answers.kinds.values())]
        # The survey of the whole programme stands beside no session.
        sessions = {it for it in of_edition if answers.kinds[it] != "whole programme"}
        groups += [sessions - {it} for it in sessions]
    pairs = set()
    for question in {question for _, question in answers.counts}:
        for group in groups:
            counts, _ = answers.of(group, question)
            if counts:
                pairs |= {(it, sum(counts)) for it in (*shares(counts, question in PACING), *counts)}
    page = html.unescape(re.sub(r"<[^>]+>", " ", page))
    said = page[page.index("how sure it is") : page.index("Decided for")]
    said_pairs = [(int(a), int(b)) for a, b in re.findall(r"\b(\d+) of (\d+)\b", said)]
    assert said_pairs, "the brief tells no counts"
    for pair in said_pairs:
        global checked
        checked += 1
        assert pair in pairs or pair[1] == COHORT, f"brief after {after}: where does “{pair[0]} of {pair[1]}” come from?"


def main():
    with tempfile.TemporaryDirectory() as folder:
        demo = Demo(folder)
        answers = Answers(demo)
        for edition in EDITIONS:
            hold_edition(demo, answers, edition)
            hold_heat(demo, answers, edition)
            hold_days(demo, answers, edition)
            hold_brief(demo, answers, edition)
        for session in answers.order:
            if answers.responses[session].isdigit():
                hold_session(demo, answers, session)
        kinds = {name: [it for it in answers.order if answers.kinds[it] == kind] for name, kind in PLURALS.items()}
        for question in sorted({question for _, question in answers.counts}):
            for view in ("trend", "slope"):
                address = f"/officer/compare/asean-japan?view={view}&question={question}"
                hold_lines(demo, answers, address, kinds)
                hold_lines(demo, answers, f"{address}&by=series", answers.series())
        hold_lines(demo, answers, "/officer/compare/asean-japan?question=all", kinds)
        demo.stop()
    print(f"{checked} numbers of the demonstration's pages were computed anew")


main()
