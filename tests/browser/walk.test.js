// The main job as people do it: a phone answers, an officer sees it.
import assert from "node:assert/strict";
import jsQR from "jsqr";
import { after, before, test } from "node:test";
import { DESKTOP, newCard as makeCard, PHONE, query, startBrowser, startDemo } from "./kanso.js";

let demo;
let browser;
let signedIn;
let desk;
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

// The two secrets of the demonstration's card: the pass, and what makes the tickets.
const secrets = () => [new URL(demo.participant).pathname.split("/").pop(), new URL(demo.participant).hash.slice(1)];

const newCard = (phoneSecret) => makeCard(desk, demo, phoneSecret);

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
  desk = (await open({ ...DESKTOP, storageState: signedIn })).page;
  await officer.page.getByRole("link", { name: /2nd ASEAN-Japan/ }).click();
  await officer.page.getByRole("link", { name: /What I Learned as a Counselor/ }).first().click();
  await officer.page.getByText("Answers are coming in").waitFor();
  const received = () => officer.page.locator(".counts b").textContent();
  assert.match(await received(), /^(5|10) or more$/);
  assert.equal(await officer.page.locator("svg").count(), 0);

  const phone = await open(PHONE);
  const seen = [];
  phone.page.on("request", (it) => seen.push(it.url() + JSON.stringify(it.headers()) + (it.postData() ?? "")));
  await phone.page.goto(demo.participant);
  await phone.page.waitForURL(/\/e\/asean-japan\/2$/);
  const cookies = await phone.context.cookies();
  assert.deepEqual(cookies.map((it) => it.name), ["language"], "there is a cookie that could be sent");
  const [pass, tickets] = secrets();
  assert.ok(seen.some((it) => it.includes(pass)));
  assert.ok(!seen.some((it) => it.includes(tickets)), "what makes the tickets never leaves the phone");
  const draws = seen.findIndex((it) => it.includes("/api/v1/tickets"));
  assert.ok(draws > 0);
  await fits(phone.page);
  await phone.page.getByRole("link", { name: /What I Learned as a Counselor/ }).first().click();
  await phone.page.locator("#q-relevance").waitFor();
  await fits(phone.page);
  assert.deepEqual(await targets(phone.page), []);
  await phone.page.locator("#q-relevance").getByLabel("Strongly agree").tap();
  await phone.page.locator("#q-clarity").getByLabel("Excellent").tap();
  await phone.page.locator("#q-time-for-questions").getByLabel("Far too short").tap();
  await phone.page.locator("#q-overall").getByLabel("Very good").tap();
  await phone.page.locator("#q-most-useful textarea").fill("ขอเวลาถามมากขึ้น 🙏");
  const sent = phone.page.waitForRequest((it) => it.method() === "PUT");
  await phone.page.getByRole("button", { name: "Send" }).tap();
  const request = await sent;
  const headers = await request.allHeaders();
  const all = JSON.stringify(headers) + request.url() + request.postData();
  for (const secret of secrets()) assert.ok(!all.includes(secret), "the answers travel without the card");
  assert.equal(new URL(request.url()).pathname, "/api/v1/responses");
  assert.deepEqual(["cookie", "referer"].filter((it) => it in headers), []);
  assert.equal(headers["accept-language"], "en", "every phone says the same");
  assert.equal(Number(headers["content-length"]) % 4096, 0, "the length tells nothing of the text");
  await phone.page.getByRole("heading", { name: "Received. Thank you." }).waitFor();
  await fits(phone.page);

  await phone.page.getByRole("link", { name: "Change my answers" }).tap();
  await phone.page.locator("#q-overall input[value='4']:checked").waitFor({ state: "attached" });
  await phone.page.getByText("I did not attend this session").tap();
  assert.equal(await phone.page.locator(".questions").isVisible(), false);
  await phone.page.getByText("I did not attend this session").tap();
  await phone.page.locator("#q-most-useful textarea").fill("ขอเวลาถามอีก 🙏");
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
  // Fewer wrote to the other question, so nothing of it is read.
  await officer.page.getByText("Fewer than 5 people wrote something here").waitFor();
  assert.equal(await officer.page.getByText("ขอเวลาถามมากขึ้น 🙏").count(), 0);
  await officer.page.getByText("Show the numbers").first().click();
  await officer.page.locator("table").first().waitFor();
  await fits(officer.page);
  assert.deepEqual(officer.errors, []);

  await phone.page.goto(`${demo.base}/e/asean-japan/2`);
  await phone.page.getByText("What I Learned as a Counselor").first().waitFor();
  const after = seen.slice(draws + 1).filter((it) => it.includes(pass));
  assert.deepEqual(after, [], "after the draw the phone shows its pass to nobody");
  await phone.page.goto(`${demo.base}/e/asean-japan/2/lecture-kagayaki-counselor`);
  await phone.page.getByText("is closed").first().waitFor();
});

