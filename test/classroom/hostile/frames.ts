import { getMessageBytes, Protocol } from "@colyseus/core";
import type { RandomStream } from "../../../shared/base/random.ts";
import { REQUEST_NAMES } from "../../../shared/protocol/requests.ts";
import { ROOM_DATA, ROOM_DATA_BYTES, ROOM_REQUEST, typed } from "../raw-socket.ts";
import { below, bytesOf, hostileValue, mutated, oneOf } from "./draw.ts";

const HEADER = getMessageBytes.raw(Protocol.ROOM_DATA, "x", undefined).length;
const CODES = [
  0,
  9,
  10,
  11,
  12,
  ROOM_DATA,
  14,
  15,
  16,
  ROOM_DATA_BYTES,
  18,
  19,
  20,
  ROOM_REQUEST,
  22,
  127,
  255,
];
const TYPES = ["__proto__", "constructor", "", "view", "notice", "*", "orders", "ORDERS.SAVE"];

/** What pages really send. */
const REAL: readonly (readonly [string, object])[] = [
  ["orders.draft", { turn: 1, revision: 0, orders: [] }],
  [
    "orders.save",
    { turn: 1, revision: 0, orders: [{ action: "offer-aid", fields: { state: "velmar-state", amount: 5 } }] },
  ],
  ["orders.ready", { turn: 1, ready: true }],
  ["message.send", { channel: "public", text: "Good morning." }],
  ["message.send", { channel: ["norgard", "velmar"], text: "A word?" }],
  ["message.page", { channel: "public", before: "m1" }],
  [
    "proposal.offer",
    { to: ["velmar"], terms: [{ kind: "basing", fields: { site: "old-fort" } }], turns: 2, secret: true },
  ],
  ["proposal.accept", { proposal: "p1" }],
  ["agreement.leave", { agreement: "p1" }],
  ["control.extend", { seconds: 600 }],
  ["control.closeTurn", { turn: 1 }],
  [
    "control.override",
    { turn: 1, changes: [{ target: "state/velmar-state/threat", delta: 1 }], reason: "So." },
  ],
  ["control.inject", { title: "News", text: "It rains.", audience: "open", effects: [] }],
  ["control.assign", { participant: "nobody", seat: "velmar" }],
  ["control.door", { state: "approve" }],
  ["resync", {}],
];

/** A payload as msgpack. A value that msgpack cannot write is left out. */
function packed(value: unknown): Buffer {
  try {
    return Buffer.from(getMessageBytes.raw(Protocol.ROOM_DATA, "x", value).subarray(HEADER));
  } catch {
    return Buffer.alloc(0);
  }
}

const asked = (random: RandomStream, name: string, payload: Buffer) =>
  Buffer.concat([Buffer.from([ROOM_REQUEST, below(random, 128)]), typed(name), payload]);

/** A frame that looks as if somebody meant harm: most keep to the protocol, and the rest break it in every way. */
export function hostileFrame(random: RandomStream): Buffer {
  const kind = random();
  const [name, payload] = oneOf(random, REAL);
  if (kind < 0.4) return asked(random, oneOf(random, REQUEST_NAMES), packed(hostileValue(random)));
  const real = asked(random, name, packed(mutated(random, payload)));
  if (kind < 0.8) return real;
  if (kind < 0.85) return real.subarray(0, below(random, real.length));
  if (kind < 0.89) {
    real[below(random, real.length)] = below(random, 256);
    return real;
  }
  if (kind < 0.92) return asked(random, oneOf(random, TYPES), packed(hostileValue(random)));
  if (kind < 0.98)
    return Buffer.concat([Buffer.from([oneOf(random, CODES)]), bytesOf(random, below(random, 60))]);
  return oneOf(random, [
    () => asked(random, name, Buffer.alloc(20_000, 0x91)),
    () => asked(random, name, Buffer.alloc(20_000, 0x81)),
    () => asked(random, name, Buffer.from([0xdd, 255, 255, 255, 255])),
    () => asked(random, name, Buffer.from([0xdf, 255, 255, 255, 255])),
    () => asked(random, name, Buffer.from([0xc6, 255, 255, 255, 255])),
    () => asked(random, "message.send", packed({ channel: "public", text: "x".repeat(60_000) })),
    () => Buffer.alloc(70_000, ROOM_DATA),
  ])();
}
