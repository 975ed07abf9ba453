// Starts the real program and a real browser.
import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright-core";

const PROGRAM = process.env.KANSO_PROGRAM ?? new URL("../../target/debug/kanso", import.meta.url).pathname;
const CHROMIUM = process.env.KANSO_CHROMIUM ?? "/usr/bin/chromium";

const freePort = () =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

// A demonstration on a free port with its data in a new folder.
export const startDemo = async () => {
  const folder = await mkdtemp(join(tmpdir(), "kanso-"));
  const port = await freePort();
  const program = spawn(PROGRAM, ["demo", "--listen", `127.0.0.1:${port}`, "--data", folder], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = new Promise((resolve) => program.once("exit", resolve));
  let output = "";
  await new Promise((resolve, reject) => {
    program.once("error", reject);
    ended.then((code) => reject(new Error(`the program ended with ${code}:\n${output}`)));
    program.stdout.on("data", (chunk) => {
      output += chunk;
      if (output.includes("Ctrl-C")) resolve();
    });
  });
  const participant = output.match(/Participant\s+(\S+)/)[1];
  const officer = output.match(/Officer\s+(\S+)/)[1].replace("localhost", "127.0.0.1");
  return {
    participant,
    officer,
    output,
    base: `http://127.0.0.1:${port}`,
    stop: async () => {
      program.kill("SIGINT");
      const code = await ended;
      await rm(folder, { recursive: true });
      return code;
    },
  };
};

export const startBrowser = () =>
  chromium.launch({
    executablePath: CHROMIUM,
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });

export const PHONE = { viewport: { width: 360, height: 740 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true };
export const DESKTOP = { viewport: { width: 1440, height: 900 } };
