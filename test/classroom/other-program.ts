import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";

/** How long another program waits for a write of the server's own that is under way, in milliseconds. */
const PATIENCE = 10_000;

/** Another program that opens the database in a data folder, as one does that copies the file. */
export const otherProgram = (folder: string) =>
  new DatabaseSync(join(folder, "whitecell.db"), { timeout: PATIENCE });
