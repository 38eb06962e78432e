import { PALETTE_SLOTS } from "./choices.ts";
import type { Scenario } from "./format.ts";
import { type Problem, problem } from "./problem.ts";

/**
 * The scenario with a colour for every power that names none: the first that no seat has, in the order of the palette.
 * Without one it would be neither on the map nor in the charts. Powers beyond the palette's end stay without.
 */
export function withColours(scenario: Scenario): Scenario {
  const taken = new Set(scenario.seats.map(({ palette }) => palette));
  const free = PALETTE_SLOTS.filter((slot) => !taken.has(slot));
  if (scenario.seats.every(({ patron, palette }) => !patron || palette !== undefined)) return scenario;
  const seats = scenario.seats.map((seat) => {
    const palette = seat.patron && seat.palette === undefined ? free.shift() : seat.palette;
    return palette === undefined ? seat : { ...seat, palette };
  });
  return { ...scenario, seats };
}

/** Powers that the map cannot show, or cannot tell from another; of a scenario in which colours were given. */
export function colourAdvice({ seats }: Scenario): Problem[] {
  const first = new Map<string, string>();
  return seats.flatMap(({ id, patron, palette }, at) => {
    if (!patron) return [];
    if (palette === undefined) {
      const message = `There are ${PALETTE_SLOTS.length} colours and more powers: the map shows neither the influence of "${id}" nor where it leads.`;
      return [problem(["seats", at, "patron"], "NO_COLOUR", message)];
    }
    const before = first.get(palette);
    if (before === undefined) first.set(palette, id);
    if (before === undefined) return [];
    const message = `"${id}" and "${before}" have the same colour "${palette}": the map cannot tell them apart.`;
    return [problem(["seats", at, "palette"], "LIKE_COLOURS", message)];
  });
}
