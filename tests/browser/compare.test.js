// The comparison of the years in a browser: choosing, files, marks by pointer and keyboard,
// and all of it without scripts.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, test } from "node:test";
import { DESKTOP, PHONE, startBrowser, startDemo } from "./kanso.js";
import { signIn } from "./seminar.js";

const PAGE = "/officer/compare/asean-japan";

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
  await demo?.stop();
});

const open = async (path, options = DESKTOP) => {
  const context = await browser.newContext({ ...options, storageState: officer });
  const page = await context.newPage();
  const errors = [];
  page.on("pageerror", (error) => errors.push(String(error)));
  page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
  await page.goto(demo.base + path);
  const close = async () => {
    assert.deepEqual(errors, []);
    await context.close();
  };
  return { page, context, close };
};

test("an officer chooses without scripts and keeps the address", async () => {
  const { page, close } = await open(PAGE, { ...PHONE, javaScriptEnabled: false });
  await page.getByRole("combobox", { name: "Question" }).selectOption("overall");
  await page.getByText("Only some sessions").click();
  await page.getByRole("combobox", { name: "Lecturer type" }).selectOption("visiting expert");
  await page.getByRole("button", { name: "Show only these" }).click();
  assert.equal(page.url(), `${demo.base}${PAGE}?question=overall&by=kind&lecturer=visiting%20expert`);
  await page.getByText("1st and 2nd edition; lecturer type “visiting expert”").first().waitFor();
  assert.equal(await page.getByRole("combobox", { name: "Lecturer type" }).inputValue(), "visiting expert");
  await page.getByRole("link", { name: "Two editions" }).click();
  assert.equal(await page.getByRole("combobox", { name: "Question" }).inputValue(), "overall", "another view keeps what was chosen");
  await page.getByRole("link", { name: "Sessions and questions" }).click();
  await page.locator("#heat-shares").waitFor();
  await page.getByRole("combobox", { name: "Edition" }).selectOption("1");
  await page.getByRole("button", { name: "Show", exact: true }).click();
  const rows = page.locator("#heat-shares .narrow-chart");
  await rows.locator("text", { hasText: "Lecture by a visiting expert" }).waitFor();
  assert.equal(await rows.locator("text", { hasText: "Visit to a probation office" }).count(), 0);
  await page.getByRole("link", { name: "All sessions again" }).click();
  await rows.locator("text", { hasText: "Visit to a probation office" }).waitFor();
  await page.goto(`${demo.base}${PAGE}?topic=Nowhere`);
  await page.getByText("No session of the 1st and 2nd edition fits topic “Nowhere”. Leave this out").waitFor();
  await close();
});

test("every view fits a small phone, and what can be tapped is large enough", async () => {
  const { page, close } = await open(PAGE, { ...PHONE, viewport: { width: 320, height: 740 } });
  for (const query of ["", "?question=all", "?by=series&question=overall", "?view=slope&question=all", "?view=heat", "?view=days"]) {
    await page.goto(`${demo.base}${PAGE}${query}`);
    if (await page.locator(".some:not([open])").count()) await page.getByText("Only some sessions").tap();
    const found = await page.evaluate(() => {
      const root = document.documentElement;
      const small = [...document.querySelectorAll("main a, main button, main select, main summary, main label")]
        .filter((it) => it.checkVisibility() && it.getBoundingClientRect().height < 43.5)
        .map((it) => it.outerHTML.slice(0, 80));
      return [...small, ...(root.scrollWidth > innerWidth ? [`${root.scrollWidth} px wide`] : [])];
    });
    assert.deepEqual(found, [], query);
  }
  await close();
});

test("a pointer on a mark finds its words, and they stay while they are read", async () => {
  const { page, close } = await open(`${PAGE}?question=overall`);
  const words = page.locator(".mark-words");
  const marks = page.locator("#trend-overall .wide-chart [data-mark]");
  assert.ok((await marks.count()) >= 8);
  assert.equal(await page.locator("[data-mark] title").count(), 0, "browsers show no second box");
  assert.equal(await words.isVisible(), false);
  const first = await marks.first().boundingBox();
  // Beside the dot and not on it: a dot is small.
  await page.mouse.move(first.x - 6, first.y + first.height / 2);
  await words.waitFor();
  assert.equal(await words.textContent(), await marks.first().getAttribute("data-mark"));
  assert.match(await words.textContent(), /^\S.* %.*, n \d+$/);
  const box = await words.boundingBox();
  assert.ok(box.x >= 0 && box.x + box.width <= 1440);
  assert.ok(Math.abs(box.y + box.height - first.y) < 12 || Math.abs(box.y - first.y - first.height) < 12, "near the mark");
  // The pointer may go over to the words.
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 4 });
  await page.waitForTimeout(400);
  assert.equal(await words.isVisible(), true);
  await page.keyboard.press("Escape");
  assert.equal(await words.isVisible(), false);
  await page.mouse.move(first.x + 2, first.y + 2);
  await words.waitFor();
  await page.mouse.move(5, 5);
  await words.waitFor({ state: "hidden" });
  await close();
});

