import { sameValue } from "../base/same-value.ts";
import { openVotes } from "./open-votes.ts";
import type { SheetView, View } from "./view.ts";

/** How a seat's sheet stands in planning. `changed`: orders were filed, and the draft is another one since. */
export type SheetStanding = "empty" | "draft" | "filed" | "changed";

/**
 * What waits for somebody in a game that they have not opened, as a page can tell it that has no room. It is taken from
 * their own view, so that it holds nothing that they would not see inside.
 */
export interface Waiting {
  readonly title: string;
  readonly language: string;
  readonly phase: View["session"]["phase"];
  readonly turn: number;
  readonly turns: number;
  readonly practiceTurn: boolean;
  readonly line: number;
  readonly from: string;
  readonly to: string;
  /** Milliseconds left; null without a deadline. */
  readonly remaining: number | null;
  readonly running: boolean;
  readonly participant: string;
  readonly role: View["you"]["role"];
  readonly seat: string | null;
  /** The seat at whose door the asker waits; null for everybody else. */
  readonly wish: string | null;
  /** The sheet of one's seat; null outside planning, and without a seat. */
  readonly sheet: SheetStanding | null;
  readonly ready: boolean;
  /** Proposals that the seat can answer now, and motions that it has no vote on yet. */
  readonly proposals: number;
  readonly votes: number;
  /** The last turn whose results came out on this course of the game; null before the first. */
  readonly results: number | null;
  /** By channel, who wrote its last messages: what is unread, the asker's own device knows. */
  readonly channels: readonly {
    readonly key: string;
    readonly messages: readonly { readonly id: string; readonly participant: string }[];
  }[];
}

/** What waits for the viewer of a view. */
export function waitingIn(view: View): Waiting {
  const { session, clock, you, sheet, proposals, channels, results } = view;
  const { title, phase, turn, turns, practiceTurn, line, from, to, settings, rewound } = session;
  const planned = phase === "planning" ? sheet : null;
  // After a rewind the last results are older ones, which everybody has read.
  const isOld = results !== null && rewound !== null && results.turn < rewound.turn;
  return {
    ...{ title, language: settings.language, phase, turn, turns, practiceTurn, line, from, to },
    ...{ remaining: clock.remaining, running: clock.running },
    ...{ participant: you.participant, role: you.role, seat: you.seat, wish: you.wish },
    sheet: planned === null ? null : standingOf(planned),
    ready: planned?.ready ?? false,
    proposals: proposals.filter(({ yours }) => yours).length,
    votes: planned === null ? 0 : openVotes(view, planned.draft).length,
    results: results === null || isOld ? null : results.turn,
    channels: channels.map(({ key, messages }) => ({
      key,
      messages: messages.map(({ id, participant }) => ({ id, participant })),
    })),
  };
}

function standingOf({ draft, filed }: SheetView): SheetStanding {
  if (filed === null) return draft.length === 0 ? "empty" : "draft";
  return sameValue(draft, filed) ? "filed" : "changed";
}
