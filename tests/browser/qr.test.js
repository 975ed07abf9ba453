// QR codes, read back by a decoder that is not ours.
import assert from "node:assert/strict";
import jsQR from "jsqr";
import { test } from "node:test";
import { qr } from "../../src/pages/officer/qr.js";

const read = (rows) => {
  const scale = 4;
  const side = (rows.length + 8) * scale;
  const pixels = new Uint8ClampedArray(side * side * 4).fill(255);
  for (let y = 0; y < side; y++)
    for (let x = 0; x < side; x++)
      if (rows[Math.floor(y / scale) - 4]?.[Math.floor(x / scale) - 4]) pixels.fill(0, (y * side + x) * 4, (y * side + x) * 4 + 3);
  return jsQR(pixels, side, side);
};

test("every text that fits is read back, in every version", () => {
  const versions = new Set();
  for (let length = 1; length <= 213; length += 1) {
    const text = Array.from({ length }, (_, it) => "https://Kanso.example/p#-_."[(it * 7 + length) % 27]).join("");
    const found = read(qr(text));
    assert.equal(found?.data, text, `${length} characters`);
    versions.add(found.version);
  }
  assert.deepEqual([...versions], [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
});

test("a text that is too long has no code", () => assert.equal(qr("x".repeat(214)), null));

test("a code survives damage, as level M promises", () => {
  const text = "https://kanso.example.org/p/AAAAAAAAAAAAAAAAAAAAAA#BBBBBBBBBBBBBBBBBBBBBB.CCCCCCCCCCCCCCCCCCCCCC";
  const rows = qr(text);
  for (let it = 20; it < 24; it++) for (let at = 20; at < 24; at++) rows[it][at] = !rows[it][at];
  assert.equal(read(rows)?.data, text);
});
