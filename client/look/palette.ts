import type { PaletteSlot } from "../../shared/scenario/choices.ts";

export type { PaletteSlot };

/** The scenario format's own list, written again because a value from there would bring the whole parser into the page. */
export const PALETTE_SLOTS = [
  "moscow",
  "washington",
  "nato",
  "beijing",
  "violet",
] as const satisfies readonly PaletteSlot[];

/** Who stands behind a cause or an object: a patron's colour, or the world itself (rules, injects, crises). */
export type SignSlot = PaletteSlot | "world";

/** The colour of shapes; text in a patron's colour takes `textColour`. */
export function shapeColour(slot: SignSlot | undefined): string {
  return slot === undefined ? "var(--ink)" : `var(--${slot})`;
}

export function textColour(slot: SignSlot | undefined): string {
  return slot === undefined ? "var(--ink)" : `var(--${slot}-text)`;
}

/** The colour of a letter on a shape of that patron. */
export function letterColour(slot: SignSlot | undefined): string {
  return slot === undefined ? "var(--panel)" : `var(--on-${slot})`;
}
