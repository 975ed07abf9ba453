// What every page of a phone with tickets does: it sends what waits, keeps the pages fresh
// and the language chosen, and forgets when it is told to.
const { wallet: edition } = document.querySelector("[data-wallet]").dataset;
const language = document.documentElement.lang;
const place = "kanso/" + edition;

const stored = (key) => {
  try {
    return JSON.parse(localStorage.getItem(key));
  } catch {
    // Without storage there are no tickets either, and the page says so.
    return null;
  }
};

const wallet = stored(place);
if (!wallet)
  read("settings", (it) => it.get(place))
    .then((kept) => {
      if (!kept?.tickets) return;
      localStorage.setItem(place, JSON.stringify(kept));
      location.reload();
    })
    .catch(() => {});
const ticketOf = (session) => wallet?.tickets?.[session];

// What the outbox holds, as far as it can be known before the page is painted: the database
// answers later.
let states = { ...stored("kanso/sent"), ...stored("kanso/states") };
const stateOf = (session) => states[slotOf(ticketOf(session) ?? "")];

let forgetting = false;
const look = async () => {
  if (forgetting) return;
  // What could only be sent, not kept, is noted apart.
  states = { ...stored("kanso/sent"), ...Object.fromEntries((await letters()).map((it) => [slotOf(it.ticket), it.state])) };
  localStorage.setItem("kanso/states", JSON.stringify(states));
};

// Why a letter was refused, in the page's language where the page has words for it.
const reasonOf = (say, { reason, errors, detail }) =>
  say["refused" + reason] ?? (errors?.length ? say.changed : detail);

// The server's time in seconds, as far as this phone can know it: its own clock may be days off.
const now = () => Date.now() / 1000 + (stored("kanso/clock") ?? 0);

// Whether a session takes answers, by the schedule that the phone last had.
const isOpen = ({ state, opens, shuts }) =>
  (state === "open" || (state === "planned" && opens && now() >= opens)) && !(shuts && now() >= shuts);

// Sends what waits, at once and then after ever longer pauses.
let pause = 1000;
let timer;
const sendWaiting = async () => {
  clearTimeout(timer);
  const trouble = await deliverAll();
  if (!trouble) return;
  timer = setTimeout(sendWaiting, Math.max(pause * (0.5 + Math.random()), 1000 * (trouble.wait || 0)));
  pause = Math.min(2 * pause, 300000);
  // Where the browser can, it sends also when this page is gone.
  (await navigator.serviceWorker?.ready)?.sync?.register("outbox").catch(() => {});
};

// The pages of the seminar stay on this phone; the worker asks whether they have changed.
const refresh = async () => {
  const worker = await navigator.serviceWorker?.ready;
  worker?.active.postMessage({ keep: edition, pass: wallet?.pass, language });
};

// Whether this page has a newer version now: in its own language, since all twelve are brought
// up to date one after the other.
const isStale = ({ changed, of }) => of === language && changed.includes(location.pathname);

const setClock = (ahead) => localStorage.setItem("kanso/clock", ahead);

// Where no worker serves the pages, nobody else asks the server for the time.
const askForTime = async () => {
  const { headers } = await fetch("/healthz", { cache: "no-store", credentials: "omit" });
  setClock(Math.round((Date.parse(headers.get("date")) - Date.now()) / 1000));
};

const wake = () => {
  if (document.visibilityState !== "visible" || forgetting) return;
  pause = 1000;
  sendWaiting().catch(() => {});
  if (navigator.serviceWorker?.controller) refresh();
  else if (!navigator.serviceWorker) askForTime().catch(() => {});
};
addEventListener("online", wake);
document.addEventListener("visibilitychange", wake);
addEventListener("pageshow", wake);

navigator.serviceWorker?.addEventListener("message", ({ data }) => {
  if (forgetting) return;
  setClock(data.clock);
  document.getElementById("kept")?.removeAttribute("hidden");
});

// The pages that the worker serves know no cookie; those of the server do.
document.cookie = `language=${language};path=/;max-age=31536000;samesite=lax`;

// Another page may have forgotten everything meanwhile, also while this one lay in the browser's
// memory of pages that were left.
const letGo = () => {
  forgetting = true;
  // An empty form is no draft when the page is left.
  for (const it of document.forms) it.reset();
};
const leave = () => {
  letGo();
  location.replace("/e/" + edition);
};
channel.addEventListener("message", ({ data }) => data === "forget" && leave());
addEventListener("pageshow", ({ persisted }) => persisted && wallet && !stored(place) && leave());

// A card without a printed secret has none elsewhere.
document.getElementById("only-here")?.toggleAttribute("hidden", !wallet?.own);

// A shared phone: what was sent, drafts and tickets are wiped at once. What still waits is
// sent, and then it is gone too.
document.getElementById("forget")?.addEventListener("click", async () => {
  letGo();
  for (const key of Object.keys(localStorage)) if (key.startsWith("kanso/")) localStorage.removeItem(key);
  await change("drafts", (it) => it.clear());
  // The pages are the same for everybody and stay.
  for (const key of await read("settings", (it) => it.getAllKeys()))
    if (/^(kanso\/|pass )/.test(key)) await change("settings", (it) => it.delete(key));
  for (const it of await letters())
    await change("outbox", (outbox) =>
      it.state === "waiting" ? outbox.put({ ...it, leave: true }, slotOf(it.ticket)) : outbox.delete(slotOf(it.ticket)),
    );
  channel.postMessage("forget");
  leave();
});
