import { fdatasyncSync, mkdtempSync, openSync, readFileSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type WebSocket, WebSocketServer } from "ws";

/**
 * The yardstick of `classes.ts`: it knows no game. What has come in one turn of the event loop is appended together and
 * waits for the disk before it is answered; whoever drafts or files gets a sheet, words are passed on to the class, and
 * a close and the next turn send everybody in the class the bytes of a real view, compressed as the real server
 * compresses. Started as a process of its own with a file that holds these frames; prints its port.
 */
const frames = JSON.parse(readFileSync(process.argv[2] ?? "", "utf8")) as Record<string, string>;
const [sheet, results, planning] = ["sheet", "results", "offers"].map((name) =>
  Buffer.from(frames[name] ?? "", "base64"),
) as [Buffer, Buffer, Buffer];
const RECORD = "x".repeat(63_000);
const file = openSync(join(mkdtempSync(join(tmpdir(), "whitecell-bare-")), "log"), "a");
const classes = new Map<string, Set<WebSocket>>();
const perMessageDeflate = {
  threshold: 8 * 1024,
  zlibDeflateOptions: { level: 3 },
  serverNoContextTakeover: true,
  clientNoContextTakeover: true,
};
const server = new WebSocketServer({ port: 0, host: "127.0.0.1", perMessageDeflate });

interface Request {
  readonly socket: WebSocket;
  readonly mates: ReadonlySet<WebSocket>;
  readonly words: string;
}
let waiting: Request[] = [];

function carryOut(): void {
  const requests = waiting;
  waiting = [];
  const lines = requests.map(({ words }) => (words.startsWith("close") ? RECORD : words));
  writeSync(file, `${lines.join("\n")}\n`);
  fdatasyncSync(file);
  const said = Map.groupBy(
    requests.filter(({ words }) => words.startsWith("word")),
    ({ mates }) => mates,
  );
  for (const [mates, all] of said)
    for (const mate of mates) mate.send(`heard ${all.map(({ words }) => words).join("\n")}`);
  for (const { socket, mates, words } of requests) {
    if (words.startsWith("draft") || words.startsWith("file")) socket.send(sheet);
    if (words.startsWith("close")) for (const mate of mates) mate.send(results);
    if (words.startsWith("next")) for (const mate of mates) mate.send(planning);
    socket.send("ok");
  }
}

server.on("connection", (socket, { url = "" }) => {
  const mates = classes.get(url) ?? new Set();
  classes.set(url, mates.add(socket));
  socket.on("message", (data) => {
    const words = String(data);
    if (words === "cpu") return socket.send(JSON.stringify(process.cpuUsage()));
    if (waiting.length === 0) setImmediate(carryOut);
    return waiting.push({ socket, mates, words });
  });
});
server.on("listening", () => {
  const address = server.address();
  if (address !== null && typeof address === "object") process.stdout.write(`${address.port}\n`);
});
