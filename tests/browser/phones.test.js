// Phones of other kinds, phones that are shared, and cards that are opened more than once.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { newCard, PHONE, query, signIn, startBrowser, startDemo } from "./kanso.js";

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

const EDITION = "/e/asean-japan/2";

const newPhone = async (lacks) => {
  const context = await browser.newContext(PHONE);
  context.setDefaultTimeout(20000);
  if (lacks) await context.addInitScript(lacks);
  const page = await context.newPage();
  const errors = [];
  page.on("pageerror", (error) => errors.push(String(error)));
  return { context, page, errors };
};

const openCard = async (page, card) => {
  await page.goto(card);
  await page.waitForURL((it) => it.pathname === EDITION);
  await page.locator("#kept:not([hidden])").waitFor();
};

const answer = async (page, session, { overall, text }) => {
  await page.goto(`${demo.base}${EDITION}/${session}`);
  await page.locator(`#q-overall input[value='${overall}']`).check({ force: true });
  if (text) await page.locator("textarea").first().fill(text);
  await page.getByRole("button", { name: "Send" }).tap();
};

const received = (page) => page.getByRole("heading", { name: "Received. Thank you." }).waitFor();

test("a browser that cannot give up a request sends all the same", async () => {
  const { context, page, errors } = await newPhone(() => delete AbortSignal.timeout);
  await openCard(page, await newCard(officer, demo));
  await answer(page, "visit-fuchu", { overall: 4 });
  await received(page);
  assert.deepEqual(errors, []);
  await context.close();
});

for (const [name, lacks] of Object.entries({
  "locks": () => Object.defineProperty(navigator, "locks", { value: undefined }),
  "channels": () => delete globalThis.BroadcastChannel,
}))
  test(`a browser without ${name} says so before it has drawn, and offers the plain way`, async () => {
    const { context, page, errors } = await newPhone(lacks);
    const card = await newCard(officer, demo);
    await page.goto(card);
    await page.getByText("This browser cannot answer without the server seeing your card.").waitFor();
    await page.getByRole("button", { name: "Go on that way" }).tap();
    await page.getByRole("link", { name: /Fuchu Prison/ }).first().tap();
    await page.locator("#q-overall input[value='4']").check({ force: true });
    await page.getByRole("button", { name: "Send" }).tap();
    await received(page);
    assert.deepEqual(errors, []);
    await context.close();
  });

test("a card whose address was typed first keeps its tickets when its code is scanned later", async () => {
  const { context, page, errors } = await newPhone();
  const card = await newCard(officer, demo);
  await openCard(page, card.split("#")[0]);
  const wallet = () => page.evaluate(() => localStorage.getItem("kanso/asean-japan/2"));
  const tickets = JSON.parse(await wallet()).tickets;
  await page.goto(demo.base);
  await page.goto(card);
  await page.waitForURL((it) => it.pathname === EDITION);
  assert.deepEqual(JSON.parse(await wallet()).tickets, tickets);
  await answer(page, "visit-fuchu", { overall: 4 });
  await received(page);
  assert.deepEqual(errors, []);
  await context.close();
});

test("answers that cannot be shown are not silently replaced", async () => {
  const { context, page, errors } = await newPhone();
  await openCard(page, await newCard(officer, demo));
  await answer(page, "visit-fuchu", { overall: 2, text: "the first answers" });
  await received(page);
  await context.setOffline(true);
  await page.getByRole("link", { name: "Change my answers" }).tap();
  await page.getByText("What you send replaces all of them.").waitFor();
  await context.setOffline(false);
  await page.reload();
  await page.locator("#q-overall input[value='2']:checked").waitFor({ state: "attached" });
  // One answer is changed; the others go along.
  await page.locator("#q-overall input[value='5']").check({ force: true });
  await page.getByRole("button", { name: "Send" }).tap();
  await received(page);
  const [[texts]] = await query(demo, "SELECT COUNT(*) FROM comment WHERE text = 'the first answers'");
  assert.equal(texts, 1);
  assert.deepEqual(errors, []);
  await context.close();
});

