// A phone without network: nothing that somebody has answered is lost, and nothing counts twice.
import assert from "node:assert/strict";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { newCard as makeCard, PHONE, query, signIn, startBrowser, startDemo, startNetwork, startPhone } from "./kanso.js";

let demo;
let browser;
let officer;
let network;
before(async () => {
  demo = await startDemo();
  browser = await startBrowser();
  network = await startNetwork(demo);
  officer = await signIn(browser, demo);
});
after(async () => {
  for (const it of phones) await it.context.close();
  await browser?.close();
  network?.stop();
  if (demo) assert.equal(await demo.stop(), 0, "Ctrl-C ends the program cleanly");
});

const phones = [];
const openPhone = async (folder) => {
  const phone = await startPhone(folder);
  phone.context.setDefaultTimeout(20000);
  phones.push(phone);
  return phone;
};

const PROGRAMME = "/e/asean-japan/2";

// A card, as an address without the server.
const newCard = async () => (await makeCard(officer, demo)).slice(demo.base.length);

// A phone that has opened its card and keeps the programme.
const openCard = async (page, base, card) => {
  await page.goto(base + card);
  await page.waitForURL(/\/e\/asean-japan\/2$/);
  await page.locator("#kept:not([hidden])").waitFor();
};

const newPhone = async (base, options = {}) => {
  const context = await browser.newContext({ ...PHONE, ...options });
  context.setDefaultTimeout(20000);
  const page = await context.newPage();
  const errors = [];
  page.on("pageerror", (error) => errors.push(String(error)));
  const card = await newCard();
  await openCard(page, base, card);
  return { context, page, errors, card };
};

const choose = (page, question, answer) => page.locator(`#q-${question}`).getByLabel(answer, { exact: true }).check({ force: true });

const send = (page) => page.getByRole("button", { name: "Send" }).tap();

// How many responses hold this text; each test writes one of its own.
const found = async (text) => (await query(demo, `SELECT COUNT(*) FROM comment WHERE text = '${text}'`))[0][0];

const responses = async (session) =>
  (await query(demo, `SELECT COUNT(*) FROM response r JOIN session s ON s.id = r.session_id WHERE s.key = '${session}' AND s.state = 'open'`))[0][0];

test("a whole day without network, from a cold start, with a dead battery and a dead server", async () => {
  const folder = await mkdtemp(join(tmpdir(), "kanso-phone-"));
  let phone = await openPhone(folder);
  const card = await newCard();
  const before = [await responses("visit-fuchu"), await responses("action-plan-creation")];
  await openCard(phone.page, demo.base, card);
  await phone.page.waitForFunction(async () => {
    const { held } = await navigator.locks.query();
    return (await caches.keys()).length === 12 && !held.some((it) => it.name === "kanso pages");
  });
  // Chromium writes the list of its caches down five seconds after the last change.
  await phone.page.waitForTimeout(8000);
  await phone.kill();
  await demo.kill();

  // The card itself leads to the programme, also now.
  phone = await openPhone(folder);
  await phone.page.goto(demo.base + card);
  await phone.page.getByRole("heading", { name: "My programme" }).waitFor();
  assert.equal(new URL(phone.page.url()).pathname, PROGRAMME);
  await phone.page.getByRole("link", { name: "ภาษา" }).or(phone.page.getByRole("link", { name: "ไทย" })).first().tap();
  await phone.page.getByRole("heading", { name: "กำหนดการของฉัน" }).waitFor();
  assert.equal(await phone.page.evaluate(() => document.documentElement.lang), "th");
  await phone.page.getByRole("link", { name: /Fuchu Prison/ }).first().tap();
  await phone.page.locator("#q-overall input[value='5']").check({ force: true });
  await phone.page.locator("textarea").first().fill("written in the bus");
  await phone.page.locator("[type=submit]").tap();
  await phone.page.getByRole("heading", { name: "บันทึกในโทรศัพท์นี้แล้ว" }).waitFor();
  assert.deepEqual(phone.errors, []);
  await phone.kill();

  // The other session is answered after one more cold start, in English.
  phone = await openPhone(folder);
  await phone.page.goto(demo.base + PROGRAMME + "?language=en");
  await phone.page.getByText("Saved, not sent yet").waitFor();
  await phone.page.goto(demo.base + PROGRAMME + "/action-plan-creation");
  await choose(phone.page, "overall", "Good");
  await phone.page.locator("textarea").first().fill("written in the hotel");
  await send(phone.page);
  await phone.page.getByRole("heading", { name: "Saved on this phone" }).waitFor();
  await phone.page.goto(demo.base + "/stored");
  await phone.page.getByRole("heading", { name: "What is stored about you" }).waitFor();
  await phone.page.goto(demo.base + "/e/asean-japan/1");
  await phone.page.getByRole("heading", { name: "No connection" }).waitFor();
  assert.deepEqual(phone.errors, []);
  await phone.kill();

  demo = await startDemo(demo);
  phone = await openPhone(folder);
  await phone.page.goto(demo.base + PROGRAMME);
  await phone.page.locator(".mark.answered").nth(1).waitFor({ timeout: 30000 });
  assert.equal(await phone.page.locator(".mark.answered").count(), 2);
  assert.deepEqual([await found("written in the bus"), await found("written in the hotel")], [1, 1]);
  assert.deepEqual([await responses("visit-fuchu"), await responses("action-plan-creation")], [before[0] + 1, before[1] + 1]);
  await phone.page.goto(demo.base + PROGRAMME + "/visit-fuchu/received");
  await phone.page.getByRole("heading", { name: "Received. Thank you." }).waitFor();
  await phone.context.close();
  await rm(folder, { recursive: true });
});

