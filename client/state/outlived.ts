import type { NoticeCode } from "../../shared/protocol/messages.ts";

/** What has come about since a notice was told. */
export interface SinceTold {
  /** Another phase of the session has begun. */
  readonly phase: boolean;
  /** The page was away and has the whole view again. */
  readonly back: boolean;
}

/**
 * Whether what was told is over by itself: who has joined is news for one phase, and that the server is away until the
 * page is back. Somebody's return from another device stays until it is put away: it may be somebody else.
 */
export function isOutlived(code: NoticeCode, { phase, back }: SinceTold): boolean {
  switch (code) {
    case "ARRIVAL":
      return phase;
    case "SERVER_RESTARTING":
    case "SESSION_MOVED":
      return back;
    case "RETURNED":
    case "REMOVED":
      return false;
  }
}
