// Firefox, and WebKit, of which Safari is made: what the other half of the phones has. Playwright
// drives only builds of its own of these two; so each is driven by what it speaks itself, and from
// here both look the same.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readdirSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import puppeteer from "puppeteer-core";
import { Builder, By, Capabilities } from "selenium-webdriver";
import { freePort } from "./kanso.js";

// What a window can do. `run` takes a function for the page, with what it needs.
const withWaiting = (browser) => {
  const until = async (what, ...given) => {
    const end = Date.now() + 20000;
    for (;;) {
      // While a page is left there is none to ask.
      const found = await browser.run(what, ...given).catch(() => false);
      if (found) return found;
      if (Date.now() > end) {
        const page = await browser.run(() => `${location.href}: ${document.body.innerText.slice(0, 600)}`);
        throw new Error(`${browser.name} waited in vain for ${what} of ${given}; it is at ${page}`);
      }
      await sleep(100);
    }
  };
  return {
    ...browser,
    until,
    // Until a text can be seen.
    see: (text) => until((it) => document.body.innerText.includes(it), text),
    click: async (selector) => {
      await until((it) => document.querySelector(it)?.checkVisibility(), selector);
      await browser.run((it) => document.querySelector(it).scrollIntoView({ block: "center", behavior: "instant" }), selector);
      await browser.click(selector);
    },
  };
};

const firefox = async ({ width, height, settings = {} }) => {
  const window = await puppeteer.launch({
    browser: "firefox",
    executablePath: "/usr/bin/firefox-esr",
    headless: true,
    extraPrefsFirefox: settings,
    timeout: 60000,
  });
  const page = await window.newPage();
  await page.setViewport({ width, height });
  const settled = async () => {
    const there = () => document.readyState === "complete" && !("left" in document.documentElement.dataset);
    while (!(await page.evaluate(there).catch(() => false))) await sleep(50);
  };
  const errors = [];
  page.on("pageerror", (it) => errors.push(String(it)));
  page.on("console", (it) => it.type() === "error" && errors.push(it.text()));
  return withWaiting({
    name: "Firefox",
    errors,
    // After a page came back from Firefox's memory, `goto` waits for an event that never comes.
    open: async (address) => {
      if (page.url() === "about:blank") return page.goto(address);
      await page.evaluate((it) => {
        document.documentElement.dataset.left = "";
        location.assign(it);
      }, address);
      await settled();
    },
    reload: () => page.reload(),
    run: (what, ...given) => page.evaluate(what, ...given),
    click: (selector) => page.click(selector),
    write: (selector, text) => page.type(selector, text),
    picture: () => page.screenshot(),
    close: () => window.close(),
  });
};

const webkit = async ({ width, height }) => {
  // WebKit has no way to do without a screen.
  const screen = spawn("Xvfb", ["-displayfd", "1", "-screen", "0", "1600x1200x24", "-nolisten", "tcp"], {
    stdio: ["ignore", "pipe", "ignore"],
  });
  const [number] = await once(screen.stdout, "data");
  const port = await freePort();
  const driver = spawn("WebKitWebDriver", [`--port=${port}`], {
    stdio: ["ignore", "inherit", "inherit"],
    env: {
      ...process.env,
      DISPLAY: `:${String(number).trim()}`,
      LIBGL_ALWAYS_SOFTWARE: "1",
      // Its sandbox asks the system for more than a container gives.
      WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: "1",
    },
  });
  const server = `http://127.0.0.1:${port}`;
  while (!(await fetch(`${server}/status`).catch(() => null))) await sleep(50);
  const [binary] = readdirSync("/usr/lib")
    .flatMap((it) => ["4.1", "4.0"].map((version) => `/usr/lib/${it}/webkit2gtk-${version}/MiniBrowser`))
    .filter(existsSync);
  const window = await new Builder()
    .usingServer(server)
    .withCapabilities(
      new Capabilities({
        browserName: "MiniBrowser",
        "webkitgtk:browserOptions": { binary, args: ["--automation"] },
      }),
    )
    .build();
  await window.manage().setTimeouts({ script: 10000, pageLoad: 30000 });
  await window.manage().window().setRect({ x: 0, y: 0, width, height });
  const find = (selector) => window.findElement(By.css(selector));
  return withWaiting({
    name: "WebKit",
    // Its driver tells of none: what goes wrong is seen by what does not happen.
    errors: [],
    open: (address) => window.get(address),
    reload: () => window.navigate().refresh(),
    run: (what, ...given) => window.executeScript(`return (${what})(...arguments)`, ...given),
    click: async (selector) => (await find(selector)).click(),
    write: async (selector, text) => (await find(selector)).sendKeys(text),
    picture: async () => Buffer.from(await window.takeScreenshot(), "base64"),
    close: async () => {
      await window.quit();
      driver.kill();
      screen.kill();
      await Promise.all([once(driver, "exit"), once(screen, "exit")]);
    },
  });
};

export const ENGINES = { Firefox: firefox, WebKit: webkit };
