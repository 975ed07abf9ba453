// QR codes (ISO/IEC 18004) of texts in bytes, error correction level M, versions 1 to 10.
// Made here, because what stands on a card must not go to the server to be drawn.

// For each version: correction bytes of a block, then the data bytes of each block.
const BLOCKS = [
  [10, [16]],
  [16, [28]],
  [26, [44]],
  [18, [32, 32]],
  [24, [43, 43]],
  [16, [27, 27, 27, 27]],
  [18, [31, 31, 31, 31]],
  [22, [38, 38, 39, 39]],
  [22, [36, 36, 36, 37, 37]],
  [26, [43, 43, 43, 43, 44]],
];

// Where the middles of the alignment patterns are, in both directions.
const ALIGNMENT = [
  [], [6, 18], [6, 22], [6, 26], [6, 30], [6, 34], [6, 22, 38], [6, 24, 42], [6, 26, 46], [6, 28, 50],
];

const MASKS = [
  (x, y) => (x + y) % 2,
  (x, y) => y % 2,
  (x) => x % 3,
  (x, y) => (x + y) % 3,
  (x, y) => ((y >> 1) + Math.floor(x / 3)) % 2,
  (x, y) => ((x * y) % 2) + ((x * y) % 3),
  (x, y) => (((x * y) % 2) + ((x * y) % 3)) % 2,
  (x, y) => (((x + y) % 2) + ((x * y) % 3)) % 2,
];

// Powers and logarithms in GF(256) modulo x⁸ + x⁴ + x³ + x² + 1.
const EXP = [];
for (let power = 0, value = 1; power < 255; power++) {
  EXP.push(value);
  value = (value << 1) ^ (value > 127 ? 0x11d : 0);
}
const multiply = (a, b) => (a && b ? EXP[(EXP.indexOf(a) + EXP.indexOf(b)) % 255] : 0);

// The correction bytes of a block: the remainder by the product of (x − 2ⁱ).
const correction = (data, count) => {
  let generator = [1];
  for (let power = 0; power < count; power++) {
    const next = [...generator, 0];
    generator.forEach((factor, place) => (next[place + 1] ^= multiply(factor, EXP[power])));
    generator = next;
  }
  const rest = [...data, ...Array(count).fill(0)];
  for (let place = 0; place < data.length; place++) {
    const factor = rest[place];
    generator.forEach((it, at) => (rest[place + at] ^= multiply(it, factor)));
  }
  return rest.slice(data.length);
};

// The bits of a number and behind them the remainder of its division (BCH).
const checked = (value, bits, divisor) => {
  let rest = value << bits;
  while (rest >> bits) rest ^= divisor << (31 - Math.clz32(rest) - bits);
  return (value << bits) | rest;
};

const codewords = (bytes, version) => {
  const [count, sizes] = BLOCKS[version - 1];
  const room = sizes.reduce((sum, it) => sum + it);
  const head = (4).toString(2).padStart(4, "0") + bytes.length.toString(2).padStart(version > 9 ? 16 : 8, "0");
  const bits = head + bytes.map((it) => it.toString(2).padStart(8, "0")).join("") + "0000";
  const data = bits.match(/.{1,8}/g).map((it) => parseInt(it.padEnd(8, "0"), 2)).slice(0, room);
  while (data.length < room) data.push(data.length % 2 === (bits.length >> 3) % 2 ? 0xec : 0x11);
  let from = 0;
  const blocks = sizes.map((size) => data.slice(from, (from += size)));
  const checks = blocks.map((it) => correction(it, count));
  const woven = (lists) =>
    Array.from({ length: Math.max(...lists.map((it) => it.length)) }, (_, place) =>
      lists.filter((it) => place < it.length).map((it) => it[place]),
    ).flat();
  return [...woven(blocks), ...woven(checks)];
};

