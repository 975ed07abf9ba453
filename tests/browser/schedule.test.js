// Sessions that open and close by the clock, on a phone that has no network then.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { importEdition, PHONE, query, signIn, startBrowser, startDemo } from "./kanso.js";

const DAY = 86_400_000;
const tomorrow = new Date(Date.now() + DAY);
const date = tomorrow.toISOString().slice(0, 10);

const EDITION = `
[programme]
key = "clock"
title = "A seminar by the clock"
synthetic = true

[edition]
number = 1
title = "The 1st seminar by the clock"
theme = "Time"
time_zone = "UTC"
cohort_size = 16

[[session]]
key = "lecture"
kind = "lecture"
title = "The lecture of tomorrow"
held_on = ${date}
starts_at = "11:00"
ends_at = "12:00"

[[session]]
key = "opening"
kind = "lecture"
title = "The opening"
state = "open"
`;

let demo;
let browser;
let officer;
before(async () => {
  demo = await startDemo();
  browser = await startBrowser();
  await importEdition(demo, EDITION);
  officer = await signIn(browser, demo);
});
after(async () => {
  await browser?.close();
  if (demo) assert.equal(await demo.stop(), 0, "Ctrl-C ends the program cleanly");
});

const newPhone = async () => {
  await officer.goto(`${demo.base}/officer/editions/clock/1/passes`);
  await officer.getByLabel("How many new passes").fill("1");
  await officer.getByRole("button", { name: "Make passes" }).click();
  await officer.locator("#finished:not([hidden])").waitFor();
  const link = new URL(await officer.locator(".cards .link").first().textContent());
  officer.once("dialog", (it) => it.accept());
  const context = await browser.newContext(PHONE);
  context.setDefaultTimeout(20000);
  const page = await context.newPage();
  const errors = [];
  page.on("pageerror", (error) => errors.push(String(error)));
  await page.goto(demo.base + link.pathname + link.hash);
  await page.waitForURL(/\/e\/clock\/1$/);
  await page.locator("#kept:not([hidden])").waitFor();
  return { context, page, errors };
};

const at = (time) => new Date(`${date}T${time}Z`);

test("what was begun before the end is found again from the programme", async () => {
  const { context, page, errors } = await newPhone();
  const programme = `${demo.base}/e/clock/1`;
  await context.setOffline(true);
  await page.clock.setSystemTime(at("11:51:00"));
  await page.goto(`${programme}/lecture`);
  await page.locator("#q-overall input[value='3']").check({ force: true });
  await page.locator("textarea").first().fill("half a thought");
  await page.waitForTimeout(1000);
  await page.clock.setSystemTime(new Date(at("12:01:00").getTime() + DAY));
  await page.goto(programme);
  await page.getByRole("link", { name: /The lecture of tomorrow.*Begun, not sent/ }).tap();
  await page.locator("#q-overall input[value='3']:checked").waitFor({ state: "attached" });
  assert.equal(await page.locator("textarea").first().inputValue(), "half a thought");
  assert.ok(await page.getByRole("button", { name: "Send" }).isVisible());
  assert.deepEqual(errors, []);
  await context.close();
});

test("a phone without network opens and shuts a session by the schedule that it has", async () => {
  const { context, page, errors } = await newPhone();
  const programme = `${demo.base}/e/clock/1`;
  const mark = page.locator("li", { hasText: "The lecture of tomorrow" }).locator(".mark");
  assert.equal(await mark.textContent(), "Not yet open");
  assert.equal(await page.getByRole("link", { name: /The lecture of tomorrow/ }).count(), 0, "it is no link yet");
  await page.goto(`${programme}/lecture`);
  await page.getByText("This session takes no answers yet.").waitFor();
  assert.equal(await page.locator("form").isVisible(), false);

  await context.setOffline(true);
  for (const [time, state] of [["11:49:00", "Not yet open"], ["11:51:00", "Open"]]) {
    await page.clock.setSystemTime(at(time));
    await page.goto(programme);
    assert.equal(await mark.textContent(), state, time);
  }
  await page.getByRole("link", { name: /The lecture of tomorrow/ }).last().tap();
  await page.locator("#q-overall").getByLabel("Good", { exact: true }).check({ force: true });
  await page.locator("textarea").first().fill("before its time");
  await page.getByRole("button", { name: "Send" }).tap();
  await page.getByRole("heading", { name: "Saved on this phone" }).waitFor();

  // A day after its end it shuts.
  await page.clock.setSystemTime(new Date(at("12:01:00").getTime() + DAY));
  await page.goto(`${programme}/opening`);
  assert.equal(await page.locator("form").isVisible(), true, "no clock shuts what an officer opened");

  // The server's clock decides: it has not opened the session, and the answers wait.
  await page.goto(programme);
  await context.setOffline(false);
  await page.waitForTimeout(3000);
  await page.goto(programme);
  assert.equal(await mark.textContent(), "Saved, not sent yet");
  const [[stored]] = await query(demo, "SELECT COUNT(*) FROM comment WHERE text = 'before its time'");
  assert.equal(stored, 0);

  // Then an officer opens it by hand, and they arrive.
  await officer.goto(`${demo.base}/officer/editions/clock/1/sessions/lecture`);
  await officer.getByText(/by itself/).first().waitFor();
  await officer.getByRole("button", { name: "Open for answers" }).click();
  await officer.getByText("Answers are coming in").waitFor();
  let loads = 0;
  page.on("load", () => (loads += 1));
  await page.goto(programme);
  await page.locator("li", { hasText: "The lecture of tomorrow" }).locator(".answered").waitFor({ timeout: 30000 });
  const [[arrived]] = await query(demo, "SELECT COUNT(*) FROM comment WHERE text = 'before its time'");
  assert.equal(arrived, 1);
  // The page comes from the phone, and is loaded once more because the session is open now; not
  // for each of the other languages, whose pages have changed as well.
  for (let tries = 0; tries < 80 && loads < 2; tries++) await page.waitForTimeout(250);
  await page.waitForTimeout(3000);
  assert.equal(loads, 2);
  assert.deepEqual(errors, []);
  await context.close();
});

test("the browser sends what waits when the page is gone and the network is back", async () => {
  const { context, page, errors } = await newPhone();
  await context.setOffline(true);
  await page.goto(`${demo.base}/e/clock/1/opening`);
  await page.locator("#q-overall").getByLabel("Good", { exact: true }).check({ force: true });
  await page.locator("textarea").first().fill("sent by the worker");
  await page.getByRole("button", { name: "Send" }).tap();
  await page.getByRole("heading", { name: "Saved on this phone" }).waitFor();
  await page.goto("about:blank");
  await context.setOffline(false);
  // Chromium tells the worker by itself, at a time of its own; the test tells it now.
  const other = await context.newPage();
  const wire = await context.newCDPSession(other);
  const worker = new Promise((resolve) =>
    wire.on("ServiceWorker.workerRegistrationUpdated", ({ registrations }) => registrations[0] && resolve(registrations[0])),
  );
  await wire.send("ServiceWorker.enable");
  const { registrationId, scopeURL } = await worker;
  await wire.send("ServiceWorker.dispatchSyncEvent", {
    origin: new URL(scopeURL).origin,
    registrationId,
    tag: "outbox",
    lastChance: false,
  });
  const arrived = async () => (await query(demo, "SELECT COUNT(*) FROM comment WHERE text = 'sent by the worker'"))[0][0];
  for (let tries = 0; tries < 40 && !(await arrived()); tries++) await new Promise((resolve) => setTimeout(resolve, 250));
  assert.equal(await arrived(), 1);
  assert.deepEqual(errors, []);
  await context.close();
});
