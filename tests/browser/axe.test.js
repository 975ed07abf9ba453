// axe-core on every page, in every state and language, light and dark; and nothing scrolls
// sideways at 320 px, which is a desk's window at a zoom of 400 %, nor with letters of twice
// the size.
import assert from "node:assert/strict";
import axe from "axe-core";
import { after, before, test } from "node:test";
import { DESKTOP, query, startBrowser, startDemo } from "./kanso.js";
import { LANGUAGES, newCards, openCard, sessions, signIn } from "./seminar.js";
import { everyState } from "./states.js";

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

let demo;
let browser;
let officer;
let paths;
let cards; // by language
let code;
before(async () => {
  demo = await startDemo();
  browser = await startBrowser();
  officer = await signIn(browser, demo);
  paths = sessions();
  [[code]] = await query(demo, "SELECT code FROM session WHERE state = 'open'");
  // A phone opens the one card; the server draws for the others, of which each language gets
  // one.
  const context = await browser.newContext();
  const page = await context.newPage();
  await openCard(page, demo, demo.participant);
  const plain = await newCards(browser, demo, officer, LANGUAGES.length);
  await context.close();
  cards = Object.fromEntries(LANGUAGES.map((it, at) => [it, { own: demo.participant, plain: plain[at] }]));
});
after(async () => {
  await browser?.close();
  await demo?.stop();
});

// What axe-core finds on a page, one line a rule and element. A scheme changes colours and
// nothing else, so the rules about colours are enough for the dark one.
const violations = async (page) => {
  await page.evaluate(axe.source);
  const found = [];
  for (const [colorScheme, runOnly] of [
    ["dark", ["color-contrast", "link-in-text-block"]],
    ["light", TAGS],
  ]) {
    await page.emulateMedia({ colorScheme });
    const { violations } = await page.evaluate((it) => globalThis.axe.run(document, it), {
      runOnly,
      resultTypes: ["violations"],
    });
    for (const { id, nodes } of violations)
      found.push(...nodes.map((it) => `${colorScheme}: ${id}: ${it.html.slice(0, 160)}`));
  }
  return found;
};

// Whether a page of 320 px scrolls sideways, with letters of their size and of twice that.
const sideways = (page) =>
  page.evaluate(() => {
    const root = document.documentElement;
    return ["", "200%"].flatMap((size) => {
      root.style.fontSize = size;
      const wide = root.scrollWidth - innerWidth;
      root.style.fontSize = "";
      return wide > 0 ? [`${wide} px too wide with letters of ${size || "100%"}`] : [];
    });
  });

test("axe-core finds nothing on any participant's page in any state, and none scrolls sideways", { concurrency: 2 }, async (t) => {
  const checks = LANGUAGES.map((language) =>
    t.test(language, async () => {
      const found = [];
      await everyState(browser, demo, { language, paths, cards: cards[language], code }, async (name, page) => {
        for (const it of [...(await violations(page)), ...(await sideways(page))]) found.push(`${name}: ${it}`);
      });
      assert.deepEqual(found, []);
    }),
  );
  await Promise.all(checks);
});

// The pages that an officer can reach by links, at most three of a kind.
const officerPages = async (page) => {
  const kinds = new Map();
  const waiting = ["/officer", "/officer/sign-in"];
  const found = new Set(waiting);
  while (waiting.length) {
    const path = waiting.shift();
    const reply = await page.goto(demo.base + path);
    assert.equal(reply.status(), 200, path);
    const links = await page.$$eval("a[href]", (all) => all.map((it) => new URL(it.href)).map((it) => it.origin + it.pathname));
    for (const link of links) {
      const next = link.replace(demo.base, "");
      const kind = next.replace(/sessions\/.+/, "sessions").replace(/\/\d+/, "");
      if (!next.startsWith("/officer/") || next.endsWith(".csv") || found.has(next) || kinds.get(kind) === 3) continue;
      kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
      found.add(next);
      waiting.push(next);
    }
  }
  const states = Object.values(paths).map(([path]) => path.replace(/^\/e(\/.+)(\/.+)$/, "/officer/editions$1/sessions$2"));
  const compare = "/officer/compare/asean-japan";
  const views = ["question=all", "question=overall&by=series", "view=slope&question=all", "view=heat", "view=days", "topic=Nowhere"];
  const compared = views.map((it) => `${compare}?${it}`);
  return new Set([...found, ...states, ...compared, "/officer/sign-in/AAAAAAAAAAAAAAAAAAAAAA"]);
};

test("axe-core finds nothing on the officer's pages", async () => {
  const found = [];
  const context = await browser.newContext({ ...DESKTOP, storageState: officer });
  const page = await context.newPage();
  const pages = await officerPages(page);
  assert.ok(pages.size > 8);
  for (const path of ["/officer/brief/asean-japan", "/officer/brief/asean-japan?after=1"]) pages.add(path);
  for (const path of pages) {
    await page.goto(demo.base + path);
    // What is folded is looked at too.
    await page.locator("main details").evaluateAll((all) => all.forEach((it) => (it.open = true)));
    found.push(...(await violations(page)).map((it) => `${path}: ${it}`));
  }
  await page.setViewportSize({ width: 320, height: 740 });
  await page.goto(`${demo.base}/officer/brief/asean-japan`);
  found.push(...(await sideways(page)).map((it) => `brief: ${it}`));
  await page.goto(`${demo.base}/officer/editions/asean-japan/2/passes`);
  await page.getByLabel("How many new passes").fill("1");
  await page.getByRole("button", { name: "Make passes" }).click();
  await page.locator("#finished").waitFor();
  found.push(...(await violations(page)).map((it) => `new cards: ${it}`));
  await context.close();
  assert.deepEqual(found, []);
});
