// Finishes the cards in the officer's browser: the secret from which a phone makes its
// tickets is made here and printed, and the server never learns it. Nor does it learn a
// name: the list of names is no field of a form, and only this script reads it.
const sheets = document.querySelector("[data-keys]");
const cards = [...sheets.querySelectorAll("[data-link]")];

const finish = async () => {
  const reply = await fetch(sheets.dataset.keys, { credentials: "omit" });
  if (!reply.ok) throw new Error(`The keys cannot be read (${reply.status}).`);
  const links = await chain((await reply.json()).keys);
  if (!links.length) throw new Error("There are no keys yet: wait until the edition has sessions.");
  // This browser remembers the keys as phones do: those of earlier cards are a part of them.
  const texts = links.map((it) => toText(it.slice(0, 16)));
  const earlier = localStorage.getItem(sheets.dataset.keys);
  if (earlier && !texts.includes(earlier)) throw new Error("The server shows other keys than for the cards before. Do not hand these out.");
  localStorage.setItem(sheets.dataset.keys, texts.at(-1));
  const compare = document.getElementById("compare");
  compare.querySelector("b").textContent = grouped(links.at(-1));
  compare.hidden = false;
  // Half of the fingerprint is enough to notice other keys, and keeps the code small.
  const mark = "." + texts.at(-1);
  for (const card of cards) {
    const secret = sheets.dataset.phoneSecret ? "" : toText(crypto.getRandomValues(new Uint8Array(16)));
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

const naming = document.getElementById("naming");
const names = document.getElementById("names");

// Such as "One card stays", "2 cards stay".
const count = (number, one, many) => (number === 1 ? one : many.replace("#", number));

const name = () => {
  const way = naming.querySelector("input:checked").value;
  const list = names.value.split(/[\r\n]+/).map((it) => it.trim()).filter(Boolean);
  cards.forEach((card, place) => {
    const who = card.querySelector(".who");
    who.textContent = way === "list" ? (list[place] ?? "") : "";
    who.hidden = way === "none";
    who.classList.toggle("blank", !who.textContent);
  });
  document.getElementById("list").hidden = way !== "list";
  document.getElementById("cost").hidden = way === "none";
  const over = list.length - cards.length;
  document.getElementById("fit").textContent = !list.length
    ? ""
    : over > 0
      ? count(over, "One name has no card: make another pass for it.", "# names have no card: make more passes for them.")
      : over < 0
        ? count(-over, "One card has no name yet.", "# cards have no name yet.")
        : "Every card has a name.";
};

// The cards are shown this once, so leaving asks first until they were printed.
const leaving = (event) => event.preventDefault();
addEventListener("beforeunload", leaving);
addEventListener("afterprint", () => removeEventListener("beforeunload", leaving));

finish()
  .catch((error) => {
    const said = document.getElementById("unfinished");
    said.hidden = false;
    said.append(" " + error.message);
  })
  .finally(() => {
    naming.hidden = false;
    naming.addEventListener("input", name);
    document.getElementById("print").addEventListener("click", () => print());
    name();
  });
