"""Times `kanso check` over 20 editions of 40 sessions with 10 rated questions each and ever more
answers, beside SQLite's own integrity check of the same file, and prints the peak of its memory.

    cargo build --release
    python3 benches/check.py [ANSWERS ...]      # 100000 1000000 10000000 unless said otherwise
"""

import os
import random
import sqlite3
import subprocess
import sys
import tempfile
import time
import uuid
from pathlib import Path

import dashboards

VALUES = [0, 1, 2, 2, 3, 3, 3, 4, 4, 4, 4, 4, 5, 5, 5]


def fill(folder, answers):
    """Spreads so many answers evenly; rows are written in the order of their keys, which is fast."""
    chance = random.Random(20_261_126)
    database = sqlite3.connect(folder / "kanso.db", isolation_level=None)
    database.execute("PRAGMA journal_mode = OFF")
    database.execute("PRAGMA synchronous = OFF")
    asked = {}
    for session, edition, question in database.execute(
        "SELECT s.id, s.edition_id, q.key FROM session s JOIN question q ON q.questionnaire_id = s.questionnaire_id "
        "WHERE q.scale_key IS NOT NULL ORDER BY s.id, q.key"
    ):
        asked.setdefault((session, edition), []).append(question)
    each = max(1, round(answers / sum(len(it) for it in asked.values())))
    responses = sorted((str(uuid.UUID(int=chance.getrandbits(128), version=4)), place) for place in asked for _ in range(each))
    tallies = {(session, "attended", 1, edition): each for session, edition in asked}

    def rows():
        for response, (session, edition) in responses:
            for question in asked[session, edition]:
                value = chance.choice(VALUES)
                cell = (session, question, value, edition)
                tallies[cell] = tallies.get(cell, 0) + 1
                yield response, question, edition, value

    database.execute("BEGIN")
    database.executemany(
        "INSERT INTO response (id, edition_id, session_id, attended) VALUES (?, ?, ?, 1)",
        ((it, edition, session) for it, (session, edition) in responses),
    )
    database.executemany("INSERT INTO answer (response_id, question_key, edition_id, value) VALUES (?, ?, ?, ?)", rows())
    database.executemany(
        "INSERT INTO tally (session_id, question_key, value, edition_id, count) VALUES (?, ?, ?, ?, ?)",
        [(*cell, count) for cell, count in tallies.items()],
    )
    database.execute("COMMIT")
    database.close()
    return sum(tallies.values()) - len(responses)


def timed(command):
    """Seconds, and the peak of memory in MB, of a command that has to succeed."""
    begun = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    said = process.stdout.read()
    _, status, usage = os.wait4(process.pid, 0)
    assert status == 0, said
    return time.perf_counter() - begun, usage.ru_maxrss / 1024


def main():
    program = Path(os.environ.get("KANSO_PROGRAM", dashboards.PROGRAM))
    dashboards.PROGRAM = program
    for answers in [int(it) for it in sys.argv[1:]] or [100_000, 1_000_000, 10_000_000]:
        with tempfile.TemporaryDirectory() as folder:
            folder = Path(folder)
            dashboards.make_programme(folder)
            size = fill(folder, answers)
            file = folder / "kanso.db"
            integrity = [sys.executable, "-c", f"import sqlite3; print(sqlite3.connect({str(file)!r}).execute('PRAGMA integrity_check').fetchall())"]
            bare, _ = timed(integrity)
            seconds, memory = timed([program, "check", "--data", folder])
            print(
                f"{size} answers, {file.stat().st_size / 1e6:.0f} MB: kanso check {seconds:.1f} s and {memory:.0f} MB at most; "
                f"{seconds / bare:.1f} times SQLite's integrity check",
                flush=True,
            )


main()
