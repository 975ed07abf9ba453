// The cards on paper: a browser makes the PDF, and every code is read back off the page.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtemp, readFile, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import jsQR from "jsqr";
import { DESKTOP, moreCards, PHONE, startBrowser, startDemo } from "./kanso.js";

const DPI = 200;
const NAMES = ["Ana Lúcia Ximenes", "สมชาย ใจดี", "ស៊ុខ សុភា", "Nguyễn Thị Hạnh", "田中 花子"];

let demo;
let browser;
let signedIn;
before(async () => {
  demo = await startDemo();
  await moreCards(demo);
  browser = await startBrowser();
  const context = await browser.newContext(DESKTOP);
  const page = await context.newPage();
  await page.goto(demo.officer);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.waitForURL(/\/officer$/);
  signedIn = await context.storageState();
  await context.close();
});
after(async () => {
  await browser?.close();
  if (demo) assert.equal(await demo.stop(), 0);
});

// New cards on a page of which every request is noted and every error counts.
const make = async (count, options = DESKTOP) => {
  const context = await browser.newContext({ ...options, storageState: signedIn });
  const page = await context.newPage();
  const sent = [];
  const errors = [];
  page.on("request", (it) => sent.push(it.url() + JSON.stringify(it.headers()) + (it.postData() ?? "")));
  page.on("pageerror", (error) => errors.push(String(error)));
  page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
  await page.goto(`${demo.base}/officer/editions/asean-japan/2/passes`);
  await page.getByLabel("How many new passes").fill(String(count));
  await page.getByRole("button", { name: "Make passes" }).click();
  await page.locator("#finished").waitFor();
  const links = await page.locator(".cards .link").allTextContents();
  assert.equal(links.length, count);
  return { context, page, links, sent, errors };
};

// The pages of a PDF as grey pixels.
const print = async (page, format) => {
  const folder = await mkdtemp(join(tmpdir(), "kanso-cards-"));
  try {
    await page.pdf({ path: join(folder, "cards.pdf"), format });
    const text = execFileSync("pdftotext", ["-layout", join(folder, "cards.pdf"), "-"], { encoding: "utf8" });
    execFileSync("pdftoppm", ["-gray", "-r", String(DPI), join(folder, "cards.pdf"), join(folder, "page")]);
    const files = (await readdir(folder)).filter((it) => it.endsWith(".pgm")).sort();
    const pages = [];
    for (const file of files) {
      const bytes = await readFile(join(folder, file));
      const [head, width, height] = bytes.subarray(0, 40).toString("latin1").match(/^P5\s(\d+)\s(\d+)\s255\s/);
      pages.push({ width: Number(width), height: Number(height), grey: bytes.subarray(head.length) });
    }
    return { pages, text };
  } finally {
    await rm(folder, { recursive: true });
  }
};

const pixels = (millimetres) => Math.round((millimetres / 25.4) * DPI);

// A card of a sheet by itself: 95 × 64 mm, two beside each other, in the middle of the page.
const cut = ({ width, height, grey }, place) => {
  const [w, h] = [pixels(95), pixels(64)];
  const left = Math.round(width / 2) + (place % 2 ? 0 : -w);
  const top = pixels(10 + 64 * Math.floor(place / 2));
  assert.ok(left >= 0 && left + w <= width && top + h <= height, "the card is on the page");
  const card = new Uint8ClampedArray(w * h * 4);
  for (let y = 0; y < h; y++)
    for (let x = 0; x < w; x++) card.fill(grey[(top + y) * width + left + x], (y * w + x) * 4, (y * w + x) * 4 + 4);
  return { data: card, width: w, height: h };
};

const dark = ({ data, width }, x, y) => data[(Math.round(y) * width + Math.round(x)) * 4] < 128;

// What a card's code says, and whether it is as large and as free as it must be.
const read = (card) => {
  const found = jsQR(card.data, card.width, card.height);
  assert.ok(found, "a code is on the card");
  const { topLeftCorner: from, topRightCorner: right, bottomLeftCorner: bottom } = found.location;
  const side = right.x - from.x;
  assert.ok(side >= pixels(30), `the code is ${((side / DPI) * 25.4).toFixed(1)} mm wide`);
  const module = side / (17 + 4 * found.version);
  const free = 4 * module - 2;
  for (let way = 3; way < free; way++)
    for (let at = from.x - free; at <= right.x + free; at++) {
      assert.ok(!dark(card, at, from.y - way) && !dark(card, at, bottom.y + way), "four modules above and below are free");
    }
  for (let way = 3; way < free; way++)
    for (let at = from.y; at <= bottom.y; at++) {
      assert.ok(!dark(card, from.x - way, at) && !dark(card, right.x + way, at), "four modules beside it are free");
    }
  return found.data;
};

// The cross at the corner of a card, and nothing dark near the edge of the paper.
const marked = ({ width, height, grey }, column, row) => {
  const x = Math.round(width / 2) + (column - 1) * pixels(95);
  const y = pixels(10 + 64 * row);
  const reaches = (dx, dy) => {
    for (let off = -2; off <= 2; off++) {
      const at = (y + dy + (dx ? off : 0)) * width + x + dx + (dy ? off : 0);
      if (grey[at] < 160) return true;
    }
    return false;
  };
  const arm = pixels(2);
  return reaches(arm, 0) && reaches(-arm, 0) && reaches(0, arm) && reaches(0, -arm);
};

const edges = ({ width, height, grey }) => {
  const margin = pixels(5);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      if ((x < margin || x >= width - margin || y < margin || y >= height - margin) && grey[y * width + x] < 200) return false;
  return true;
};

