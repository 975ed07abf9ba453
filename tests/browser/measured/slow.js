// A slow phone on a slow network, and when a form can be used on it.

// Chromium's emulation: each request waits 400 ms for its answer, 400 kbit/s both ways, and
// a processor four times slower. It does not count the handshake of a connection.
const NETWORK = { offline: false, latency: 400, downloadThroughput: 50_000, uploadThroughput: 50_000 };
const SLOWER = 4;

// Makes a page slow, and returns what empties its cache.
export const slowDown = async (page) => {
  const wire = await page.context().newCDPSession(page);
  await wire.send("Network.enable");
  await wire.send("Network.emulateNetworkConditions", NETWORK);
  await wire.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
  return () => wire.send("Network.clearBrowserCache");
};

// Watches every document that a page opens; call it before the page goes anywhere.
export const watch = (page) =>
  page.addInitScript(() => {
    const seen = { shifts: [], usable: null, chosen: null };
    Object.defineProperty(globalThis, "seen", { value: seen });
    const shifted = (list) => {
      for (const it of list.getEntries()) {
        const moved = it.sources.map(({ node }) => (node?.outerHTML ?? node?.textContent ?? "?").slice(0, 120));
        seen.shifts.push({ value: it.value, at: it.startTime, moved });
      }
    };
    new PerformanceObserver(shifted).observe({ type: "layout-shift", buffered: true });
    addEventListener("change", () => (seen.chosen ??= performance.now()), true);
    // In each frame: can the first answer of a scale be hit, and has it been painted?
    const look = () => {
      const label = document.querySelector("form input[type=radio]")?.closest("label");
      const painted = performance.getEntriesByName("first-contentful-paint").length;
      const box = label?.getBoundingClientRect();
      const [x, y] = box ? [box.x + box.width / 2, box.y + box.height / 2] : [];
      if (painted && box && label.contains(document.elementFromPoint(x, y)))
        seen.usable = { x, y, at: performance.now() };
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });

// Milliseconds from the navigation to a form until its first answer was painted and could be
// hit, and until a tap has chosen it: the same measure for a form that comes over the network
// and for one that the worker gives. The second holds the time that the test itself takes.
export const timeToChoose = async (page, address) => {
  await page.goto(address, { waitUntil: "commit" });
  const usable = await page.waitForFunction(() => seen.usable, null, { polling: "raf" });
  const { x, y, at } = await usable.jsonValue();
  await page.touchscreen.tap(x, y);
  const chosen = await page.waitForFunction(() => seen.chosen, null, { polling: "raf" });
  return { usable: Math.round(at), chosen: Math.round(await chosen.jsonValue()) };
};

// How far a document has moved about until now: the sum of its layout shifts, and what moved.
export const shifts = (page) => page.evaluate(() => seen.shifts);

export const median = (figures) => figures.toSorted((one, other) => one - other)[Math.floor(figures.length / 2)];
