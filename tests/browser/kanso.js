// Starts the real program and a real browser.
import { execFile, spawn } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createServer as createProxy, request as requestTo } from "node:http";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { chromium } from "playwright-core";

export const PROGRAM = process.env.KANSO_PROGRAM ?? new URL("../../target/debug/kanso", import.meta.url).pathname;
const CHROMIUM = process.env.KANSO_CHROMIUM ?? "/usr/bin/chromium";

export const freePort = () =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

// A demonstration on a free port with its data in a new folder, or one that goes on with
// the port and the folder of an earlier one; with these settings in its environment.
export const startDemo = async (earlier = {}, settings = {}) => {
  const folder = earlier.folder ?? (await mkdtemp(join(tmpdir(), "kanso-")));
  const port = earlier.port ?? (await freePort());
  const program = spawn(PROGRAM, ["demo", "--listen", `127.0.0.1:${port}`, "--data", folder], {
    stdio: ["ignore", "pipe", "inherit"],
    env: { ...process.env, ...settings },
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
    folder,
    port,
    base: `http://127.0.0.1:${port}`,
    // As a power cut ends it; the data stays.
    kill: async () => {
      program.kill("SIGKILL");
      await ended;
    },
    // As an administrator ends it; the data stays.
    end: () => {
      program.kill("SIGINT");
      return ended;
    },
    stop: async () => {
      program.kill("SIGINT");
      const code = await ended;
      await rm(folder, { recursive: true });
      return code;
    },
  };
};

// What a statement finds in the database of a demonstration.
export const query = async ({ folder }, sql) => {
  const script = "import json, sqlite3, sys; print(json.dumps(sqlite3.connect(sys.argv[1]).execute(sys.argv[2]).fetchall()))";
  const { stdout } = await promisify(execFile)("python3", ["-c", script, join(folder, "kanso.db"), sql]);
  return JSON.parse(stdout);
};

// A network between phones and a server that can fail: `through`, `down`, `lost` (requests
// arrive, answers do not), or `portal` (the login page of a hotel answers everything).
export const startNetwork = async (server) => {
  const network = { mode: "through", received: [] };
  const proxy = createProxy((request, response) => {
    network.received.push({ method: request.method, headers: request.headers });
    if (network.mode === "down") return request.socket.destroy();
    // A network that leads nowhere: what is asked is never answered.
    if (network.mode === "stall") return;
    if (network.mode === "portal") {
      response.writeHead(200, { "content-type": "text/html" });
      return response.end("<!doctype html><title>Welcome to the hotel</title>");
    }
    const { mode } = network;
    const onward = requestTo(
      { port: server.port, host: "127.0.0.1", method: request.method, path: request.url, headers: request.headers },
      (answer) => {
        if (mode === "lost") {
          answer.resume();
          answer.on("end", () => request.socket.destroy());
          return;
        }
        response.writeHead(answer.statusCode, answer.rawHeaders.length ? answer.headers : {});
        answer.pipe(response);
      },
    );
    onward.on("error", () => request.socket.destroy());
    request.pipe(onward);
  });
  await new Promise((resolve) => proxy.listen(0, "127.0.0.1", resolve));
  network.base = `http://127.0.0.1:${proxy.address().port}`;
  network.stop = () => {
    proxy.close();
    proxy.closeAllConnections();
  };
  return network;
};

export const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

export const startBrowser = () => chromium.launch({ executablePath: CHROMIUM, args: FLAGS });

// A phone whose storage outlives its browser.
export const startPhone = async (folder, options = PHONE) => {
  const context = await chromium.launchPersistentContext(folder, { executablePath: CHROMIUM, args: FLAGS, ...options });
  const page = context.pages()[0] ?? (await context.newPage());
  const errors = [];
  page.on("pageerror", (error) => errors.push(String(error)));
  return {
    context,
    page,
    errors,
    // As an empty battery ends it: nothing is tidied up.
    kill: async () => {
      const closed = new Promise((resolve) => context.once("close", resolve));
      const { stdout } = await promisify(execFile)("pgrep", ["-f", `user-data-dir=${folder}`]);
      for (const id of stdout.trim().split("\n")) {
        try {
          process.kill(Number(id), "SIGKILL");
        } catch (error) {
          // The first takes others with it.
          if (error.code !== "ESRCH") throw error;
        }
      }
      await closed;
    },
  };
};

// An officer who has signed in, at a desk.
export const signIn = async (browser, demo) => {
  const page = await (await browser.newContext(DESKTOP)).newPage();
  await page.goto(demo.officer);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.waitForURL(/\/officer$/);
  return page;
};

// Adds or updates an edition of a demonstration, from a file as an institute writes it.
export const importEdition = async ({ folder }, plan) => {
  const file = join(folder, "plan.toml");
  await writeFile(file, plan);
  await promisify(execFile)(PROGRAM, ["import", file, "--data", folder]);
};

// Lets more people take part in the demonstration, so that there are cards for all tests.
export const moreCards = async (demo) => {
  const plan = await readFile(new URL("../../data/asean-japan-2.toml", import.meta.url), "utf8");
  const more = plan.replace("cohort_size = 16", "cohort_size = 400").replace("participants = 14", "participants = 398");
  await importEdition(demo, more);
};

// The address of a card that an officer makes: from a stack, because a few are made in
// another way, without the secret of a second phone.
const stacks = new Map();
export const newCard = async (officer, demo, phoneSecret = false) => {
  const stack = stacks.get(demo.folder) ?? [];
  if (!stack.length || phoneSecret) {
    if (!stacks.has(demo.folder)) {
      await moreCards(demo);
      // Leaving the cards asks whether they were printed.
      officer.on("dialog", (it) => it.accept());
      stacks.set(demo.folder, stack);
    }
    await officer.goto(`${demo.base}/officer/editions/asean-japan/2/passes`);
    await officer.getByLabel("How many new passes").fill(phoneSecret ? "1" : "10");
    await officer.getByRole("button", { name: "Make passes" }).click();
    await officer.locator("#finished:not([hidden])").waitFor();
    const links = (await officer.locator(".cards .link").allTextContents()).map((it) => new URL(it));
    const cards = links.map((it) => demo.base + it.pathname + it.hash);
    if (phoneSecret) return cards[0];
    stack.push(...cards);
  }
  return stack.pop();
};

export const PHONE = { viewport: { width: 360, height: 740 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true };
export const DESKTOP = { viewport: { width: 1440, height: 900 } };
