// Every participant's page in every state that a person can meet, one after the other.
import { readFileSync } from "node:fs";
import { PHONE } from "./kanso.js";
import { EDITION, answer, choose, openCard, send } from "./seminar.js";

// What a text says in a language, from its Fluent file; only texts of one line without
// arguments are asked for.
export const said = (language, id) => {
  const file = readFileSync(new URL(`../../locales/${language}.ftl`, import.meta.url), "utf8");
  return file.match(new RegExp(`^${id} = (.+)$`, "m"))[1];
};

// Walks through all states in a language. `cards` are links: `own` draws its tickets on
// the phone, `plain` is drawn by the server; `code` is that of a session. `each(name, page)` looks at a page and leaves it as
// it was.
export const everyState = async (browser, demo, { language, paths, cards, code }, each) => {
  const options = { ...PHONE, viewport: { width: 320, height: 740 }, locale: language, serviceWorkers: "block" };
  const start = new URL(cards.own);
  const inside = async (walk) => {
    const context = await browser.newContext(options);
    try {
      await walk(await context.newPage(), context);
    } finally {
      await context.close();
    }
  };
  const says = (page, id) => page.getByText(said(language, id)).and(page.locator(":visible")).first().waitFor();

  await inside(async (page) => {
    for (const [name, path] of [
      ["front page", "/"],
      ["stored", "/stored"],
      ["keys", EDITION.replace("/e/", "/keys/")],
      ["no such page", "/nowhere"],
      ["unknown pass", "/p/AAAAAAAAAAAAAAAAAAAAAA"],
      ["code for a screen", "/s"],
      ["unknown code", "/s/AAAAAA"],
      ["slide", "/present/" + code],
      ["programme without tickets", EDITION],
      ["form without a ticket", paths.open[0]],
      ["closed form", paths.closed[0]],
      ["form that is not open yet", paths.planned[0]],
    ]) {
      await page.goto(demo.base + path);
      await each(name, page);
    }
    // What a phone shows for a page that it does not keep.
    const kept = await page.request.get(`${demo.base}/api/v1/editions${EDITION.slice(2)}/pages/${language}`);
    const html = (await kept.json()).pages["/offline"];
    await page.route("**/kept", (route) => route.fulfill({ contentType: "text/html", body: html }));
    await page.goto(`${demo.base}/kept`);
    await says(page, "offline-text");
    await each("page that a phone does not keep", page);
  });

  await inside(async (page, context) => {
    await openCard(page, demo, cards.own);
    await each("programme", page);
    await page.goto(demo.base + paths.open[0]);
    await each("form", page);
    await send(page);
    await says(page, "wrong-nothing");
    await each("form with an error", page);
    await page.locator("form textarea").first().fill("In Thailand");
    await choose(page, 2);
    await page.waitForTimeout(600);
    await each("form with answers and a hint", page);
    await page.locator("form input[type=checkbox]").first().check();
    await each("form of somebody who was absent", page);
    // Nothing of it reaches the server, whose answer is the same for all languages.
    let reply = (route) => route.abort();
    await page.route("**/api/v1/responses", (route) => reply(route));
    await send(page);
    await page.waitForURL(/\/received$/);
    await says(page, "saved");
    await each("receipt of answers that wait", page);
    await page.goto(demo.base + paths.open[0]);
    await says(page, "form-waiting");
    await each("form that changes answers that wait", page);
    await page.goto(demo.base + EDITION);
    await says(page, "standing-waiting");
    await each("programme with answers that wait", page);
    // Then the server refuses them for good.
    const refusal = { status: 409, reason: "closed" };
    reply = (route) => route.fulfill({ status: 409, contentType: "application/problem+json", json: refusal });
    await page.reload();
    await says(page, "standing-refused");
    await each("programme with answers that were refused", page);
    await page.goto(`${demo.base}${paths.open[0]}/received`);
    await says(page, "standing-refused");
    await each("receipt of answers that were refused", page);
    await page.unroute("**/api/v1/responses");
    await answer(page, demo, paths.open[1]);
    await each("receipt", page);
    await page.goto(demo.base + paths.open[1]);
    await says(page, "form-changes");
    await each("form that changes answers", page);
    await page.goto(demo.base + EDITION);
    await each("programme with an answer", page);
  });

  await inside(async (page) => {
    await page.route("**/keys", () => {});
    await page.goto(cards.own);
    await says(page, "start-wait");
    await each("start", page);
  });
  await inside(async (page) => {
    await page.route("**/keys", (route) => route.abort());
    await page.goto(cards.own);
    await says(page, "start-failed");
    await each("start that failed", page);
  });
  await inside(async (page) => {
    await page.goto(`${start.origin}${start.pathname}`);
    await says(page, "start-elsewhere");
    await each("start of a card that another phone has opened", page);
  });
  await inside(async (page) => {
    await page.goto(`${start.origin}${start.pathname}${start.hash.split(".")[0]}.AAAAAAAAAAAAAAAAAAAAAA`);
    await says(page, "start-other-keys");
    await each("start with other keys", page);
  });
  await inside(async (page) => {
    const key = (keys) => ({ session: "00000000-0000-4000-8000-000000000000", key: keys[0].key, signs: true });
    await page.route("**/keys", async (route) => {
      const reply = await route.fetch();
      const body = await reply.json();
      await route.fulfill({ response: reply, json: { ...body, keys: [...body.keys, key(body.keys)] } });
    });
    await page.goto(cards.own);
    await says(page, "start-new-keys");
    await each("start with keys that came later", page);
  });
  await inside(async (page, context) => {
    await context.addInitScript(() => Object.defineProperty(crypto, "subtle", { value: undefined }));
    await page.goto(cards.own);
    await says(page, "start-cannot");
    await each("start in a browser that cannot hide the card", page);
  });

  // The pages are read without JavaScript; only who looks at them may run some.
  await inside(async (page, context) => {
    const wire = await context.newCDPSession(page);
    const scripts = (on) => wire.send("Emulation.setScriptExecutionDisabled", { value: !on });
    const look = async (name) => {
      await scripts(true);
      await each(name, page);
      await scripts(false);
    };
    await scripts(false);
    const plain = cards.plain.split("#")[0];
    await page.goto(`${start.origin}${start.pathname}`);
    await page.locator("form button:visible").waitFor();
    await look("start without JavaScript");
    await page.goto(plain);
    await page.locator("form button:visible").click();
    await page.locator("main li").first().waitFor();
    await look("programme without JavaScript");
    await page.goto(`${plain}/${paths.open[0].split("/").pop()}`);
    await send(page);
    await says(page, "wrong-nothing");
    await look("form with an error without JavaScript");
    await choose(page, 2);
    await send(page);
    await page.waitForURL(/\/received$/);
    await look("receipt without JavaScript");
  });
  await inside(async (page) => {
    await page.goto(cards.plain);
    await says(page, "start-by-server");
    await each("start of a card that the server has seen", page);
  });
};
