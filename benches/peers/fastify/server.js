// What a feedback form usually has behind it: one INSERT a request, on the disk before it is
// acknowledged. No validation, no tickets, no tallies.
//
//     node server.js PORT FILE
import Database from "better-sqlite3";
import Fastify from "fastify";
import { randomUUID } from "node:crypto";

const [port, file] = process.argv.slice(2);
const database = new Database(file);
database.pragma("journal_mode = WAL");
database.pragma("synchronous = FULL");
database.exec("CREATE TABLE response (id TEXT PRIMARY KEY, session TEXT NOT NULL, answers TEXT NOT NULL) WITHOUT ROWID");
const insert = database.prepare("INSERT INTO response (id, session, answers) VALUES (?, ?, ?)");

const server = Fastify();
server.put("/api/v1/responses", async ({ body }) => {
  insert.run(randomUUID(), body.session, JSON.stringify(body.answers));
  return { received: true };
});
process.on("SIGINT", async () => {
  await server.close();
  database.close();
});
await server.listen({ host: "127.0.0.1", port: Number(port) });
