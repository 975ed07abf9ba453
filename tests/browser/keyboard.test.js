// The form without a finger and for other eyes: by keyboard alone, with its focus to be
// seen, with errors that are linked, focused and said, in forced colours and without motion.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { PHONE, startBrowser, startDemo } from "./kanso.js";
import { EDITION, choose, newCards, openCard, send, sessions, signIn } from "./seminar.js";

let demo;
let browser;
let open;
let cards;
before(async () => {
  demo = await startDemo();
  browser = await startBrowser();
  ({ open } = sessions());
  cards = await newCards(browser, demo, await signIn(browser, demo), 7);
});
after(async () => {
  await browser?.close();
  await demo?.stop();
});

// A phone that has opened a card of its own.
const phone = async (t, options = {}) => {
  const context = await browser.newContext({ ...PHONE, serviceWorkers: "block", ...options });
  t.after(() => context.close());
  const page = await context.newPage();
  await openCard(page, demo, cards.pop());
  return page;
};

const focused = (page) => page.evaluateHandle(() => document.activeElement);

// A picture of what stands around the focused element.
const around = async (page, element) => {
  const clip = await element.evaluate((it) => {
    const box = (it.closest("label") ?? it).getBoundingClientRect();
    return { x: Math.max(0, box.x - 6), y: Math.max(0, box.y - 6), width: box.width + 12, height: box.height + 12 };
  });
  return page.screenshot({ clip, animations: "disabled", caret: "hide" });
};

test("the whole form goes by keyboard, in the order of reading, and one sees where one is", async (t) => {
  const page = await phone(t);
  await page.goto(demo.base + open[0]);
  const stops = [];
  for (;;) {
    await page.keyboard.press("Tab");
    const element = (await focused(page)).asElement();
    const stop = await element.evaluate((it) => ({
      tag: it.tagName,
      type: it.type,
      name: it.name,
      top: it.getBoundingClientRect().top + scrollY,
      follows: !globalThis.last || Boolean(last.compareDocumentPosition(it) & Node.DOCUMENT_POSITION_FOLLOWING),
      last: (globalThis.last = it) && 0,
    }));
    if (stop.tag === "BODY") break;
    assert.ok(stop.follows, `${stop.tag} ${stop.name} comes after what was before it`);
    assert.ok(stop.top >= (stops.at(-1)?.top ?? 0) - 60, `${stop.tag} ${stop.name} stands below what was before it`);
    stops.push(stop);
    const seen = await around(page, element);
    await element.evaluate((it) => it.blur());
    const unseen = await around(page, element);
    assert.ok(!seen.equals(unseen), `one sees the focus on ${stop.tag} ${stop.name}`);
    await element.focus();
    // A question is answered by arrows, a check by the space bar.
    if (stop.type === "radio") {
      await page.keyboard.press("Space");
      await page.keyboard.press("ArrowRight");
      const value = await page.evaluate((name) => document.forms[0].elements.namedItem(name).value, stop.name);
      assert.equal(value, "2", stop.name);
    } else if (stop.tag === "TEXTAREA") await page.keyboard.type("More time");
    if (stop.type === "submit") break;
  }
  const asked = await page.$$eval("form fieldset, form textarea", (all) => all.length);
  const answered = stops.filter(({ type, tag }) => type === "radio" || tag === "TEXTAREA");
  assert.equal(answered.length, asked);
  assert.ok(stops.some(({ type }) => type === "checkbox"));
  await page.keyboard.press("Enter");
  await page.waitForURL((it) => it.pathname === `${open[0]}/received`);

  // All of it comes back to be changed, also of the question that is called “length”.
  await page.goto(demo.base + open[0]);
  await page.locator("form input[name=length]:checked").waitFor({ state: "attached" });
  const back = await page.$$eval("form input[type=radio]", (all) => all.filter((it) => it.checked).map((it) => it.value));
  assert.deepEqual(back, stops.filter(({ type }) => type === "radio").map(() => "2"));
});

