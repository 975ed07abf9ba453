// What somebody has begun to answer, on a bad network and in two tabs.
import assert from "node:assert/strict";
import { after, before, beforeEach, test } from "node:test";
import { newCard, PHONE, query, signIn, startBrowser, startDemo, startNetwork } from "./kanso.js";

let demo;
let browser;
let officer;
let network;
let phone;
before(async () => {
  demo = await startDemo();
  browser = await startBrowser();
  network = await startNetwork(demo);
  officer = await signIn(browser, demo);
});
beforeEach(async () => {
  network.mode = "through";
  await phone?.context.close();
  const context = await browser.newContext(PHONE);
  context.setDefaultTimeout(20000);
  const page = await context.newPage();
  const errors = [];
  page.on("pageerror", (error) => errors.push(String(error)));
  const card = network.base + (await newCard(officer, demo)).slice(demo.base.length);
  phone = { context, page, errors, card };
  await page.goto(card);
  await page.waitForURL((it) => it.pathname === EDITION);
  await page.locator("#kept:not([hidden])").waitFor();
});
after(async () => {
  await browser?.close();
  network?.stop();
  if (demo) assert.equal(await demo.stop(), 0, "Ctrl-C ends the program cleanly");
});

const EDITION = "/e/asean-japan/2";
const open = (page, session) => page.goto(`${network.base}${EDITION}/${session}`);
const choose = (page, value) => page.locator(`#q-overall input[value='${value}']`).check({ force: true });
const chosen = (page, value) => page.locator(`#q-overall input[value='${value}']:checked`).waitFor({ state: "attached" });
const send = (page) => page.getByRole("button", { name: "Send" }).tap();
const received = (page) => page.getByRole("heading", { name: "Received. Thank you." }).waitFor();
const stored = async (text) => (await query(demo, `SELECT COUNT(*) FROM comment WHERE text = '${text}'`))[0][0];

// The drafts on the phone, by what was chosen overall.
const drafts = (page) =>
  page.evaluate(async () => {
    const base = await new Promise((resolve) => (indexedDB.open("kanso").onsuccess = ({ target }) => resolve(target.result)));
    return new Promise((resolve) => {
      base.transaction("drafts").objectStore("drafts").getAll().onsuccess = ({ target }) =>
        resolve(target.result.map((it) => it.answers.overall));
    });
  });

const draft = async (page, value) => {
  while (String(await drafts(page)) !== value) await page.waitForTimeout(20);
};

test("an answer that is changed before the others have come leaves them as they were", async () => {
  const { page, errors } = phone;
  await open(page, "visit-fuchu");
  await choose(page, 2);
  await page.locator("textarea").first().fill("stays where it is");
  await send(page);
  await received(page);
  network.mode = "stall";
  await open(page, "visit-fuchu");
  await choose(page, 5);
  await draft(page, "5");
  await page.goto(network.base + EDITION);
  network.mode = "through";
  await open(page, "visit-fuchu");
  await page.getByText("You have answered this session.").waitFor();
  await page.waitForFunction(() => document.querySelector("textarea").value === "stays where it is");
  await chosen(page, 5);
  await send(page);
  await received(page);
  assert.equal(await stored("stays where it is"), 1);
  assert.deepEqual(errors, []);
});

test("who sends before the answers of before have come is told, and may send again", async () => {
  const { page, errors } = phone;
  await open(page, "visit-fuchu");
  await choose(page, 2);
  await send(page);
  await received(page);
  network.mode = "stall";
  await open(page, "visit-fuchu");
  await choose(page, 4);
  const begun = Date.now();
  await send(page);
  await page.getByText("What you send replaces all of them.").waitFor();
  assert.ok(Date.now() - begun < 10000, "it does not wait until the network gives up");
  await send(page);
  await page.getByRole("heading", { name: "Saved on this phone" }).waitFor();
  network.mode = "through";
  await page.reload();
  await received(page);
  assert.deepEqual(errors, []);
});

test("a tab that was left half filled does not come back over what another one has sent", async () => {
  const { page, context, errors } = phone;
  await open(page, "visit-fuchu");
  await choose(page, 1);
  await draft(page, "1");
  const other = await context.newPage();
  await open(other, "visit-fuchu");
  await chosen(other, 1);
  await choose(other, 5);
  await send(other);
  await received(other);
  await chosen(page, 5);
  await page.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));
  await page.waitForTimeout(500);
  assert.deepEqual(await drafts(page), []);
  assert.deepEqual(errors, []);
});

test("a card opens the programme on its phone where the network leads nowhere, and only its own", async () => {
  const { page, context, errors } = phone;
  const stranger = network.base + (await newCard(officer, demo)).slice(demo.base.length);
  network.mode = "stall";
  const begun = Date.now();
  await page.goto(phone.card);
  await page.getByRole("heading", { name: "My programme" }).waitFor();
  assert.ok(Date.now() - begun < 10000, "it does not wait until the network gives up");
  await context.setOffline(true);
  for (const it of context.serviceWorkers()) await it.evaluate(() => (self.fetch = () => Promise.reject(new TypeError("no network"))));
  await page.goto(stranger);
  await page.getByRole("heading", { name: "No connection" }).waitFor();
  assert.equal(await page.getByRole("link", { name: "My programme" }).count(), 0, "it is another person's");
  assert.deepEqual(errors, []);
});
