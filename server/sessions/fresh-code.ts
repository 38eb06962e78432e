import { newCode } from "../auth/code.ts";
import type { EventStore } from "../store/store.ts";

/** A code that leads to no session. Another one may take it meanwhile: then nothing is written, and the next try draws anew. */
export async function freshCode(events: EventStore): Promise<string> {
  for (;;) {
    const code = newCode();
    if ((await events.byCode(code)) === null) return code;
  }
}
