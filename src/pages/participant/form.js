// Sends the answers without the pass: no cookie, no referrer, only the ticket.
const form = document.querySelector("form[data-session]");
const { session, received } = form.dataset;
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
    headers: { "content-type": "application/json" },
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
  status.textContent = "Sending …";
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
    show(said.errors ? "Not sent yet. Please look at:" : (said.detail ?? "Not sent. Please try again."), said.errors ?? []);
  } catch {
    show("Not sent: there is no connection. Your answers are still here; send them again when you are online.", []);
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

if (!ticket) show("This phone has no ticket for this session. Open the link on your card first.", []);
else if (wallet?.answered.includes(session)) fill().catch(() => {});
