// Blind signatures as in RFC 9474, RSABSSA-SHA384-PSS-Randomized. Names as there.
const number = (bytes) => bytes.reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n);

const octets = (value, length) =>
  Uint8Array.from({ length }, (_, place) => Number((value >> BigInt(8 * (length - 1 - place))) & 255n));

const join = (...parts) => Uint8Array.from(parts.flatMap((it) => [...it]));

const sha384 = async (...parts) => new Uint8Array(await crypto.subtle.digest("SHA-384", join(...parts)));

const power = (base, exponent, n) => {
  let result = 1n;
  for (let square = base % n; exponent; exponent >>= 1n, square = (square * square) % n)
    if (exponent & 1n) result = (result * square) % n;
  return result;
};

// The inverse modulo n, by Euclid; there is none where the two share a factor.
export const inverse = (value, n) => {
  let [a, b, x, y] = [value % n, n, 1n, 0n];
  while (a > 1n) {
    if (!b) throw new Error("no inverse");
    [a, b, x, y] = [b, a % b, y, x - (a / b) * y];
  }
  if (!a) throw new Error("no inverse");
  return ((x % n) + n) % n;
};

// EMSA-PSS-ENCODE of RFC 8017, 9.1.1, with SHA-384 and MGF1 over it.
const encode = async (message, bits, salt) => {
  const length = Math.ceil(bits / 8);
  const h = await sha384(new Uint8Array(8), await sha384(message), salt);
  const db = new Uint8Array(length - 49);
  db[db.length - salt.length - 1] = 1;
  db.set(salt, db.length - salt.length);
  for (let block = 0; block * 48 < db.length; block++) {
    const mask = await sha384(h, [0, 0, 0, block]);
    for (let place = 0; place < 48 && block * 48 + place < db.length; place++) db[block * 48 + place] ^= mask[place];
  }
  db[0] &= 255 >> (8 * length - bits);
  return join(db, h, [0xbc]);
};

// A public key from SubjectPublicKeyInfo: for WebCrypto, and as numbers.
export const readKey = async (der) => {
  const key = await crypto.subtle.importKey("spki", der, { name: "RSA-PSS", hash: "SHA-384" }, true, ["verify"]);
  const { n, e } = await crypto.subtle.exportKey("jwk", key);
  const modulus = fromText(n);
  return { key, n: number(modulus), e: number(fromText(e)), length: modulus.length };
};

// A session's key. In a longer modulus r, which is made for this length, would hide nothing.
export const ticketKey = async (der) => {
  const read = await readKey(der);
  if (der.length !== 294 || read.length !== 256 || read.e !== 65537n) throw new Error("no key of 2048 bits");
  return read;
};

// The keys of an edition: one a session, each in the one form that there is, so that a list
// cannot be read in two ways. Throws where one is not.
export const ticketKeys = (keys) => {
  const sessions = new Set(keys.map((it) => it.session));
  if (sessions.size !== keys.length) throw new Error("two keys for a session");
  return Promise.all(
    keys.map(async ({ session, key, signs }) => {
      if (!/^[0-9a-f-]{36}$/.test(session)) throw new Error("no session");
      const der = fromText(key);
      return { session, signs, der, read: await ticketKey(der) };
    }),
  );
};

// Prepare and Blind: 32 random bytes as prefix, 48 as salt, and r below n.
export const blind = async ({ n, e, length }, message, prefix, salt, r) => {
  const m = number(await encode(join(prefix, message), n.toString(2).length - 1, salt));
  inverse(m, n);
  return { blinded: octets((m * power(r, e, n)) % n, length), inv: inverse(r, n) };
};

// Finalize: takes the blinding off, and throws where the server did not sign.
export const finalize = async ({ key, n, length }, message, prefix, signed, inv) => {
  const signature = octets((number(signed) * inv) % n, length);
  const good = await crypto.subtle.verify({ name: "RSA-PSS", saltLength: 48 }, key, signature, join(prefix, message));
  if (!good) throw new Error("the signature is wrong");
  return signature;
};

// Everything that a ticket needs, from the secret: the same again on any phone.
export const derive = async (secret, session, der) => {
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", der));
  const info = join(new TextEncoder().encode("kanso ticket " + session), hash);
  const from = await crypto.subtle.importKey("raw", secret, "HKDF", false, ["deriveBits"]);
  const how = { name: "HKDF", hash: "SHA-256", salt: new Uint8Array(), info };
  const bytes = new Uint8Array(await crypto.subtle.deriveBits(how, from, 8 * 384));
  // 128 bits more than the modulus has make the remainder as good as even.
  return {
    message: bytes.slice(0, 32),
    prefix: bytes.slice(32, 64),
    salt: bytes.slice(64, 112),
    r: (n) => (number(bytes.slice(112)) % (n - 1n)) + 1n,
  };
};

// The fingerprints of the first key, the first two keys, and so on.
export const chain = async (keys) => {
  const links = [];
  let last = new Uint8Array();
  for (const { session, key } of keys) {
    const bytes = join(last, new TextEncoder().encode(session), fromText(key));
    last = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
    links.push(last);
  }
  return links;
};

// The first half of a fingerprint in groups that can be read out loud.
export const grouped = (link) =>
  [...link.slice(0, 16)]
    .map((it) => it.toString(16).padStart(2, "0"))
    .join("")
    .match(/.{4}/g)
    .join(" ");

// Base64, with either alphabet; without padding it is URL-safe.
export const fromText = (text) =>
  Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (it) => it.charCodeAt(0));

export const toText = (...parts) =>
  btoa(String.fromCharCode(...join(...parts)))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "");