test("a chart is one stop of the keyboard, and arrows go from mark to mark", async () => {
  const { page, close } = await open(`${PAGE}?question=overall`);
  const words = page.locator(".mark-words");
  const marks = page.locator("#trend-overall .wide-chart [data-mark]");
  const all = await marks.evaluateAll((list) => list.map((it) => it.dataset.mark));
  await page.getByText("Only some sessions").focus();
  await page.keyboard.press("Tab");
  await words.waitFor();
  assert.equal(await words.textContent(), all[0]);
  const focused = page.locator(":focus");
  assert.equal(await focused.getAttribute("aria-label"), all[0]);
  await page.keyboard.press("ArrowRight");
  assert.equal(await words.textContent(), all[1]);
  assert.notEqual(await focused.evaluate((it) => getComputedStyle(it).outlineStyle), "none");
  await page.keyboard.press("End");
  assert.equal(await words.textContent(), all.at(-1));
  await page.keyboard.press("ArrowDown");
  assert.equal(await words.textContent(), all.at(-1), "there is nothing behind the last");
  await page.keyboard.press("Home");
  assert.equal(await words.textContent(), all[0]);
  await page.keyboard.press("Escape");
  assert.equal(await words.isVisible(), false);
  assert.equal(await focused.getAttribute("aria-label"), all[0], "the focus stays");
  await page.keyboard.press("ArrowRight");
  await words.waitFor();
  await page.keyboard.press("Tab");
  assert.equal(await words.isVisible(), false);
  assert.equal(await focused.textContent(), "Show the numbers");
  await close();
});

test("who asked for less motion gets none, and a finger finds marks too", async () => {
  const { page, close } = await open(`${PAGE}?view=heat`, { ...PHONE, reducedMotion: "reduce" });
  const words = page.locator(".mark-words");
  const mark = page.locator("#heat-shares .narrow-chart [data-mark]").nth(3);
  await mark.scrollIntoViewIfNeeded();
  const at = await mark.boundingBox();
  await page.touchscreen.tap(at.x + at.width / 2, at.y + at.height / 2);
  await words.waitFor();
  assert.equal(await words.textContent(), await mark.getAttribute("data-mark"));
  assert.equal(await words.evaluate((it) => getComputedStyle(it).animationName), "none");
  const box = await words.boundingBox();
  assert.ok(box.x >= 0 && box.x + box.width <= 360);
  await page.getByRole("heading", { name: "Compare the years" }).tap();
  assert.equal(await words.isVisible(), false);
  await close();
});

test("a figure is saved as a file under its own name", async () => {
  const { page, close } = await open(`${PAGE}?question=overall&kind=lecture`);
  const named = "asean-japan-editions-1-to-2-trend-overall-synthetic";
  const save = async (format) => {
    const download = page.waitForEvent("download");
    await page.locator("#trend-overall .files").getByRole("link", { name: format }).click();
    const file = await download;
    assert.equal(file.suggestedFilename(), `${named}.${format.toLowerCase()}`);
    return readFile(await file.path());
  };
  const svg = (await save("SVG")).toString();
  assert.match(svg, /^<svg /);
  assert.match(svg, /Synthetic answers/);
  assert.deepEqual([...(await save("PNG")).subarray(0, 4)], [0x89, 0x50, 0x4e, 0x47]);
  const csv = (await save("CSV")).toString().split("\r\n");
  assert.match(csv[0], /^\ufeffwhat,question,edition,sessions,n,Poor,Fair,Good,Very good,Excellent,no opinion,value,lower,upper,note$/);
  // The kind that was chosen is chosen in the file too, and shares follow from counts.
  for (const row of csv.slice(1).filter(Boolean)) {
    const [what, , , , n, ...numbers] = row.split(",");
    assert.equal(what, "Lectures");
    const counts = numbers.slice(0, 5).map(Number);
    assert.equal(counts.reduce((sum, it) => sum + it), Number(n));
    assert.ok(Math.abs((counts[3] + counts[4]) / Number(n) - Number(numbers[6])) < 0.0001);
  }
  await close();
});

test("the citation is copied, and its address shows the same numbers", async () => {
  const { page, context, close } = await open(`${PAGE}?question=overall&topic=Community`);
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const text = await page.locator("#cite-text").inputValue();
  await page.getByRole("button", { name: "Copy the citation" }).click();
  await page.getByText("Copied.").waitFor();
  assert.equal(await page.evaluate(() => navigator.clipboard.readText()), text);
  assert.match(text, /topic “Community”\. \d+ answers\. Synthetic answers, .* data version [0-9a-f]{8}, \d+ \w+ \d{4}\. http/);
  await page.goto(text.split(" ").at(-1));
  assert.equal(await page.locator("#cite-text").inputValue(), text);
  await close();
});
