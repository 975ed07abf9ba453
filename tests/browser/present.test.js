// The slide on the wall of the room: it follows what happens, through everything between it
// and the server.
import assert from "node:assert/strict";
import jsQR from "jsqr";
import { after, before, test } from "node:test";
import { DESKTOP, PHONE, startBrowser, startDemo } from "./kanso.js";

const SESSION = "/officer/editions/asean-japan/2/sessions/";
let demo;
let browser;
let officer;
before(async () => {
  demo = await startDemo();
  browser = await startBrowser();
  officer = await (await browser.newContext(DESKTOP)).newPage();
  await officer.goto(demo.officer);
  await officer.getByRole("button", { name: "Sign in" }).click();
  await officer.waitForURL(/\/officer$/);
});
after(async () => {
  await browser?.close();
  if (demo) assert.equal(await demo.stop(), 0, "Ctrl-C ends the program cleanly");
});

// The sessions of the demonstration in which nobody has answered yet.
const planned = async () => {
  await officer.goto(`${demo.base}/officer/editions/asean-japan/2`);
  const rows = officer.locator(".sessions a").filter({ hasText: "planned" });
  return rows.evaluateAll((all) => all.map((it) => it.pathname.split("/").pop()));
};

const press = async (session, button) => {
  await officer.goto(demo.base + SESSION + session);
  await officer.getByRole("button", { name: button }).click();
  await officer.waitForLoadState();
};

const slideOf = async (session) => {
  await officer.goto(demo.base + SESSION + session);
  return demo.base + (await officer.getByRole("link", { name: "Slide for the room" }).getAttribute("href"));
};

const open = async (address, options, prepare = () => {}) => {
  const page = await (await browser.newContext(options)).newPage();
  const errors = [];
  page.on("pageerror", (error) => errors.push(String(error)));
  await prepare(page);
  await page.goto(address);
  return { page, errors };
};

const says = (page, text, timeout = 40_000) => page.locator("#line", { hasText: text }).waitFor({ timeout });

// Lets as many new cards answer a session without JavaScript.
const answer = async (session, count) => {
  await officer.goto(`${demo.base}/officer/editions/asean-japan/2/passes`);
  await officer.getByLabel("How many new passes").fill(String(count));
  await officer.getByRole("button", { name: "Make passes" }).click();
  const links = await officer.locator(".cards .link").allTextContents();
  assert.equal(links.length, count);
  for (const link of links) {
    const pass = new URL(link).pathname;
    const drawn = await fetch(demo.base + pass, { method: "POST", redirect: "manual" });
    const cookie = drawn.headers.getSetCookie().map((it) => it.split(";")[0]).join("; ");
    const sent = await fetch(`${demo.base}${pass}/${session}`, {
      method: "POST",
      redirect: "manual",
      headers: { "content-type": "application/x-www-form-urlencoded", cookie },
      body: "overall=4",
    });
    assert.equal(sent.status, 303);
  }
};

test("a slide opens, counts in steps and closes while it is watched", async () => {
  const [session] = await planned();
  const address = await slideOf(session);
  const { page, errors } = await open(address, { viewport: { width: 1280, height: 720 } });
  await says(page, "Not open yet");
  await press(session, "Open for answers");
  await says(page, "Fewer than 5 answers so far", 10_000);
  await answer(session, 6);
  await says(page, "5 or more of 16 answered");
  assert.equal(await page.locator("#slide").getAttribute("data-state"), "open");
  await press(session, "Close");
  await says(page, "This session is closed. Thank you.", 10_000);
  assert.equal(await page.locator(".way").isVisible(), false);
  assert.deepEqual(errors, []);
});

test("the code on the slide is the way to the session, scanned or typed", async () => {
  const [session] = await planned();
  const address = await slideOf(session);
  const { page } = await open(address, { viewport: { width: 1280, height: 720 }, colorScheme: "dark" });
  const shot = await page.locator(".qr").screenshot();
  const [pixels, width, height] = await page.evaluate(async (base64) => {
    const image = await createImageBitmap(new Blob([Uint8Array.from(atob(base64), (it) => it.charCodeAt(0))]));
    const canvas = new OffscreenCanvas(image.width, image.height);
    const context = canvas.getContext("2d");
    context.drawImage(image, 0, 0);
    return [[...context.getImageData(0, 0, image.width, image.height).data], image.width, image.height];
  }, shot.toString("base64"));
  const scanned = jsQR(Uint8ClampedArray.from(pixels), width, height)?.data;
  assert.equal(new URL(scanned).pathname, new URL(address).pathname.replace("/present/", "/s/"));

  const shown = await page.locator(".code").textContent();
  const phone = await open(demo.base, { ...PHONE, locale: "en" });
  await phone.page.getByLabel("Type the code on the screen").fill("zzz 000");
  await phone.page.getByRole("button", { name: "Go to the session" }).tap();
  await phone.page.getByText("No session has the code “zzz 000”.").waitFor();
  await phone.page.getByLabel("Type the code on the screen").fill(shown.toUpperCase());
  await phone.page.getByRole("button", { name: "Go to the session" }).tap();
  await phone.page.waitForURL(`${demo.base}/e/asean-japan/2/${session}`);
});

test("a slide fits every screen and language", async () => {
  const [session] = await planned();
  const address = await slideOf(session);
  for (const [width, height, locale] of [
    [1280, 720, "en"],
    [1920, 1080, "ja"],
    [1280, 720, "my"],
    [1024, 768, "pt"],
  ]) {
    const { page } = await open(address, { viewport: { width, height }, locale });
    const [wide, high] = await page.evaluate(() => [
      document.documentElement.scrollWidth - innerWidth,
      document.documentElement.scrollHeight - innerHeight,
    ]);
    assert.deepEqual([wide, high], [0, 0], `${width} × ${height} ${locale}`);
    assert.equal(await page.locator("html").getAttribute("lang"), locale);
    await page.context().close();
  }
  const { page } = await open(address, { viewport: { width: 320, height: 640 }, locale: "th" });
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 320);
});

test("a slide whose events are held back asks instead", async () => {
  const [session] = await planned();
  const address = await slideOf(session);
  const { page, errors } = await open(address, DESKTOP, (it) => it.route("**/events", (route) => route.abort()));
  const asked = page.waitForRequest("**/count", { timeout: 40_000 });
  await says(page, "Not open yet");
  await asked;
  await press(session, "Open for answers");
  await says(page, "Fewer than 5 answers so far", 15_000);
  // When they come through again they are listened to again.
  await page.unroute("**/events");
  await page.waitForResponse("**/events", { timeout: 60_000 });
  assert.deepEqual(errors, []);
});

test("a slide goes on after the server was started anew", async () => {
  const session = "lecture-kagayaki-counselor";
  const address = await slideOf(session);
  const { page, errors } = await open(address, DESKTOP);
  await says(page, /^(5|10) or more of 16 answered$/);
  const began = Date.now();
  assert.equal(await demo.end(), 0);
  assert.ok(Date.now() - began < 5_000, "an open slide does not hold up the end");
  demo = await startDemo(demo);
  await press(session, "Close");
  await says(page, "This session is closed. Thank you.", 60_000);
  assert.deepEqual(errors, []);
});
