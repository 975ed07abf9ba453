import { mkdir } from "node:fs/promises";
const kit = process.argv[2], folder = process.argv[3];
const only = process.argv[4] ? new RegExp(process.argv[4]) : /./;
const { DESKTOP, PHONE, startBrowser, startDemo } = await import(kit + "/kanso.js");
await mkdir(folder, { recursive: true });
const demo = await startDemo();
const browser = await startBrowser();
const c = "/officer/compare/asean-japan";
const pages = [
  ["trend", c], ["trend-all", c + "?question=all"], ["trend-series", c + "?question=overall&by=series"],
  ["break", c + "?question=network"], ["filter", c + "?question=overall&lecturer=visiting+expert&edition=1&edition=2"],
  ["slope", c + "?view=slope&question=overall"], ["slope-all", c + "?view=slope&question=all"],
  ["heat", c + "?view=heat"], ["days", c + "?view=days"], ["nothing", c + "?topic=Nowhere&kind=lecture"],
  ["edition", "/officer/editions/asean-japan/2"], ["session", "/officer/editions/asean-japan/2/sessions/lecture-hickert"],
].filter(([name]) => only.test(name));
const first = await browser.newContext(PHONE);
const page = await first.newPage();
await page.goto(demo.officer);
await page.getByRole("button", { name: "Sign in" }).click();
await page.waitForURL(/\/officer$/);
const state = await first.storageState();
for (const [size, options] of [["phone", PHONE], ["desktop", DESKTOP]]) for (const colorScheme of ["light", "dark"]) {
  const context = await browser.newContext({ ...options, deviceScaleFactor: 1, colorScheme, storageState: state });
  const page = await context.newPage();
  page.on("pageerror", (e) => console.log(String(e)));
  page.on("console", (m) => m.type() === "error" && console.log(m.text()));
  for (const [name, path] of pages) {
    const t = Date.now();
    const r = await page.goto(demo.base + path);
    if (size === "desktop" && colorScheme === "light") console.log(name, r.status(), Date.now() - t, "ms");
    await page.screenshot({ path: `${folder}/${name}-${size}-${colorScheme}.png`, fullPage: true });
  }
  await context.close();
}
for (const path of [c + "?figure=trend-time-for-questions&as=png", c + "?view=heat&figure=heat-shares&as=csv", c + "?question=overall&figure=trend-overall&as=csv", c+"?view=days&figure=days&as=csv", c+"?figure=trend-time-for-questions&as=svg"]) {
  const r = await first.request.get(demo.base + path);
  console.log(r.status(), r.headers()["content-disposition"], r.headers()["content-type"]);
  const b = await r.body();
  const { writeFile } = await import("node:fs/promises");
  await writeFile(`${folder}/${r.headers()["content-disposition"]?.match(/"(.*)"/)?.[1] ?? "error.html"}`, b);
}
await browser.close(); await demo.stop();
