import { waitingFor } from "../../server/sessions/session-reading.ts";
import { viewBack } from "../../server/sessions/view-back.ts";
import { viewerOf } from "../../shared/session/delegation.ts";
import { messagePage } from "../../shared/view/message-page.ts";
import type { Table } from "../session/table.ts";

/** What somebody is told who looks what waits for them before they go in, as bytes. */
export function waitingText(table: Table, who: string): string {
  const live = { session: () => table.session, facts: () => table.facts() };
  return JSON.stringify(waitingFor(live, who));
}

/**
 * What somebody is answered who asks for all that can be asked for beside what their connection is sent, as bytes: what
 * waits for them, earlier messages of each channel, and the last closed turn again, with their own eyes and with others'.
 */
export function askedText(table: Table, who: string): string {
  const { session, courses } = table;
  const facts = table.facts();
  const own = viewerOf(session, who);
  const pages = table.view(who).channels.map(({ key, messages }) => {
    return messagePage(session, who, key, messages.at(-1)?.id ?? "", facts);
  });
  const eyes = [undefined, "facilitator", ...session.scenario.seats.map(({ id }) => id)];
  const back = eyes.map((as) => viewBack({ session, courses, facts }, own, { as }));
  return `${waitingText(table, who)}${JSON.stringify([pages, back], withoutHead)}`;
}

/** The log's hash hides behind salts all that went into it, and differs with it: it is the one thing that may differ. */
function withoutHead(name: string, value: unknown): unknown {
  return name === "head" && typeof value === "string" ? "" : value;
}
