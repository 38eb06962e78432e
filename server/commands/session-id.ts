import { parseCode } from "../auth/code.ts";
import type { Store, StoredSession } from "../store/store.ts";
import { badInput } from "./define.ts";

/** The session of an id or a code. @throws CommandFault if there is none */
export async function sessionNamed(events: Store["events"], word: string): Promise<StoredSession> {
  const code = parseCode(word);
  const found = (await events.byId(word)) ?? (code === null ? null : await events.byCode(code));
  if (found === null) throw badInput("NOT_FOUND", `There is no game with the id or code ${word}.`);
  return found;
}
