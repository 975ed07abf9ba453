"""Times officers' pages over 20 editions of 40 sessions with 10 rated questions each, while ever
more answers stand behind them, and prints what they cost and the ratios.

    cargo build --release
    python3 benches/dashboards.py [ANSWERS ...]      # 10000 128000 10000000 unless said otherwise

The databases are made by the program (import) and filled with answers, tallies and all, by this
script, since ten million answers by phone would take hours; `kanso recount` then holds one against
the other. Each page is asked for in turns over one connection on loopback, so that a busy moment of
the machine meets all; what is printed is the median with the 5th and 95th percentile.
"""

import http.client
import random
import re
import shutil
import socket
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
import uuid
from pathlib import Path

PROGRAM = Path(__file__).parent.parent / "target/release/kanso"
EDITIONS, SESSIONS, QUESTIONS = 20, 40, 10
ROUNDS = 25
PAGES = {
    "edition": "/officer/editions/bench/20",
    "session": "/officer/editions/bench/20/sessions/s1",
    "compare by kind": "/officer/compare/bench?question=overall",
    "compare by series": "/officer/compare/bench?question=overall&by=series",
    "compare all questions": "/officer/compare/bench?question=all",
    "heat table": "/officer/compare/bench?view=heat",
    "brief": "/officer/brief/bench",
}
KINDS = ["lecture", "country presentation", "observation visit", "discussion"]


def edition_file(number):
    sessions = []
    for place in range(1, SESSIONS + 1):
        follows = f'follows = ["{number - 1}/s{place}"]\n' if number > 1 else ""
        sessions.append(
            f'[[session]]\nkey = "s{place}"\nkind = "{KINDS[place % len(KINDS)]}"\nqa_minutes = {5 * (1 + place % 6)}\n'
            f'title = "Session {place} on the reintegration of offenders"\nstate = "closed"\n{follows}'
        )
    return (
        '[programme]\nkey = "bench"\ntitle = "A programme of many years"\nsynthetic = true\n'
        f'[edition]\nnumber = {number}\ntitle = "Edition {number}"\ntheme = "Time"\ntime_zone = "UTC"\n'
        "cohort_size = 2000\n" + "\n".join(sessions)
    )


def make_programme(folder):
    for number in range(1, EDITIONS + 1):
        file = folder / "edition.toml"
        file.write_text(edition_file(number))
        subprocess.run([PROGRAM, "import", file, "--data", folder], check=True, capture_output=True)
    database = sqlite3.connect(folder / "kanso.db")
    # The ready-made questionnaires have fewer rated questions.
    for questionnaire, edition in database.execute("SELECT id, edition_id FROM questionnaire").fetchall():
        rated = "SELECT COUNT(*) FROM question WHERE questionnaire_id = ? AND scale_key IS NOT NULL"
        (have,) = database.execute(rated, [questionnaire]).fetchone()
        for extra in range(have, QUESTIONS):
            key = f"extra-{extra}"
            database.execute(
                "INSERT INTO question (questionnaire_id, key, edition_id, position, scale_key, revision, comparability) "
                "VALUES (?, ?, ?, ?, 'agreement', 1, 'same')",
                [questionnaire, key, edition, 100 + extra],
            )
            database.execute("INSERT INTO question_text VALUES (?, ?, 'en', ?, 'Another question')", [questionnaire, key, edition])
    database.commit()
    database.close()


def fill(folder, answers):
    """Spreads so many answers evenly over all questions of all sessions."""
    chance = random.Random(20_251_209)
    database = sqlite3.connect(folder / "kanso.db", isolation_level=None)
    database.execute("PRAGMA journal_mode = OFF")
    database.execute("PRAGMA synchronous = OFF")
    rows = database.execute(
        "SELECT s.id, s.edition_id, q.key FROM session s JOIN question q ON q.questionnaire_id = s.questionnaire_id "
        "WHERE q.scale_key IS NOT NULL"
    ).fetchall()
    sessions = {}
    for session, edition, question in rows:
        sessions.setdefault((session, edition), []).append(question)
    responses = max(1, round(answers / len(rows)))
    database.execute("BEGIN")
    for (session, edition), questions in sessions.items():
        ids = [str(uuid.UUID(int=chance.getrandbits(128), version=4)) for _ in range(responses)]
        tallies = [(session, "attended", 1, edition, responses)]
        given = []
        for question in sorted(questions):
            values = chance.choices(range(1, 6), weights=[1, 2, 4, 8, 5], k=responses)
            given.append([f"{question}:{value}" for value in values])
            tallies += [(session, question, value, edition, values.count(value)) for value in sorted(set(values))]
        database.executemany(
            "INSERT INTO response (id, edition_id, session_id, attended, answers) VALUES (?, ?, ?, 1, ?)",
            [(it, edition, session, " ".join(answers)) for it, answers in zip(ids, zip(*given))],
        )
        database.executemany("INSERT INTO tally (session_id, question_key, value, edition_id, count) VALUES (?, ?, ?, ?, ?)", tallies)
    database.execute("COMMIT")
    database.close()
    return responses * len(rows)