for (const format of ["A4", "Letter"]) {
  test(`sixteen cards are two pages of ${format}, and every code is read back`, async () => {
    const { context, page, links, errors } = await make(16);
    const { pages, text } = await print(page, format);
    assert.equal(pages.length, 2);
    const found = pages.flatMap((it) => Array.from({ length: 8 }, (_, place) => read(cut(it, place))));
    assert.deepEqual(found, links);
    for (const it of pages) {
      for (let row = 0; row <= 4; row++)
        for (let column = 0; column <= 2; column++) assert.ok(marked(it, column, row), `a cut mark at ${column}, ${row}`);
      assert.ok(edges(it), "5 mm along the edges are white");
    }
    assert.equal(text.match(/Scan the code after/g).length, 16);
    assert.equal(text.match(/Card \d+/g).length, 16);
    assert.ok(!text.includes("Print or save") && !text.includes("#"), "the page around the cards is not printed");
    assert.deepEqual(errors, []);
    await context.close();
  });
}

test("names stand on the cards in order and are never sent", async () => {
  const { context, page, links, sent, errors } = await make(6);
  const names = page.getByLabel("The names, one a line");
  assert.equal(await names.isVisible(), false);
  await page.getByText("Names from a list").click();
  await page.getByText("A name has its price").waitFor();
  assert.equal(await names.getAttribute("name"), null);
  assert.equal(await names.evaluate((it) => it.form), null);
  await names.fill(`${NAMES.join("\r\n")}\n\n`);
  await page.getByText("One card has no name yet.").waitFor();
  assert.deepEqual(await page.locator(".cards .who").allTextContents(), [...NAMES, ""]);
  await names.fill([...NAMES, "Six", "Seven"].join("\n"));
  await page.getByText("One name has no card: make another pass for it.").waitFor();
  await names.fill([...NAMES, "A name with so many parts that it cannot possibly stand on two lines of a card of this width"].join("\n"));
  await page.getByText("Every card has a name.").waitFor();

  const { pages, text } = await print(page, "A4");
  assert.equal(pages.length, 1);
  assert.deepEqual(Array.from({ length: 6 }, (_, place) => read(cut(pages[0], place))), links);
  for (const name of [NAMES[0], NAMES[3], NAMES[4]]) assert.ok(text.normalize().includes(name), name);

  await page.getByText("A line to write on").click();
  assert.deepEqual(await page.locator(".cards .who").allTextContents(), Array(6).fill(""));
  assert.equal(await page.locator(".cards .who.blank").first().isVisible(), true);
  assert.equal((await print(page, "A4")).pages.length, 1);
  await page.getByText("No names").click();
  assert.equal(await page.locator(".cards .who").first().isVisible(), false);

  await page.getByText("Names from a list").click();
  page.on("dialog", (it) => it.accept());
  await page.getByRole("link", { name: /2nd ASEAN-Japan/ }).click();
  await page.getByRole("heading", { name: "Answers received" }).waitFor();
  for (const name of NAMES)
    for (const it of sent) assert.ok(!it.includes(name) && !it.includes(encodeURIComponent(name)), `${name} was sent`);
  assert.deepEqual(errors, []);
  await context.close();
});

test("a card that replaces a lost one is one card on one page", async () => {
  const { context, page } = await make(1);
  const number = (await page.locator(".cards .short b").textContent()).match(/\d+/)[0];
  page.on("dialog", (it) => it.accept());
  await page.goto(`${demo.base}/officer/editions/asean-japan/2/passes`);
  await page.getByLabel("Number on the lost card").fill(number);
  await page.getByRole("button", { name: "Replace this card" }).click();
  await page.locator("#finished").waitFor();
  const link = await page.locator(".cards .link").textContent();
  const { pages, text } = await print(page, "A4");
  assert.equal(pages.length, 1);
  assert.ok(text.includes(`Card ${number}`));
  const { width, height, grey } = pages[0];
  const all = new Uint8ClampedArray(width * height * 4);
  grey.forEach((value, at) => all.fill(value, at * 4, at * 4 + 4));
  assert.equal(jsQR(all, width, height)?.data, link);
  await context.close();
});

test("leaving before the cards are printed asks first, and not afterwards", async () => {
  const { context, page } = await make(2);
  const asked = [];
  let stay = true;
  page.on("dialog", (it) => {
    asked.push(it.type());
    return stay ? it.dismiss() : it.accept();
  });
  await page.getByText("No names").click();
  await page.getByRole("link", { name: /2nd ASEAN-Japan/ }).click();
  await page.waitForTimeout(300);
  assert.deepEqual(asked, ["beforeunload"]);
  assert.equal(await page.locator(".cards li").count(), 2, "the cards are still there");
  await page.evaluate(() => {
    window.printed = 0;
    window.print = () => window.dispatchEvent(new Event("afterprint", { printed: ++window.printed }));
  });
  await page.getByRole("button", { name: "Print or save as PDF" }).click();
  assert.equal(await page.evaluate(() => window.printed), 1);
  stay = false;
  await page.getByRole("link", { name: /2nd ASEAN-Japan/ }).click();
  await page.getByRole("heading", { name: "Answers received" }).waitFor();
  assert.deepEqual(asked, ["beforeunload"]);
  await context.close();
});

test("on a phone the cards stand below one another and nothing scrolls sideways", async () => {
  for (const width of [360, 320]) {
    const { context, page, errors } = await make(3, { ...PHONE, viewport: { width, height: 740 } });
    await page.getByText("Names from a list").tap();
    await page.getByLabel("The names, one a line").fill(NAMES.join("\n"));
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
    const boxes = await page.locator(".cards li").evaluateAll((all) => all.map((it) => it.getBoundingClientRect().left));
    assert.equal(new Set(boxes).size, 1);
    assert.deepEqual(errors, []);
    await context.close();
  }
});
