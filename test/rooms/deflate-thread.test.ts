import { setImmediate } from "node:timers/promises";
import { inflateRawSync } from "node:zlib";
import { afterEach, describe, expect, test } from "vitest";
import { DeflateThread } from "../../server/rooms/deflate-thread.ts";

const END = Buffer.from([0, 0, 0xff, 0xff]);
const ENDING = new URL("./ending-worker.js", import.meta.url);

const threads: DeflateThread[] = [];
afterEach(() => Promise.all(threads.splice(0).map((thread) => thread.end())));

function begun(lost: (error: unknown) => void = () => {}, file?: URL): DeflateThread {
  const thread = new DeflateThread(lost, file);
  threads.push(thread);
  return thread;
}

function read(compressed: Buffer): string {
  return inflateRawSync(Buffer.concat([compressed, END]), { finishFlush: 2 }).toString();
}

/** A message like the results of a turn: long, and with much that comes again. */
function message(number: number): string {
  return Array.from({ length: 400 }, (_, line) => `${number}: capital of seat ${line % 12}`).join("\n");
}

/** Asks for a message; whether it was done at once. */
function ask(thread: DeflateThread, text: string, done: (text: string) => void): boolean {
  let answered = false;
  thread.deflate(Buffer.from(text), (bytes) => {
    answered = true;
    done(read(bytes));
  });
  return answered;
}

/** Waits until the thread does not leave the work to who asks. */
async function untilReady(thread: DeflateThread): Promise<void> {
  while (ask(thread, "Is anybody there?", () => {})) await setImmediate();
}

describe("the thread that compresses", () => {
  test("is not waited for: what is asked before it is there is done at once", () => {
    const heard: string[] = [];
    expect(ask(begun(), message(1), (text) => heard.push(text))).toBe(true);
    expect(heard).toEqual([message(1)]);
  });

  test("gives everybody their own message, in the order in which they asked", async () => {
    const thread = begun();
    await untilReady(thread);
    const asked = Array.from({ length: 60 }, (_, number) => message(number));
    const heard: string[] = [];
    await new Promise<void>((resolve) => {
      const hear = (text: string) => {
        heard.push(text);
        if (heard.length === asked.length) resolve();
      };
      const ask20 = (from: number) => {
        for (const text of asked.slice(from, from + 20)) expect(ask(thread, text, hear)).toBe(false);
      };
      ask20(0);
      queueMicrotask(() => ask20(20));
      global.setImmediate(() => ask20(40));
    });
    expect(heard).toEqual(asked);
  });

  test("owes nobody anything if it is lost: what waited is done at once, and so is all that comes after", async () => {
    const lost: unknown[] = [];
    const thread = begun((error) => lost.push(error), ENDING);
    const heard: string[] = [];
    let first = true;
    do {
      if (!first) await setImmediate();
      first = false;
    } while (ask(thread, message(1), (text) => heard.push(text)));
    const before = heard.length;
    ask(thread, message(2), (text) => heard.push(text));
    while (lost.length === 0) await setImmediate();
    expect(heard.slice(before)).toEqual([message(1), message(2)]);
    expect(ask(thread, message(3), (text) => heard.push(text))).toBe(true);
    expect(heard.at(-1)).toBe(message(3));
    expect(lost).toHaveLength(1);
  });

  test("is ended without a word to anybody, and what waited is done", async () => {
    const lost: unknown[] = [];
    const thread = begun((error) => lost.push(error));
    await untilReady(thread);
    const heard: string[] = [];
    expect(ask(thread, message(1), (text) => heard.push(text))).toBe(false);
    await thread.end();
    expect(heard).toEqual([message(1)]);
    expect(lost).toEqual([]);
  });
});
