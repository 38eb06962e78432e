/**
 * Writes the golden playthroughs anew: whole games of csto-2005 as text. `npm run renew` does it with all else that is
 * compared with what was kept.
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { PLAYTHROUGHS, turnsOf } from "./games.ts";
import { playthroughText } from "./text.ts";

for (const game of PLAYTHROUGHS) {
  const turns = turnsOf(game);
  const text = playthroughText(game, turns);
  writeFileSync(join(import.meta.dirname, `${game.name}.txt`), text);
  console.log(`${game.name}: ${turns.length} turns, ${Math.round(text.length / 1000)} KB`);
  for (const { planned, refused } of turns)
    for (const what of refused) console.log(`  turn ${planned.turn}: refused to ${what}`);
}
