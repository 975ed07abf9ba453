"""Participants' pages a second, beside the least that actix-web can send.

    cargo build --release
    cargo build --release --manifest-path benches/peers/bare/Cargo.toml
    apt-get install wrk
    python3 benches/pages.py [SECONDS] [CONNECTIONS]

The program serves the demonstration; wrk asks in turns, five times each, with two threads on the same
machine, as a browser that likes brotli. What is printed are medians with the least and the most, and
the ratio to a page that says hello. What a write load does to who reads, `benches/submissions` tells.
"""

import re
import signal
import socket
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request
from pathlib import Path

ROOT = Path(__file__).parent.parent
KANSO = ROOT / "target/release/kanso"
BARE = ROOT / "benches/peers/bare/target/release/kanso-bench-bare"
ROUNDS = 5


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def up(address):
    for _ in range(1000):
        try:
            return urllib.request.urlopen(address, timeout=1).read()
        except OSError:
            time.sleep(0.02)
    raise SystemExit(f"{address} does not answer")


def wrk(address, seconds, connections):
    """Requests a second and the 99th percentile in milliseconds."""
    command = ["wrk", "-t2", f"-c{connections}", f"-d{seconds}s", "--latency", "-H", "accept-encoding: br", address]
    said = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    assert "Non-2xx" not in said and "Socket errors" not in said, said
    rate = float(re.search(r"Requests/sec:\s+([\d.]+)", said).group(1))
    number, unit = re.search(r"99%\s+([\d.]+)(us|ms|s)", said).groups()
    return rate, float(number) * {"us": 0.001, "ms": 1, "s": 1000}[unit]


def spread(values):
    return f"{statistics.median(values):,.0f} ({min(values):,.0f} to {max(values):,.0f})"


def main():
    seconds = int(sys.argv[1]) if len(sys.argv) > 1 else 3
    connections = int(sys.argv[2]) if len(sys.argv) > 2 else 64
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        ports = free_port(), free_port()
        demo = [KANSO, "demo", "--data", folder, "--listen", f"127.0.0.1:{ports[0]}"]
        kanso = subprocess.Popen(demo, stdout=subprocess.PIPE, text=True)
        bare = subprocess.Popen([BARE, str(ports[1]), folder / "bare.db"], stdout=subprocess.DEVNULL)
        try:
            base = f"http://127.0.0.1:{ports[0]}"
            up(f"{base}/healthz")
            programme = up(f"{base}/e/asean-japan/2").decode()
            form = re.search(r'href="(/e/asean-japan/2/[^"/]+)"', programme).group(1)
            pages = {
                "hello (actix-web)": f"http://127.0.0.1:{ports[1]}/hello",
                "form": base + form,
                "programme": f"{base}/e/asean-japan/2",
                "all pages of a phone": f"{base}/api/v1/editions/asean-japan/2/pages/en",
            }
            up(pages["hello (actix-web)"])
            rates = {name: [] for name in pages}
            p99 = {name: [] for name in pages}
            for _ in range(ROUNDS):
                for name, address in pages.items():
                    rate, late = wrk(address, seconds, connections)
                    rates[name].append(rate)
                    p99[name].append(late)
            hello = statistics.median(rates["hello (actix-web)"])
            for name in pages:
                ratio = statistics.median(rates[name]) / hello
                print(f"{name:22} {spread(rates[name])} a second, p99 {statistics.median(p99[name]):.1f} ms, {ratio:.2f} of hello")
        finally:
            for process in (kanso, bare):
                process.send_signal(signal.SIGINT)
                process.wait(30)


main()
