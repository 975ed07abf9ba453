// Finishes the cards in the officer's browser: the secret from which a phone makes its
// tickets is made here and printed, and the server never learns it.
const list = document.querySelector("[data-keys]");

const finish = async () => {
  const reply = await fetch(list.dataset.keys, { credentials: "omit" });
  if (!reply.ok) throw new Error(`The keys cannot be read (${reply.status}).`);
  const links = await chain((await reply.json()).keys);
  // Half of the fingerprint is enough to notice other keys, and keeps the code small.
  const mark = links.length ? "." + toText(links.at(-1).slice(0, 16)) : "";
  for (const card of list.querySelectorAll("[data-link]")) {
    const secret = list.dataset.phoneSecret ? "" : toText(crypto.getRandomValues(new Uint8Array(16)));
    const link = `${card.dataset.link}#${secret}${mark}`;
    const rows = qr(link);
    if (!rows) continue;
    const path = rows.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x + 4} ${y + 4}h1v1h-1z` : ""))).join("");
    const side = rows.length + 8;
    card.querySelector("svg").setAttribute("viewBox", `0 0 ${side} ${side}`);
    card.querySelector("svg").innerHTML = `<path fill="#fff" d="M0 0h${side}v${side}H0z"/><path d="${path}"/>`;
    card.querySelector(".link").textContent = link;
  }
  document.getElementById("finished").hidden = false;
};

finish().catch((error) => {
  const said = document.getElementById("unfinished");
  said.hidden = false;
  said.append(" " + error.message);
});
