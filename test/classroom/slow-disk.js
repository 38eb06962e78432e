// Loaded before a server (`node --import`): every commit to SQLite takes as long as on a very slow disk.
import { DatabaseSync } from "node:sqlite";

const MILLISECONDS = 20;
const nothing = new Int32Array(new SharedArrayBuffer(4));
const { prepare } = DatabaseSync.prototype;

DatabaseSync.prototype.prepare = function prepared(sql) {
  const statement = prepare.call(this, sql);
  if (sql !== "commit") return statement;
  const run = statement.run.bind(statement);
  statement.run = (...values) => {
    Atomics.wait(nothing, 0, 0, MILLISECONDS);
    return run(...values);
  };
  return statement;
};
