import type { CommandKind } from "./command.ts";
import type { Phase, Role } from "./phase.ts";

/** Who may give a command when. */
export interface CommandRule {
  readonly phases: readonly Phase[];
  /** Roles of participants; `bot` and `server` are not people. */
  readonly by: readonly (Role | "bot" | "server")[];
  /** Whether a seat is needed. */
  readonly seat: boolean;
  /** Whether it can be given while the session is paused. */
  readonly paused: boolean;
}

const ALWAYS: readonly Phase[] = ["lobby", "planning", "held", "review", "debrief"];
const UNTIL_DEBRIEF: readonly Phase[] = ["lobby", "planning", "held", "review"];
const RUNNING: readonly Phase[] = ["planning", "held", "review"];

/** What a delegation does in planning. A pause stops it; only drafts go on, so that nothing that is typed is lost. */
const PLAN: CommandRule = { phases: ["planning"], by: ["student", "bot"], seat: true, paused: false };
const CONTROL = { by: ["facilitator"], seat: false, paused: true } as const;

/** The phase table: which command in which phase, from whom. */
export const PHASE_TABLE: Readonly<Record<CommandKind, CommandRule>> = {
  "participant.join": { phases: ALWAYS, by: ["server"], seat: false, paused: true },
  "participant.return": { phases: ALWAYS, by: ["server"], seat: false, paused: true },
  "participant.absent": { phases: ALWAYS, by: ["server"], seat: false, paused: true },
  "orders.draft": { ...PLAN, paused: true },
  "orders.save": PLAN,
  "orders.ready": PLAN,
  "message.send": { phases: ALWAYS, by: ["student", "facilitator"], seat: false, paused: true },
  "proposal.offer": PLAN,
  "proposal.accept": PLAN,
  "proposal.decline": PLAN,
  "proposal.withdraw": PLAN,
  "agreement.leave": PLAN,
  "control.start": { ...CONTROL, phases: ["lobby"] },
  "control.pause": { ...CONTROL, phases: RUNNING },
  "control.resume": { ...CONTROL, phases: RUNNING },
  "control.extend": { ...CONTROL, phases: RUNNING },
  "control.closeTurn": { ...CONTROL, phases: ["planning"] },
  "control.nextTurn": { ...CONTROL, phases: ["review"] },
  "control.inject": { ...CONTROL, phases: RUNNING },
  "control.publish": { ...CONTROL, phases: ["held"] },
  "control.override": { ...CONTROL, phases: ["held"] },
  "control.undoOverride": { ...CONTROL, phases: ["held"] },
  "control.judge": { ...CONTROL, phases: ["planning", "held"] },
  "control.answerMotion": { ...CONTROL, phases: ["planning"] },
  "control.rewind": { ...CONTROL, phases: RUNNING },
  "control.note": { ...CONTROL, phases: ALWAYS },
  "control.hide": { ...CONTROL, phases: ALWAYS },
  "control.assign": { ...CONTROL, phases: ALWAYS },
  "control.remove": { ...CONTROL, phases: ALWAYS },
  "door.admit": { phases: UNTIL_DEBRIEF, by: ["student", "facilitator"], seat: false, paused: true },
  "control.invite": { ...CONTROL, phases: ALWAYS },
  "control.wayBack": { ...CONTROL, phases: ALWAYS },
  "control.newCode": { ...CONTROL, phases: ALWAYS },
  "control.revokeInvitations": { ...CONTROL, phases: ALWAYS },
  "control.door": { ...CONTROL, phases: UNTIL_DEBRIEF },
  "control.end": { ...CONTROL, phases: UNTIL_DEBRIEF },
  "clock.passed": { phases: ALWAYS, by: ["server"], seat: false, paused: true },
  "clock.restored": { phases: ALWAYS, by: ["server"], seat: false, paused: true },
};
