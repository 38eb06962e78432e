import { type BotDefinition, NO_MOVES } from "./define.ts";

/** Gives no orders and signs nothing: what happens by itself, for comparison. */
export const hold: BotDefinition = {
  id: "hold",
  version: 1,
  text: { name: "Hold", hint: "Gives no orders and answers no proposal." },
  act: () => NO_MOVES,
};
