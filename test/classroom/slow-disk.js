// Loaded before a server (`node --import`): every commit to SQLite takes as long as on a very slow disk.
import { DatabaseSync } from "node:sqlite";

const MILLISECONDS = 20;
const nothing = new Int32Array(new SharedArrayBuffer(4));
const { exec } = DatabaseSync.prototype;

DatabaseSync.prototype.exec = function executed(sql) {
  if (sql === "commit") Atomics.wait(nothing, 0, 0, MILLISECONDS);
  return exec.call(this, sql);
};