test("without JavaScript a phone answers too", async () => {
  const { page } = await open({ ...PHONE, javaScriptEnabled: false });
  await page.goto(await newCard());

  await page.getByRole("button", { name: "Go on that way" }).click();
  await page.getByRole("link", { name: /Fuchu Prison/ }).first().click();
  await page.getByRole("button", { name: "Send" }).click();
  await page.getByText("Nothing is answered yet").first().waitFor();
  await page.locator("#q-overall").getByLabel("Good", { exact: true }).click();
  await page.getByRole("button", { name: "Send" }).click();
  await page.getByRole("heading", { name: "Received. Thank you." }).waitFor();
});

test("the code on a card is its link, whose secret never went to the server", async () => {
  const { page, errors } = await open({ ...DESKTOP, deviceScaleFactor: 2, storageState: signedIn });
  const sent = [];
  page.on("request", (it) => sent.push(it.url() + (it.postData() ?? "")));
  await page.goto(`${demo.base}/officer/editions/asean-japan/2/passes`);
  await page.getByLabel("How many new passes").fill("5");
  await page.getByRole("button", { name: "Make passes" }).click();
  await page.locator("#finished").waitFor();
  const links = await page.locator(".cards .link").allTextContents();
  assert.equal(new Set(links.map((it) => it.split("#")[1])).size, 5);
  for (const [place, link] of links.entries()) {
    const [secret, mark] = new URL(link).hash.slice(1).split(".");
    assert.equal(secret.length, 22);
    assert.equal(mark.length, 22);
    assert.ok(!sent.some((it) => it.includes(secret)));
    const shot = await page.locator(".cards .qr svg").nth(place).screenshot();
    const [pixels, width, height] = await page.evaluate(async (base64) => {
      const image = await createImageBitmap(new Blob([Uint8Array.from(atob(base64), (it) => it.charCodeAt(0))]));
      const canvas = new OffscreenCanvas(image.width, image.height);
      const context = canvas.getContext("2d");
      context.drawImage(image, 0, 0);
      return [[...context.getImageData(0, 0, image.width, image.height).data], image.width, image.height];
    }, shot.toString("base64"));
    assert.equal(jsQR(Uint8ClampedArray.from(pixels), width, height)?.data, link);
  }
  assert.deepEqual(errors, []);
});

test("a second phone with the same card has the same tickets", async () => {
  const card = await newCard();
  const answer = async (text, before) => {
    const { page, context, errors } = await open(PHONE);
    await page.goto(card);
    await page.waitForURL(/\/e\/asean-japan\/2$/);
    await page.goto(`${demo.base}/e/asean-japan/2/action-plan-creation`);
    const wallet = await page.evaluate(() => localStorage.getItem("kanso/asean-japan/2"));
    if (before) await page.locator(`#q-overall input[value='${before}']:checked`).waitFor({ state: "attached" });
    await page.locator("#q-overall").getByLabel(text, { exact: true }).tap();
    await page.getByRole("button", { name: "Send" }).tap();
    await page.getByRole("heading", { name: "Received. Thank you." }).waitFor();
    assert.deepEqual(errors, []);
    await context.close();
    return JSON.parse(wallet).tickets;
  };
  const first = await answer("Good");
  assert.ok(Object.keys(first).length >= 3);
  assert.deepEqual(await answer("Poor", 3), first);

  // The link without its end is a card of another kind, and comes too late.
  const { page } = await open(PHONE);
  await page.goto(card.split("#")[0]);
  await page.getByText("This card was opened on another phone first.").first().waitFor();
});

