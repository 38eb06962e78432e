import { fdatasyncSync, mkdtempSync, openSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { WebSocketServer } from "ws";

/**
 * The yardstick: a WebSocket server that does nothing but write each message to a file, wait until the disk has it, and
 * answer. Started as a process of its own; prints its port.
 */
const file = openSync(join(mkdtempSync(join(tmpdir(), "whitecell-bare-")), "log"), "a");
const server = new WebSocketServer({ port: 0, host: "127.0.0.1" });
server.on("connection", (socket) => {
  socket.on("message", (data) => {
    writeSync(file, `${String(data)}\n`);
    fdatasyncSync(file);
    socket.send('{"ok":true}');
  });
});
server.on("listening", () => {
  const address = server.address();
  if (address !== null && typeof address === "object") process.stdout.write(`${address.port}\n`);
});
