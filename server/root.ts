import { existsSync } from "node:fs";

/**
 * The folder that holds package.json, scenarios/ and dist/, with a slash at the end: one above this file in a clone,
 * two above its JavaScript in a published package.
 */
export const PROGRAM_ROOT = ["../", "../../"]
  .map((up) => new URL(up, import.meta.url))
  .find((folder) => existsSync(new URL("package.json", folder))) as URL;
