import type { TextParams } from "../../shared/base/text.ts";
import type { Fault } from "../../shared/scenario/fault.ts";

/** Why something did not happen: a code for the sentence in the reader's language, and where it hurts. */
export interface Refusal {
  /** A code of `RejectionCode`, or one of the client's own: UNREACHABLE, NO_WEBSOCKET. */
  readonly code: string;
  readonly params: TextParams;
  readonly path?: string | undefined;
  /** The server's own sentence, for codes that this page does not know. */
  readonly detail?: string | undefined;
  readonly faults?: readonly Fault[] | undefined;
}

/** Reads a refusal out of whatever a server sent; null if it is none. */
export function readRefusal(value: unknown): Refusal | null {
  if (typeof value !== "object" || value === null || !("code" in value)) return null;
  const { code, params, path, detail, message, faults } = value as Record<string, unknown>;
  if (typeof code !== "string") return null;
  const words = typeof detail === "string" ? detail : message;
  return {
    code,
    params: typeof params === "object" && params !== null ? (params as TextParams) : {},
    path: typeof path === "string" ? path : undefined,
    detail: typeof words === "string" ? words : undefined,
    faults: Array.isArray(faults) ? (faults as Fault[]) : undefined,
  };
}