test("an error is linked with its field, takes the focus and is said", async (t) => {
  const page = await phone(t);
  await page.goto(demo.base + open[1]);
  await send(page);
  const summary = page.locator("[role=alert]").filter({ hasText: /\S/ });
  await summary.waitFor();
  const inside = await summary.evaluate((it) => it.contains(document.activeElement));
  assert.ok(inside, "the focus is on what is wrong");

  // A text that a careless program made too long is refused by the server.
  await page.locator("form textarea").first().evaluate((it) => {
    it.removeAttribute("maxlength");
    it.value = "a".repeat(2_001);
  });
  await send(page);
  const link = summary.locator("a").first();
  await link.waitFor();
  const field = page.locator("form textarea").first();
  assert.equal(await field.getAttribute("aria-invalid"), "true");
  const described = await field.getAttribute("aria-describedby");
  const error = page.locator(`[id="${described.split(" ")[0]}"]`);
  assert.equal(await error.textContent(), await link.textContent());
  assert.ok(await summary.evaluate((it) => it.contains(document.activeElement)));
  // The link is the next stop from there, and leads to the field.
  for (let step = 0; step < 3 && !(await link.evaluate((it) => it === document.activeElement)); step++)
    await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  const name = await field.getAttribute("name");
  assert.equal(await page.evaluate(() => document.activeElement.name), name);
  // Mended and sent again, nothing calls it wrong any more.
  await field.fill("Mended");
  const sent = page.waitForURL((it) => it.pathname === `${open[1]}/received`);
  await send(page);
  await sent;
});

test("sending is said while it lasts", async (t) => {
  const page = await phone(t);
  await page.goto(demo.base + open[2]);
  let go;
  const held = new Promise((resolve) => (go = resolve));
  await page.route("**/api/v1/responses", async (route) => {
    await held;
    await route.continue();
  });
  await choose(page);
  const live = page.locator("form [role=status], form [aria-live]").filter({ hasText: /\S/ });
  assert.equal(await live.count(), 0);
  await send(page);
  await live.first().waitFor();
  go();
  await page.waitForURL((it) => it.pathname === `${open[2]}/received`);
});

// The share of pixels by which two pictures of the same size differ.
const difference = (page, ...pictures) =>
  page.evaluate(
    async (all) => {
      const pixels = async (base64) => {
        const image = await createImageBitmap(new Blob([Uint8Array.from(atob(base64), (it) => it.charCodeAt(0))]));
        const context = new OffscreenCanvas(image.width, image.height).getContext("2d");
        context.drawImage(image, 0, 0);
        return context.getImageData(0, 0, image.width, image.height).data;
      };
      const [one, other] = [await pixels(all[0]), await pixels(all[1])];
      let count = 0;
      for (let at = 0; at < one.length; at += 4)
        if ([0, 1, 2].some((it) => Math.abs(one[at + it] - other[at + it]) > 64)) count++;
      return (4 * count) / one.length;
    },
    pictures.map((it) => it.toString("base64")),
  );

for (const colorScheme of ["light", "dark"]) {
  test(`in forced colours (${colorScheme}) one sees what is chosen`, async (t) => {
    const page = await phone(t, { forcedColors: "active", colorScheme });
    await page.goto(demo.base + open[0]);
    const field = page.locator("form fieldset").first();
    for (const at of [1, 5]) {
      const label = field.locator("label").nth(at);
      const before = await label.screenshot();
      await label.locator("input").evaluate((it) => (it.checked = true));
      const changed = await difference(page, before, await label.screenshot());
      assert.ok(changed > 0.2, `answer ${at} changes by ${changed}`);
    }
    if (process.env.KANSO_PICTURES) await page.screenshot({ path: `${process.env.KANSO_PICTURES}/forced-${colorScheme}.png` });
  });
}

test("who wants less motion gets none", async (t) => {
  const page = await phone(t, { reducedMotion: "reduce" });
  for (const path of [EDITION, open[0], `${open[0]}/received`]) {
    await page.goto(demo.base + path);
    const moving = await page.evaluate(() =>
      [...document.querySelectorAll("*")]
        .filter((it) => {
          const style = getComputedStyle(it);
          const lasts = [style.transitionDuration, style.animationDuration].some((times) => /[1-9]/.test(times));
          return style.scrollBehavior === "smooth" || lasts;
        })
        .map((it) => it.outerHTML.slice(0, 80)),
    );
    assert.deepEqual(moving, [], path);
  }
});

test("a desk's window at a zoom of 200 % does not scroll sideways", async (t) => {
  const page = await phone(t, { viewport: { width: 640, height: 450 }, deviceScaleFactor: 2, isMobile: false });
  for (const path of ["/", EDITION, open[0], `${open[0]}/received`, "/stored"]) {
    await page.goto(demo.base + path);
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), path);
  }
});
