"""Times a full recount of answers by polars and by DuckDB on one Parquet file, in turns.

    pip install duckdb
    cargo build --release          # in this folder
    python3 recount.py [ROWS] [ROUNDS]

Ends with the ratio of the medians, DuckDB : polars; above 1 polars is faster. Both use all cores.
"""

import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import duckdb

HERE = Path(__file__).parent
PROGRAM = HERE / "target/release/kanso-bench-recount"
SQL = "SELECT session, question, value, COUNT(*) AS count FROM read_parquet('{}') GROUP BY ALL"


def polars(file):
    output = subprocess.run([PROGRAM, "count", file, "1"], check=True, capture_output=True, text=True).stdout
    seconds, totals = output.splitlines()
    return float(seconds), totals


def duck(file):
    begun = time.perf_counter()
    counts = duckdb.sql(SQL.format(file)).fetchnumpy()["count"]
    seconds = time.perf_counter() - begun
    return seconds, f"{len(counts)} {sum(int(it) ** 2 for it in counts)}"


def main():
    rows = sys.argv[1] if len(sys.argv) > 1 else "10000000"
    rounds = int(sys.argv[2]) if len(sys.argv) > 2 else 7
    with tempfile.TemporaryDirectory() as folder:
        file = f"{folder}/answers.parquet"
        subprocess.run([PROGRAM, "make", file, rows], check=True)
        times = {"polars": [], "duckdb": []}
        for _ in range(rounds):
            for name, run in (("polars", polars), ("duckdb", duck)):
                seconds, totals = run(file)
                times[name].append(seconds)
                times.setdefault("totals", totals)
                assert totals == times["totals"], f"{name} counts otherwise: {totals}"
    medians = {name: statistics.median(times[name]) for name in ("polars", "duckdb")}
    for name, median in medians.items():
        spread = f"{min(times[name]):.3f} to {max(times[name]):.3f}"
        print(f"{name}: median {median:.3f} s ({spread}) for {rows} answers")
    print(f"ratio DuckDB : polars {medians['duckdb'] / medians['polars']:.2f}")


main()
