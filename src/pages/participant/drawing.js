// What the pages share on which a phone draws tickets.
const ask = async (address, body) => {
  const reply = await fetch(address, {
    method: body ? "POST" : "GET",
    // The same for every phone: with its language the server could tell phones apart.
    headers: { "content-type": "application/json", "accept-language": "en" },
    credentials: "omit",
    referrerPolicy: "no-referrer",
    // Browsers that cannot give up wait as long as they like.
    signal: AbortSignal.timeout?.(30000),
    body: body && JSON.stringify(body),
  });
  if (!reply.ok) throw new Error((await reply.json()).detail);
  return reply.json();
};

// Whether a mark, which may be the first half only, is that of a fingerprint.
const fits = (mark, link) => mark.length <= link.length && mark.every((it, at) => it === link[at]);

// Keeps a wallet where pages find it before they are painted, and where it outlives a battery.
const keep = async (wallet, key) => {
  localStorage.setItem(key, JSON.stringify(wallet));
  await change("settings", (it) => it.put(wallet, key));
};

const kept = async (key) => JSON.parse(localStorage.getItem(key)) ?? (await read("settings", (it) => it.get(key)));

// Whether this browser has all that a phone with tickets needs, and may use it: once they are drawn
// it is too late to find out. Who blocks cookies blocks everything that a page could keep.
const able = () => {
  try {
    localStorage.getItem("kanso");
  } catch {
    return false;
  }
  return Boolean(crypto.subtle && crypto.randomUUID && navigator.locks && globalThis.BroadcastChannel && [].at);
};
