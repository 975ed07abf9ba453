// Pictures of every page, phone and desktop, light and dark: node screenshots.js FOLDER
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { DESKTOP, PHONE, startBrowser, startDemo } from "./kanso.js";

const folder = process.argv[2] ?? "screenshots";
await mkdir(folder, { recursive: true });
const demo = await startDemo();
const browser = await startBrowser();
const edition = "/officer/editions/asean-japan/2";
const pages = [
  ["welcome", "/"],
  ["programme", "/e/asean-japan/2"],
  ["form", "/e/asean-japan/2/visit-fuchu"],
  ["closed", "/e/asean-japan/2/visit-tachikawa"],
  ["receipt", "/e/asean-japan/2/lecture-kagayaki-counselor/received"],
  ["keys", "/keys/asean-japan/2"],
  ["stored", "/stored"],
  ["unknown-pass", "/p/AAAAAAAAAAAAAAAAAAAAAA"],
  ["sign-in", "/officer/sign-in"],
  ["sign-in-link", "/officer/sign-in/AAAAAAAAAAAAAAAAAAAAAA"],
  ["editions", "/officer"],
  ["edition", edition],
  ["edition-planned", "/officer/editions/asean-japan/3"],
  ["session", `${edition}/sessions/lecture-hickert`],
  ["session-open", `${edition}/sessions/lecture-kagayaki-counselor`],
  ["session-empty", `${edition}/sessions/closing-survey`],
  ["compare", "/officer/compare/asean-japan"],
  ["compare-series", "/officer/compare/asean-japan?question=overall&by=series"],
  ["compare-break", "/officer/compare/asean-japan?question=network"],
  ["compare-all", "/officer/compare/asean-japan?question=all"],
  ["compare-filter", "/officer/compare/asean-japan?question=overall&lecturer=visiting%20expert"],
  ["compare-slope", "/officer/compare/asean-japan?view=slope&question=overall"],
  ["compare-heat", "/officer/compare/asean-japan?view=heat"],
  ["compare-days", "/officer/compare/asean-japan?view=days"],
  ["compare-nothing", "/officer/compare/asean-japan?topic=Nowhere"],
  ["brief", "/officer/brief/asean-japan"],
  ["brief-first", "/officer/brief/asean-japan?after=1"],
  ["brief-planned", "/officer/brief/asean-japan?after=3"],
  ["passes", `${edition}/passes`],
  ["password", "/officer/password"],
];

// One answer, so that there is a receipt; one sign-in, kept for all pages.
const first = await browser.newContext(PHONE);
const page = await first.newPage();
await page.goto(demo.participant);
await page.waitForURL(/\/e\/asean-japan\/2$/);
await page.goto(`${demo.base}/e/asean-japan/2/lecture-kagayaki-counselor`);
await page.locator("#q-overall label").nth(3).click();
await page.getByRole("button", { name: "Send" }).click();
await page.waitForURL(/received$/);
await page.goto(demo.officer);
await page.getByRole("button", { name: "Sign in" }).click();
await page.waitForURL(/\/officer$/);
const state = await first.storageState();

for (const [size, options] of [["phone", PHONE], ["desktop", DESKTOP]]) {
  for (const colorScheme of ["light", "dark"]) {
    const context = await browser.newContext({ ...options, colorScheme, storageState: state });
    const page = await context.newPage();
    for (const [name, path] of pages) {
      await page.goto(demo.base + path);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      if (wide > 0) console.log(`${name} ${size} is ${wide} px too wide`);
      await page.screenshot({ path: join(folder, `${name}-${size}-${colorScheme}.png`), fullPage: true });
    }
    await page.goto(`${demo.base}${edition}/passes`);
    await page.getByLabel("How many new passes").fill("3");
    await page.getByRole("button", { name: "Make passes" }).click();
    await page.locator("#finished").waitFor();
    await page.screenshot({ path: join(folder, `cards-${size}-${colorScheme}.png`), fullPage: true });
    await context.close();
  }
}
await browser.close();
await demo.stop();
