// The reminder: a text for the group chat, and messages that a real mail server takes,
// refuses, or is not there for.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { SMTPServer } from "smtp-server";
import { DESKTOP, PHONE, PROGRAM, freePort, startBrowser, startDemo } from "./kanso.js";

const FROM = "Seminar office – 感想 <office@example.org>";
const PEOPLE = Array.from({ length: 16 }, (_, place) => `person-${place + 1}@example.org`);

let browser;
before(async () => {
  browser = await startBrowser();
});
after(() => browser?.close());

// A mail server on loopback that keeps what it took.
const startMail = async (options = {}) => {
  const { refuse = [], slow = 0, port = 0, ...settings } = options;
  const messages = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS", "AUTH"],
    onRcptTo: (to, _, answer) =>
      refuse.includes(to.address)
        ? answer(Object.assign(new Error(`no such user ${to.address}`), { responseCode: 550 }))
        : answer(),
    onData: (stream, session, answer) => {
      const chunks = [];
      stream.on("data", (it) => chunks.push(it));
      stream.on("end", () => {
        messages.push({ envelope: session.envelope, ...parsed(Buffer.concat(chunks).toString("latin1")) });
        setTimeout(answer, slow);
      });
    },
    ...settings,
  });
  server.on("error", () => {});
  await new Promise((resolve) => server.listen(port, "127.0.0.1", resolve));
  return { messages, port: server.server.address().port, stop: () => new Promise((done) => server.close(done)) };
};

// A message's headers and its text.
const parsed = (message) => {
  const end = message.indexOf("\r\n\r\n");
  const headers = message
    .slice(0, end)
    .replace(/\r\n[ \t]+/g, " ")
    .split("\r\n")
    .map((it) => [it.slice(0, it.indexOf(":")), it.slice(it.indexOf(":") + 2)]);
  const value = (name) => headers.filter(([it]) => it.toLowerCase() === name).map(([, it]) => it);
  const body = message.slice(end + 4);
  const [encoding] = value("content-transfer-encoding");
  const bytes = {
    base64: () => Buffer.from(body, "base64"),
    "quoted-printable": () =>
      Buffer.from(
        body.replace(/=\r\n/g, "").replace(/=([0-9A-F]{2})/g, (_, it) => String.fromCharCode(parseInt(it, 16))),
        "latin1",
      ),
    "7bit": () => Buffer.from(body, "latin1"),
  }[encoding]();
  return { headers, value, text: bytes.toString("utf8").replace(/\r\n/g, "\n").trim() };
};

// A demonstration that sends mail, with an officer on the page of its edition.
const start = async (settings, addresses = PEOPLE, options = DESKTOP) => {
  const demo = await startDemo({}, { KANSO_MAIL_FROM: FROM, ...settings });
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const errors = [];
  page.on("pageerror", (error) => errors.push(String(error)));
  page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
  await page.goto(demo.officer);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.waitForURL(/\/officer$/);
  const edition = `${demo.base}/officer/editions/asean-japan/2`;
  if (addresses.length) {
    await page.goto(`${edition}/passes`);
    await page.getByLabel(/E-mail addresses for reminders/).fill(addresses.join("\n"));
    await page.getByRole("button", { name: "Only keep the addresses" }).click();
    await page.getByText(/kept for reminders/).waitFor();
  }
  await page.goto(edition);
  const stop = async () => {
    assert.deepEqual(errors, []);
    await context.close();
    assert.equal(await demo.stop(), 0);
  };
  return { demo, page, context, edition, stop };
};

const send = (page) => page.getByRole("button", { name: "Send a reminder by e-mail" }).click();

