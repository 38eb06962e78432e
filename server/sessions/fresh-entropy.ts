import { randomFillSync } from "node:crypto";

const SIZE = 32;

/** Asked for by many at a time: to ask takes longer than to give. */
const pool = new Uint8Array(128 * SIZE);
let used = pool.length;

/** Secret random bytes for the salts of one record, which are given to nobody else and kept nowhere here. */
export function freshEntropy(): Uint8Array {
  if (used === pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  const entropy = pool.slice(used, used + SIZE);
  pool.fill(0, used, used + SIZE);
  used += SIZE;
  return entropy;
}
