// The main job in Firefox and in WebKit: a phone answers, also without network, and an officer
// sees the results.
import assert from "node:assert/strict";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { ENGINES } from "./engines.js";
import { newCard, query, signIn, startBrowser, startDemo, startNetwork } from "./kanso.js";

const PROGRAMME = "/e/asean-japan/2";
const PICTURES = process.env.KANSO_PICTURES;

let demo;
let network;
let browser;
let officer;
before(async () => {
  demo = await startDemo();
  network = await startNetwork(demo);
  browser = await startBrowser();
  officer = await signIn(browser, demo);
});
after(async () => {
  await browser?.close();
  network?.stop();
  if (demo) assert.equal(await demo.stop(), 0, "Ctrl-C ends the program cleanly");
});

const found = async (text) => (await query(demo, `SELECT COUNT(*) FROM comment WHERE text = '${text}'`))[0][0];

// No page scrolls sideways; with KANSO_PICTURES, a folder, there are pictures of them.
const look = async (window, name) => {
  assert.ok(await window.run(() => document.documentElement.scrollWidth <= innerWidth), `${name} does not scroll sideways`);
  if (!PICTURES) return;
  mkdirSync(PICTURES, { recursive: true });
  writeFileSync(join(PICTURES, `${window.name}-${name}.png`), await window.picture());
};

const openCard = async (window) => {
  const card = new URL(await newCard(officer, demo));
  await window.open(network.base + card.pathname + card.hash);
  await window.until((it) => location.pathname === it, PROGRAMME);
  await window.until(() => document.querySelector("#kept")?.checkVisibility());
};

for (const [name, start] of Object.entries(ENGINES)) {
  test(`${name}: a phone answers, changes its answers, and takes them through a day without network`, async () => {
    const window = await start({ width: 360, height: 740 });
    try {
      await openCard(window);
      await look(window, "programme");

      await window.open(`${network.base}${PROGRAMME}/visit-fuchu`);
      await window.click("#q-overall label:has(input[value='4'])");
      await window.write("textarea", `seen in ${name}`);
      await look(window, "form");
      // What is not sent yet outlives a page that is loaded again.
      await sleep(1000);
      await window.reload();
      await window.until(() => document.querySelector("#q-overall input[value='4']")?.checked);
      assert.equal(await window.run(() => document.querySelector("textarea").value), `seen in ${name}`);
      await window.click("form [type=submit]");
      await window.see("Received. Thank you.");
      await look(window, "received");
      const sent = network.received.findLast((it) => it.method === "PUT");
      assert.deepEqual(["cookie", "referer"].filter((it) => it in sent.headers), [], "the answers travel without the card");
      assert.equal(sent.headers["accept-language"], "en", "every phone says the same");
      assert.equal(Number(sent.headers["content-length"]) % 4096, 0, "the length tells nothing of the text");
      assert.equal(await found(`seen in ${name}`), 1);

      // The answers can be changed, and the change is what counts.
      await window.open(`${network.base}${PROGRAMME}/visit-fuchu`);
      await window.until(() => document.querySelector("#q-overall input[value='4']")?.checked);
      await window.write("textarea", " twice");
      await window.click("#q-overall label:has(input[value='5'])");
      await window.click("form [type=submit]");
      await window.see("Received. Thank you.");
      assert.deepEqual([await found(`seen in ${name}`), await found(`seen in ${name} twice`)], [0, 1]);

      // Without network.
      await window.open(network.base + PROGRAMME);
      await window.until(async () => (await caches.keys()).length === 12);
      network.mode = "down";
      await window.open(`${network.base}${PROGRAMME}/action-plan-creation`);
      await window.click("#q-overall label:has(input[value='3'])");
      await window.write("textarea", `kept in ${name}`);
      await window.click("form [type=submit]");
      await window.see("Saved on this phone");
      await look(window, "saved");
      assert.equal(await found(`kept in ${name}`), 0);
      network.mode = "through";
      await window.see("Received. Thank you.");
      assert.equal(await found(`kept in ${name}`), 1);

      await window.open(`${network.base}${PROGRAMME}?language=km`);
      await window.until(() => document.documentElement.lang === "km");
      await look(window, "khmer");

      // A draft is there when somebody has looked at another page, and stays.
      await window.open(`${network.base}${PROGRAMME}/lecture-kagayaki-counselor?language=en`);
      await window.write("textarea", `begun in ${name}`);
      for (const _ of ["once", "and again"]) {
        await window.run((it) => document.querySelector(`main a[href$="${it}"]`).click(), PROGRAMME);
        await window.until((it) => location.pathname === it, PROGRAMME);
        await window.run(() => history.back());
        await window.until((it) => document.querySelector("textarea")?.value === it, `begun in ${name}`);
      }

      // Who goes back to a form finds what was sent and not an older state of the page.
      await window.open(`${network.base}${PROGRAMME}/action-plan-creation?language=en`);
      await window.click("#q-overall label:has(input[value='1'])");
      await window.click("form [type=submit]");
      await window.see("Received. Thank you.");
      await window.run(() => history.back());
      await window.until(() => document.querySelector("#q-overall input[value='1']")?.checked);
      assert.deepEqual(window.errors, []);
    } finally {
      network.mode = "through";
      await window.close();
    }
  });
}

