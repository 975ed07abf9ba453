// Marks what this phone has answered: the server does not know who is looking.
const page = document.querySelector("[data-edition]");
let wallet = null;
try {
  wallet = JSON.parse(localStorage.getItem("kanso/" + page.dataset.edition));
} catch {
  // Without storage there are no tickets either, and the page says so.
}

const { received, form } = page.dataset;
// Only what the server has acknowledged is called received.
if (received && !wallet?.answered?.includes(received)) location.replace(form);

if (!wallet?.tickets) {
  document.getElementById("no-tickets").hidden = false;
} else {
  const items = [...page.querySelectorAll("[data-session]")];
  const missing = items
    .map(({ dataset: { session } }) => session)
    .filter((it) => !wallet.tickets[it] && !wallet.refused.includes(it));
  // A session that was added since has no ticket yet.
  // It is asked for once: the server may have no key for it yet.
  if (missing.length && page.dataset.draws && sessionStorage.getItem("kanso") !== missing.join()) {
    sessionStorage.setItem("kanso", missing.join());
    location.replace(`/p/${wallet.pass}#${wallet.secret}`);
  }
  for (const it of items) {
    const mark = it.querySelector(".mark");
    const { session } = it.dataset;
    if (mark && wallet.answered.includes(session)) {
      mark.textContent = page.dataset.answered;
      mark.className = "mark answered";
    } else if (mark && !wallet.tickets[session]) {
      mark.textContent = page.dataset.elsewhere;
      mark.className = "mark closed";
    }
  }
  const open = [...document.querySelectorAll("[data-next]")].filter(
    ({ dataset: { next } }) => wallet.tickets[next] && !wallet.answered.includes(next),
  );
  for (const it of document.querySelectorAll("[data-count]")) it.hidden = it.dataset.count !== String(open.length);
  if (open.length) open[0].hidden = false;
}
