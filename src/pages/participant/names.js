// Points out names of persons and countries in a text before it is sent. It happens on
// the phone; nothing of it is stored or sent.
{
  const form = document.querySelector("form[data-names]");
  const people = new Set(form.dataset.names.split(" "));

  // The countries in English and the browser's languages, as the browser knows them, each
  // without the end that an adjective changes: Indonesia, Indonesian.
  const countries = () => {
    const found = new Map();
    const alphabet = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];
    for (const it of new Set(["en", document.documentElement.lang, ...navigator.languages])) {
      const names = new Intl.DisplayNames([it], { type: "region", fallback: "none" });
      for (const code of alphabet.flatMap((one) => alphabet.map((two) => one + two))) {
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
    const point = () => {
      const name = named(field.value);
      hint.hidden = !name;
      const shown = name?.replace(/(^|[\s-])\p{L}/gu, (it) => it.toUpperCase());
      hint.textContent = name ? form.dataset.named.replace("{name}", shown) : "";
    };
    field.addEventListener("input", () => {
      clearTimeout(wait);
      wait = setTimeout(point, 400);
    });
  }
}
