// Keeps a draft while somebody fills the form, and sends it without the pass: no cookie, no
// referrer, only the ticket.
const form = document.querySelector("form[data-session]");
const say = form.dataset;
const { session } = say;
const ticket = ticketOf(session);
const button = form.querySelector("[type=submit]");
const status = document.getElementById("status");
const problem = document.getElementById("problem");

// What the server says of a field is met only by a form that somebody has changed.
const show = (message, fields = []) => {
  problem.replaceChildren();
  form.querySelectorAll(".wrong").forEach((it) => it.classList.remove("wrong"));
  form.querySelectorAll(".error").forEach((it) => it.remove());
  for (const it of form.querySelectorAll("[aria-describedby]")) {
    it.removeAttribute("aria-describedby");
    it.removeAttribute("aria-invalid");
  }
  if (!message) return;
  const box = document.createElement("div");
  box.className = "problem";
  box.tabIndex = -1;
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
      hint.id = "e-" + field;
      const writing = place.querySelector("textarea");
      writing?.setAttribute("aria-invalid", "true");
      (writing ?? place).setAttribute("aria-describedby", hint.id);
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
  box.focus();
  box.scrollIntoView({ block: "center" });
};

const filled = () => ({
  attended: !form.elements.attended.checked,
  answers: Object.fromEntries([...new FormData(form)].filter(([name, value]) => name !== "attended" && value.trim())),
});

// Characters are counted as the server counts them.
const tooLong = ({ answers }) =>
  Object.entries(answers).flatMap(([field, text]) => {
    const length = [...text.trim()].length;
    if (length <= say.limit) return [];
    const numbers = { length, limit: say.limit, over: length - say.limit };
    return [{ field, message: say.long.replace(/{(\w+)}/g, (_, name) => numbers[name]) }];
  });

const isEmpty = ({ attended, answers }) => attended && !Object.keys(answers).length;

const fill = ({ attended, answers }) => {
  form.elements.attended.checked = !attended;
  for (const [name, value] of Object.entries(answers)) {
    // By `namedItem`, because a question may be called “length”, as the list itself has one.
    const field = form.elements.namedItem(name);
    if (field) field.value = value;
  }
};

const go = () => location.assign(say.received);

form.addEventListener("submit", async (event) => {
  event.preventDefault();
  if (button.disabled || !ticket) return;
  save();
  button.disabled = true;
  status.textContent = say.sending;
  // What is sent takes the place of all answers before, so these have to be in the form first, or
  // somebody has to know that they are not.
  const told = warned;
  await Promise.race([restored, new Promise((resolve) => setTimeout(resolve, 3000))]);
  if (!whole && !told) {
    warn();
    return ready();
  }
  const given = filled();
  if (isEmpty(given)) return stop(say.nothing);
  const long = tooLong(given);
  if (long.length) return stop(say.mend, long);
  show("");
  const letter = { session, edition, ticket, title: document.querySelector("h1").textContent, ...given };
  try {
    stamp = await post(letter);
  } catch {
    // A browser that cannot keep it can still send it.
    await sendNow(letter);
    return;
  }
  drop();
  announce();
  // Whatever happens from here on, the answers are on this phone and will be sent.
  const patience = new Promise((resolve) => setTimeout(resolve, navigator.onLine ? 4000 : 0));
  const sent = await Promise.race([deliver(ticket).catch(() => null), patience]);
  await look().catch(() => {});
  if (sent?.state !== "refused") return go();
  stop(reasonOf(say, sent), sent.errors);
});

// Sends from a browser that cannot keep anything. Older answers that wait there would be sent later
// and take the place of these, so they have to go first.
const sendNow = async (letter) => {
  const { attended, answers } = letter;
  try {
    const older = await letterOf(ticket).catch(() => null);
    if (older?.state === "waiting") await change("outbox", (it) => it.delete(slotOf(ticket)));
    const said = await verdict(await ask("PUT", "/api/v1/responses", { session, ticket, attended, answers }));
    if (said.state === "received") {
      localStorage.setItem("kanso/sent", JSON.stringify({ ...stored("kanso/sent"), [slotOf(ticket)]: "received" }));
      return go();
    }
    stop(reasonOf(say, said), said.errors);
  } catch {
    stop(say.offline);
  }
};

const ready = () => {
  button.disabled = false;
  status.textContent = "";
};

// Says why nothing is sent, and is ready for another try.
const stop = (message, fields) => {
  show(message, fields);
  ready();
};

// The back button brings a page back as it was left: ready to send again. Safari has emptied the
// form, because browsers are not to complete it; an empty one would replace what is stored.
addEventListener("pageshow", ({ persisted }) => {
  ready();
  if (persisted && restored) anew();
});

