import { fdatasyncSync, mkdtempSync, openSync, readFileSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type WebSocket, WebSocketServer } from "ws";

/**
 * The yardstick of `classes.ts`: it knows no game. Each message is appended and waits for the disk before it is answered;
 * a word is passed on to its class; a close appends a record and sends everybody in the class the bytes of one real
 * view, compressed as the real server compresses. Started as a process of its own with a file that holds the view;
 * prints its port.
 */
const view = readFileSync(process.argv[2] ?? "");
const RECORD = `${"x".repeat(63_000)}\n`;
const file = openSync(join(mkdtempSync(join(tmpdir(), "whitecell-bare-")), "log"), "a");
const classes = new Map<string, Set<WebSocket>>();
const perMessageDeflate = {
  threshold: 8 * 1024,
  serverNoContextTakeover: true,
  clientNoContextTakeover: true,
};
const server = new WebSocketServer({ port: 0, host: "127.0.0.1", perMessageDeflate });

server.on("connection", (socket, { url = "" }) => {
  const mates = classes.get(url) ?? new Set();
  classes.set(url, mates.add(socket));
  socket.on("message", (data) => {
    const words = String(data);
    if (words === "cpu") return socket.send(JSON.stringify(process.cpuUsage()));
    writeSync(file, words.startsWith("close") ? RECORD : `${words}\n`);
    fdatasyncSync(file);
    if (words.startsWith("word")) for (const mate of mates) mate.send(`heard ${words}`);
    if (words.startsWith("close")) for (const mate of mates) mate.send(view);
    return socket.send("ok");
  });
});
server.on("listening", () => {
  const address = server.address();
  if (address !== null && typeof address === "object") process.stdout.write(`${address.port}\n`);
});