test("an answer whose acknowledgement is lost is sent again and counts once", async () => {
  const { page, errors } = await newPhone(network.base);
  await page.goto(network.base + PROGRAMME + "/visit-fuchu");
  const before = await responses("visit-fuchu");
  await choose(page, "overall", "Good");
  await page.locator("textarea").first().fill("sent more than once");
  network.mode = "lost";
  await send(page);
  await page.getByRole("heading", { name: "Saved on this phone" }).waitFor();
  assert.equal(await found("sent more than once"), 1, "the server has it, the phone does not know");
  network.mode = "portal";
  await page.waitForTimeout(3000);
  assert.ok(await page.getByRole("heading", { name: "Saved on this phone" }).isVisible(), "a hotel's page is not the server's word");
  network.mode = "through";
  await page.getByRole("heading", { name: "Received. Thank you." }).waitFor({ timeout: 30000 });
  assert.equal(await found("sent more than once"), 1);
  assert.equal(await responses("visit-fuchu"), before + 1);
  assert.deepEqual(errors, []);
});

test("answers that come too late are kept on the phone with the reason", async () => {
  const { page, context, errors } = await newPhone(demo.base);
  await page.goto(demo.base + PROGRAMME + "/lecture-kagayaki-counselor");
  await context.setOffline(true);
  await choose(page, "overall", "Poor");
  await page.locator("#q-improve textarea").fill("too late");
  await send(page);
  await page.getByRole("heading", { name: "Saved on this phone" }).waitFor();
  await officer.goto(`${demo.base}/officer/editions/asean-japan/2/sessions/lecture-kagayaki-counselor`);
  await officer.getByRole("button", { name: "Close" }).click();
  await officer.getByText("Closed", { exact: true }).waitFor();
  await context.setOffline(false);
  await page.getByRole("heading", { name: "Not accepted" }).waitFor({ timeout: 30000 });
  await page.getByRole("link", { name: "My programme" }).tap();
  await page.locator("#refused").getByText("too late").waitFor();
  await page.locator("#refused").getByText("is closed and takes no more answers").waitFor();
  // The page loads itself anew when it hears that the session has closed.
  await page.waitForTimeout(2000);
  await page.reload();
  await page.locator("#refused").getByText("too late").waitFor();
  await page.getByRole("button", { name: "Remove from this phone" }).tap();
  await page.locator("#refused").waitFor({ state: "hidden" });
  assert.equal(await found("too late"), 0);
  assert.deepEqual(errors, []);
});

test("a draft survives reload and a dead battery, and goes when it is sent or the phone is shared", async () => {
  const folder = await mkdtemp(join(tmpdir(), "kanso-phone-"));
  let phone = await openPhone(folder);
  await openCard(phone.page, demo.base, await newCard());
  const form = demo.base + PROGRAMME + "/action-plan-creation";
  await phone.page.goto(form);
  await choose(phone.page, "overall", "Fair");
  await phone.page.locator("#q-improve textarea").fill("half a thought 🙏");
  await phone.page.reload();
  await phone.page.locator("#q-overall input[value='2']:checked").waitFor({ state: "attached" });
  await phone.page.locator("#q-improve textarea").fill("half a thought 🙏, and more");
  await phone.page.waitForTimeout(700);
  await phone.kill();
  phone = await openPhone(folder);
  await phone.page.goto(form);
  await phone.page.locator("#q-overall input[value='2']:checked").waitFor({ state: "attached" });
  assert.equal(await phone.page.locator("#q-improve textarea").inputValue(), "half a thought 🙏, and more");
  const drafts = () =>
    phone.page.evaluate(async () => {
      const base = await new Promise((resolve) => (indexedDB.open("kanso").onsuccess = ({ target }) => resolve(target.result)));
      return new Promise((resolve) => {
        base.transaction("drafts").objectStore("drafts").count().onsuccess = ({ target }) => resolve(target.result);
      });
    });
  assert.equal(await drafts(), 1);
  await send(phone.page);
  await phone.page.getByRole("heading", { name: "Received. Thank you." }).waitFor();
  assert.equal(await drafts(), 0);

  await phone.page.goto(demo.base + PROGRAMME + "/visit-fuchu");
  await choose(phone.page, "overall", "Fair");
  await phone.page.waitForTimeout(300);
  assert.equal(await drafts(), 1);
  await phone.page.getByText("This is a shared phone").tap();
  await phone.page.getByRole("button", { name: "Remove everything" }).tap();
  await phone.page.getByText("This phone has no tickets for this seminar.").waitFor();
  assert.equal(await drafts(), 0);
  assert.deepEqual(await phone.page.evaluate(() => Object.keys(localStorage).filter((it) => /kanso\/[^cs]/.test(it))), []);
  assert.deepEqual(phone.errors, []);
  await phone.context.close();
  await rm(folder, { recursive: true });
});

