// The main job as people do it: a phone answers, an officer sees it.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { DESKTOP, PHONE, startBrowser, startDemo } from "./kanso.js";

let demo;
let browser;
let signedIn;
before(async () => {
  demo = await startDemo();
  browser = await startBrowser();
});
after(async () => {
  await browser?.close();
  if (demo) assert.equal(await demo.stop(), 0, "Ctrl-C ends the program cleanly");
});

// A page on which every error of the browser counts.
const open = async (options) => {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const errors = [];
  page.on("pageerror", (error) => errors.push(String(error)));
  page.on("console", (message) => {
    if (message.type() === "error") errors.push(message.text());
  });
  return { context, page, errors };
};

const fits = async (page) =>
  assert.ok(
    await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth),
    `${page.url()} does not scroll sideways`,
  );

const targets = (page) =>
  page.evaluate(() =>
    [...document.querySelectorAll("a, button, input:not([type=hidden]), summary, select, textarea")]
      .filter((it) => it.checkVisibility() && !it.classList.contains("skip"))
      .map((it) => {
        const box = (it.closest("label") ?? it).getBoundingClientRect();
        return { text: it.textContent.trim().slice(0, 30) || it.name, height: box.height };
      })
      .filter((it) => it.height < 44),
  );

test("a phone answers a lecture, and an officer who closes it sees the results", async () => {
  const officer = await open(DESKTOP);
  await officer.page.goto(demo.officer);
  await officer.page.getByRole("button", { name: "Sign in" }).click();
  await officer.page.waitForURL(/\/officer$/);
  signedIn = await officer.context.storageState();
  await officer.page.getByRole("link", { name: /2nd ASEAN-Japan/ }).click();
  await officer.page.getByRole("link", { name: /What I Learned as a Counselor/ }).first().click();
  await officer.page.getByText("Answers are coming in").waitFor();
  const received = () => officer.page.locator(".counts b").textContent();
  assert.match(await received(), /^(5|10) or more$/);
  assert.equal(await officer.page.locator("svg").count(), 0);

  const phone = await open(PHONE);
  await phone.page.goto(demo.participant);
  await fits(phone.page);
  await phone.page.getByRole("link", { name: /What I Learned as a Counselor/ }).first().click();
  await fits(phone.page);
  assert.deepEqual(await targets(phone.page), []);
  await phone.page.locator("#q-relevance").getByLabel("Strongly agree").tap();
  await phone.page.locator("#q-clarity").getByLabel("Excellent").tap();
  await phone.page.locator("#q-time-for-questions").getByLabel("Far too short").tap();
  await phone.page.locator("#q-overall").getByLabel("Very good").tap();
  await phone.page.locator("#q-improve textarea").fill("ขอเวลาถามมากขึ้น 🙏");
  const sent = phone.page.waitForRequest((it) => it.method() === "PUT");
  await phone.page.getByRole("button", { name: "Send" }).tap();
  const request = await sent;
  const secret = new URL(demo.participant).pathname.split("/").pop();
  const headers = JSON.stringify(await request.allHeaders());
  assert.ok(!headers.includes(secret) && !request.url().includes(secret) && !request.postData().includes(secret),
    "the answers travel without the pass");
  await phone.page.getByRole("heading", { name: "Received. Thank you." }).waitFor();
  await fits(phone.page);

  await phone.page.getByRole("link", { name: "Change my answers" }).tap();
  assert.ok(await phone.page.locator("#q-overall input[value='4']").isChecked());
  await phone.page.getByText("I did not attend this session").tap();
  assert.equal(await phone.page.locator(".questions").isVisible(), false);
  await phone.page.getByText("I did not attend this session").tap();
  await phone.page.locator("#q-improve textarea").fill("ขอเวลาถามอีก 🙏");
  await phone.page.getByRole("button", { name: "Send" }).tap();
  await phone.page.getByRole("heading", { name: "Received. Thank you." }).waitFor();
  assert.deepEqual(phone.errors, []);

  await officer.page.reload();
  assert.match(await received(), /^(5|10) or more$/);
  assert.equal(await officer.page.getByText("ขอเวลาถามอีก 🙏").count(), 0);
  await officer.page.getByRole("button", { name: "Close" }).click();
  await officer.page.locator("#scale-quality svg").first().waitFor();
  assert.match(await received(), /^\d+$/);
  await officer.page.getByText("ขอเวลาถามอีก 🙏").waitFor();
  assert.equal(await officer.page.getByText("ขอเวลาถามมากขึ้น 🙏").count(), 0);
  await officer.page.getByText("Show the numbers").first().click();
  await officer.page.locator("table").first().waitFor();
  await fits(officer.page);
  assert.deepEqual(officer.errors, []);

  await phone.page.goto(`${demo.participant}/lecture-kagayaki-counselor`);
  await phone.page.getByText("is closed").first().waitFor();
});

test("without JavaScript a phone answers too", async () => {
  const { page } = await open({ ...PHONE, javaScriptEnabled: false });
  await page.goto(demo.participant);
  await page.getByRole("link", { name: /Fuchu Prison/ }).first().click();
  await page.getByRole("button", { name: "Send" }).click();
  await page.getByText("Nothing is answered yet").first().waitFor();
  await page.locator("#q-overall").getByLabel("Good", { exact: true }).click();
  await page.getByRole("button", { name: "Send" }).click();
  await page.getByRole("heading", { name: "Received. Thank you." }).waitFor();
});

test("a form keeps what was answered when there is no network, and sends it later", async () => {
  const { page, context } = await open(PHONE);
  await page.goto(`${demo.participant}/action-plan-creation`);
  await page.locator("#q-overall").getByLabel("Good", { exact: true }).tap();
  await context.setOffline(true);
  await page.getByRole("button", { name: "Send" }).tap();
  await page.getByText("there is no connection").waitFor();
  assert.ok(await page.locator("#q-overall input[value='3']").isChecked());
  await context.setOffline(false);
  await page.getByRole("button", { name: "Send" }).tap();
  await page.getByRole("heading", { name: "Received. Thank you." }).waitFor();
});

test("no page scrolls sideways on a small phone, and its charts are the narrow ones", async () => {
  const { page, errors } = await open({ ...PHONE, viewport: { width: 320, height: 640 }, storageState: signedIn });
  const edition = `${demo.base}/officer/editions/asean-japan/2`;
  for (const address of [
    demo.base,
    demo.participant,
    `${demo.participant}/visit-fuchu`,
    `${demo.base}/officer`,
    edition,
    `${edition}/sessions/lecture-hickert`,
    `${edition}/passes`,
    `${demo.base}/officer/compare/asean-japan?question=overall&by=series`,
    `${demo.base}/officer/password`,
  ]) {
    await page.goto(address);
    await fits(page);
  }
  await page.goto(`${demo.base}/officer/compare/asean-japan`);
  assert.equal(await page.locator("#compare .wide-chart").isVisible(), false);
  assert.equal(await page.locator("#compare .narrow-chart svg").isVisible(), true);
  await page.getByRole("combobox", { name: "Question" }).selectOption("network");
  await page.getByRole("button", { name: "Compare" }).tap();
  await page.locator("#compare .narrow-chart").getByText("reworded").first().waitFor();
  assert.deepEqual(errors, []);
});
