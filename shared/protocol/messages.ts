import type { ViewChanges } from "../view/changes.ts";
import type { MessageView } from "../view/view.ts";

/**
 * Server to client. `view` brings what changed for this viewer; `version` counts these messages per viewer, so a gap is
 * noticed and healed by `resync`. A whole view has every section.
 */
export interface ViewMessage extends ViewChanges {
  readonly version: number;
  readonly whole: boolean;
}

/** Something to tell a person at once; the client writes the sentence from the code. */
export interface NoticeMessage {
  readonly code: NoticeCode;
  readonly params: Readonly<Record<string, string | number>>;
}

const NOTICE_CODES = ["SERVER_RESTARTING", "REMOVED", "ARRIVAL", "RETURNED", "SESSION_MOVED"] as const;
export type NoticeCode = (typeof NOTICE_CODES)[number];

/** Older messages of a channel, the answer to `message.page`. */
export interface MessagePage {
  readonly ok: true;
  readonly n: number;
  readonly messages: readonly MessageView[];
  readonly more: boolean;
}
