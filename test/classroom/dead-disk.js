// Loaded before a server (`node --import`): once the file that WHITECELL_TEST_DEAD names is there, SQLite waits for a disk
// that does not answer, as on a network drive that is gone.
import { existsSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";

const dead = process.env.WHITECELL_TEST_DEAD ?? "";
const nothing = new Int32Array(new SharedArrayBuffer(4));

for (const name of ["exec", "prepare", "close"]) {
  const working = DatabaseSync.prototype[name];
  DatabaseSync.prototype[name] = function called(...given) {
    if (existsSync(dead)) Atomics.wait(nothing, 0, 0);
    return working.apply(this, given);
  };
}
