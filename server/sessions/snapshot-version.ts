import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";

/** How `snapshot-bytes.ts` lays a session out. */
const LAYOUT = 3;
const SHARED = new URL("../../shared/", import.meta.url);

let known: string | null = null;

/**
 * Tells the snapshots of this very program from all others: a digest of every file that makes a session from a log. A
 * number kept by hand would be forgotten, and a session of yesterday's form would then be played with today's rules.
 */
export function snapshotVersion(): string {
  known ??= digestOfShared();
  return known;
}

function digestOfShared(): string {
  const hash = createHash("sha256").update(String(LAYOUT));
  const files = readdirSync(SHARED, { recursive: true, encoding: "utf8" })
    .filter((file) => /\.[jt]s$/.test(file) && !/\.test\.[jt]s$/.test(file))
    .sort();
  for (const file of files)
    hash.update(file).update(readFileSync(new URL(file.replaceAll("\\", "/"), SHARED)));
  return hash.digest("hex");
}
