// Pictures of the longest pages in every language on a small phone: node languages.js FOLDER
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { PHONE, startBrowser, startDemo } from "./kanso.js";

const folder = process.argv[2] ?? "languages";
await mkdir(folder, { recursive: true });
const demo = await startDemo();
const browser = await startBrowser();
for (const language of ["en", "id", "ja", "km", "lo", "ms", "my", "fil", "pt", "th", "vi", "zh-Hans"]) {
  const context = await browser.newContext({ ...PHONE, viewport: { width: 320, height: 640 }, locale: language });
  const page = await context.newPage();
  await page.goto(demo.participant);
  await page.waitForURL(/\/e\/asean-japan\/2$/);
  for (const [name, path] of [
    ["programme", "/e/asean-japan/2"],
    ["form", "/e/asean-japan/2/visit-fuchu"],
    ["stored", "/stored"],
  ]) {
    await page.goto(demo.base + path);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    if (wide > 0) console.log(`${name} in ${language} is ${wide} px too wide`);
    await page.screenshot({ path: join(folder, `${name}-${language}.png`), fullPage: true });
  }
  await context.close();
}
await browser.close();
await demo.stop();