test("everybody gets one message, by itself, and the next has to wait", async () => {
  const mail = await startMail();
  const { demo, page, stop } = await start({ KANSO_SMTP_URL: `smtp://127.0.0.1:${mail.port}` });
  await page.getByText("16 addresses are kept").waitFor();
  const chat = await page.locator("#chat-text").inputValue();
  await send(page);
  await page.getByText("The reminder was sent: the mail server took all 16 messages.").waitFor();
  const next = await page.getByText("the next is possible from").textContent();
  assert.match(next, /from \d+ \w+, \d\d:\d\d \(Asia\/Tokyo\)\.$/);
  assert.equal(await page.getByRole("button", { name: "Send a reminder by e-mail" }).count(), 0);

  assert.deepEqual(mail.messages.map((it) => it.envelope.rcptTo.map((to) => to.address).join()).sort(), [...PEOPLE].sort());
  const ids = new Set();
  for (const message of mail.messages) {
    const [to] = message.envelope.rcptTo;
    assert.equal(message.envelope.mailFrom.address, "office@example.org");
    assert.deepEqual(message.value("to"), [to.address]);
    assert.deepEqual(message.value("cc").concat(message.value("bcc")), []);
    assert.match(message.value("from")[0], /<office@example\.org>$/);
    assert.match(message.value("subject")[0], /^Reminder: your view on the sessions of The 2nd ASEAN-Japan/);
    assert.ok(Math.abs(new Date(message.value("date")[0]) - Date.now()) < 60_000);
    assert.deepEqual(message.value("auto-submitted"), ["auto-generated"]);
    assert.deepEqual(message.value("content-type"), ["text/plain; charset=utf-8"]);
    assert.match(message.value("message-id")[0], /^<[\w-]{36}@example\.org>$/);
    ids.add(message.value("message-id")[0]);
    const known = ["from", "to", "subject", "date", "message-id", "auto-submitted", "mime-version"];
    assert.deepEqual(
      message.headers.map(([name]) => name.toLowerCase()).filter((it) => !known.includes(it) && !it.startsWith("content-")),
      [],
      "no header tells more",
    );
    assert.equal(message.text, chat.trim());
  }
  assert.equal(ids.size, 16);
  assert.match(chat, /“Kagayaki Home”/);
  assert.match(chat, new RegExp(`\n${demo.base}/e/asean-japan/2\n`));
  assert.ok(!chat.includes("/p/"));

  // The form of a page that was loaded before changes nothing.
  const token = await page.locator("input[name=token]").first().inputValue();
  const again = await page.request.post(`${page.url().split("#")[0]}/reminder`, { form: { token, action: "send" } });
  assert.ok((await again.text()).includes("the next is possible from"));
  assert.equal(mail.messages.length, 16);

  await page.getByRole("button", { name: "Delete them now" }).click();
  await page.getByText("There are no addresses.").waitFor();
  await stop();
  await mail.stop();
});

test("who is refused is told to the officer, and the others get theirs", async () => {
  const mail = await startMail({ refuse: ["person-2@example.org"] });
  const { page, stop } = await start({ KANSO_SMTP_URL: `smtp://127.0.0.1:${mail.port}` }, PEOPLE.slice(0, 3));
  await send(page);
  await page.getByText("The reminder was sent in part: the mail server took 2 of 3 messages. It refused 1.").waitFor();
  await page.getByText("Refused: person-2@example.org.").waitFor();
  assert.deepEqual(
    mail.messages.map((it) => it.value("to")[0]).sort(),
    ["person-1@example.org", "person-3@example.org"],
  );
  await page.getByText("the next is possible from").waitFor();
  await stop();
  await mail.stop();
});

test("a mail server that is down is said, and the officer may try again at once", async () => {
  const port = await freePort();
  const { page, stop } = await start({ KANSO_SMTP_URL: `smtp://127.0.0.1:${port}` }, PEOPLE.slice(0, 4));
  await send(page);
  await page.getByText(/The reminder was not sent\. 4 messages could not be handed over, .*refused/).waitFor();
  const mail = await startMail({ port });
  await send(page);
  await page.getByText("The reminder was sent: the mail server took all 4 messages.").waitFor();
  assert.equal(mail.messages.length, 4);
  await stop();
  await mail.stop();
});

test("a slow mail server keeps nobody waiting, and the page says how far it is", async () => {
  const mail = await startMail({ slow: 900 });
  const { page, edition, stop } = await start({ KANSO_SMTP_URL: `smtp://127.0.0.1:${mail.port}` }, PEOPLE.slice(0, 12));
  await send(page);
  await page.getByText(/The reminder is being sent: the mail server has taken \d of 12 messages\./).waitFor();
  await page.getByRole("link", { name: "See how far it is" }).click();
  for (let round = 0; round < 20 && !(await page.getByText("took all 12 messages").count()); round++) {
    await page.waitForTimeout(500);
    await page.goto(edition);
  }
  await page.getByText("The reminder was sent: the mail server took all 12 messages.").waitFor();
  assert.equal(mail.messages.length, 12);
  await stop();
  await mail.stop();
});

