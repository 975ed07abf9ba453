// Marks what this phone has answered: the server does not know who is looking.
const page = document.querySelector("[data-wallet]");
const say = page.dataset;
const items = [...page.querySelectorAll("[data-session]")];

const mark = (it, drafts) => {
  const { session } = it.dataset;
  const state = stateOf(session);
  const open = isOpen(it.dataset);
  const begun = drafts[slotOf(ticketOf(session) ?? "")];
  const [text, style] =
    state === "received"
      ? [say.answered, "answered"]
      : state === "waiting"
        ? [say.waiting, "open"]
        : state === "refused"
          ? [say.refused, "refused"]
          : wallet?.pass && !ticketOf(session)
            ? [say.elsewhere, "closed"]
            : begun
              ? [say.begun, "open"]
              : open
                ? [say.open, "open"]
                : [it.dataset.state === "planned" ? say.notYet : say.closed, "closed"];
  const place = it.querySelector(".mark");
  place.textContent = text;
  place.className = "mark " + style;
  // A link without an address is none: it cannot be followed or focused.
  const link = it.querySelector("a");
  const follow = ticketOf(session) && (open || begun || state === "waiting" || state === "refused");
  if (follow) link.href = link.dataset.href;
  else link.removeAttribute("href");
};

const paint = () => {
  if (say.received) {
    const state = stateOf(say.received);
    // Only what is in the outbox has a receipt.
    if (!state) location.replace(say.form);
    for (const it of page.querySelectorAll("[data-letter]")) it.hidden = it.dataset.letter !== state;
  }
  document.getElementById("no-tickets").hidden = Boolean(wallet?.tickets);
  const drafts = stored("kanso/drafts") ?? {};
  for (const it of items) mark(it, drafts);
  const next = [...page.querySelectorAll("[data-next]")];
  const open = next.filter(({ dataset }) => ticketOf(dataset.next) && !stateOf(dataset.next) && isOpen(dataset));
  for (const it of next) it.hidden = it !== open[0];
  for (const it of page.querySelectorAll("[data-count]"))
    it.hidden = !wallet?.tickets || it.dataset.count !== String(open.length);
};
paint();

// A session that was added since has no ticket yet. It is asked for once, as the server may
// have no key for it yet, and not while answers wait: the server would get the card and then,
// over the same connection, the answers.
const drawMissing = () => {
  const missing = items
    .map(({ dataset }) => dataset.session)
    .filter((it) => !ticketOf(it) && !wallet?.refused?.includes(it))
    .join();
  const waits = Object.values(states).includes("waiting");
  if (!wallet?.pass || !missing || waits || !navigator.onLine || sessionStorage.getItem("kanso") === missing) return;
  sessionStorage.setItem("kanso", missing);
  location.replace(`/p/${wallet.pass}#${wallet.secret}`);
};

// What the server has refused for good stays on this phone, with the reason.
const showRefused = async () => {
  const box = document.getElementById("refused");
  if (!box) return;
  // Those of this card: two people may share a phone.
  const mine = new Set(Object.values(wallet?.tickets ?? {}).map(slotOf));
  const refused = (await letters()).filter((it) => it.state === "refused" && mine.has(slotOf(it.ticket)));
  box.hidden = !refused.length;
  const list = box.querySelector("ul");
  list.replaceChildren();
  for (const letter of refused) {
    const { ticket, title, attended, answers } = letter;
    const item = document.getElementById("refused-one").content.cloneNode(true).firstElementChild;
    const [heading, reason, texts] = item.querySelectorAll("b, p");
    heading.textContent = title;
    reason.textContent = reasonOf(say, letter);
    // What was chosen can be chosen again; what was written would be lost.
    texts.textContent = attended ? Object.values(answers).filter((it) => !/^\d+$/.test(it)).join("\n") : "";
    item.querySelector("button").addEventListener("click", async () => {
      await change("outbox", (it) => it.delete(slotOf(ticket)));
      announce();
    });
    list.append(item);
  }
};

const update = async () => {
  await look();
  if (forgetting) return;
  paint();
  await showRefused();
};
update()
  .then(drawMissing)
  .catch(() => {});
setInterval(paint, 20000);

addEventListener("outbox", () => update().catch(() => {}));
channel.addEventListener("message", ({ data }) => {
  if (data === "outbox") update().catch(() => {});
  else if (isStale(data)) location.reload();
});

if (wallet?.tickets)
  navigator.serviceWorker
    ?.register("/worker.js")
    // A page that it serves has asked already.
    .then(() => navigator.serviceWorker.controller ?? refresh())
    // A browser that keeps no pages works as long as it is online.
    .catch(() => {});
