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

// Brings the pages of an edition in a language up to date, for one page at a time. Returns by
// how many seconds the server's clock is ahead of this phone's.
const keepPages = (edition, language) =>
  navigator.locks.request(`kanso pages ${edition}`, () => fetchPages(edition, language));

const fetchPages = async (edition, language, all = true) => {
  const [old] = await kept(edition, language);
  const reply = await fetch(`/api/v1/editions/${edition}/pages/${language}`, {
    credentials: "omit",
    referrerPolicy: "no-referrer",
    cache: "no-store",
    headers: old ? { "if-none-match": `"${old.split(" ").pop()}"` } : {},
  });
  const clock = Math.round((Date.parse(reply.headers.get("date")) - Date.now()) / 1000);
  if (reply.status === 304) return clock;
  if (!reply.ok) throw new Error(`the pages cannot be had (${reply.status})`);
  const { pages, assets, languages } = await reply.json();
  const name = cacheName(edition, language, reply.headers.get("etag").replace(/W\/|"/g, ""));
  const cache = await caches.open(name);
  await cache.addAll(assets);
  const before = old && (await caches.open(old));
  const changed = [];
  for (const [address, html] of Object.entries(pages)) {
    if (before && (await (await before.match(address))?.text()) !== html) changed.push(address);
    await cache.put(address, new Response(html, { headers: { "content-type": "text/html; charset=utf-8" } }));
  }
  for (const it of await kept(edition, language)) if (it !== name) await caches.delete(it);
  if (changed.length) channel.postMessage({ changed });
  // The other languages can be chosen without network too; they follow one by one.
  if (all)
    for (const it of languages) if (!(await kept(edition, it)).length) await fetchPages(edition, it, false).catch(() => {});
  return clock;
};

// A page from this phone, in the language that was last chosen on it.
const fromPhone = async (path) => {
  const language = await setting("language");
  const edition = path.match(/^\/e\/([\w-]+\/\d+)/)?.[1] ?? (await setting("edition"));
  const [name] = language && edition ? await kept(edition, language) : [];
  return name && (await caches.open(name)).match(path);
};

const offline = async (path) => {
  const pass = path.match(/^\/p\/([\w-]+)/)?.[1];
  const edition = pass && (await setting("pass " + pass));
  if (edition) return Response.redirect("/e/" + edition, 303);
  return (await fromPhone("/offline")) ?? Response.error();
};

const page = async (request) => {
  const { pathname, searchParams } = new URL(request.url);
  const chosen = searchParams.get("language");
  if (chosen) await set("language", chosen);
  const here = await fromPhone(pathname).catch(() => null);
  if (here) return chosen ? Response.redirect(pathname, 303) : here;
  return fetch(request).catch(() => offline(pathname));
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
    // The language of the page that asks is the one that was chosen.
    await Promise.all([set("language", language), set("edition", keep), pass && set("pass " + pass, keep)]);
    event.source.postMessage({ clock: await keepPages(keep, language) });
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
