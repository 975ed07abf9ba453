// Sends the answers without the pass: no cookie, no referrer, only the ticket.
const form = document.querySelector("form[data-session]");
const { session, received } = form.dataset;
const say = form.dataset;
const place = "kanso/" + form.dataset.wallet;
let wallet = null;
try {
  wallet = JSON.parse(localStorage.getItem(place));
} catch {
  // Without storage there is no ticket either, and sending says so.
}
const ticket = form.dataset.ticket || wallet?.tickets?.[session];

const call = (method, address, body) =>
  fetch(address, {
    method,
    headers: { "content-type": "application/json", "accept-language": document.documentElement.lang },
    credentials: "omit",
    referrerPolicy: "no-referrer",
    body: JSON.stringify({ session, ticket, ...body }),
  });
const button = form.querySelector("button");
const status = document.getElementById("status");
const problem = document.getElementById("problem");

const show = (message, fields) => {
  problem.replaceChildren();
  form.querySelectorAll(".wrong").forEach((it) => it.classList.remove("wrong"));
  form.querySelectorAll(".error").forEach((it) => it.remove());
  const box = document.createElement("div");
  box.className = "problem";
  const text = document.createElement("p");
  text.textContent = message;
  box.append(text);
  const list = document.createElement("ul");
  for (const { field, message } of fields) {
    const item = document.createElement("li");
    const place = field && document.getElementById("q-" + field);
    if (place) {
      place.classList.add("wrong");
      const hint = document.createElement("p");
      hint.className = "error";
      hint.textContent = message;
      place.querySelector("legend, label").after(hint);
      const link = document.createElement("a");
      link.href = "#q-" + field;
      link.textContent = message;
      item.append(link);
    } else item.textContent = message;
    list.append(item);
  }
  if (fields.length) box.append(list);
  problem.append(box);
  problem.scrollIntoView({ block: "center" });
};

form.addEventListener("submit", async (event) => {
  event.preventDefault();
  if (button.disabled) return;
  button.disabled = true;
  status.textContent = say.sending;
  const answers = {};
  for (const [name, value] of new FormData(form)) if (name !== "attended" && value) answers[name] = value;
  try {
    const attended = !form.elements.attended.checked;
    const reply = await call("PUT", "/api/v1/responses", { attended, answers });
    if (reply.ok) {
      if (wallet && !wallet.answered.includes(session)) {
        wallet.answered.push(session);
        localStorage.setItem(place, JSON.stringify(wallet));
      }
      location.assign(received);
      return;
    }
    const said = await reply.json().catch(() => ({}));
    show(said.errors ? say.mend : (said.detail ?? say.again), said.errors ?? []);
  } catch {
    show(say.offline, []);
  }
  status.textContent = "";
  button.disabled = false;
});

// The back button brings a page back as it was left: ready to send again.
addEventListener("pageshow", () => {
  button.disabled = false;
  status.textContent = "";
});

// What this phone has answered before comes back by its ticket, into fields that are
// still empty.
const fill = async () => {
  const reply = await call("POST", "/api/v1/responses/find");
  if (!reply.ok) return;
  const given = await reply.json();
  const touched = [...new FormData(form)].some(([, value]) => value);
  if (touched) return;
  document.getElementById("changes").hidden = false;
  form.elements.attended.checked = !given.attended;
  for (const [name, value] of Object.entries(given.answers)) {
    const field = form.elements[name];
    if (field) field.value = value;
  }
};

if (!ticket) show(say.noTicket, []);
else if (wallet && (wallet.again || wallet.answered.includes(session))) fill().catch(() => {});

// Points out names of persons and countries in a text before it is sent. It happens on
// the phone; nothing of it is stored or sent.
const people = new Set(form.dataset.names.split(" "));

// The countries in English and the browser's languages, as the browser knows them, each
// without the end that an adjective changes: Indonesia, Indonesian.
const countries = () => {
  const found = new Map();
  const letters = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];
  for (const language of new Set(["en", document.documentElement.lang, ...navigator.languages])) {
    const names = new Intl.DisplayNames([language], { type: "region", fallback: "none" });
    for (const code of letters.flatMap((one) => letters.map((two) => one + two))) {
      const name = names.of(code)?.toLowerCase().split(" (")[0];
      if (!name || ["eu", "ez", "un", "zz"].includes(code.toLowerCase())) continue;
      const stem = name.replace(/(land|ia|[aeiosy])$/, "");
      found.set(stem.length > 3 ? stem : name, name);
    }
  }
  return found;
};
let known = null;

const named = (text) => {
  known ??= countries();
  const words = text.toLowerCase().match(/[\p{L}\p{M}-]+/gu) ?? [];
  const person = words.find((it) => people.has(it));
  if (person) return person;
  // With each two words as one: Viet Nam, Vietnam.
  const pairs = words.slice(1).map((it, at) => words[at] + it);
  const all = ` ${[...words, ...pairs].join(" ")} `;
  for (const [stem, name] of known) {
    // Scripts without spaces have no beginnings of words.
    const latin = /^[a-z]/.test(stem);
    if (all.includes(latin ? " " + stem + (stem.length > 3 ? "" : " ") : stem)) return name;
  }
  return null;
};

for (const field of form.querySelectorAll("textarea")) {
  const hint = field.parentElement.querySelector(".hint");
  let wait;
  const look = () => {
    const name = named(field.value);
    hint.hidden = !name;
    const shown = name?.replace(/(^|[\s-])\p{L}/gu, (it) => it.toUpperCase());
    hint.textContent = name ? say.named.replace("{name}", shown) : "";
  };
  field.addEventListener("input", () => {
    clearTimeout(wait);
    wait = setTimeout(look, 400);
  });
}
