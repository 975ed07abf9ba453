"""Fills an empty PostgreSQL database with very many editions and times pages and a submission.

    cargo build --release
    KANSO_BENCH_POSTGRES=postgres://user@host/database python3 benches/many_editions.py [EDITIONS] [RESPONSES]

10,000 editions of 500 programmes, 20 years each, with 40 sessions and 16 responses a session unless said
otherwise. One edition is made by the program (import) and copied in SQL under new ids, for nobody waits for
ten thousand imports; responses and tallies are made together, so that `kanso recount` finds no difference, which
`KANSO_BENCH_RECOUNT=1` lets it look for. The user has to be a superuser. A database that is filled already
is measured as it is. What is printed is the median with the 5th and 95th percentile.
"""

import base64
import hashlib
import http.client
import json
import os
import re
import socket
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path


PROGRAM = os.environ.get("KANSO_PROGRAM", str(Path(__file__).parent.parent / "target/release/kanso"))
DATABASE = os.environ["KANSO_BENCH_POSTGRES"]
YEARS, SESSIONS = 20, 40
ROUNDS = int(os.environ.get("KANSO_BENCH_ROUNDS", "25"))
KINDS = ["lecture", "country presentation", "observation visit", "discussion"]
PAGES = {
    "start page": "/officer",
    "edition": "/officer/editions/p7/20",
    "session": "/officer/editions/p7/20/sessions/s1",
    "compare by kind": "/officer/compare/p7?question=overall",
    "compare all questions": "/officer/compare/p7?question=all",
    "brief": "/officer/brief/p7",
    "participant's programme": "/e/p7/20",
}


def sql(text, quiet=False):
    begun = time.perf_counter()
    done = subprocess.run(["psql", "-qAtX", "-v", "ON_ERROR_STOP=1", DATABASE], input=text, capture_output=True, text=True)
    assert done.returncode == 0, f"{text[:200]}: {done.stderr}"
    if not quiet:
        first = " ".join(text.split())[:60]
        print(f"    {time.perf_counter() - begun:7.1f} s  {first} …", flush=True)
    return done.stdout.strip()