// How hard a code is to read, after the standard's four rules.
const penalty = (rows) => {
  const size = rows.length;
  const columns = rows.map((_, x) => rows.map((row) => row[x]));
  let sum = 0;
  for (const line of [...rows, ...columns]) {
    const text = line.map(Number).join("");
    for (const run of text.match(/0{5,}|1{5,}/g) ?? []) sum += run.length - 2;
    for (const ugly of ["10111010000", "00001011101"]) sum += 40 * (text.split(ugly).length - 1);
  }
  for (let y = 1; y < size; y++)
    for (let x = 1; x < size; x++)
      if (rows[y][x] === rows[y - 1][x] && rows[y][x] === rows[y][x - 1] && rows[y][x] === rows[y - 1][x - 1]) sum += 3;
  const dark = rows.flat().filter(Boolean).length / size ** 2;
  return sum + 10 * Math.floor(Math.abs(dark - 0.5) * 20);
};

// The rows of a code, true where it is dark; null where the text is too long.
export const qr = (text) => {
  const bytes = [...new TextEncoder().encode(text)];
  const place = BLOCKS.findIndex(
    ([, sizes], at) => bytes.length + (at > 8 ? 3 : 2) <= sizes.reduce((sum, it) => sum + it),
  );
  if (place < 0) return null;
  const version = place + 1;
  const size = 17 + 4 * version;
  const fixed = Array.from({ length: size }, () => Array(size).fill(null));
  const set = (x, y, dark) => {
    if (x >= 0 && y >= 0 && x < size && y < size) fixed[y][x] = Boolean(dark);
  };
  const square = (x, y, radius, dark) => {
    for (let dy = -radius; dy <= radius; dy++)
      for (let dx = -radius; dx <= radius; dx++) set(x + dx, y + dy, dark(Math.max(Math.abs(dx), Math.abs(dy))));
  };
  for (const [x, y] of [[3, 3], [size - 4, 3], [3, size - 4]]) square(x, y, 4, (it) => it !== 2 && it < 4);
  for (const y of ALIGNMENT[place])
    for (const x of ALIGNMENT[place]) if (fixed[y][x] === null) square(x, y, 2, (it) => it !== 1);
  for (let it = 8; it < size - 8; it++) {
    set(it, 6, it % 2 === 0);
    set(6, it, it % 2 === 0);
  }
  if (version > 6) {
    const mark = checked(version, 12, 0x1f25);
    for (let bit = 0; bit < 18; bit++) {
      const [far, near] = [size - 11 + (bit % 3), Math.floor(bit / 3)];
      set(far, near, (mark >> bit) & 1);
      set(near, far, (mark >> bit) & 1);
    }
  }
  const format = (mask) => {
    const mark = checked(mask, 10, 0x537) ^ 0x5412;
    for (let bit = 0; bit < 15; bit++) {
      const dark = (mark >> bit) & 1;
      set(8, bit < 6 ? bit : bit < 8 ? bit + 1 : size - 15 + bit, dark);
      set(bit < 8 ? size - 1 - bit : bit < 9 ? 7 : 14 - bit, 8, dark);
    }
    set(8, size - 8, true);
  };
  format(0);
  const stream = codewords(bytes, version);
  const spots = [];
  for (let right = size - 1, up = true; right > 0; right -= 2, up = !up) {
    if (right === 6) right = 5;
    for (let step = 0; step < size; step++)
      for (const x of [right, right - 1]) {
        const y = up ? size - 1 - step : step;
        if (fixed[y][x] === null) spots.push([x, y]);
      }
  }
  let best = null;
  MASKS.forEach((mask, number) => {
    format(number);
    const rows = fixed.map((row) => [...row]);
    spots.forEach(([x, y], bit) => {
      rows[y][x] = Boolean(((stream[bit >> 3] ?? 0) >> (7 - (bit % 8))) & 1) !== (mask(x, y) === 0);
    });
    const cost = penalty(rows);
    if (!best || cost < best.cost) best = { rows, cost };
  });
  return best.rows;
};
