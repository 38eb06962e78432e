/** Where a session stands. `held` exists only for held adjudication. */
export const PHASES = ["lobby", "planning", "held", "review", "debrief"] as const;
export type Phase = (typeof PHASES)[number];

export const ROLES = ["facilitator", "student", "observer"] as const;
export type Role = (typeof ROLES)[number];

export const DOOR_STATES = ["open", "approve", "closed"] as const;
export type DoorState = (typeof DOOR_STATES)[number];
