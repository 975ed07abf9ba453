// A server that gives phones keys of their own, to tell their tickets apart: every phone stops.
import assert from "node:assert/strict";
import { generateKeyPairSync, randomUUID } from "node:crypto";
import { after, before, test } from "node:test";
import { newCard, PHONE, signIn, startBrowser, startDemo } from "./kanso.js";

let demo;
let browser;
let officer;
before(async () => {
  demo = await startDemo();
  browser = await startBrowser();
  officer = await signIn(browser, demo);
});
after(async () => {
  await browser?.close();
  if (demo) assert.equal(await demo.stop(), 0, "Ctrl-C ends the program cleanly");
});

const STOP = "Please do not answer on this phone now.";

const newKey = (bits = 2048) =>
  generateKeyPairSync("rsa", { modulusLength: bits }).publicKey.export({ type: "spki", format: "der" }).toString("base64");

// Making one takes long.
const LONG = newKey(4096);

// A phone to which the server shows the keys as `change` makes them. Without a worker, because
// the test stands between the page and the server.
const phone = async (change) => {
  const context = await browser.newContext({ ...PHONE, serviceWorkers: "block" });
  context.setDefaultTimeout(15000);
  const page = await context.newPage();
  const draws = [];
  page.on("request", (it) => it.url().endsWith("/tickets") && draws.push(it.postData()));
  await page.route("**/keys", async (route) => {
    const reply = await route.fetch();
    const body = await reply.json();
    await route.fulfill({ response: reply, json: { ...body, keys: change(body.keys) } });
  });
  return { context, page, draws };
};

const LISTS = {
  "another key for one session": (keys) => keys.map((it, at) => (at ? it : { ...it, key: newKey() })),
  "the honest list, and behind it keys of this phone's own": (keys) => [
    ...keys.map((it) => ({ ...it, signs: false })),
    ...keys.map((it) => ({ ...it, key: newKey(), signs: true })),
  ],
  "an entry that swallows others": (keys) => [
    { session: "", key: Buffer.concat(keys.map((it) => Buffer.from(it.session + it.key))).toString("base64"), signs: false },
    ...keys.map((it) => ({ ...it, key: newKey() })),
  ],
  "keys in another order": (keys) => [...keys].reverse(),
  "a part of the keys": (keys) => keys.slice(0, 1),
  "keys that are too long to blind for": (keys) => keys.map((it) => ({ ...it, key: LONG })),
};

for (const [name, change] of Object.entries(LISTS))
  test(`a phone that opens its card stops at ${name}`, async () => {
    const { context, page, draws } = await phone(change);
    await page.goto(await newCard(officer, demo));
    await page.getByText(STOP).waitFor();
    assert.deepEqual(draws, [], "no ticket was drawn");
    await context.close();
  });

test("a card without a mark stops at keys that are too long to blind for", async () => {
  const { context, page, draws } = await phone(LISTS["keys that are too long to blind for"]);
  const card = await newCard(officer, demo);
  await page.goto(card.split(".").slice(0, -1).join("."));
  await page.getByText(STOP).waitFor();
  assert.deepEqual(draws, []);
  await context.close();
});

test("a phone that has tickets remembers the keys, and its card still counts", async () => {
  let change = (keys) => keys;
  const { context, page } = await phone((keys) => change(keys));
  const card = await newCard(officer, demo);
  await page.goto(card);
  await page.waitForURL(/\/e\/asean-japan\/2$/);
  const wallet = () => page.evaluate(() => localStorage.getItem("kanso/asean-japan/2"));
  const before = await wallet();
  change = LISTS["another key for one session"];
  for (const link of [card.split("#")[0], card]) {
    await page.goto(demo.base);
    await page.goto(link);
    await page.getByText(STOP).waitFor();
    assert.equal(await wallet(), before, "nothing of the wallet is lost");
  }
  await context.close();
});

test("keys that came later are compared by people before tickets are drawn", async () => {
  let added = [];
  const { context, page, draws } = await phone((keys) => [...keys, ...added]);
  const card = await newCard(officer, demo);
  await page.goto(card);
  await page.waitForURL(/\/e\/asean-japan\/2$/);
  assert.equal(draws.length, 1);
  added = [{ session: randomUUID(), key: newKey(), signs: true }];
  await page.goto(demo.base);
  await page.goto(card);
  await page.getByText("A session was added.").waitFor();
  assert.match(await page.locator("#fingerprint").textContent(), /^([0-9a-f]{4} ){7}[0-9a-f]{4}$/);
  assert.equal(draws.length, 1, "nothing is drawn before somebody has compared");
  await page.getByRole("button", { name: "It is the same" }).tap();
  // The server signs for no session that it does not have; the tickets that are there stay of use, and
  // the keys are compared anew the next time.
  await page.waitForURL(/\/e\/asean-japan\/2$/);
  assert.equal(draws.length, 2);
  await page.goto(demo.base);
  await page.goto(card);
  await page.getByText("A session was added.").waitFor();
  await context.close();
});
