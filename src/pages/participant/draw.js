// Draws the tickets of all sessions at once, keeps them on the phone, and leaves the
// page that knows the pass. The server signs what it cannot read.
const start = document.getElementById("start");
const { programme, number: edition } = start.dataset;
const place = `kanso/${programme}/${edition}`;
const pass = location.pathname.split("/").pop();

// What is said when a phone cannot go on, and whether the way without tickets helps.
class Halt extends Error {
  constructor(id, plain = false) {
    super(id);
    this.plain = plain;
  }
}

const ask = async (address, body) => {
  const reply = await fetch(address, {
    method: body ? "POST" : "GET",
    headers: { "content-type": "application/json", "accept-language": document.documentElement.lang },
    credentials: "omit",
    referrerPolicy: "no-referrer",
    body: body && JSON.stringify(body),
  });
  if (!reply.ok) throw new Error((await reply.json()).detail);
  return reply.json();
};

const same = (one, other) => one.length <= other.length && one.every((it, at) => it === other[at]);

const draw = async () => {
  if (!globalThis.crypto?.subtle) throw new Halt("cannot", true);
  let wallet;
  try {
    wallet = JSON.parse(localStorage.getItem(place)) ?? {};
    localStorage.setItem(place, JSON.stringify(wallet));
  } catch {
    throw new Halt("cannot", true);
  }
  const [secret, mark] = location.hash.slice(1).split(".");
  // Another card than the last one starts anew.
  if (wallet.pass !== pass || (secret && secret !== wallet.secret)) {
    // Two people may share a phone: the other card's tickets wait for its return.
    if (wallet.pass) localStorage.setItem(`${place}/${wallet.pass}`, JSON.stringify(wallet));
    const kept = JSON.parse(localStorage.getItem(`${place}/${pass}`));
    wallet =
      kept && (!secret || secret === kept.secret)
        ? kept
        : {
            pass,
            secret: secret || toText(crypto.getRandomValues(new Uint8Array(16))),
            mark,
            tickets: {},
            refused: [],
            answered: [],
          };
    // The secret is kept before it is used, so that a second try draws the same.
    localStorage.setItem(place, JSON.stringify(wallet));
  }

  const { keys } = await ask(`/api/v1/editions/${programme}/${edition}/keys`);
  const links = await chain(keys);
  if (wallet.mark && !links.some((it) => same(fromText(wallet.mark), it))) throw new Halt("other-keys");
  wallet.mark = links.length ? toText(links.at(-1)) : wallet.mark;

  const wanted = [];
  for (const { session, key, signs } of keys) {
    if (!signs || wallet.tickets[session] || wallet.refused.includes(session)) continue;
    const der = fromText(key);
    const read = await readKey(der);
    const made = await derive(fromText(wallet.secret), session, der);
    const { blinded, inv } = await blind(read, made.message, made.prefix, made.salt, made.r(read.n));
    wanted.push({ session, read, made, inv, blinded });
  }
  if (wanted.length) {
    const draws = wanted.map(({ session, blinded }) => ({ session, blinded: toText(blinded) }));
    const { signed, again } = await ask("/api/v1/tickets", { pass, draws });
    // Another phone may have answered with these.
    wallet.again ||= again;
    for (const { session, read, made, inv } of wanted) {
      if (signed[session]) {
        const signature = await finalize(read, made.message, made.prefix, fromText(signed[session]), inv);
        wallet.tickets[session] = toText(made.message, made.prefix, signature);
      } else wallet.refused.push(session);
    }
  }
  localStorage.setItem(place, JSON.stringify(wallet));
  if (wallet.refused.length && !Object.keys(wallet.tickets).length) throw new Halt("elsewhere");
  location.replace(`/e/${programme}/${edition}`);
};

const say = (id) => {
  for (const it of start.querySelectorAll("[data-say]")) it.hidden = it.dataset.say !== id;
};

say("wait");
draw().catch((error) => {
  say(error instanceof Halt ? error.message : "failed");
  document.getElementById("detail").textContent = error.message;
  document.getElementById("plain").hidden = !error.plain;
});

document.getElementById("again").addEventListener("click", () => location.reload());
