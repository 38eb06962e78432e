/**
 * Ids of everything that has a name in a scenario, a session or a log. All are kebab-case strings, unique among
 * their own kind; states are ISO 3166 alpha-3 in small letters (`uzb`).
 */
export type SeatId = string;
export type StateId = string;
export type InstitutionId = string;
export type ActionId = string;
export type MechanismId = string;
export type ParticipantId = string;
export type SessionId = string;

/** The three domains in which a patron is engaged in a state, in their canonical order. */
export const DOMAINS = ["security", "economic", "political"] as const;
export type Domain = (typeof DOMAINS)[number];
