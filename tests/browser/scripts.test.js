// Scripts are served without comments and spaces. A parser of JavaScript reads what is
// served and what we wrote as the same program: template strings, regular expressions and
// all.
import assert from "node:assert/strict";
import { parse } from "acorn";
import { readFileSync } from "node:fs";
import { after, before, test } from "node:test";
import { startDemo } from "./kanso.js";

let demo;
before(async () => {
  demo = await startDemo();
});
after(async () => {
  await demo?.stop();
});

const pages = new URL("../../src/pages/", import.meta.url);

// The scripts that the program serves, each with the files that it is made of.
const scripts = () => {
  const parts = readFileSync(new URL("assets.rs", pages), "utf8").split("LazyLock<Asset>").slice(1);
  return parts
    .map((part) => ({
      name: part.match(/Asset::new\(\s*"(.+?)"/)[1],
      files: [...part.split("});")[0].matchAll(/include_str!\("(.+?)"\)/g)].map(([, it]) => it),
    }))
    .filter(({ name }) => name.endsWith(".js"));
};

const program = (text) =>
  JSON.stringify(parse(text, { ecmaVersion: "latest", sourceType: "module" }), (key, value) => {
    if (["start", "end", "raw"].includes(key)) return undefined;
    return typeof value === "bigint" || value instanceof RegExp ? String(value) : value;
  });

test("scripts that are served are the programs that were written", async () => {
  const found = scripts();
  assert.ok(found.length > 3);
  for (const { name, files } of found) {
    const written = files.map((it) => readFileSync(new URL(it, pages), "utf8")).join("");
    const address = name === "worker.js" ? "/worker.js" : `/static/old/${name}`;
    const served = await (await fetch(demo.base + address)).text();
    assert.ok(served.length < written.length, name);
    assert.equal(program(served), program(written), name);
  }
});
