// A session with an open link: a phone without a card, and a browser without JavaScript.
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { promisify } from "node:util";
import { PHONE, PROGRAM, query, startBrowser, startDemo } from "./kanso.js";

const FILE = `
[programme]
key = "forum"
title = "A public forum"
synthetic = true
[edition]
number = 1
title = "The 1st public forum"
time_zone = "Asia/Tokyo"
cohort_size = 0
[[session]]
key = "talk"
kind = "lecture"
title = "A public talk"
state = "open"
open_link = true
`;

let demo;
let browser;
let link;
before(async () => {
  demo = await startDemo();
  browser = await startBrowser();
  const file = join(demo.folder, "forum.toml");
  await writeFile(file, FILE);
  await promisify(execFile)(PROGRAM, ["import", "--data", demo.folder, file]);
  const [[code]] = await query(demo, "SELECT code FROM session WHERE open_link = 1");
  link = `${demo.base}/s/${code}`;
});
after(async () => {
  await browser?.close();
  if (demo) assert.equal(await demo.stop(), 0);
});

const open = async (options) => {
  const context = await browser.newContext({ ...PHONE, ...options });
  const page = await context.newPage();
  const errors = [];
  page.on("pageerror", (error) => errors.push(String(error)));
  await page.goto(link);
  return { context, page, errors };
};

const responses = () =>
  query(demo, "SELECT COUNT(*) FROM response r JOIN session s ON s.id = r.session_id WHERE s.open_link = 1");
const draws = () => query(demo, "SELECT COUNT(*) FROM pass_draw d JOIN session s ON s.id = d.session_id WHERE s.open_link = 1");

const receipt = (page) => page.getByRole("heading", { name: "Received. Thank you." }).waitFor();

test("a phone without a card answers once and changes its answer", async () => {
  const { page, context, errors } = await open();
  await page.getByText("not protected against double answers: one response for each browser").waitFor();
  await page.getByRole("button", { name: "Answer now" }).tap();
  await page.waitForURL(`${demo.base}/e/forum/1/talk`);
  await page.locator("#q-overall").getByLabel("Very good").tap();
  await page.getByRole("button", { name: "Send" }).tap();
  await receipt(page);
  assert.deepEqual(await responses(), [[1]]);
  assert.deepEqual(await draws(), [[0]], "nothing is noted of who draws");

  // The same browser comes to the answer that it has given.
  await page.goto(link);
  await page.getByRole("button", { name: "Answer now" }).tap();
  await page.waitForURL(`${demo.base}/e/forum/1/talk`);
  await page.locator("#q-overall").getByLabel("Poor").tap();
  await page.getByRole("button", { name: "Send" }).tap();
  await receipt(page);
  assert.deepEqual(await responses(), [[1]]);
  assert.deepEqual(errors, []);
  await context.close();
});

test("a browser without JavaScript answers once and changes its answer", async () => {
  const { page, context } = await open({ javaScriptEnabled: false });
  await page.getByRole("link", { name: "Go on that way" }).click();
  for (const answer of ["Good", "Very good"]) {
    await page.locator("#q-overall").getByLabel(answer, { exact: true }).click();
    await page.getByRole("button", { name: "Send" }).click();
    await receipt(page);
    assert.deepEqual(await responses(), [[2]]);
    await page.getByRole("link", { name: "Change my answers" }).click();
    assert.equal(await page.locator("#q-overall").getByLabel(answer, { exact: true }).isChecked(), true);
  }
  await context.close();
});
