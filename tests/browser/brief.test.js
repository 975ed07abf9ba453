// The design brief as an officer reads it, takes it to a meeting, and writes a decision down.
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { promisify } from "node:util";
import { DESKTOP, PROGRAM, query, signIn, startBrowser, startDemo } from "./kanso.js";

let demo;
let browser;
let page;
before(async () => {
  demo = await startDemo();
  browser = await startBrowser();
  page = await signIn(browser, demo);
  // Without optimisation ranking the sessions takes seconds.
  page.setDefaultTimeout(90_000);
});
after(async () => {
  await browser?.close();
  if (demo) assert.equal(await demo.stop(), 0, "Ctrl-C ends the program cleanly");
});

const open = async () => {
  await page.goto(`${demo.base}/officer`);
  await page.getByRole("link", { name: "Plan the next edition" }).first().click();
  await page.getByRole("heading", { name: "Design brief for the 3rd edition" }).waitFor();
};

test("what to change, why and how sure is read without scrolling, each line with its chart", async () => {
  await open();
  const lines = page.locator("[aria-labelledby=change] > .findings > li");
  const count = await lines.count();
  assert.ok(count >= 3 && count <= 7, `${count} statements stand in front`);
  const words = ["Clear", "Likely", "Weak", "Cannot tell"];
  const sure = await lines.locator(".sure").allTextContents();
  assert.equal(sure.length, count);
  const places = sure.map((it) => words.indexOf(it));
  assert.deepEqual(places, [...places].sort(), "the surest stand first");
  assert.ok(!places.includes(-1));
  for (const line of (await lines.all()).slice(0, 3)) {
    const text = await line.locator("summary").boundingBox();
    const chart = await line.locator(".beside svg").boundingBox();
    assert.ok(text.y + text.height <= DESKTOP.viewport.height, "it is in the first view");
    assert.ok(chart.x > text.x + text.width / 2 && chart.y < text.y + text.height, "its chart is beside it");
    assert.match(await line.locator(".reason").textContent(), /\d+ of \d+/, "it counts");
  }
  await lines.first().locator("summary").click();
  await lines.first().getByText(/95 % interval/).first().waitFor();
  await page.getByRole("heading", { name: "What came after past decisions" }).waitFor();
  await page.getByText("The question was worded differently before").first().waitFor();
});

test("on paper it is A4, says that the answers are synthetic, and leaves the forms out", async () => {
  await open();
  const file = join(demo.folder, "brief.pdf");
  await page.pdf({ path: file, preferCSSPageSize: true });
  const { stdout: info } = await promisify(execFile)("pdfinfo", [file]);
  assert.match(info, /Page size: +59[45]\.\d+ x 84[12]\.\d+ pts \(A4\)/);
  const { stdout: text } = await promisify(execFile)("pdftotext", ["-layout", file, "-"]);
  assert.match(text, /Design brief for the 3rd edition/);
  assert.match(text, /All answers shown are synthetic/);
  assert.match(text, /What cannot be told/);
  assert.doesNotMatch(text, /Write it down|Delete/);
});

test("an officer writes a decision down from a statement, and deletes it", async () => {
  await open();
  const line = page.locator("[aria-labelledby=change] > .findings > li").first();
  await line.locator("summary").click();
  await line.getByRole("link", { name: /Write a decision down/ }).click();
  await page.getByText("Filled in from the statement that you chose").waitFor();
  assert.match(await page.getByLabel("What they told us").inputValue(), /\d+ of \d+/);
  await page.getByLabel("What we change").fill("Thirty minutes for questions, said <b>together</b>.");
  await page.getByRole("button", { name: "Write it down" }).click();
  await page.waitForURL(/after=2#decided$/);
  await page.getByText("Thirty minutes for questions, said <b>together</b>.").waitFor();
  const stored = () => query(demo, "SELECT COUNT(*) FROM decision WHERE decided LIKE 'Thirty minutes%'");
  assert.deepEqual(await stored(), [[1]]);
  const file = await page.request.get(`${demo.base}/officer/brief/asean-japan/3/decisions.toml`);
  assert.match(await file.text(), /decided = "Thirty minutes for questions, said <b>together<\/b>\."/);
  await page.locator(".decisions").getByRole("button", { name: /^Delete/ }).click();
  await page.getByText("Nothing yet. What is written down here").waitFor();
  assert.deepEqual(await stored(), [[0]]);
});

test("what can be decided fits the question that is chosen, and all of it fits a small phone", async () => {
  await open();
  const steps = () =>
    page.locator("[name=expect]").evaluateAll((list) => list.filter((it) => it.checkVisibility()).map((it) => it.value));
  assert.deepEqual(await steps(), ["more-time", "less-time"]);
  await page.getByRole("combobox", { name: "Question" }).selectOption("overall");
  assert.deepEqual(await steps(), ["repeat", "rework", "drop"]);
  await page.getByLabel("What they told us").fill("Six of eleven were pleased.");
  await page.getByLabel("What we change").fill("Shorter talks.");
  await page.getByRole("button", { name: "Write it down" }).click();
  await page.getByRole("alert").getByText("choose one of these").waitFor();
  assert.equal(await page.getByRole("combobox", { name: "Question" }).inputValue(), "overall", "what was chosen stays");
  await page.getByRole("radio", { name: /^rework it/ }).check();
  await page.getByRole("button", { name: "Write it down" }).click();
  await page.getByText("Rework: Shorter talks.").waitFor();
  await page.locator(".decisions").getByRole("button", { name: /^Delete/ }).click();
  await page.getByText("Nothing yet. What is written down here").waitFor();

  const key = page.locator(".key");
  assert.equal(await key.count(), 1, "the bars are explained once");
  assert.match(await key.textContent(), /too short\s+too long\.\s+worst answer\s+best answer\./);
  await page.setViewportSize({ width: 320, height: 740 });
  for (const line of await page.locator("summary").all()) if (await line.isVisible()) await line.click();
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  assert.ok(wide <= 0, `${wide} px too wide`);
  await page.setViewportSize(DESKTOP.viewport);
});

test("what was written outlives a sign-in that has ended", async () => {
  await open();
  const context = page.context();
  const form = page.locator("form", { has: page.locator("textarea[name=decided]") });
  const words = "Half an hour for questions. ".repeat(20).trim();
  await form.evaluate((it) => it.closest("details")?.setAttribute("open", ""));
  await form.locator("textarea[name=decided]").fill(words);
  const old = await form.locator("input[name=token]").inputValue();
  const send = () => form.evaluate((it) => it.requestSubmit());
  await form.evaluate((it) => (it.noValidate = true));
  await context.clearCookies();
  await send();
  await page.getByRole("heading", { name: "Your sign-in has ended" }).waitFor();
  const [tab] = await Promise.all([
    context.waitForEvent("page"),
    page.getByRole("link", { name: "Sign in in another tab" }).click(),
  ]);
  await tab.waitForURL(/\/officer\/sign-in$/);
  const made = await promisify(execFile)(PROGRAM, [
    "officer", "officer@example.org", "--data", demo.folder, "--base-url", demo.base,
  ]);
  await tab.goto(made.stdout.match(/http\S+/)[0]);
  await tab.getByRole("button", { name: "Sign in" }).click();
  await tab.waitForURL(/\/officer$/);
  await tab.close();
  await page.goBack();
  await form.waitFor({ state: "attached" });
  assert.equal(await form.locator("textarea[name=decided]").inputValue(), words);
  assert.notEqual(await form.locator("input[name=token]").inputValue(), old, "the form is that of the new sign-in");
});