test("a card without the secret works on the phone that opens it first", async () => {
  const card = await newCard(true);
  assert.match(new URL(card).hash, /^#\.[\w-]{22}$/);
  const { page, errors } = await open(PHONE);
  await page.goto(card);
  await page.waitForURL(/\/e\/asean-japan\/2$/);
  // Scanning it again changes nothing.
  await page.goto(demo.base);
  await page.goto(card);
  await page.waitForURL(/\/e\/asean-japan\/2$/);
  await page.goto(`${demo.base}/e/asean-japan/2/action-plan-creation`);
  await page.locator("#q-overall").getByLabel("Good", { exact: true }).tap();
  await page.getByRole("button", { name: "Send" }).tap();
  await page.getByRole("heading", { name: "Received. Thank you." }).waitFor();
  // Who removes everything there has to know what goes with it.
  const warning = "Only this phone holds the secret of your card.";
  await page.goto(`${demo.base}/e/asean-japan/2`);
  await page.getByText("This is a shared phone").tap();
  await page.getByText(warning).waitFor();
  assert.deepEqual(errors, []);
  const printed = await open(PHONE);
  await printed.page.goto(await newCard());
  await printed.page.waitForURL(/\/e\/asean-japan\/2$/);
  await printed.page.getByText("This is a shared phone").tap();
  await printed.page.getByText("To go on later you need your card.").waitFor();
  assert.equal(await printed.page.getByText(warning).isVisible(), false);
  const second = await open(PHONE);
  await second.page.goto(card);
  await second.page.getByText("This card was opened on another phone first.").first().waitFor();
});

test("the link of a card that was replaced has stopped, and says what to do", async () => {
  await newCard();
  const old = await newCard(true);
  await desk.goto(`${demo.base}/officer/editions/asean-japan/2/passes`);
  const [[number]] = await query(demo, "SELECT MAX(number) FROM pass");
  await desk.getByLabel("Number on the lost card").fill(String(number));
  await desk.getByRole("button", { name: "Replace this card" }).click();
  await desk.locator("#finished:not([hidden])").waitFor();
  const { page } = await open(PHONE);
  await page.goto(old);
  await page.getByRole("heading", { name: "This link is not a valid pass" }).waitFor();
  await page.getByText("ask a programming officer for a new card").waitFor();
});

test("two people who share a phone each keep their tickets", async () => {
  const [one, other] = [await newCard(true), await newCard(true)];
  const { page, errors } = await open(PHONE);
  const tickets = async (card) => {
    await page.goto(demo.base);
    await page.goto(card);
    await page.waitForURL(/\/e\/asean-japan\/2$/);
    return page.evaluate(() => JSON.parse(localStorage.getItem("kanso/asean-japan/2")).tickets);
  };
  const first = await tickets(one);
  assert.notDeepEqual(await tickets(other), first);
  assert.deepEqual(await tickets(one), first);
  assert.deepEqual(errors, []);
});

test("a session without a key is asked for once and then left alone", async () => {
  const { page, errors } = await open({ ...PHONE, serviceWorkers: "block" });
  await page.goto(await newCard());
  await page.waitForURL(/\/e\/asean-japan\/2$/);
  const opened = [];
  page.on("request", (it) => opened.push(new URL(it.url()).pathname));
  await page.route("**/keys", async (route) => {
    const reply = await route.fetch();
    const body = await reply.json();
    for (const it of body.keys) it.signs = false;
    await route.fulfill({ response: reply, json: body });
  });
  await page.evaluate(() => {
    const wallet = JSON.parse(localStorage.getItem("kanso/asean-japan/2"));
    delete wallet.tickets[Object.keys(wallet.tickets)[0]];
    localStorage.setItem("kanso/asean-japan/2", JSON.stringify(wallet));
  });
  await page.reload();
  await page.waitForTimeout(1500);
  assert.equal(opened.filter((it) => it.startsWith("/p/")).length, 1);
  await page.getByText("On another phone").first().waitFor();
  assert.deepEqual(errors, []);
});

test("a browser that cannot hide the card says so and offers the plain way", async () => {
  const { page, context, errors } = await open(PHONE);
  await context.addInitScript(() => Object.defineProperty(crypto, "subtle", { value: undefined }));
  await page.goto(await newCard());
  await page.getByText("This browser cannot answer without the server seeing your card.").waitFor();
  await page.getByRole("button", { name: "Go on that way" }).tap();
  await page.getByRole("link", { name: /Fuchu Prison/ }).first().tap();
  await page.locator("#q-overall").getByLabel("Good", { exact: true }).tap();
  await page.getByRole("button", { name: "Send" }).tap();
  await page.getByRole("heading", { name: "Received. Thank you." }).waitFor();
  assert.deepEqual(errors, []);
});

test("names in a text are pointed out on the phone, before it is sent", async () => {
  const { page, context, errors } = await open({ ...PHONE, locale: "id-ID" });
  const sent = [];
  page.on("request", (it) => sent.push(it.url() + (it.postData() ?? "")));
  await page.goto(await newCard());
  await page.waitForURL(/\/e\/asean-japan\/2$/);
  await page.goto(`${demo.base}/e/asean-japan/2/visit-fuchu`);
  const text = page.locator("#q-improve textarea");
  const hint = page.locator("#q-improve .hint");
  for (const [words, name] of [
    ["In Thailand we do it otherwise", "Thailand"],
    ["As an Indonesian officer I ask", "Indonesia"],
    ["Di Jepang lebih baik", "Jepang"],
    ["the VIET NAM delegation", "Vietnam|Viet Nam"],
    ["What OKANISHI said", "Okanishi"],
    ["we Filipinos, the Philippine prison", "Philippines"],
  ]) {
    await text.fill(words);
    await hint.getByText(new RegExp(`“(${name})”`)).waitFor();
  }
  for (const words of ["More time for questions, please.", "The mandarin lesson, the chain of custody", ""]) {
    await text.fill(words);
    await hint.waitFor({ state: "hidden" });
  }
  assert.ok(!sent.some((it) => it.includes("Thailand") || it.includes("OKANISHI")));
  assert.deepEqual(errors, []);
  await context.close();
});

test("no page scrolls sideways on a small phone, and its charts are the narrow ones", async () => {
  const { page, errors } = await open({ ...PHONE, viewport: { width: 320, height: 640 }, storageState: signedIn });
  const edition = `${demo.base}/officer/editions/asean-japan/2`;
  await page.goto(await newCard());
  await page.locator("#kept:not([hidden])").waitFor();
  for (const address of [
    demo.base,
    `${demo.base}/e/asean-japan/2`,
    `${demo.base}/e/asean-japan/2/visit-fuchu`,
    `${demo.base}/keys/asean-japan/2`,
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
  assert.equal(await page.locator("#trend-time-for-questions .wide-chart").isVisible(), false);
  assert.equal(await page.locator("#trend-time-for-questions .narrow-chart svg").isVisible(), true);
  await page.getByRole("combobox", { name: "Question" }).selectOption("network");
  await page.getByRole("button", { name: "Show", exact: true }).tap();
  await page.locator("#trend-network .narrow-chart").getByText("reworded").first().waitFor();
  assert.deepEqual(errors, []);
});
