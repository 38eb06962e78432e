/**
 * The closed lists of the scenario format, and what a bot is where nobody says: apart from the format itself, so that who
 * only asks for one of these does not load the form of a whole scenario.
 */

/** Colours for powers: four are called after whom they were first mixed for, the fifth is for whoever else comes. */
export const PALETTE_SLOTS = ["moscow", "washington", "nato", "beijing", "violet"] as const;
export type PaletteSlot = (typeof PALETTE_SLOTS)[number];

/** With what a patron can press a state whose economy hangs on it. */
export const LEVERS = ["gas", "trade", "migrants"] as const;
export type Lever = (typeof LEVERS)[number];

export const DECISION_RULES = ["consensus", "majority", "leader", "white-cell"] as const;

export const MANDATES = ["un", "csto", "nato", "host", "none"] as const;
export type Mandate = (typeof MANDATES)[number];

export const DEPLOYMENT_KINDS = ["base", "peacekeeping", "training"] as const;
export type DeploymentKind = (typeof DEPLOYMENT_KINDS)[number];

export const VARIANTS = ["short", "full"] as const;
export type Variant = (typeof VARIANTS)[number];

/** What one may think of the character of a seat of which one knows nothing; shares from 0 to 1. */
export const USUAL_CHARACTER: {
  readonly keepsWord: number;
  readonly secrecy: number;
  readonly reason?: string | undefined;
} = { keepsWord: 0.8, secrecy: 0.1 };
