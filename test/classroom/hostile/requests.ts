import { gzipSync } from "node:zlib";
import type { RandomStream } from "../../../shared/base/random.ts";
import { below, bytesOf, hostileValue, mutated, oneOf } from "./draw.ts";

/** A call of the HTTP interface, byte by byte. */
export interface HostileRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

/** What there is to be called, and with which keys. */
export interface Target {
  readonly session: string;
  readonly code: string;
  readonly keys: readonly string[];
}

const METHODS = ["GET", "POST", "POST", "POST", "PUT", "DELETE", "PATCH", "HEAD", "OPTIONS"];
const TYPES = [
  ...["application/json", "application/json", "application/json; charset=utf-16", "text/plain", ""],
  ...["application/json; charset=nothing", "application/x-ndjson", "multipart/form-data", "application/xml"],
];
const ENCODINGS = ["gzip", "br", "deflate", "identity", "nothing"];

const REAL: readonly (readonly [string, string, object])[] = [
  ["POST", "/api/sessions", { scenario: "nothing-here", title: "A class", settings: { minutesPerTurn: 5 } }],
  ["POST", "/api/join", { code: "CODE", name: "Ada", seat: "velmar" }],
  ["POST", "/api/return", { code: "CODE", phrase: "four plain words here" }],
  ["POST", "/api/invitations", { invitation: "SESSION.velmar.1.abcdef" }],
  ["POST", "/api/sessions/SESSION/connect", {}],
  ["POST", "/api/sessions/SESSION/branch", { turn: 99, title: "Again" }],
  ["POST", "/api/sessions/SESSION/links", { role: "director", name: "Eve" }],
  ["POST", "/api/sessions/SESSION/ways-back", { participant: "nobody" }],
  ["POST", "/api/sessions/SESSION/forget", { texts: 1 }],
  ["GET", "/api/sessions/SESSION/views?turn=1&as=velmar", {}],
  ["GET", "/api/sessions/SESSION/log", {}],
  ["GET", "/api/sessions", {}],
  ["GET", "/api/join/CODE", {}],
  ["GET", "/api/sessions/SESSION/table?separator=comma", {}],
  ["GET", "/api/sessions/SESSION/invitations", {}],
  ["GET", "/api/sessions/SESSION/links", {}],
  ["POST", "/matchmake/joinOrCreate/session", { session: "SESSION" }],
];
/** These start a thread, or keep what they are sent: asked for less often. */
const COSTLY: readonly (readonly [string, string, object])[] = [
  ["POST", "/api/scenarios/validate", { text: "format: 1\nid: x\ntitle: [\n" }],
  ["POST", "/api/logs", { seq: 1, at: 0, parts: [], prev: "0", hash: "0" }],
];
const WORDS = ["__proto__", "constructor", "%00", "%zz", "..%2f..", "%E0%A4%A", "a".repeat(2_000), "🙂", "'"];

function pathOf(random: RandomStream, path: string, { session, code }: Target): string {
  const known = path.replace("SESSION", oneOf(random, [session, session, code]));
  if (random() < 0.85) return known;
  const parts = known.split("/");
  const word = encodeURI(oneOf(random, WORDS)).replaceAll("%25", "%");
  return parts.with(below(random, parts.length - 1) + 1, word).join("/");
}

function bodyOf(random: RandomStream, real: object): Buffer {
  const kind = random();
  const text = () => JSON.stringify(kind < 0.3 ? hostileValue(random) : mutated(random, real)) ?? "";
  if (kind < 0.75) return Buffer.from(text());
  if (kind < 0.83) return Buffer.from(text().slice(0, -1 - below(random, 8)));
  if (kind < 0.9) return bytesOf(random, below(random, 200));
  return oneOf(random, [
    () => Buffer.from("[".repeat(1 + below(random, 30_000))),
    () => Buffer.from(`{"a":`.repeat(1 + below(random, 5_000))),
    () => Buffer.from(`{"__proto__":{"isHost":true},"constructor":{"prototype":{"isHost":true}}}`),
    () => Buffer.from(JSON.stringify({ ...real, name: "x".repeat(70_000) })),
    () => gzipSync(Buffer.alloc(200_000)),
    () => Buffer.alloc(0),
  ])();
}

/** A request as nobody sends it who means well. */
export function hostileRequest(random: RandomStream, target: Target): HostileRequest {
  const [natural, path, real] = oneOf(random, random() < 0.01 ? COSTLY : REAL);
  const filled = JSON.parse(
    JSON.stringify(real).replaceAll("CODE", target.code).replaceAll("SESSION", target.session),
  ) as object;
  const headers: Record<string, string> = { "content-type": oneOf(random, TYPES) };
  const key = oneOf(random, [...target.keys, ...target.keys, "", "not a key", "x".repeat(3_000)]);
  if (key !== "") headers.authorization = random() < 0.9 ? `Bearer ${key}` : key;
  if (random() < 0.05) headers["content-encoding"] = oneOf(random, ENCODINGS);
  if (random() < 0.05)
    headers.host = oneOf(random, ["elsewhere.example", "a b", "[::1", "x".repeat(300), "1:99999"]);
  if (random() < 0.05) headers.accept = bytesOf(random, 8).toString("hex");
  // Whoever guesses codes from one address is slowed: each guess comes from another.
  headers["x-forwarded-for"] =
    random() < 0.9 ? bytesOf(random, 4).join(".") : oneOf(random, WORDS.slice(0, 6));
  const method = random() < 0.85 ? natural : oneOf(random, METHODS);
  const body = method === "GET" || method === "HEAD" ? Buffer.alloc(0) : bodyOf(random, filled);
  return { method, path: pathOf(random, path, target), headers, body };
}
