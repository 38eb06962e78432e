import { constants, deflateRawSync } from "node:zlib";
import { Protocol } from "@colyseus/core";
import { Packr } from "msgpackr";
import { runsOf } from "../../shared/base/cut.ts";
import type { ViewMessage } from "../../shared/protocol/messages.ts";

/**
 * Views as the bytes that Colyseus would make of them. A class is told much that is the same for several of its people:
 * the same object is packed once, and its bytes are used again in the next frame that holds it. So only what is in a view
 * is ever packed for it, and a frame's bytes hang on nothing but its view.
 */

/** How a message of the kind `view` begins: its protocol, the length of its type, its type. */
const VIEW = Uint8Array.of(Protocol.ROOM_DATA, 0xa0 | 4, ...Buffer.from("view"));

/** How deep a message is taken apart: message, sections, section, its members, and those of the scenario. */
const DEPTH = 4;
/** From so many bytes on what is sent a second time is kept. */
const WORTH_KEEPING = 512;

/** As Colyseus packs: any reader of msgpack understands it. */
const packr = new Packr({ useRecords: false });

/** Large objects that were sent before, and the bytes of those that were sent again. */
const sentBefore = new WeakSet<object>();
const kept = new WeakMap<object, Uint8Array>();

const frames = new WeakSet<object>();

/** The frame of a message, to be sent as it is. */
export function viewFrame(message: ViewMessage): Buffer {
  const parts = [VIEW];
  write(parts, message, DEPTH);
  const frame = Buffer.concat(parts);
  frames.add(frame);
  return frame;
}

/** Whether the bytes are a frame that was made here: nobody changes it. */
export function isViewFrame(bytes: object): boolean {
  return frames.has(bytes);
}

const FLUSHED = { level: 3, finishFlush: constants.Z_SYNC_FLUSH } as const;
/** How what was flushed ends; a message of a WebSocket leaves it out. */
const FLUSH_END = 4;

/**
 * Bytes compressed for the extension `permessage-deflate` of WebSockets where no message hangs on those before it. At once:
 * to hand a view to another thread and back takes longer than to compress it, and a class waits for the last of its views.
 */
export function deflated(bytes: Uint8Array): Buffer {
  return deflateRawSync(bytes, FLUSHED).subarray(0, -FLUSH_END);
}

function write(parts: Uint8Array[], value: unknown, depth: number): void {
  const runs = typeof value === "object" && value !== null ? runsOf(value) : undefined;
  if (typeof value !== "object" || value === null) parts.push(packr.pack(value));
  else if (runs !== undefined) {
    parts.push(headOf(value));
    for (const run of runs) parts.push(bytesOf(run, (packed) => packed.subarray(headLength(packed))));
  } else if (depth > 0 && !Array.isArray(value)) {
    parts.push(headOf(value));
    for (const [key, member] of Object.entries(value)) {
      parts.push(packr.pack(key));
      write(parts, member, depth - 1);
    }
  } else parts.push(bytesOf(value, (packed) => packed));
}

function bytesOf(value: object, cut: (packed: Uint8Array) => Uint8Array): Uint8Array {
  const known = kept.get(value);
  if (known !== undefined) return known;
  const bytes = cut(packr.pack(value));
  if (bytes.length < WORTH_KEEPING) return bytes;
  if (!sentBefore.has(value)) sentBefore.add(value);
  // A copy: the packer's bytes lie in a larger piece of memory, which would be kept with them.
  else kept.set(value, Buffer.from(bytes));
  return bytes;
}

/** The head of a list or an object in msgpack: of which kind it is, and how many items or members it has. */
function headOf(value: object): Uint8Array {
  const isList = Array.isArray(value);
  const count = isList ? value.length : Object.keys(value).length;
  if (count < 16) return Uint8Array.of((isList ? 0x90 : 0x80) | count);
  if (count < 0x10000) return Uint8Array.of(isList ? 0xdc : 0xde, count >> 8, count & 0xff);
  throw new RangeError(`a view holds no list of ${count} items`);
}

/** How long the head of a packed list or object is. */
function headLength([first = 0]: Uint8Array): number {
  return first === 0xdc || first === 0xde ? 3 : 1;
}