test("a shared phone still sends what waits, and then forgets it too", async () => {
  const { page, context, errors } = await newPhone(demo.base);
  await context.setOffline(true);
  await page.goto(demo.base + PROGRAMME + "/visit-fuchu");
  await choose(page, "overall", "Good");
  await page.locator("textarea").first().fill("from a shared phone");
  await send(page);
  await page.getByRole("heading", { name: "Saved on this phone" }).waitFor();
  await page.getByText("This is a shared phone").tap();
  await page.getByRole("button", { name: "Remove everything" }).tap();
  await page.getByText("This phone has no tickets for this seminar.").waitFor();
  await context.setOffline(false);
  await page.waitForFunction(async () => {
    const base = await new Promise((resolve) => (indexedDB.open("kanso").onsuccess = ({ target }) => resolve(target.result)));
    return new Promise((resolve) => {
      base.transaction("outbox").objectStore("outbox").count().onsuccess = ({ target }) => resolve(target.result === 0);
    });
  });
  assert.equal(await found("from a shared phone"), 1);
  assert.deepEqual(errors, []);
});

test("two tabs, a double tap and the back button make one response with the last answers", async () => {
  const { page, context, errors } = await newPhone(demo.base);
  const before = await responses("visit-fuchu");
  const other = await context.newPage();
  for (const it of [page, other]) await it.goto(demo.base + PROGRAMME + "/visit-fuchu");
  await choose(page, "overall", "Good");
  await page.locator("textarea").first().fill("from the first tab");
  await page.locator("[type=submit]").dblclick();
  await page.getByRole("heading", { name: "Received. Thank you." }).waitFor();
  await choose(other, "overall", "Poor");
  await other.locator("textarea").first().fill("from the second tab");
  await send(other);
  await other.getByRole("heading", { name: "Received. Thank you." }).waitFor();
  await page.goBack();
  await page.locator("#q-overall input[value='1']:checked, #q-overall input[value='3']:checked").waitFor({ state: "attached" });
  await page.locator("textarea").first().fill("after going back");
  await send(page);
  await page.getByRole("heading", { name: "Received. Thank you." }).waitFor();
  assert.equal(await responses("visit-fuchu"), before + 1);
  assert.deepEqual([await found("from the first tab"), await found("from the second tab"), await found("after going back")], [0, 0, 1]);
  assert.deepEqual(errors, []);
});

test("a phone whose clock is two days off answers all the same", async () => {
  for (const days of [-2, 2]) {
    const { page, errors } = await newPhone(demo.base);
    await page.clock.setSystemTime(Date.now() + days * 86_400_000);
    await page.goto(demo.base + PROGRAMME);
    await page.getByRole("link", { name: /Fuchu Prison/ }).first().tap();
    await choose(page, "overall", "Good");
    await page.locator("textarea").first().fill(`a clock ${days} days off`);
    await send(page);
    await page.getByRole("heading", { name: "Received. Thank you." }).waitFor();
    assert.equal(await found(`a clock ${days} days off`), 1);
    assert.deepEqual(errors, []);
  }
});

test("what no form of ours sends is refused with words, and stays in the form", async () => {
  const { page, errors } = await newPhone(demo.base);
  await page.goto(demo.base + PROGRAMME + "/action-plan-creation");
  await send(page);
  await page.getByText("Nothing is answered yet").waitFor();
  const text = page.locator("#q-improve textarea");
  await text.evaluate((it) => {
    it.removeAttribute("maxlength");
    it.value = "x".repeat(10_000_000);
  });
  // Laying that much out takes a while.
  await page.getByRole("button", { name: "Send" }).tap({ timeout: 60000 });
  await page.getByText("This text has 10000000 characters; at most 2000 fit.").first().waitFor();
  assert.equal((await text.inputValue()).length, 10_000_000);
  // 2,000 characters of what people see as fewer: flags, and letters with marks on top.
  await text.fill("🇰🇭🇹🇭".repeat(250) + "ส้".repeat(500));
  await choose(page, "overall", "Good");
  await page.locator("#q-overall input:checked").evaluate((it) => (it.value = "77"));
  await send(page);
  await page.getByText("The questions have changed since you opened them.").waitFor();
  await page.locator("#q-overall.wrong").waitFor();
  await choose(page, "overall", "Fair");
  await send(page);
  await page.getByRole("heading", { name: "Received. Thank you." }).waitFor();
  assert.equal(await found("🇰🇭🇹🇭".repeat(250) + "ส้".repeat(500)), 1);
  assert.deepEqual(errors, []);
});
