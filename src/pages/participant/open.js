// Draws one ticket for a session that takes answers without a pass, and goes to its form. The
// server signs what it cannot read, and notes nothing.
const box = document.getElementById("open");
const { code, session, edition, form } = box.dataset;
const place = "kanso/" + edition;

const say = (id) => {
  for (const it of box.querySelectorAll("[data-say]")) it.hidden = it.dataset.say !== id;
};

const draw = async () => {
  const wallet = (await kept(place)) ?? { tickets: {}, refused: [] };
  if (!wallet.tickets[session]) {
    const { keys } = await ask(`/api/v1/editions/${edition}/keys`);
    const checked = await Promise.resolve(keys).then(ticketKeys).catch(() => null);
    if (!checked) return say("other-keys");
    const links = await chain(keys);
    // What this phone has seen of the keys before must still be there.
    if (wallet.mark && !links.some((it) => fits(fromText(wallet.mark), it))) return say("other-keys");
    // A card's holder compares newer keys by the card.
    if (!wallet.pass) wallet.mark = toText(links.at(-1));
    const { der, read: spki } = checked.find((it) => it.session === session);
    const made = await derive(crypto.getRandomValues(new Uint8Array(16)), session, der);
    const { blinded, inv } = await blind(spki, made.message, made.prefix, made.salt, made.r(spki.n));
    const { signed } = await ask("/api/v1/tickets", { code, draws: [{ session, blinded: toText(blinded) }] });
    const signature = await finalize(spki, made.message, made.prefix, fromText(signed[session]), inv);
    wallet.tickets[session] = toText(made.message, made.prefix, signature);
    wallet.refused = wallet.refused.filter((it) => it !== session);
    await keep(wallet, place);
  }
  location.assign(form);
};

const begin = () =>
  draw().catch((error) => {
    say("failed");
    document.getElementById("detail").textContent = error.message;
  });

const draws = able();
document.getElementById("plain").hidden = draws;
if (draws) say("ready");
document.getElementById("go").addEventListener("click", begin);
document.getElementById("again").addEventListener("click", begin);
