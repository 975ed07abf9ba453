// How many bytes a phone loads, as the browser itself counts them: heads and bodies as they
// come over the wire. Service workers are blocked, because what they keep for later is
// loaded after the form can be used; the requests of the form itself are what counts.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { PHONE, startBrowser, startDemo } from "./kanso.js";
import { LANGUAGES, sessions } from "./seminar.js";

const FIRST_FORM = 14_600; // one initial window of TCP
const FIRST_REQUESTS = 3;
const LATER_FORM = 4_096;
const DRAWING = 4_096;

let demo;
let browser;
before(async () => {
  demo = await startDemo();
  browser = await startBrowser();
});
after(async () => {
  await browser?.close();
  await demo?.stop();
});

// A phone with an empty cache, and a function that loads an address and says what came over
// the network for it.
const phone = async (locale) => {
  const context = await browser.newContext({ ...PHONE, locale, serviceWorkers: "block" });
  const page = await context.newPage();
  const wire = await context.newCDPSession(page);
  await wire.send("Network.enable");
  let replies;
  let cached;
  wire.on("Network.requestServedFromCache", ({ requestId }) => cached.add(requestId));
  wire.on("Network.responseReceived", ({ requestId, type, response: { url, fromDiskCache } }) => {
    if (!url.startsWith("http") || fromDiskCache || cached.has(requestId)) return;
    replies.set(requestId, { type, url, bytes: 0 });
  });
  wire.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    const reply = replies.get(requestId);
    if (reply) reply.bytes = encodedDataLength;
  });
  const load = async (address) => {
    replies = new Map();
    cached = new Set();
    await page.goto(address, { waitUntil: "networkidle" });
    return [...replies.values()];
  };
  return { context, load };
};

const sum = (replies) => replies.reduce((bytes, it) => bytes + it.bytes, 0);

const said = (replies) => replies.map((it) => `${new URL(it.url).pathname} ${it.bytes}`).join(", ");

// The largest of some figures, printed.
const largest = (t, what, figures, limit) => {
  const { bytes, of } = figures.reduce((one, other) => (other.bytes > one.bytes ? other : one));
  t.diagnostic(`${what}: at most ${bytes} of ${limit} bytes (${of})`);
  return bytes;
};

test("a session's form fits the first window of a connection, and a later one 4 KB", async (t) => {
  const { open } = sessions();
  const first = [];
  const later = [];
  for (const language of LANGUAGES) {
    const visit = async (path) => {
      const { context, load } = await phone(language);
      const note = (figures, replies) => figures.push({ bytes: sum(replies), of: `${language}: ${said(replies)}` });
      const replies = await load(demo.base + path);
      note(first, replies);
      assert.ok(replies.length <= FIRST_REQUESTS, `${path} in ${language} takes ${said(replies)}`);
      assert.ok(replies.every((it) => it.bytes > 0));
      note(later, await load(demo.base + open.find((it) => it !== path)));
      await context.close();
    };
    await Promise.all(open.map(visit));
  }
  assert.ok(largest(t, "the first form", first, FIRST_FORM) <= FIRST_FORM);
  assert.ok(largest(t, "a later form", later, LATER_FORM) <= LATER_FORM);
});

test("what draws the tickets on the page of a pass takes at most 4 KB", async (t) => {
  const { context, load } = await phone("en");
  const replies = await load(demo.participant);
  const drawing = [];
  for (const reply of replies.filter((it) => it.type === "Script"))
    if ((await (await fetch(reply.url)).text()).includes("RSA-PSS")) drawing.push(reply);
  assert.ok(drawing.length, "the page draws");
  const bytes = sum(drawing);
  t.diagnostic(`drawing: ${bytes} of ${DRAWING} bytes (${said(drawing)})`);
  assert.ok(bytes <= DRAWING);
  await context.close();
});
