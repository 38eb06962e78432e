import { z } from "zod";
import type { Fault } from "../scenario/fault.ts";
import { settingsSchema } from "../session/settings.ts";
import type { ViewSections } from "../view/view.ts";

/** Bodies of the HTTP routes, parsed by the server and typed for the client. Errors are `Problem`. */
export const createSessionSchema = z.strictObject({
  scenario: z.string().min(1).max(80),
  /** A saved version of the scenario; the newest if missing. */
  version: z.number().int().min(1).optional(),
  title: z.string().max(120).optional(),
  seed: z.string().min(1).max(200).optional(),
  settings: settingsSchema.partial().optional(),
});
export const joinSchema = z.strictObject({
  code: z.string().max(40),
  name: z.string().max(80),
  seat: z.string().max(80).optional(),
  role: z.literal("observer").optional(),
});
export const validateSchema = z.strictObject({ text: z.string() });
export const saveScenarioSchema = z.strictObject({ text: z.string() });

export type CreateSession = z.infer<typeof createSessionSchema>;
export type Join = z.infer<typeof joinSchema>;

export interface SessionLinks {
  readonly join: string;
  readonly console: string;
  readonly projector: string;
}
export interface CreatedSession {
  readonly id: string;
  readonly code: string;
  readonly facilitatorKey: string;
  readonly links: SessionLinks;
}
export interface SessionSummary {
  readonly id: string;
  readonly title: string;
  readonly code: string;
  readonly scenario: string;
  readonly phase: string;
  readonly turn: number;
  readonly turns: number;
  readonly people: number;
  /** Milliseconds of server time. */
  readonly createdAt: number;
  readonly links: SessionLinks;
}
export interface ScenarioSummary {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly minutes: number;
  readonly seats: readonly {
    readonly id: string;
    readonly name: string;
    readonly brief: string;
    readonly botFirst: boolean;
  }[];
  readonly variants: Readonly<Record<"short" | "full", { readonly turns: number; readonly months: number }>>;
  /** The newest saved version; 0 = as shipped. */
  readonly version: number;
  readonly faults: number;
}
/** The text needs the host key: it holds injects and private objectives. */
export interface ScenarioDocument {
  readonly id: string;
  readonly version: number;
  readonly versions: readonly {
    readonly version: number;
    readonly savedAt: number;
    readonly title: string;
  }[];
  readonly text: string;
}
export interface Validation {
  readonly faults: readonly Fault[];
  readonly advice: readonly Fault[];
}
export interface JoinInfo {
  readonly title: string;
  readonly scenario: string;
  readonly phase: string;
  readonly door: string;
  readonly observersAllowed: boolean;
  readonly seats: readonly {
    readonly id: string;
    readonly name: string;
    readonly letter: string;
    readonly palette: string | null;
    readonly brief: string;
    readonly taken: number;
    readonly botFirst: boolean;
  }[];
}
export interface Joined {
  readonly sessionId: string;
  readonly participantKey: string;
  readonly seat: string | null;
  readonly phrase: string;
}
/**
 * `GET /api/sessions/:id/views?turn=N&as=SEAT|facilitator|observer`: the session through one pair of eyes, as it stood
 * when the results of turn N came out; 0 is the start. Without `turn` the last closed one, without `as` the asker's own
 * eyes. Once the session has ended, its last closed turn is shown as the debrief opens it: final scores, every objective.
 */
export interface ReplayedView {
  readonly turn: number;
  /** Turns that are closed: the last one that can be asked for. */
  readonly closed: number;
  readonly as: string;
  /** Through whose eyes the asker may look: before the debrief a seat only through its own, the facilitator always all. */
  readonly viewers: readonly string[];
  readonly view: ViewSections;
}
/** RFC 9457, with the code of the rejection and, where there is one, the path and parameters. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: string;
  readonly detail: string;
  readonly path?: string;
  readonly params?: Readonly<Record<string, string | number>>;
  readonly faults?: readonly Fault[];
}
