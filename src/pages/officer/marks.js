// Says the words of a chart's mark in a small box beside it, while a pointer or the keyboard's
// focus is on it. Without this script the words are in the chart's titles and in the table.

const SVG = "http://www.w3.org/2000/svg";
const MARK = "[data-mark]";
// A pointer that is this near, in pixels, means the mark.
const NEAR = 14;
// The box stays so long, in milliseconds, when the pointer leaves: it may be on its way to it.
const STAY = 200;

const box = document.createElement("div");
box.className = "mark-words";
box.hidden = true;
// What it says is the name of the mark that has the focus, so it is not read twice.
box.setAttribute("aria-hidden", "true");
document.body.append(box);

let shown = null;
let leaving;

const hide = () => {
  clearTimeout(leaving);
  shown = null;
  box.hidden = true;
};

const show = (mark) => {
  clearTimeout(leaving);
  if (shown === mark) return;
  shown = mark;
  box.textContent = mark.dataset.mark;
  box.hidden = false;
  const at = mark.getBoundingClientRect();
  const { width, height } = box.getBoundingClientRect();
  const left = at.left + at.width / 2 - width / 2;
  const room = document.documentElement.clientWidth - width - 4;
  const above = at.top - height - 6;
  box.style.left = `${Math.max(4, Math.min(left, room)) + scrollX}px`;
  box.style.top = `${(above >= 4 ? above : at.bottom + 6) + scrollY}px`;
};

// The mark under a pointer, or the nearest one within reach: many are as small as a dot.
const nearest = (chart, { clientX, clientY, target }) => {
  const under = target.closest(MARK);
  if (under) return under;
  let found = null;
  let least = NEAR;
  for (const mark of chart.querySelectorAll(MARK)) {
    const at = mark.getBoundingClientRect();
    const x = Math.max(at.left - clientX, 0, clientX - at.right);
    const y = Math.max(at.top - clientY, 0, clientY - at.bottom);
    const distance = Math.hypot(x, y);
    if (distance < least) [found, least] = [mark, distance];
  }
  return found;
};

const leave = () => {
  clearTimeout(leaving);
  leaving = setTimeout(hide, STAY);
};

// One stop of the tab key for a chart; arrows go from mark to mark.
const step = (chart, event) => {
  const marks = [...chart.querySelectorAll(MARK)];
  const at = marks.indexOf(event.target);
  const to = {
    ArrowRight: at + 1,
    ArrowDown: at + 1,
    ArrowLeft: at - 1,
    ArrowUp: at - 1,
    Home: 0,
    End: marks.length - 1,
  }[event.key];
  if (at < 0 || to === undefined || !marks[to]) return;
  event.preventDefault();
  event.target.tabIndex = -1;
  marks[to].tabIndex = 0;
  marks[to].focus();
};

// Listeners are on the element around a picture: a picture with some is a stop of its own.
for (const chart of document.querySelectorAll(".chart")) {
  const marks = chart.querySelectorAll(MARK);
  if (!marks.length) continue;
  // A picture has no parts; from here on its marks can be reached.
  chart.querySelector("svg").setAttribute("role", "group");
  marks.forEach((mark, at) => {
    mark.setAttribute("role", "img");
    mark.setAttribute("aria-label", mark.dataset.mark);
    mark.tabIndex = at ? -1 : 0;
    // Browsers show a title in a box of their own.
    for (const title of mark.getElementsByTagNameNS(SVG, "title")) title.remove();
  });
  chart.addEventListener("pointermove", (event) => {
    const mark = nearest(chart, event);
    if (mark) show(mark);
    else if (shown && !shown.matches(":focus")) leave();
  });
  chart.addEventListener("pointerleave", leave);
  chart.addEventListener("click", (event) => {
    const mark = nearest(chart, event);
    if (mark) show(mark);
  });
  chart.addEventListener("focusin", (event) => event.target.matches(MARK) && show(event.target));
  chart.addEventListener("focusout", hide);
  chart.addEventListener("keydown", (event) => step(chart, event));
}

box.addEventListener("pointerenter", () => clearTimeout(leaving));
box.addEventListener("pointerleave", leave);
document.addEventListener("keydown", (event) => event.key === "Escape" && hide());
document.addEventListener("pointerdown", (event) => {
  if (!event.target.closest(".chart, .mark-words")) hide();
});
