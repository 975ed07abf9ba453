// The form on a slow phone: how soon it can be used, and that nothing moves meanwhile.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { PHONE, startBrowser, startDemo } from "../kanso.js";
import { EDITION, answer, openCard, sessions } from "../seminar.js";
import { median, shifts, slowDown, timeToChoose, watch } from "./slow.js";

const FIRST_LOAD = 1_500; // milliseconds
const FROM_PHONE = 300;

let demo;
let browser;
let open;
before(async () => {
  demo = await startDemo();
  browser = await startBrowser();
  ({ open } = sessions());
});
after(async () => {
  await browser?.close();
  await demo?.stop();
});

// Loads the first form of a phone with an empty cache; milliseconds until it is answered.
const firstLoad = async (locale) => {
  const context = await browser.newContext({ ...PHONE, locale, serviceWorkers: "block" });
  const page = await context.newPage();
  // The browser is running already, and has not seen the seminar's pages.
  await page.goto(`${demo.base}/healthz`);
  await watch(page);
  await slowDown(page);
  const { chosen } = await timeToChoose(page, demo.base + open[0]);
  assert.ok(await page.locator("form input[type=radio]").first().isChecked());
  await context.close();
  return chosen;
};

for (const language of ["en", "my"]) {
  test(`on a slow phone a form in ${language} can be used after a second and a half`, async (t) => {
    // The median of three. A machine that is busy with something else counts against the
    // form, so a median that is too high is measured anew, four times at most.
    let found = Infinity;
    for (let round = 0; round < 5 && found > FIRST_LOAD; round++) {
      const times = [await firstLoad(language), await firstLoad(language), await firstLoad(language)];
      t.diagnostic(`the first answer was chosen after ${times.join(", ")} ms; at most ${FIRST_LOAD}`);
      found = median(times);
    }
    assert.ok(found <= FIRST_LOAD);
  });
}

test("a slow phone that keeps the programme has a form after three tenths of a second", async (t) => {
  const context = await browser.newContext(PHONE);
  t.after(() => context.close());
  const page = await context.newPage();
  await openCard(page, demo);
  await page.locator("#kept:not([hidden])").waitFor();
  await watch(page);
  await slowDown(page);
  // A draft of the round before would have chosen the answer already.
  const dropDrafts = () =>
    page.evaluate(async () => {
      const base = await new Promise((resolve) => (indexedDB.open("kanso").onsuccess = ({ target }) => resolve(target.result)));
      await new Promise((resolve) => {
        const drop = base.transaction("drafts", "readwrite");
        drop.objectStore("drafts").clear();
        drop.oncomplete = resolve;
      });
      base.close();
    });
  let found = Infinity;
  for (let round = 0; round < 5 && found > FROM_PHONE; round++) {
    const times = [];
    for (const path of open.slice(0, 3)) {
      const { usable, chosen } = await timeToChoose(page, demo.base + path);
      t.diagnostic(`the first answer could be chosen after ${usable} ms, and was after ${chosen}`);
      times.push(usable);
      await page.goto(demo.base + EDITION);
      await dropDrafts();
    }
    found = median(times);
  }
  t.diagnostic(`a form of the phone's own after ${found} of ${FROM_PHONE} ms`);
  assert.ok(found <= FROM_PHONE);
  for (const path of [EDITION, ...open]) {
    await page.goto(demo.base + path);
    await page.waitForTimeout(1_000);
    assert.deepEqual(await shifts(page), [], path);
  }
});

for (const language of ["en", "ja", "my"]) {
  test(`nothing moves while a page in ${language} comes in slowly`, async (t) => {
    const context = await browser.newContext({ ...PHONE, locale: language, serviceWorkers: "block" });
    t.after(() => context.close());
    const page = await context.newPage();
    await openCard(page, demo);
    await answer(page, demo, open[0]);
    await watch(page);
    const emptyCache = await slowDown(page);
    for (const path of [EDITION, open[1], open[0], `${open[0]}/received`]) {
      await emptyCache();
      await page.goto(demo.base + path);
      // What the page asks for after it was loaded has come too by then.
      await page.waitForTimeout(1_000);
      assert.equal(new URL(page.url()).pathname, path);
      assert.deepEqual(await shifts(page), [], path);
    }
  });
}
