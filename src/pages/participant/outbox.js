// The letters that wait on this phone until the server has them: shared by the pages and the
// service worker. A letter is the answers to one session with its ticket; when the server has
// it, only the fact stays.

// Tells the other pages and the worker, and this one too, that the outbox has changed.
const channel = new BroadcastChannel("kanso");
const announce = () => {
  channel.postMessage("outbox");
  dispatchEvent(new Event("outbox"));
};

// A ticket's place in the outbox: the message that it is for.
const slotOf = (ticket) => ticket.slice(0, 42);

const letters = () => read("outbox", (it) => it.getAll());

const letterOf = (ticket) => read("outbox", (it) => it.get(slotOf(ticket)));

// Puts a letter into the outbox, in the place of an older one. Returns what tells it from others.
const post = async (letter) => {
  const stamp = crypto.randomUUID();
  await change("outbox", (it) => it.put({ ...letter, state: "waiting", stamp }, slotOf(letter.ticket)));
  return stamp;
};

// What the server said of a letter. What is not its word (no network, a login page of the
// hotel, too much to do) is an error: the letter stays and is sent again.
const verdict = async (reply) => {
  const said = await reply.json().catch(() => null);
  if (reply.ok && said?.received) return { state: "received" };
  const later = reply.status > 499 || [408, 429].includes(reply.status) || said?.reason === "not-yet-open";
  if (later || said?.status !== reply.status)
    throw Object.assign(new Error(said?.detail ?? "later"), { wait: Number(reply.headers.get("retry-after")) });
  return { state: "refused", reason: said.reason, detail: said.detail, errors: said.errors ?? [] };
};

// What is sent says nothing of the phone's language, and is as long as that of others: who sees
// the network shall not find a text by its length.
const packed = (letter) => {
  const text = JSON.stringify({ ...letter, pad: "" });
  const rest = new TextEncoder().encode(text).length % 4096;
  return text.replace(/"}$/, " ".repeat((4096 - rest) % 4096) + '"}');
};

const ask = (method, address, letter) =>
  fetch(address, {
    method,
    headers: { "content-type": "application/json", "accept-language": "en" },
    credentials: "omit",
    referrerPolicy: "no-referrer",
    redirect: "error",
    // Browsers that cannot give up wait as long as they like.
    signal: AbortSignal.timeout?.(30000),
    body: packed(letter),
  });

// Sends the letter of a ticket, one at a time on this phone, and says what became of it.
const deliver = (ticket) =>
  navigator.locks.request("kanso outbox", async () => {
    const sent = await letterOf(ticket);
    if (sent?.state !== "waiting") return sent;
    const { session, attended, answers } = sent;
    const said = await verdict(await ask("PUT", "/api/v1/responses", { session, ticket, attended, answers }));
    const { attended: _, answers: __, ...fact } = sent;
    const after = said.state === "received" ? { ...fact, ...said } : { ...sent, ...said };
    await change("outbox", (it) => {
      const now = it.get(slotOf(ticket));
      now.onsuccess = () => {
        // Other answers that took its place meanwhile still have to be sent.
        if (now.result?.stamp !== sent.stamp) return;
        // On a shared phone nothing stays.
        if (now.result.leave) it.delete(slotOf(ticket));
        else it.put(after, slotOf(ticket));
      };
      return now;
    });
    announce();
    return after;
  });

// Sends everything that waits, in no order, with pauses, so that a burst after a bus ride
// does not say that its answers are of one person; pages and the worker take turns, because
// several would fill each other's pauses. Returns what went wrong at last.
const deliverAll = () =>
  navigator.locks.request("kanso all letters", async () => {
    const waiting = (await letters()).filter((it) => it.state === "waiting").map((it) => [Math.random(), it.ticket]);
    let trouble = null;
    for (const [at, [, ticket]] of waiting.sort().entries()) {
      if (at) await new Promise((resolve) => setTimeout(resolve, 2000 * Math.random()));
      await deliver(ticket).catch((error) => (trouble = error));
    }
    return trouble;
  });
