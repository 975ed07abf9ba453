// The demonstration's pages, found by their public addresses, and phones that have opened
// its card. What is behind an address is free to change.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";

const file = (path) => new URL("../../" + path, import.meta.url);

// The languages that participants can read, as the program names them.
export const LANGUAGES = readdirSync(file("locales")).map((it) => it.replace(".ftl", "")).sort();

export const EDITION = "/e/asean-japan/2";

// The addresses of the demonstration's sessions by their state.
export const sessions = () => {
  const found = { open: [], closed: [], planned: [] };
  for (const part of readFileSync(file("data/asean-japan-2.toml"), "utf8").split("[[session]]").slice(1)) {
    const value = (name) => part.match(new RegExp(`^${name} = "(.+)"`, "m"))?.[1];
    found[value("state") ?? "planned"].push(`${EDITION}/${value("key")}`);
  }
  for (const [state, paths] of Object.entries(found)) assert.ok(paths.length, `a session is ${state}`);
  return found;
};

// Opens a card on a page's phone and waits for the programme.
export const openCard = async (page, demo, card = demo.participant) => {
  await page.goto(card);
  await page.waitForURL((it) => it.pathname === EDITION);
  await page.locator("h1:visible").first().waitFor();
};

// Answers the form of a session as quickly as one can, and waits for the receipt.
export const answer = async (page, demo, path) => {
  await page.goto(demo.base + path);
  await choose(page);
  await send(page);
  await page.waitForURL((it) => it.pathname === `${path}/received`);
  await page.locator("h1:visible").first().waitFor();
};

// Chooses an answer, by default the first one of the page.
export const choose = (page, at = 0) => page.locator("form label:has(input[type=radio])").nth(at).click();

export const send = (page) => page.locator("form:has(input[type=radio]) button[type=submit]").click();

// What a browser keeps of an officer who has signed in.
export const signIn = async (browser, demo) => {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(demo.officer);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.waitForURL(/\/officer$/);
  const state = await context.storageState();
  await context.close();
  return state;
};

// Links of cards that an officer makes now.
export const newCards = async (browser, demo, storageState, count) => {
  const context = await browser.newContext({ storageState });
  const page = await context.newPage();
  await page.goto(`${demo.base}/officer/editions/asean-japan/2/passes`);
  await page.getByLabel("How many new passes").fill(String(count));
  await page.getByRole("button", { name: "Make passes" }).click();
  await page.locator("#finished").waitFor();
  const links = await page.locator(".cards .link").allTextContents();
  await context.close();
  return links.map((it) => new URL(it)).map(({ pathname, hash }) => demo.base + pathname + hash);
};
