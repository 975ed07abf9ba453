// The phone's half of RFC 9474, held against the RFC's own numbers.
import assert from "node:assert/strict";
import { generateKeyPairSync } from "node:crypto";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { blind, chain, derive, finalize, fromText, inverse, readKey, ticketKey, toText } from "../../src/pages/participant/blind.js";

const vector = JSON.parse(readFileSync(new URL("rfc9474.json", import.meta.url)));
const bytes = (name) => Uint8Array.from(Buffer.from(vector[name].replace(/^0x/, ""), "hex"));
const big = (name) => BigInt(vector[name]);

// The vector's public key as SubjectPublicKeyInfo.
const rfcKey = async () => {
  const n = bytes("n");
  const jwk = { kty: "RSA", n: toText(n), e: "AQAB" };
  const algorithm = { name: "RSA-PSS", hash: "SHA-384" };
  const key = await crypto.subtle.importKey("jwk", jwk, algorithm, true, ["verify"]);
  return new Uint8Array(await crypto.subtle.exportKey("spki", key));
};

test("blinding and finalising give the numbers of RFC 9474, appendix A.1", async () => {
  assert.equal(vector.name, "RSABSSA-SHA384-PSS-Randomized");
  const key = await readKey(await rfcKey());
  assert.equal(key.n, big("n"));
  const r = inverse(big("inv"), key.n);
  const { blinded, inv } = await blind(key, bytes("msg"), bytes("msg_prefix"), bytes("salt"), r);
  assert.deepEqual(blinded, bytes("blinded_msg"));
  assert.equal(inv, big("inv"));
  const signature = await finalize(key, bytes("msg"), bytes("msg_prefix"), bytes("blind_sig"), inv);
  assert.deepEqual(signature, bytes("sig"));
  const wrong = bytes("blind_sig");
  wrong[100] ^= 1;
  await assert.rejects(finalize(key, bytes("msg"), bytes("msg_prefix"), wrong, inv), /signature is wrong/);
});

test("a message that shares a factor with the modulus is not blinded", async () => {
  const key = await readKey(await rfcKey());
  // With a modulus that divides everything, every message shares a factor.
  const even = { ...key, n: 1n << 2048n };
  const tries = Array.from({ length: 8 }, (_, it) => blind(even, Uint8Array.of(it), bytes("msg_prefix"), bytes("salt"), 3n));
  const refused = (await Promise.allSettled(tries)).filter(({ reason }) => reason?.message === "no inverse");
  assert.ok(refused.length > 0);
});

test("a session's key has 2048 bits and the usual exponent, and nothing else is taken", async () => {
  const made = (bits, exponent) =>
    new Uint8Array(
      generateKeyPairSync("rsa", { modulusLength: bits, publicExponent: exponent }).publicKey.export({ type: "spki", format: "der" }),
    );
  const key = await ticketKey(made(2048, 65537));
  assert.deepEqual([key.length, key.e], [256, 65537n]);
  for (const der of [made(4096, 65537), made(1024, 65537), made(2048, 3), await rfcKey()])
    await assert.rejects(ticketKey(der), /no key of 2048 bits/);
});

test("an inverse times its number is one, and there is none for a factor", () => {
  assert.equal((inverse(3n, 11n) * 3n) % 11n, 1n);
  assert.throws(() => inverse(5n, 15n), /no inverse/);
  assert.throws(() => inverse(0n, 15n), /no inverse/);
});

test("the same card gives the same ticket, and another session, key or card another one", async () => {
  const der = await rfcKey();
  const { n } = await readKey(der);
  const all = ({ message, prefix, salt, r }) => [toText(message), toText(prefix), toText(salt), r(n)];
  const secret = new Uint8Array(16).fill(7);
  const first = all(await derive(secret, "one", der));
  assert.deepEqual(all(await derive(secret, "one", der)), first);
  const other = der.slice();
  other[200] ^= 1;
  for (const it of [
    await derive(secret, "two", der),
    await derive(secret, "one", other),
    await derive(new Uint8Array(16).fill(8), "one", der),
  ])
    for (const [place, value] of all(it).entries()) assert.notEqual(value, first[place]);
  assert.equal(new Set(first.map(String)).size, 4);
});

test("a fingerprint goes over all keys before it", async () => {
  const keys = [
    { session: "a", key: "AAAA" },
    { session: "b", key: "BBBB" },
  ];
  const [one, two] = await chain(keys);
  assert.deepEqual((await chain(keys.slice(0, 1)))[0], one);
  assert.notDeepEqual((await chain([keys[1], keys[0]]))[1], two);
});

test("texts go there and back", () => {
  const all = Uint8Array.from({ length: 256 }, (_, it) => it);
  assert.deepEqual(fromText(toText(all)), all);
  assert.equal(fromText("").length, 0);
});
