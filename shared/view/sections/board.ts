import { influenceBoard } from "../../influence/board.ts";
import { remembered } from "../../session/remembered.ts";
import type { SectionOf } from "../viewing.ts";

/** The influence board: now, at the close before, and regional influence from the start on. It is public. */
export const boardSection: SectionOf<"board"> = ({ session }) => {
  const { scenario, world, turns } = session;
  return remembered(session, "board", [world, turns], () => {
    const worlds = [...turns.map(({ before }) => before), world];
    const last = turns.at(-1);
    return {
      now: influenceBoard(scenario, world.numbers),
      before: last === undefined ? null : influenceBoard(scenario, last.before.numbers),
      history: worlds.map(({ numbers }) => influenceBoard(scenario, numbers).regional),
    };
  });
};