// Begins with what is known.
const anew = () => {
  begun = false;
  recall();
  restored = restore().catch(() => {});
};

// A draft lives in the phone's database, which is on the disk when a battery dies.
// What somebody has only looked at is none, and what was begun before all stored answers were in
// the form is not the whole of it.
let begun = false;
let whole = false;
// The programme looks here: its look into the database could take the last words from a page that
// was left a moment before (Safari).
const noteDraft = async (is) =>
  localStorage.setItem("kanso/drafts", JSON.stringify({ ...stored("kanso/drafts"), [slotOf(ticket)]: is }));
const keepDraft = (given) => {
  if (forgetting) return;
  const act = (it) => (given ? it.put({ ...given, whole }, slotOf(ticket)) : it.delete(slotOf(ticket)));
  Promise.all([change("drafts", act), noteDraft(Boolean(given))]).catch(() => {});
};
const drop = () => {
  begun = false;
  keepDraft(null);
};
let saving;
const save = () => {
  begun = true;
  clearTimeout(saving);
  // What is being sent is in the outbox; leaving the page must not make it a draft again.
  if (button.disabled) return;
  const given = filled();
  keepDraft(isEmpty(given) ? null : given);
};
const touched = () => !isEmpty(filled());

// Says that stored answers are not in the form.
let warned = false;
const warn = () => {
  warned = true;
  show(say.unseen);
};

// Puts answers into the form under what somebody may have filled in meanwhile.
const under = ({ attended, answers }) => {
  const mine = filled();
  fill({ attended: touched() ? mine.attended : attended, answers: { ...answers, ...mine.answers } });
};

// Which letter of this ticket is known here.
let stamp;

// Puts back what this phone, or another one with the same card, knows of the answers.
const restore = async () => {
  whole = warned = false;
  // Without its database a phone still knows that it has sent.
  const kept = await Promise.all([
    read("drafts", (it) => it.get(slotOf(ticket))),
    letterOf(ticket),
  ]).catch(() => null);
  const [draft, letter] = kept ?? [];
  if (kept) {
    const known = stamp;
    stamp = letter?.stamp ?? null;
    // Another tab has sent these answers: what stands here is older.
    if (known !== undefined && stamp !== known) form.reset();
  }
  if (letter?.state === "refused") show(reasonOf(say, letter), letter.errors);
  if (draft) under(draft);
  if (!draft?.whole && letter?.answers) {
    document.getElementById("waiting").hidden = letter.state !== "waiting";
    under(letter);
  } else if (!draft?.whole && (letter || wallet.again || stateOf(session))) {
    const reply = await ask("POST", "/api/v1/responses/find", { session, ticket }).catch(() => null);
    // Nobody has answered with the other phone yet.
    if (reply?.status !== 404) {
      if (!reply?.ok) return warn();
      under(await reply.json());
      document.getElementById("changes").hidden = false;
    }
  }
  whole = true;
  if (warned) show("");
  if (begun) save();
};

// Begins anew where another tab has sent these answers.
const renew = async () => {
  if (stamp === undefined || button.disabled) return;
  const letter = await letterOf(ticket);
  if (!button.disabled && (letter?.stamp ?? null) !== stamp) anew();
};

form.addEventListener("change", save);
form.addEventListener("input", () => {
  begun = true;
  clearTimeout(saving);
  saving = setTimeout(save, 300);
});
document.addEventListener("visibilitychange", () => begun && save());

// Answers that wait or were not accepted can be read also when the session is over.
const isReadable = () => isOpen(say) || ["waiting", "refused"].includes(stateOf(session));

const closed = document.getElementById("not-open");
let restored = null;
const begin = async () => {
  if (!ticket) return show(say.noTicket);
  // What was begun before the end may still be sent.
  const draft = await read("drafts", (it) => it.get(slotOf(ticket))).catch(() => null);
  const shut = !draft && !isReadable();
  closed.hidden = !shut;
  form.hidden = shut;
  if (shut) setTimeout(begin, 20000);
  else restored ??= restore().catch(() => {});
};
// Known without the database, so that nothing moves after the first painting.
const recall = () => {
  document.getElementById("changes").hidden = stateOf(session) !== "received";
  document.getElementById("waiting").hidden = stateOf(session) !== "waiting";
};
recall();
form.hidden = Boolean(ticket) && !isReadable();
closed.hidden = !form.hidden;
begin();

channel.addEventListener("message", ({ data }) => {
  if (data === "outbox") renew().catch(() => {});
  else if (isStale(data) && !touched()) location.reload();
});
