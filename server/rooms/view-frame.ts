import { Protocol } from "@colyseus/core";
import { Packr } from "msgpackr";
import { runsOf } from "../../shared/base/cut.ts";
import type { ViewMessage } from "../../shared/protocol/messages.ts";
import { ownBytes } from "../own-bytes.ts";

/**
 * Views as the bytes that Colyseus would make of them. A class is told much that is the same for several of its people:
 * the same object is packed once, and its bytes are used again in the next frame that holds it; so are those of an offer
 * that a seat had in the turn before. So only what is in a view is ever packed for it, and a frame's bytes hang on nothing
 * but its view.
 */

/** How a message of the kind `view` begins: its protocol, the length of its type, its type. */
const VIEW = Uint8Array.of(Protocol.ROOM_DATA, 0xa0 | 4, ...Buffer.from("view"));

/** As Colyseus packs: any reader of msgpack understands it. */
const packr = new Packr({ useRecords: false });

/**
 * A place of a message where several people, or one several times, have the same object; or each of whose members or items is
 * one; or at which there are more.
 */
type Place = "shared" | "each" | { readonly [member: string]: Place };

const SIGHT: Place = { scenario: "each", numbers: "shared", tables: "each" };
const CONSOLE: Place = { injects: "shared" };
const MESSAGE: Place = {
  sections: {
    people: "shared",
    board: "shared",
    sight: SIGHT,
    offers: "each",
    console: CONSOLE,
    results: { facts: "shared", entries: "shared", before: "shared" },
  },
  within: { sight: SIGHT, console: CONSOLE },
};

/** From so many bytes on what lies at a shared place is kept. */
const WORTH_KEEPING = 512;
/** Fewer items or members are less than that: runs of so few are packed together with their neighbours. */
const FEW = { items: 4, members: 16 };

interface Kept {
  readonly packed: Uint8Array;
  /** How many items or members it has. */
  readonly count: number;
}

const kept = new WeakMap<object, Kept>();

/** The names of members at the places above, packed. */
const keys = new Map<string, Uint8Array>();

const frames = new WeakSet<object>();

/** The frame of a message, to be sent as it is. */
export function viewFrame(message: ViewMessage): Buffer {
  const parts = [VIEW];
  write(parts, message, MESSAGE);
  const frame = Buffer.concat(parts);
  frames.add(frame);
  return frame;
}

/** Whether the bytes are a frame that was made here: nobody changes it. */
export function isViewFrame(bytes: object): boolean {
  return frames.has(bytes);
}

function write(parts: Uint8Array[], value: unknown, place: Place | undefined): void {
  if (typeof value !== "object" || value === null || place === undefined) parts.push(packr.pack(value));
  else if (place === "shared") writeShared(parts, value);
  else if (Array.isArray(value)) {
    parts.push(headOf(true, value.length));
    for (const item of value) write(parts, item, "shared");
  } else {
    parts.push(headOf(false, countOf(value)));
    for (const key in value) {
      parts.push(keyOf(key));
      write(parts, Reflect.get(value, key), place === "each" ? "shared" : place[key]);
    }
  }
}

function writeShared(parts: Uint8Array[], value: object): void {
  const runs = runsOf(value);
  if (runs === undefined) parts.push((kept.get(value) ?? packedOf(value, false)).packed);
  else writeRuns(parts, Array.isArray(value), runs);
}

function writeRuns(parts: Uint8Array[], isList: boolean, runs: readonly object[]): void {
  const head = parts.push(VIEW) - 1;
  let count = 0;
  let few: object[] = [];
  const add = (run: Kept) => {
    count += run.count;
    parts.push(run.packed);
  };
  const addFew = () => {
    if (few.length > 0) add(packedOf(isList ? few.flat() : Object.assign({}, ...few), true));
    few = [];
  };
  for (const run of runs) {
    const known = kept.get(run);
    if (known === undefined && countOf(run) < (isList ? FEW.items : FEW.members)) few.push(run);
    else {
      addFew();
      add(known ?? packedOf(run, true));
    }
  }
  addFew();
  parts[head] = headOf(isList, count);
}

/** Packs, and keeps a copy if it is worth it: the packer's bytes lie in a larger piece of memory, which would be kept with them. */
function packedOf(value: object, withoutHead: boolean): Kept {
  const whole = packr.pack(value);
  const [first] = whole;
  const packed = withoutHead ? whole.subarray(first === 0xdc || first === 0xde ? 3 : 1) : whole;
  const count = countOf(value);
  if (packed.length >= WORTH_KEEPING) kept.set(value, { packed: ownBytes(packed), count });
  return { packed, count };
}

function keyOf(key: string): Uint8Array {
  let packed = keys.get(key);
  if (packed === undefined) {
    packed = ownBytes(packr.pack(key));
    keys.set(key, packed);
  }
  return packed;
}

function countOf(value: object): number {
  return Array.isArray(value) ? value.length : Object.keys(value).length;
}

/** The heads of those that have fewer than sixteen, which most have: nobody changes them. */
const SHORT = {
  lists: Array.from({ length: 16 }, (_, count) => Uint8Array.of(0x90 | count)),
  objects: Array.from({ length: 16 }, (_, count) => Uint8Array.of(0x80 | count)),
};

/** The head of a list or an object in msgpack: of which kind it is, and how many items or members it has. */
function headOf(isList: boolean, count: number): Uint8Array {
  if (count < 16) return (isList ? SHORT.lists : SHORT.objects)[count] as Uint8Array;
  if (count < 0x10000) return Uint8Array.of(isList ? 0xdc : 0xde, count >> 8, count & 0xff);
  throw new RangeError(`a view holds no list of ${count} items`);
}