test("looking at what was sent leaves no draft", async () => {
  const { context, page, errors } = await newPhone();
  await openCard(page, await newCard(officer, demo));
  await answer(page, "visit-fuchu", { overall: 2 });
  await received(page);
  await page.getByRole("link", { name: "Change my answers" }).tap();
  await page.locator("#q-overall input[value='2']:checked").waitFor({ state: "attached" });
  await page.goto(demo.base + EDITION);
  const drafts = await page.evaluate(async () => {
    const base = await new Promise((resolve) => (indexedDB.open("kanso").onsuccess = ({ target }) => resolve(target.result)));
    return new Promise((resolve) => {
      base.transaction("drafts").objectStore("drafts").count().onsuccess = ({ target }) => resolve(target.result);
    });
  });
  assert.equal(drafts, 0);
  assert.deepEqual(errors, []);
  await context.close();
});

test("who goes back on a shared phone finds no answers of the one before, nor in another tab", async () => {
  const { context, page, errors } = await newPhone();
  await openCard(page, await newCard(officer, demo));
  const other = await context.newPage();
  await other.goto(`${demo.base}${EDITION}/action-plan-creation`);
  await other.locator("#q-overall input[value='3']").check({ force: true });
  await answer(page, "visit-fuchu", { overall: 5, text: "of the one before" });
  await received(page);
  await page.getByText("This is a shared phone").tap();
  await page.getByRole("button", { name: "Remove everything" }).tap();
  await page.getByText("This phone has no tickets for this seminar.").waitFor();
  await other.getByText("This phone has no tickets for this seminar.").waitFor();
  await page.goBack();
  await page.waitForTimeout(1000);
  if (new URL(page.url()).pathname.endsWith("/visit-fuchu")) {
    assert.equal(await page.locator("textarea").first().inputValue(), "");
    assert.equal(await page.locator("#q-overall input:checked").count(), 0);
  }
  assert.deepEqual(errors, []);
  await context.close();
});

test("two people who share a phone see only their own refused answers, and their own card leads on without network", async () => {
  const { context, page, errors } = await newPhone();
  const [one, two] = [await newCard(officer, demo), await newCard(officer, demo)];
  await openCard(page, one);
  await page.evaluate(async () => {
    const ticket = Object.values(JSON.parse(localStorage.getItem("kanso/asean-japan/2")).tickets)[0];
    const base = await new Promise((resolve) => (indexedDB.open("kanso").onsuccess = ({ target }) => resolve(target.result)));
    const letter = { ticket, edition: "asean-japan/2", title: "A session", state: "refused", reason: "closed", errors: [], attended: true, answers: { improve: "of the first person" } };
    await new Promise((resolve) => {
      const put = base.transaction("outbox", "readwrite");
      put.objectStore("outbox").put(letter, ticket.slice(0, 42));
      put.oncomplete = resolve;
    });
    base.close();
  });
  await page.reload();
  await page.getByText("of the first person").waitFor();
  await page.goto(demo.base);
  await openCard(page, two);
  await page.waitForTimeout(500);
  assert.equal(await page.getByText("of the first person").count(), 0);
  await context.setOffline(true);
  // Not every Chromium takes the network from a worker too.
  for (const it of context.serviceWorkers()) await it.evaluate(() => (self.fetch = () => Promise.reject(new TypeError("no network"))));
  await page.goto(two);
  await page.getByRole("heading", { name: "My programme" }).waitFor();
  assert.equal(new URL(page.url()).hash, "", "the secret does not go along");
  await page.goto(one);
  await page.getByRole("heading", { name: "No connection" }).waitFor();
  assert.deepEqual(errors, []);
  await context.close();
});

test("a page of the phone's own is as strict as the server's", async () => {
  const { context, page, errors } = await newPhone();
  await openCard(page, await newCard(officer, demo));
  const reply = await page.goto(`${demo.base}${EDITION}/visit-fuchu`);
  assert.ok(reply.fromServiceWorker());
  const served = await page.request.get(`${demo.base}${EDITION}/visit-fuchu`);
  for (const it of ["content-security-policy", "referrer-policy", "x-content-type-options", "cache-control"])
    assert.equal(reply.headers()[it], served.headers()[it], it);
  assert.deepEqual(errors, []);
  await context.close();
});