test("user and password come from a file, and a wrong one sends nothing", async () => {
  const mail = await startMail({
    authOptional: false,
    allowInsecureAuth: true,
    disabledCommands: ["STARTTLS"],
    onAuth: ({ username, password }, _, answer) =>
      username === "office" && password === "p@ss word" ? answer(null, { user: 1 }) : answer(new Error("wrong password")),
  });
  const folder = await mkdtemp(join(tmpdir(), "kanso-mail-"));
  const file = join(folder, "smtp-url");
  await writeFile(file, `smtp://office:p%40ss%20word@127.0.0.1:${mail.port}\n`);
  const right = await start({ KANSO_SMTP_URL_FILE: file }, PEOPLE.slice(0, 2));
  await send(right.page);
  await right.page.getByText("the mail server took all 2 messages.").waitFor();
  await right.stop();

  const wrong = await start({ KANSO_SMTP_URL: `smtp://office:guess@127.0.0.1:${mail.port}` }, PEOPLE.slice(0, 2));
  await send(wrong.page);
  await wrong.page.getByText(/The reminder was not sent\. 2 messages could not be handed over/).waitFor();
  assert.equal(mail.messages.length, 2);
  await wrong.stop();
  await rm(folder, { recursive: true });
  await mail.stop();
});

test("where encryption is required, a server that nobody vouches for gets nothing", async () => {
  const mail = await startMail({ disabledCommands: ["AUTH"] });
  const { page, stop } = await start({ KANSO_SMTP_URL: `smtp://127.0.0.1:${mail.port}?tls=required` }, PEOPLE.slice(0, 2));
  await send(page);
  await page.getByText(/The reminder was not sent\. .*certificate/i).waitFor();
  assert.equal(mail.messages.length, 0);
  await stop();
  await mail.stop();
});

test("the text for the chat is copied by a button and can be selected without scripts", async () => {
  const { page, context, edition, stop } = await start({ KANSO_MAIL_FROM: "" }, [], { ...PHONE, viewport: { width: 320, height: 640 } });
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.getByText("E-mail is not set up").waitFor();
  assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
  const text = await page.locator("#chat-text").inputValue();
  await page.getByRole("button", { name: "Copy the text" }).tap();
  await page.getByText("Copied.").waitFor();
  assert.equal(await page.evaluate(() => navigator.clipboard.readText()), text);

  // As without https, where there is no clipboard for scripts.
  await context.addInitScript(() => Object.defineProperty(navigator, "clipboard", { value: undefined }));
  await page.reload();
  await page.getByRole("button", { name: "Copy the text" }).tap();
  await page.getByText("Copied.").waitFor();

  const plain = await browser.newContext({ ...DESKTOP, javaScriptEnabled: false, storageState: await context.storageState() });
  const still = await plain.newPage();
  await still.goto(edition);
  assert.equal(await still.locator("#chat-text").inputValue(), text);
  assert.equal(await still.getByRole("button", { name: "Copy the text" }).isVisible(), false);
  await plain.close();
  await stop();
});

test("settings that cannot be used stop the start and are named", () => {
  const folder = join(tmpdir(), `kanso-refused-${process.pid}`);
  const refused = (settings) => {
    const { status, stderr } = spawnSync(PROGRAM, ["demo", "--listen", "127.0.0.1:0", "--data", folder], {
      env: { ...process.env, ...settings },
      encoding: "utf8",
      timeout: 60_000,
    });
    assert.equal(status, 1);
    assert.equal(existsSync(folder), false, "nothing was made");
    return stderr;
  };
  const url = "smtp://office:hush@mail.example.org";
  assert.match(refused({ KANSO_SMTP_URL: `${url}?tls=required` }), /KANSO_MAIL_FROM has to name the sender/);
  assert.match(refused({ KANSO_MAIL_FROM: FROM }), /KANSO_SMTP_URL has to name the mail server/);
  assert.match(refused({ KANSO_SMTP_URL: url, KANSO_MAIL_FROM: FROM }), /KANSO_SMTP_URL would send its password/);
  assert.match(refused({ KANSO_SMTP_URL_FILE: "/no/such", KANSO_MAIL_FROM: FROM }), /KANSO_SMTP_URL_FILE names cannot be read/);
  const wrong = refused({ KANSO_SMTP_URL: `${url}?tls=maybe&tls=required`, KANSO_MAIL_FROM: FROM });
  assert.match(wrong, /KANSO_SMTP_URL is no address of a mail server/);
  assert.ok(!wrong.includes("hush"));
  assert.match(refused({ KANSO_SMTP_URL: `${url}?tls=required`, KANSO_MAIL_FROM: "office" }), /KANSO_MAIL_FROM is “office”/);
});
