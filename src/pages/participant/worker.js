// Serves the participant's pages from the phone, so that all of a seminar works without
// network, and sends what waits when the browser says that there is one.
//
// The pages of an edition in one language lie in a cache of their own, named after what they
// hold, so that a newer set takes the place of the older one at once.
const cacheName = (edition, language, mark = "") => `kanso ${edition} ${language} ${mark}`;

const kept = async (edition, language) => {
  const prefix = cacheName(edition, language);
  return (await caches.keys()).filter((it) => it.startsWith(prefix));
};

const setting = (key) => read("settings", (it) => it.get(key));
const set = (key, value) => change("settings", (it) => it.put(value, key));

// What is said of a page beside the page itself, as the server says it of every page.
const HEADERS = [
  "content-security-policy",
  "referrer-policy",
  "x-content-type-options",
  "cross-origin-opener-policy",
  "cache-control",
];

// The name of the cache that holds a whole set of pages; one whose fetching was interrupted is
// noted nowhere.
const placeOf = (edition, language) => `pages ${edition} ${language}`;
const nameOf = (edition, language) => setting(placeOf(edition, language));

// The same, where the browser has not thrown the cache away.
const keptName = async (edition, language) => {
  const name = await nameOf(edition, language);
  return name && (await caches.has(name)) ? name : null;
};

// Brings the pages of an edition in a language up to date. Returns whether anything was new,
// and by how many seconds the server's clock is ahead of this phone's.
const keepPages = async (edition, language) => {
  const old = await keptName(edition, language);
  const reply = await fetch(`/api/v1/editions/${edition}/pages/${language}`, {
    credentials: "omit",
    referrerPolicy: "no-referrer",
    cache: "no-store",
    headers: old ? { "if-none-match": `"${old.split(" ").pop()}"` } : {},
  });
  const clock = Math.round((Date.parse(reply.headers.get("date")) - Date.now()) / 1000);
  if (reply.status === 304) return { clock, fresh: false };
  if (!reply.ok) throw new Error(`the pages cannot be had (${reply.status})`);
  const { pages, assets, languages } = await reply.json();
  const headers = { "content-type": "text/html; charset=utf-8" };
  for (const it of HEADERS) if (reply.headers.has(it)) headers[it] = reply.headers.get(it);
  const name = cacheName(edition, language, reply.headers.get("etag").replace(/W\/|"/g, ""));
  const cache = await caches.open(name);
  await cache.addAll(assets);
  const before = old && (await caches.open(old));
  const changed = [];
  for (const [address, html] of Object.entries(pages)) {
    if (before && (await (await before.match(address))?.text()) !== html) changed.push(address);
    await cache.put(address, new Response(html, { headers }));
  }
  await set(placeOf(edition, language), name);
  await set("languages", languages);
  for (const it of await kept(edition, language)) if (it !== name) await caches.delete(it);
  if (changed.length) channel.postMessage({ changed, of: language });
  return { clock, fresh: true };
};

// The other languages can be chosen without network too; they follow one by one, where they
// are missing or the pages have changed.
const keepOthers = async (edition, language, fresh) => {
  for (const it of (await setting("languages")) ?? [])
    if (it !== language && (fresh || !(await keptName(edition, it)))) await keepPages(edition, it).catch(() => {});
};

// A page from this phone, in the language that was last chosen on it; without network any
// language that is there is better than none.
const fromPhone = async (path, any = false) => {
  const [language, last] = await Promise.all([setting("language"), setting("edition")]);
  const edition = path.match(/^\/e\/([\w-]+\/\d+)/)?.[1] ?? last;
  if (!language || !edition) return undefined;
  const all = any ? ((await setting("languages")) ?? []) : [];
  for (const it of [language, ...all]) {
    const cacheName = await nameOf(edition, it);
    const page = cacheName && (await caches.match(path, { cacheName }));
    if (page) return page;
  }
  return undefined;
};

// Where a card leads whose tickets are on this phone. Another one may have been opened since. The
// end of the link stays behind.
const fromCard = async (path) => {
  const pass = path.match(/^\/p\/([\w-]+)/)?.[1];
  const edition = pass && (await setting("pass " + pass));
  const wallet = edition && (await setting("kanso/" + edition));
  return wallet && wallet.pass === pass ? Response.redirect(`/e/${edition}#`, 303) : null;
};

const offline = async (path) => {
  const instead = path.startsWith("/p/") ? "/offline/card" : "/offline";
  return (await fromPhone(path, true)) ?? (await fromPhone(instead, true)) ?? Response.error();
};

const page = async (request) => {
  const { pathname, searchParams } = new URL(request.url);
  const chosen = searchParams.get("language");
  if (chosen) await set("language", chosen).catch(() => {});
  const here = await fromPhone(pathname).catch(() => null);
  if (here) return chosen ? Response.redirect(pathname, 303) : here;
  const asked = fetch(request);
  const card = await fromCard(pathname).catch(() => null);
  if (!card) return asked.catch(() => offline(pathname).catch(() => Response.error()));
  // A network that leads nowhere keeps nobody from a programme that is here.
  const patience = new Promise((resolve) => setTimeout(() => resolve(card), 3000));
  return Promise.race([asked, patience]).catch(() => card);
};

addEventListener("install", () => skipWaiting());
addEventListener("activate", (event) => event.waitUntil(clients.claim()));

addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== "GET" || origin !== location.origin) return;
  if (request.mode === "navigate" && !/^\/(officer|present)/.test(pathname)) event.respondWith(page(request));
  else if (pathname.startsWith("/static/"))
    event.respondWith(caches.match(request, { ignoreVary: true }).then((it) => it ?? fetch(request)));
});

addEventListener("message", (event) => {
  const { keep, pass, language } = event.data;
  const work = async () => {
    // A choice of a language comes through this worker; before the first one it is the page's.
    if (!(await setting("language"))) await set("language", language);
    await Promise.all([set("edition", keep), pass && set("pass " + pass, keep)]);
    await navigator.locks.request("kanso pages", async () => {
      const { clock, fresh } = await keepPages(keep, language);
      event.source.postMessage({ clock });
      await keepOthers(keep, language, fresh);
    });
  };
  // Without network the pages stay as they are.
  event.waitUntil(work().catch(() => {}));
});

addEventListener("sync", (event) => {
  const work = async () => {
    // An error makes the browser try again later.
    const trouble = await deliverAll();
    if (trouble) throw trouble;
  };
  event.waitUntil(work());
});