class Server:
    def __init__(self, folder):
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = probe.getsockname()[1]
        base = ["--data", folder, "--base-url", f"http://127.0.0.1:{self.port}"]
        link = subprocess.run([PROGRAM, "officer", "bench@example.org", *base], check=True, capture_output=True, text=True).stdout
        begun = time.perf_counter()
        self.process = subprocess.Popen([PROGRAM, "serve", "--listen", f"127.0.0.1:{self.port}", *base], stdout=subprocess.DEVNULL)
        while True:
            try:
                socket.create_connection(("127.0.0.1", self.port), timeout=1).close()
                break
            except OSError:
                time.sleep(0.002)
        self.started = time.perf_counter() - begun
        self.connection = http.client.HTTPConnection("127.0.0.1", self.port)
        self.asked = time.perf_counter()
        path = re.search(r"/officer/sign-in/\S+", link).group(0)
        self.connection.request("POST", path, headers={"origin": f"http://127.0.0.1:{self.port}"})
        answer = self.connection.getresponse()
        answer.read()
        assert answer.status == 303, f"signing in: {answer.status}"
        self.cookie = answer.headers["set-cookie"].split(";")[0]

    def get(self, path):
        if time.perf_counter() - self.asked > 2:
            # The server hangs up on who is silent.
            self.connection.close()
            self.connection.connect()
        begun = time.perf_counter()
        self.connection.request("GET", path, headers={"cookie": self.cookie})
        answer = self.connection.getresponse()
        self.asked = time.perf_counter()
        body = answer.read()
        seconds = time.perf_counter() - begun
        assert answer.status == 200, f"{path}: {answer.status} {body[:300]}"
        return 1000 * seconds

    def resident(self):
        return int(re.search(r"VmRSS:\s+(\d+)", Path(f"/proc/{self.process.pid}/status").read_text()).group(1)) / 1024

    def stop(self):
        self.connection.close()
        self.process.send_signal(2)
        assert self.process.wait(30) == 0


def main():
    sizes = [int(it) for it in sys.argv[1:]] or [10_000, 128_000, 10_000_000]
    with tempfile.TemporaryDirectory() as temporary:
        plain = Path(temporary) / "plain"
        plain.mkdir()
        make_programme(plain)
        servers = {}
        for size in sizes:
            folder = Path(temporary) / str(size)
            shutil.copytree(plain, folder)
            stored = fill(folder, size)
            subprocess.run([PROGRAM, "recount", "--data", folder], check=True, capture_output=True)
            servers[size] = Server(folder)
            print(f"{stored} answers: up after {1000 * servers[size].started:.0f} ms")
        times = {(page, size): [] for page in PAGES for size in sizes}
        for turn in range(ROUNDS + 3):
            for page, path in PAGES.items():
                for size in sizes:
                    taken = servers[size].get(path)
                    # The first ones warm up.
                    if turn >= 3:
                        times[page, size].append(taken)
        worst = 0
        for page in PAGES:
            medians = []
            cells = []
            for size in sizes:
                sample = sorted(times[page, size])
                medians.append(statistics.median(sample))
                cells.append(f"{medians[-1]:6.1f} ms ({sample[len(sample) // 20]:.1f} to {sample[-1 - len(sample) // 20]:.1f})")
            ratio = medians[-1] / max(medians[0], 0.001)
            worst = max(worst, medians[-1])
            print(f"{page:22} " + "   ".join(cells) + f"   ratio {ratio:.2f}")
        print(f"slowest page with the most answers: {worst:.1f} ms (wanted: under 20)")
        for size, server in servers.items():
            print(f"resident with {size} answers: {server.resident():.1f} MB")
            server.stop()


main()
