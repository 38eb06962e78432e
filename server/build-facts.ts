import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { PROGRAM_ROOT } from "./root.ts";

/** What tells this program from every other, for the header of the logs that it writes. */
export interface BuildFacts {
  /** The commit, with `-dirty` behind it if tracked files were changed since; null where git does not know. */
  readonly commit: string | null;
  /**
   * SHA-256 over the sources that a turn is worked out by. Two logs with the same digest were written by the same rules,
   * byte for byte, whatever version and commit say; whoever has the sources of a commit can compute it again.
   */
  readonly rulesDigest: string | null;
}

/** Where a package keeps what was known when it was made: there are neither sources nor a history in it. */
const KEPT = new URL("dist/build-facts.json", PROGRAM_ROOT);
/** The folders of shared/ that a turn's outcome comes from. */
const RULES = ["base", "scenario", "world", "influence", "actions", "mechanisms", "turn"];

let known: BuildFacts | null = null;

/** The facts of this very program, worked out once. */
export function buildFacts(): BuildFacts {
  known ??= import.meta.url.endsWith(".ts") ? factsOfSources() : keptFacts();
  return known;
}

/** The facts of a clone: what `npm pack` writes down. */
export function factsOfSources(root: URL = PROGRAM_ROOT): BuildFacts {
  return { commit: commitOf(root), rulesDigest: rulesDigestOf(root) };
}

function keptFacts(): BuildFacts {
  if (!existsSync(KEPT)) return { commit: null, rulesDigest: null };
  return JSON.parse(readFileSync(KEPT, "utf8")) as BuildFacts;
}

/** A copy without its history may lie inside another clone: only a history of its own counts. */
function commitOf(root: URL): string | null {
  if (!existsSync(new URL(".git", root))) return null;
  const words = ["describe", "--always", "--dirty", "--abbrev=40", "--exclude=*"];
  try {
    return execFileSync("git", words, { cwd: fileURLToPath(root), encoding: "utf8", stdio: "pipe" }).trim();
  } catch {
    return null;
  }
}

/** Each file by its path and its text with plain line feeds, so that a clone on Windows gives the same digest. */
function rulesDigestOf(root: URL): string | null {
  const shared = new URL("shared/", root);
  const hash = createHash("sha256");
  const files = RULES.flatMap((folder) =>
    readdirSync(new URL(`${folder}/`, shared), { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith(".ts") && !file.endsWith(".test.ts"))
      .map((file) => `${folder}/${file.replaceAll("\\", "/")}`),
  ).sort();
  if (files.length === 0) return null;
  for (const file of files) {
    const text = readFileSync(new URL(file, shared), "utf8").replaceAll("\r\n", "\n");
    hash.update(JSON.stringify([file, text]));
  }
  return hash.digest("hex");
}
