import type { Figures } from "../look/figures.ts";
import type { Names } from "../state/names.ts";
import type { Moment } from "./moments.ts";
import type { ReplayWords } from "./words.ts";

const MOVES_SHOWN = 3;

/** "Influence in the region: Moscow +0.6, Washington −0.8; mostly in Uzbekistan." */
export function momentWords(
  words: ReplayWords,
  names: Names,
  { change }: Figures,
): (moment: Moment) => string {
  return ({ moves, state }) => {
    const shown = moves
      .slice(0, MOVES_SHOWN)
      .filter(({ points }) => Math.abs(points) >= 0.05)
      .map(({ seat, points }) => `${names.seat(seat)} ${change(points)}`);
    const where = state === null ? "" : `, ${words.mostIn(names.state(state))}`;
    return shown.length === 0 ? "" : `${words.moved(shown.join(", "))}${where}.`;
  };
}