test("Firefox: who blocks cookies is told what to do", async () => {
  const window = await ENGINES.Firefox({ width: 360, height: 740, settings: { "network.cookie.cookieBehavior": 2 } });
  try {
    await window.open(demo.participant);
    await window.see("Allow cookies for this page");
    assert.equal(await window.run(() => document.querySelector("#plain").checkVisibility()), false);
    await look(window, "cookies");
    assert.deepEqual(window.errors, []);
  } finally {
    await window.close();
  }
});

// The pages of an officer, with charts on all but the last two.
const PAGES = [
  "/officer/editions/asean-japan/2",
  "/officer/editions/asean-japan/2/sessions/lecture-hickert",
  "/officer/compare/asean-japan",
  "/officer/compare/asean-japan?question=overall&by=series",
  "/officer/compare/asean-japan?view=heat",
  "/officer/brief/asean-japan",
  "/officer",
  "/officer/password",
];

for (const [name, start] of Object.entries(ENGINES)) {
  test(`${name}: an officer signs in, closes a session, reads all pages and makes cards`, async () => {
    const demo = await startDemo();
    const desk = await start({ width: 1440, height: 900 });
    try {
      await desk.open(demo.officer);
      await desk.click("main form button");
      await desk.until(() => location.pathname === "/officer");

      await desk.open(`${demo.base}/officer/editions/asean-japan/2/sessions/lecture-kagayaki-counselor`);
      await desk.click("button[name=state][value=closed]");
      await desk.until(() => document.querySelector("#scale-quality svg")?.getBoundingClientRect().width > 200);
      await look(desk, "closed");

      for (const [at, path] of PAGES.entries()) {
        await desk.open(demo.base + path);
        await desk.until(() => document.readyState === "complete" && Boolean(document.querySelector("main h1")));
        await look(desk, `officer-${at}`);
        const charts = await desk.run(() => [...document.querySelectorAll("main figure svg")].filter((it) => it.checkVisibility()).length);
        assert.equal(charts > 0, at < PAGES.length - 2, `${path} shows ${charts} charts`);
      }

      await desk.open(`${demo.base}/officer/editions/asean-japan/2/passes`);
      await desk.run(() => document.querySelector("[name=count]").value = "");
      await desk.write("[name=count]", "2");
      await desk.click("form[data-wallet] button, main form button");
      await desk.until(() => document.querySelector("#finished")?.checkVisibility());
      const links = await desk.run(() => [...document.querySelectorAll(".cards .link")].map((it) => it.textContent));
      // So few cards hold no secret of their own, but the fingerprint of the keys.
      assert.deepEqual(links.map((it) => /#\.[\w-]{22}$/.test(it)), [true, true]);
      assert.equal(new Set(links).size, 2);
      await look(desk, "cards");
      assert.deepEqual(desk.errors, []);
    } finally {
      await desk.close();
      assert.equal(await demo.stop(), 0, "Ctrl-C ends the program cleanly");
    }
  });
}
