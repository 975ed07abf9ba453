// Draws the tickets of all sessions at once, keeps them on the phone, and leaves the
// page that knows the pass. The server signs what it cannot read.
const start = document.getElementById("start");
const { programme, number: edition, byServer } = start.dataset;
const place = `kanso/${programme}/${edition}`;
const pass = location.pathname.split("/").pop();

// What is said when a phone cannot go on, and whether the way without tickets helps.
class Halt extends Error {
  constructor(id, plain = false, fingerprint = "") {
    super(id);
    Object.assign(this, { plain, fingerprint });
  }
}

// The fingerprint that a person has compared with others.
let compared = "";

const draw = async () => {
  let wallet;
  try {
    wallet = (await kept(place)) ?? {};
    await keep(wallet, place);
  } catch {
    throw new Halt("cannot", true);
  }
  const [secret, mark] = location.hash.slice(1).split(".");
  // Another card than the last one starts anew. What was drawn with a card cannot be drawn again
  // with another secret, so who has typed its address first keeps those tickets.
  const drawn = Object.keys(wallet.tickets ?? {}).length > 0;
  if (wallet.pass !== pass || (secret && secret !== wallet.secret && !drawn)) {
    // Two people may share a phone: the other card's tickets wait for its return.
    if (wallet.pass) await keep(wallet, `${place}/${wallet.pass}`);
    const earlier = await kept(`${place}/${pass}`);
    wallet =
      earlier && (!secret || secret === earlier.secret)
        ? earlier
        : {
            pass,
            secret: secret || toText(crypto.getRandomValues(new Uint8Array(16))),
            own: !secret,
            mark,
            // Tickets that came by the code of a room, without a card, stay with the phone.
            tickets: wallet.pass ? {} : (wallet.tickets ?? {}),
            refused: [],
          };
    // The secret is kept before it is used, so that a second try draws the same; the wallet
    // that the phone has stays in its place until this one has a ticket.
    await keep(wallet, `${place}/${pass}`);
  }

  const { keys } = await ask(`/api/v1/editions/${programme}/${edition}/keys`);
  const checked = await Promise.resolve(keys)
    .then(ticketKeys)
    .catch(() => {
      throw new Halt("other-keys");
    });
  const links = await chain(keys);
  const marks = [wallet.mark, mark].filter(Boolean).map(fromText);
  const known = marks.map((it) => links.findIndex((link) => fits(it, link)));
  if (known.includes(-1)) throw new Halt("other-keys");
  // Keys that came later stand behind those that are known: people compare them first.
  const trusted = Math.max(...known);
  if (known.length && keys.slice(trusted + 1).some((it) => it.signs && !wallet.tickets[it.session])) {
    const fingerprint = grouped(links.at(-1));
    if (compared !== fingerprint) throw new Halt("new-keys", false, fingerprint);
  }
  wallet.mark = links.length ? toText(links.at(-1)) : wallet.mark;

  const wanted = [];
  for (const { session, der, read, signs } of checked) {
    if (!signs || wallet.tickets[session] || wallet.refused.includes(session)) continue;
    const made = await derive(fromText(wallet.secret), session, der);
    const { blinded, inv } = await blind(read, made.message, made.prefix, made.salt, made.r(read.n));
    wanted.push({ session, read, made, inv, blinded });
  }
  // A request has room for so many; the tickets of a longer programme are drawn by several.
  for (let first = 0; first < wanted.length; first += 100) {
    const some = wanted.slice(first, first + 100);
    const draws = some.map(({ session, blinded }) => ({ session, blinded: toText(blinded) }));
    const { signed, again } = await ask("/api/v1/tickets", { pass, draws });
    // Another phone may have answered with these.
    wallet.again ||= again;
    for (const { session, read, made, inv } of some) {
      if (signed[session]) {
        const signature = await finalize(read, made.message, made.prefix, fromText(signed[session]), inv);
        wallet.tickets[session] = toText(made.message, made.prefix, signature);
      } else wallet.refused.push(session);
    }
  }
  await keep(wallet, `${place}/${pass}`);
  if (wallet.refused.length && !Object.keys(wallet.tickets).length) throw new Halt("elsewhere", Boolean(byServer));
  await keep(wallet, place);
  location.replace(`/e/${programme}/${edition}`);
};

const say = (id) => {
  for (const it of start.querySelectorAll("[data-say]")) it.hidden = it.dataset.say !== id;
};

// Two tabs with one card must not make two secrets.
const draws = async () => {
  // The way without tickets needs one too.
  if (!navigator.cookieEnabled) throw new Halt("cookies");
  if (!able()) throw new Halt("cannot", true);
  await navigator.locks.request("kanso draw", draw);
};

// Whether the tickets of this card are on this phone.
const has = () => {
  const wallet = JSON.parse(localStorage.getItem(place));
  return wallet?.pass === pass && Object.keys(wallet.tickets).length > 0;
};

const begin = () => {
  document.getElementById("plain").hidden = true;
  say("wait");
  draws().catch((error) => {
    // A server that cannot be asked for more keeps nobody from those that are here.
    if (!(error instanceof Halt) && has()) return location.replace(`/e/${programme}/${edition}`);
    say(error instanceof Halt ? error.message : "failed");
    document.getElementById("detail").textContent = error.message;
    document.getElementById("fingerprint").textContent = error.fingerprint ?? "";
    document.getElementById("plain").hidden = !error.plain;
  });
};
begin();

document.getElementById("again").addEventListener("click", begin);
document.getElementById("compared").addEventListener("click", () => {
  compared = document.getElementById("fingerprint").textContent;
  begin();
});
