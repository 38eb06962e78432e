import { readFileSync } from "node:fs";
import { PROGRAM_ROOT } from "./root.ts";

const manifest: unknown = JSON.parse(readFileSync(new URL("package.json", PROGRAM_ROOT), "utf8"));

/** The version of this program, as it stands in the header of every log. */
export const PROGRAM_VERSION = String((manifest as { version?: unknown }).version);
