// Keeps the room slide up to date: by events, or where they do not come through by asking.
const slide = document.getElementById("slide");
const { events, count } = slide.dataset;
const PATIENCE = 10_000;
const POLL = 5_000;
const AGAIN = 30_000;

const show = ({ state, line, english }) => {
  slide.dataset.state = state;
  for (const [id, text] of [
    ["line", line],
    ["english", english],
  ]) {
    const place = document.getElementById(id);
    // What is read out is read out only when it changes.
    if (place.textContent !== text) place.textContent = text;
  }
};

let source;
let failures = 0;
let wait;
let asking;

const listen = () => {
  source?.close();
  source = new EventSource(events);
  // A proxy that holds events back opens the stream and lets nothing through.
  clearTimeout(wait);
  wait = setTimeout(give, PATIENCE);
  source.onmessage = ({ data }) => {
    clearTimeout(wait);
    clearInterval(asking);
    asking = null;
    failures = 0;
    show(JSON.parse(data));
  };
  // The browser connects again by itself, unless the answer was no stream.
  source.onerror = () => {
    failures += 1;
    if (failures > 2) give();
    else if (source.readyState === EventSource.CLOSED) setTimeout(listen, 2_000 * failures);
  };
};

const give = () => {
  clearTimeout(wait);
  source.close();
  setTimeout(listen, AGAIN);
  if (asking) return;
  asking = setInterval(ask, POLL);
  ask();
};

const ask = async () => {
  try {
    const reply = await fetch(count, { credentials: "same-origin" });
    if (reply.ok) show(await reply.json());
  } catch {
    // The next one may come through.
  }
};

listen();

// The screen of a lecture room must not go dark while people answer.
const stay = () => document.visibilityState === "visible" && navigator.wakeLock?.request("screen").catch(() => {});
document.addEventListener("visibilitychange", stay);
stay();

const full = document.getElementById("full");
full.hidden = !document.fullscreenEnabled;
full.addEventListener("click", () => document.documentElement.requestFullscreen().catch(() => {}));