def kanso(folder, *arguments):
    environment = {**os.environ, "KANSO_DATABASE_URL": DATABASE}
    done = subprocess.run([PROGRAM, *arguments, "--data", folder], env=environment, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return done.stdout


def edition_file():
    sessions = [
        f'[[session]]\nkey = "s{place}"\nkind = "{KINDS[place % len(KINDS)]}"\nqa_minutes = {5 * (1 + place % 6)}\n'
        f'title = "Session {place} on the reintegration of offenders"\nstate = "closed"\ntopics = ["Topic {place % 5}"]\n'
        f'[[session.speaker]]\nname = "Speaker {place}"\nposition = "Professor"\norganisation = "University"\ntype = "faculty"\n'
        for place in range(1, SESSIONS + 1)
    ]
    return (
        '[programme]\nkey = "p0"\ntitle = "Programme 0"\nsynthetic = true\n[edition]\nnumber = 1\ntitle = "Edition 1"\n'
        'theme = "Time"\ntime_zone = "UTC"\ncohort_size = 16\n' + "\n".join(sessions)
    )


def fill(folder, editions, responses):
    file = Path(folder) / "edition.toml"
    file.write_text(edition_file())
    kanso(folder, "import", str(file))
    # Nothing is checked a second time while it is copied; all rows are copies of checked ones.
    begin = "SET session_replication_role = replica; SET synchronous_commit = off; SET work_mem = '256MB'; SET maintenance_work_mem = '512MB';"
    # The id of a copy: of the row and the number of the edition, 1 being what was imported.
    sql("CREATE FUNCTION c(id text, n bigint) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS "
        "$$ SELECT CASE WHEN n = 1 THEN id ELSE md5(id || n)::uuid::text END $$;", quiet=True)
    sql(f"""{begin}
        CREATE TABLE many AS SELECT n, (n - 1) / {YEARS} AS p, (n - 1) % {YEARS} + 1 AS year FROM generate_series(1, {editions}) AS n;
        INSERT INTO programme SELECT DISTINCT c(o.id, 1 + p), 'p' || p, 'Programme ' || p, 1 FROM many, (SELECT id FROM programme) o WHERE p > 0;""")
    first = "n > 1"
    copies = [
        ("edition", {"id": "c(o.id, n)", "programme_id": "c(o.programme_id, 1 + p)", "number": "year", "title": "'Edition ' || year"}, ""),
        ("questionnaire", {"id": "c(o.id, n)"}, ""),
        ("scale", {}, ""),
        ("scale_text", {}, ""),
        ("question", {"questionnaire_id": "c(o.questionnaire_id, n)"}, ""),
        ("question_text", {"questionnaire_id": "c(o.questionnaire_id, n)"}, ""),
        ("session", {"id": "c(o.id, n)", "questionnaire_id": "c(o.questionnaire_id, n)", "code": "NULL"}, ""),
        ("speaker", {"id": "c(o.id, n)"}, ""),
        ("session_speaker", {"session_id": "c(o.session_id, n)", "speaker_id": "c(o.speaker_id, n)"}, ""),
        ("topic", {"id": "c(o.id, n)"}, ""),
        ("session_topic", {"session_id": "c(o.session_id, n)", "topic_id": "c(o.topic_id, n)"}, ""),
    ]
    for table, changes, _ in copies:
        columns = sql(f"SELECT string_agg(column_name, ',' ORDER BY ordinal_position) FROM information_schema.columns "
                      f"WHERE table_name = '{table}' AND table_schema = 'public'", quiet=True).split(",")
        changes = {"edition_id": "c(o.edition_id, n)", **changes}
        values = ", ".join(changes.get(it, f"o.{it}") for it in columns)
        sql(f"{begin} INSERT INTO {table} ({','.join(columns)}) SELECT {values} FROM many, (SELECT * FROM {table}) o WHERE {first};")
    sql(f"""{begin} UPDATE session SET code = translate(lpad(to_hex(numbered.n), 6, '0'), '01', 'gh')
        FROM (SELECT id, row_number() OVER () AS n FROM session) numbered WHERE numbered.id = session.id;
        INSERT INTO series_link SELECT s.id, before.id, s.edition_id, 1 FROM session s JOIN edition e ON e.id = s.edition_id
        JOIN edition earlier ON earlier.programme_id = e.programme_id AND earlier.number = e.number - 1
        JOIN session before ON before.edition_id = earlier.id AND before.key = s.key;""")
    # Sixteen ways to answer each questionnaire: of 16 people 1, 1, 2, 3, 5 and 4 answer 0 to 5, in an order of each question.
    sql(f"""{begin}
        CREATE TABLE way AS SELECT q.questionnaire_id, w.w, string_agg(q.key || ':' || v.v, ' ' ORDER BY q.key COLLATE "C") AS answers
        FROM (SELECT questionnaire_id, key, row_number() OVER (PARTITION BY questionnaire_id ORDER BY key) AS i FROM question WHERE scale_key IS NOT NULL) q,
             generate_series(0, 15) AS w(w), LATERAL (SELECT (ARRAY[0,1,2,2,3,3,3,4,4,4,4,4,5,5,5,5])[1 + (7 * w.w + 3 * q.i) % 16] AS v) v
        GROUP BY q.questionnaire_id, w.w;
        CREATE INDEX way_of ON way (questionnaire_id, w); ANALYZE;""")
    sql(f"""{begin} INSERT INTO response (id, edition_id, session_id, attended, answers)
        SELECT gen_random_uuid()::text, s.edition_id, s.id, 1, way.answers FROM session s, generate_series(1, {responses}) AS r
        JOIN way ON way.w = r % 16 WHERE way.questionnaire_id = s.questionnaire_id;""")
    sql(f"""{begin} INSERT INTO tally (session_id, question_key, value, edition_id, count)
        SELECT s.id, split_part(a, ':', 1), split_part(a, ':', 2)::bigint, s.edition_id, t.count FROM session s JOIN
        (SELECT questionnaire_id, a, COUNT(*) AS count FROM way, generate_series(1, {responses}) AS r, unnest(string_to_array(answers, ' ')) AS a
         WHERE w = r % 16 GROUP BY questionnaire_id, a) t ON t.questionnaire_id = s.questionnaire_id ORDER BY s.id;
        INSERT INTO tally (session_id, question_key, value, edition_id, count) SELECT id, 'attended', 1, edition_id, {responses} FROM session;""")
    sql("DROP TABLE way; DROP TABLE many; DROP FUNCTION c; VACUUM ANALYZE;")


class Server:
    def __init__(self, folder):
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = probe.getsockname()[1]
        base = ["--base-url", f"http://127.0.0.1:{self.port}"]
        link = kanso(folder, "officer", "bench@example.org", *base)
        begun = time.perf_counter()
        self.process = subprocess.Popen([PROGRAM, "serve", "--listen", f"127.0.0.1:{self.port}", "--data", folder, *base],
                                        env={**os.environ, "KANSO_DATABASE_URL": DATABASE}, stdout=subprocess.DEVNULL)
        while True:
            try:
                socket.create_connection(("127.0.0.1", self.port), timeout=1).close()
                break
            except OSError:
                time.sleep(0.005)
        print(f"up after {time.perf_counter() - begun:.2f} s")
        self.link = re.search(r"/officer/sign-in/\S+", link).group(0)

    def sign_in(self):
        status, _, headers = self.ask("POST", self.link, headers={"origin": f"http://127.0.0.1:{self.port}"})
        assert status == 303, status
        self.cookie = headers["set-cookie"].split(";")[0]

    def ask(self, method, path, body=None, headers={}):
        connection = http.client.HTTPConnection("127.0.0.1", self.port)
        connection.connect()
        begun = time.perf_counter()
        connection.request(method, path, body=body, headers=headers)
        answer = connection.getresponse()
        answer.body = answer.read()
        seconds = time.perf_counter() - begun
        connection.close()
        return answer.status, 1000 * seconds, answer.headers

    def stop(self):
        self.process.send_signal(2)
        assert self.process.wait(30) == 0


def row(name, sample):
    sample = sorted(sample)
    print(f"{name:24} {statistics.median(sample):8.1f} ms ({sample[len(sample) // 20]:.1f} to {sample[-1 - len(sample) // 20]:.1f})", flush=True)


def submit(server, count):
    """Opens one session and lets so many tickets, as the server draws them, be spent one after the other."""
    session = sql("SELECT s.id FROM session s JOIN edition e ON e.id = s.edition_id JOIN programme p ON p.id = e.programme_id "
                  "WHERE p.key = 'p7' AND e.number = 20 AND s.key = 's3'", quiet=True)
    columns = sql("SELECT string_agg(column_name, ',') FROM information_schema.columns WHERE table_name = 'ticket'", quiet=True)
    tickets = [os.urandom(32) for _ in range(count)]
    parts = lambda it: b"".join(len(part).to_bytes(8, "big") + part for part in (b"kanso ticket hash", it))
    digest = lambda it: hashlib.sha256(parts(it)).hexdigest()
    spent = "spent" in columns.split(",")
    values = ",".join(f"('{digest(it)}', '{session}', (SELECT edition_id FROM session WHERE id = '{session}'){', 0' if spent else ''})" for it in tickets)
    sql(f"UPDATE session SET state = 'open', closes_at = NULL WHERE id = '{session}'; "
        f"INSERT INTO ticket (ticket_hash, session_id, edition_id{', spent' if spent else ''}) VALUES {values};", quiet=True)
    times = []
    for ticket in tickets:
        text = base64.urlsafe_b64encode(ticket).decode().rstrip("=")
        body = json.dumps({"session": session, "ticket": text, "answers": {"overall": 4}})
        status, taken, _ = server.ask("PUT", "/api/v1/responses", body)
        assert status == 200, status
        times.append(taken)
    row("submission", times)
    return session


def measure(server):
    server.sign_in()
    for page, path in PAGES.items():
        times = []
        for turn in range(ROUNDS + 3):
            status, taken, _ = server.ask("GET", path, headers={"cookie": server.cookie})
            assert status == 200, f"{path}: {status}"
            # The first ones warm up.
            if turn >= 3:
                times.append(taken)
        row(page, times)
    submit(server, 100)


def main():
    editions = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    responses = int(sys.argv[2]) if len(sys.argv) > 2 else 16
    with tempfile.TemporaryDirectory() as folder:
        filled = sql("SELECT COUNT(*) FROM information_schema.tables WHERE table_name = 'tally'", quiet=True)
        if filled == "0":
            fill(folder, editions, responses)
        print(sql("SELECT relname || ': ' || n_live_tup || ' rows, ' || pg_size_pretty(pg_total_relation_size(relid)) FROM pg_stat_user_tables "
                  "WHERE n_live_tup > 0 ORDER BY pg_total_relation_size(relid) DESC LIMIT 12", quiet=True))
        print("together:", sql("SELECT pg_size_pretty(pg_database_size(current_database()))", quiet=True))
        server = Server(folder)
        try:
            measure(server)
        finally:
            server.stop()
        if os.environ.get("KANSO_BENCH_RECOUNT"):
            begun = time.perf_counter()
            print(kanso(folder, "recount").strip(), f"({time.perf_counter() - begun:.1f} s)")


main()
